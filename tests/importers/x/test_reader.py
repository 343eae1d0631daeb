"""X archives of every era: who is in them, and what was said."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from netdesk.domain.contact import Labelled, OwnField, Presence, SourceId
from netdesk.domain.draft import ContactDraft, PersonRef, Problem, RecordDraft
from netdesk.domain.error import CancelledError
from netdesk.domain.network import Group, OwnProfile
from netdesk.importers.registry import recognise
from netdesk.importers.source import expand, open_source
from netdesk.importers.x.reader import READER
from tests.importers.x.archives import (
    ACCOUNT,
    ANON,
    BO,
    FULL,
    IDA,
    MANIFEST,
    ME,
    NAMING,
    TROLL,
    ZOE,
    archive,
    exchanges,
    follow,
    mention,
    message,
    people,
    post,
    posts,
    problems,
    read,
    read_files,
    script,
    talk,
)

IDA_REF = PersonRef(name="Ida Muster", source_id=IDA)


def test_following_and_followers_are_kept_apart(tmp_path: Path) -> None:
    found = people(read_files(tmp_path, FULL))
    assert found[IDA].contact.presences == (
        Presence("x", "ida_m", "https://x.com/ida_m", "", "mutual", True, True, "x"),
    )
    assert found[BO].contact.presences[0].state == "following"
    assert found[BO].contact.presences[0].is_following
    assert not found[BO].contact.presences[0].is_follower
    assert found[ANON].contact.presences == (Presence("x", "", "", "", "follower", False, True, "x"),)
    assert found[IDA].where == "following.js line 2"


def test_names_come_from_posts_and_the_newest_wins(tmp_path: Path) -> None:
    found = people(read_files(tmp_path, FULL))
    assert found[IDA].contact.formatted_name == "Ida Muster"
    assert found[BO].contact.formatted_name == "@bo"
    assert found[BO].contact.source_ids == (SourceId("x", BO),)


def test_who_is_known_by_a_number_only_has_it_as_a_name_and_a_link(tmp_path: Path) -> None:
    anon = people(read_files(tmp_path, FULL))[ANON].contact
    assert anon.formatted_name == f"X user {ANON}"
    assert anon.urls == (Labelled(f"https://x.com/i/user/{ANON}", "X", source="x"),)


def test_who_is_blocked_or_muted_is_marked_and_nobody_new_when_nameless(tmp_path: Path) -> None:
    items = read_files(tmp_path, FULL)
    assert people(items)[BO].contact.fields == (OwnField("On X", "muted"),)
    assert TROLL not in people(items)
    assert (
        "block.js line 2",
        "An account you blocked or muted, of which only the number is known.",
    ) in problems(items)


def test_somebody_blocked_whose_name_is_known_is_known_no_more(tmp_path: Path) -> None:
    files = {
        "data/block.js": script("block", follow("blocking", IDA)),
        "data/tweets.js": script("tweets", NAMING),
    }
    (ida,) = people(read_files(tmp_path, files)).values()
    assert ida.contact.presences[0].state == "known"
    assert ida.contact.fields == (OwnField("On X", "blocked"),)


def test_the_owner_is_read_from_several_files(tmp_path: Path) -> None:
    items = read_files(tmp_path, FULL)
    (me,) = (item for item in items if isinstance(item, ContactDraft) and item.is_me)
    assert me.contact.formatted_name == "Kim Own"
    assert me.contact.emails == (Labelled("kim@own.example", source="x"),)
    assert me.contact.presences[0].handle == "kim_own"
    (page,) = (item.record for item in items if isinstance(item, RecordDraft))
    assert page == OwnProfile(
        "x",
        "https://x.com/kim_own",
        "kim_own",
        "I cook.",
        fields=(("Location", "Berlin"), ("Website", "https://kim.example"), ("Earlier handle", "kimmy")),
        source="x",
    )


def test_messages_between_two_have_a_direction(tmp_path: Path) -> None:
    mine, theirs = exchanges(read_files(tmp_path, FULL))[:2]
    assert (mine.interaction.direction, mine.interaction.text) == ("out", "Hi Ida")
    assert mine.people == (IDA_REF,)
    assert mine.author == PersonRef(is_me=True)
    assert (theirs.interaction.direction, theirs.author) == ("in", IDA_REF)
    assert str(theirs.interaction.moment) == "2020-01-02T03:04:05.678Z"
    assert theirs.interaction.thread == f"{ME}-{IDA}"
    assert theirs.interaction.source_id == "dm:1001"
    assert (theirs.interaction.channel, theirs.interaction.kind) == ("x", "message")


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


def group(*happened: dict[str, object]) -> dict[str, str | bytes]:
    return {
        "data/account.js": ACCOUNT,
        "data/direct-messages-group.js": script("direct_messages_group", [talk("4711", *happened)]),
    }


def test_in_a_group_those_take_part_who_were_in_it_at_the_time(tmp_path: Path) -> None:
    files = group(
        message("5", IDA, "Bye Bo", date="2020-01-05T00:00:00.000Z"),
        {"participantsLeave": {"userIds": [BO], "createdAt": "2020-01-04T00:00:00.000Z"}},
        message("4", ME, "All here", date="2020-01-03T12:00:00.000Z"),
        {
            "participantsJoin": {
                "initiatingUserId": IDA,
                "userIds": [ZOE],
                "createdAt": "2020-01-03T00:00:00.000Z",
            }
        },
        message("3", IDA, "Hello", date="2020-01-02T00:00:00.000Z"),
        {
            "conversationNameUpdate": {
                "initiatingUserId": IDA,
                "name": "Fair",
                "createdAt": "2020-01-01T12:00:00.000Z",
            }
        },
        {
            "joinConversation": {
                "initiatingUserId": IDA,
                "participantsSnapshot": [IDA, BO, ME],
                "createdAt": "2020-01-01T00:00:00.000Z",
            }
        },
    )
    items = read_files(tmp_path, files)
    found = [sorted(one.source_id for one in draft.people) for draft in exchanges(items)]
    assert found == [[IDA, ZOE], [IDA, BO, ZOE], [IDA, BO]]
    assert [draft.interaction.subject for draft in exchanges(items)] == ["Fair"] * 3
    (record,) = (
        item.record for item in items if isinstance(item, RecordDraft) and isinstance(item.record, Group)
    )
    assert (record.name, sorted(record.members)) == ("Fair", [IDA, ZOE])
    assert sorted(people(items)) == [IDA, BO, ZOE]


def test_in_a_crowd_messages_are_posts(tmp_path: Path) -> None:
    crowd = [str(number) for number in range(100, 120)]
    files = group(
        message("2", ME, "Hello all"),
        message("1", "100", "Hello"),
        {"joinConversation": {"participantsSnapshot": crowd, "createdAt": "2020-01-01T00:00:00.000Z"}},
    )
    items = read_files(tmp_path, files)
    (only,) = exchanges(items)
    assert (only.interaction.kind, [one.source_id for one in only.people]) == ("post", ["100"])
    assert any("so large" in reason for _, reason in problems(items))


def test_messages_without_texts_are_read_where_there_are_no_others(tmp_path: Path) -> None:
    head = {
        "messageCreate": {
            "id": "1",
            "senderId": IDA,
            "recipientId": ME,
            "createdAt": "2020-01-02T03:04:05.678Z",
        }
    }
    headers = script("direct_message_headers", [talk(f"{ME}-{IDA}", head)])
    alone = read_files(tmp_path, {"account.js": ACCOUNT, "direct-message-headers.js": headers})
    (only,) = exchanges(alone)
    assert (only.interaction.text, only.interaction.source_id) == ("", "dm:1")
    both = read_files(tmp_path, {**FULL, "data/direct-message-headers.js": headers})
    assert len(exchanges(both)) == len(exchanges(read_files(tmp_path, FULL)))
    assert (
        "direct-message-headers.js",
        "The same messages as in another file, without their texts.",
    ) in problems(both)


def test_the_address_book_names_people_by_their_addresses(tmp_path: Path) -> None:
    entries = [
        {"contact": {"id": "1", "emails": ["ida@muster.example"], "phoneNumbers": ["+49 30 0000001"]}},
        {"contact": {"id": "2", "emails": [], "phoneNumbers": []}},
    ]
    first, second = read_files(tmp_path, {"data/contact.js": script("contact", entries)})
    assert isinstance(first, ContactDraft)
    assert first.contact.formatted_name == "ida@muster.example"
    assert first.contact.phones == (Labelled("+49 30 0000001", source="x"),)
    assert second == Problem("contact.js line 13", "The entry names nobody.")


def test_an_archive_of_before_2020_is_read(tmp_path: Path) -> None:
    flat = posts(post("900", "@ida_m hi", mention(IDA, "ida_m", "Ida Muster")))[0]["tweet"]
    files = {
        "account.js": ACCOUNT,
        "following.js": script("following", [{"accountId": IDA}]),
        "follower.js": script("follower", [{"accountId": IDA}]),
        "tweet.js": script("tweet", [flat]),
        "direct-message.js": script(
            "direct_message", [talk(f"{ME}-{IDA}", message("1", IDA, "Hi", ME))["dmConversation"]]
        ),
    }
    items = read_files(tmp_path, files)
    assert people(items)[IDA].contact.presences[0].state == "mutual"
    assert [one.interaction.source_id for one in exchanges(items)] == ["dm:1", "post:900"]
    assert not problems(items)


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


@pytest.mark.parametrize("prefix", ["", "twitter-2024/"])
def test_zip_and_folder_say_the_same(tmp_path: Path, prefix: str) -> None:
    zipped = archive(tmp_path, {prefix + name: data for name, data in FULL.items()})
    folder = tmp_path / "unpacked"
    with ZipFile(zipped) as packed:
        packed.extractall(folder)
    assert expand([folder]) == [folder / prefix.rstrip("/")]
    for path in (zipped, folder / prefix):
        source = open_source(path)
        reader = recognise(source)
        assert reader is not None
        assert reader.key == "x"
        assert [one for one in read(path) if not isinstance(one, Problem)] == [
            one for one in read_files(tmp_path, FULL) if not isinstance(one, Problem)
        ]


@pytest.mark.parametrize(
    "name", [name for name in FULL if name.startswith("data/") and "like" not in name and "ad-" not in name]
)
def test_single_files_are_recognised_whatever_they_are_called(tmp_path: Path, name: str) -> None:
    path = tmp_path / "download"
    path.write_text(str(FULL[name]), "utf-8")
    reader = recognise(open_source(path))
    assert reader is not None
    assert reader.key == "x"
    assert list(reader.read(open_source(path), lambda _done, _total: None))


@pytest.mark.parametrize(
    "text", ["window.YTD = 1", "window.YTD.like.part0 = []", "var x = 1", "tweet_id,text\n1,x\n"]
)
def test_other_files_are_none_of_an_archive(tmp_path: Path, text: str) -> None:
    (tmp_path / "follower.js").write_text(text)
    assert READER.recognise(open_source(tmp_path / "follower.js")) == 0


def test_a_folder_with_an_archive_in_it_is_no_archive(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "follower.js").write_text(script("follower", follow("follower", IDA)))
    (tmp_path / "letter.txt").write_text("Dear Ida")
    assert READER.recognise(open_source(tmp_path)) == 0
    assert expand([tmp_path]) == [tmp_path / "letter.txt", tmp_path / "old"]


def test_who_is_in_all_conversations_is_the_owner(tmp_path: Path) -> None:
    two = [talk(f"{ME}-{IDA}", message("1", IDA, "Hi", ME)), talk(f"{ME}-{BO}", message("2", ME, "Hi", BO))]
    items = read_files(tmp_path, {"direct-messages.js": script("direct_messages", two)})
    assert [draft.interaction.direction for draft in exchanges(items)] == ["in", "out"]
    one = read_files(tmp_path, {"direct-messages.js": script("direct_messages", two[:1])})
    (only,) = exchanges(one)
    assert only.interaction.direction == ""
    assert {person.source_id for person in only.people} == {ME, IDA}
    assert ("direct-messages.js", "It does not say which of the people in it is you.") in problems(one)


def test_the_manifest_says_whose_archive_it_is(tmp_path: Path) -> None:
    files = {"data/manifest.js": MANIFEST, "data/direct-messages.js": FULL["data/direct-messages.js"]}
    assert [draft.interaction.direction for draft in exchanges(read_files(tmp_path, files))] == ["out", "in"]


def test_odd_entries_are_told_and_cost_only_themselves(tmp_path: Path) -> None:
    happened = [
        message("1", IDA, "Hi", ME, "soon"),
        message("2", "", "Hi", ME),
        {"welcomeMessageCreate": {"id": "3", "senderId": IDA, "createdAt": "2020-01-02T03:04:05.678Z"}},
        {"messageCreate": None},
        message("4", IDA, "Hi", ME),
    ]
    follows = [
        "x",
        {"following": {"accountId": "-1"}},
        {"following": {"accountId": ME}},
        *follow("following", IDA),
    ]
    files = {
        "account.js": ACCOUNT,
        "following.js": script("following", follows),
        "direct-messages.js": script(
            "direct_messages", [7, talk(f"{ME}-{IDA}", *happened), talk(ME, message("5", ME, "x", ME))]
        ),
    }
    items = read_files(tmp_path, files)
    assert len(exchanges(items)) == 1
    assert [reason for _, reason in problems(items)] == [
        "The entry is broken.",
        "The entry names no account.",
        "The entry names nobody but yourself.",
        "The entry is no conversation.",
        "The date “soon” could not be read.",
        "The entry names no sender.",
        "A message that X sent by itself.",
        "The entry is broken.",
        "The message names nobody but yourself.",
    ]


def test_a_broken_entry_and_a_broken_end_cost_only_themselves(tmp_path: Path) -> None:
    text = script("follower", follow("follower", IDA, BO, ZOE))
    broken = text.replace(f'"accountId": "{BO}"', '"accountId": oops')
    items = read_files(tmp_path, {"data/follower.js": broken})
    assert list(people(items)) == [IDA, ZOE]
    assert problems(items) == [("follower.js line 8", "The entry is broken.")]
    cut = read_files(tmp_path, {"data/follower.js": text[: text.index(ZOE)]})
    assert list(people(cut)) == [IDA, BO]
    assert problems(cut) == [("follower.js", "It is broken in line 14; what stands before it was read.")]
    torn = read_files(tmp_path, {"data/direct-messages.js": str(FULL["data/direct-messages.js"])[:-200]})
    assert len(exchanges(torn)) == 1


def test_progress_is_told_and_a_cancel_stops_the_reading(tmp_path: Path) -> None:
    many = [str(1000 + number) for number in range(3000)]
    source = open_source(
        archive(tmp_path, {"data/follower.js": script("follower", follow("follower", *many))})
    )
    told: list[tuple[int, int]] = []
    for _ in READER.read(source, lambda done, total: told.append((done, total))):
        pass
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]
    assert len(told) > 40

    def cancel(done: int, total: int) -> None:
        if done:
            raise CancelledError

    with pytest.raises(CancelledError):
        list(READER.read(source, cancel))
