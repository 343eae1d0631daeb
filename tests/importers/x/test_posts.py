"""Posts of X archives to people, of every era."""

from __future__ import annotations

import json
from pathlib import Path

from netdesk.domain.draft import ContactDraft, PersonRef
from tests.importers.x.archives import (
    ACCOUNT,
    BO,
    FULL,
    IDA,
    ME,
    exchanges,
    follow,
    mention,
    message,
    people,
    post,
    posts,
    problems,
    read_files,
    script,
    talk,
)

IDA_REF = PersonRef(name="Ida Muster", source_id=IDA)


def test_posts_to_people_are_quiet(tmp_path: Path) -> None:
    items = read_files(tmp_path, FULL)
    named = exchanges(items)[2:]
    assert [(one.interaction.kind, one.interaction.text) for one in named] == [
        ("post", "@ida_m & me"),
        ("post", "@ida_old hi"),
        ("post", "@bo hi"),
    ]
    assert all(one.people == (IDA_REF,) for one in named[:2])
    assert ("tweets.js", "1 post names nobody you follow, are followed by or wrote with.") in problems(items)


def test_what_was_passed_on_is_a_reaction_to_its_author(tmp_path: Path) -> None:
    ida, bo = mention(IDA, "ida_m", "Ida"), mention(BO, "bo", "Bo")
    files = {
        "following.js": script("following", follow("following", IDA, BO)),
        "tweets.js": script("tweets", posts(post("5", "RT @ida_m: with @bo", ida, bo))),
    }
    (only,) = exchanges(read_files(tmp_path, files))
    assert (only.interaction.kind, [one.source_id for one in only.people]) == ("reaction", [IDA])


def test_a_date_before_there_was_a_twitter_is_read_off_the_number(tmp_path: Path) -> None:
    ida = mention(IDA, "ida_m", "Ida")
    written = "Thu Jan 01 00:00:00 +0000 1970"
    files = {
        "following.js": script("following", follow("following", IDA)),
        "tweets.js": script(
            "tweets",
            posts(
                post("1765326781234567890", "@ida_m", ida, date=written),
                post("7", "@ida_m", ida, date=written),
            ),
        ),
    }
    items = read_files(tmp_path, files)
    (only,) = exchanges(items)
    assert str(only.interaction.moment).startswith("2024-03-06T10:")
    assert ("tweets.js line 25", f"The date “{written}” could not be read.") in problems(items)


def test_links_are_written_out(tmp_path: Path) -> None:
    link = {"url": "https://t.co/a", "expanded_url": "https://ida.example/x", "display_url": "ida.example/x"}
    short = {"url": "https://t.co/b", "expanded": "https://bo.example", "display": "bo.example"}
    files = {
        "account.js": ACCOUNT,
        "following.js": script("following", follow("following", IDA)),
        "tweets.js": script(
            "tweets", posts(post("5", "@ida_m https://t.co/a", mention(IDA, "ida_m", "Ida"), urls=[link]))
        ),
        "direct-messages.js": script(
            "direct_messages",
            [
                talk(
                    f"{ME}-{IDA}",
                    message("1", ME, "see https://t.co/b", IDA, urls=[short]),
                    message("2", ME, "", IDA, mediaUrls=["https://ton.example/1.jpg"]),
                )
            ],
        ),
    }
    texts = [one.interaction.text for one in exchanges(read_files(tmp_path, files))]
    assert texts == ["see https://bo.example", "1 attachment", "@ida_m https://ida.example/x"]


CLASSIC = {
    "data/js/user_details.js": "var user_details =  "
    + json.dumps({"screen_name": "kim_own", "full_name": "Kim Own", "bio": "I cook.", "id": ME}, indent=1),
    "data/js/tweets/2014_01.js": "Grailbird.data.tweets_2014_01 = \n"
    + json.dumps(
        [
            {
                "id_str": "42",
                "id": 42,
                "text": "@ida_m hello",
                "created_at": "2014-01-02 03:04:05 +0000",
                "in_reply_to_user_id": int(IDA),
                "in_reply_to_screen_name": "ida_m",
                "entities": {
                    "user_mentions": [{"id": int(IDA), "id_str": IDA, "screen_name": "ida_m", "name": "Ida"}]
                },
            }
        ],
        indent=1,
    ),
}


TABLE = (
    '"tweet_id","in_reply_to_status_id","in_reply_to_user_id","timestamp","source","text",'
    '"retweeted_status_id","retweeted_status_user_id","retweeted_status_timestamp","expanded_urls"\n'
    f'"42","41","{IDA}","2014-01-02 03:04:05 +0000","web","@ida_m hello, also @bo","","","",""\n'
    f'"43","","","2014-01-03 03:04:05 +0000","web","RT @ida_m: yes","40","{IDA}","2014-01-01",""\n'
    '"44","","","2014-01-04 03:04:05 +0000","web","just me","","","",""\n'
)


FOLLOWING = script("following", follow("following", IDA))


def test_the_posts_of_the_oldest_archives_are_read(tmp_path: Path) -> None:
    items = read_files(tmp_path, {**CLASSIC, "data/following.js": FOLLOWING})
    (only,) = exchanges(items)
    assert str(only.interaction.moment) == "2014-01-02T03:04:05Z"
    assert only.people == (PersonRef(name="Ida", source_id=IDA),)
    assert any(isinstance(item, ContactDraft) and item.is_me for item in items)


def test_the_table_of_the_oldest_archives_is_read_where_it_is_all_there_is(tmp_path: Path) -> None:
    items = read_files(tmp_path, {"tweets.csv": TABLE, "following.js": FOLLOWING})
    answer, passed_on = exchanges(items)
    assert people(items)[IDA].contact.formatted_name == "@ida_m"
    assert (answer.interaction.kind, answer.interaction.source_id) == ("post", "post:42")
    assert (passed_on.interaction.kind, passed_on.where) == ("reaction", "tweets.csv line 3")
    assert ("tweets.csv", "1 post names nobody you follow, are followed by or wrote with.") in problems(items)
    both = read_files(tmp_path, {"tweets.csv": TABLE, **CLASSIC, "data/following.js": FOLLOWING})
    assert len(exchanges(both)) == 1
    assert (
        "tweets.csv",
        "The same posts stand in the archive a second time; they were read there.",
    ) in problems(both)


def test_parts_of_a_file_are_read_together(tmp_path: Path) -> None:
    files = {
        "data/follower.js": script("follower", follow("follower", IDA)),
        "data/tweets.js": script("tweets", posts(post("1", "@ida_m", mention(IDA, "ida_m", "Ida")))),
        "data/tweets-part1.js": script(
            "tweets", posts(post("2", "@ida_m", mention(IDA, "ida_m", "Ida"))), part=1
        ),
    }
    assert len(exchanges(read_files(tmp_path, files))) == 2
