"""Direct messages of X archives, between two and in groups."""

from __future__ import annotations

from pathlib import Path

from netdesk.domain.draft import PersonRef, RecordDraft
from netdesk.domain.network import Group
from tests.importers.x.archives import (
    ACCOUNT,
    BO,
    FULL,
    IDA,
    MANIFEST,
    ME,
    ZOE,
    exchanges,
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
    assert isinstance(record, Group)
    assert (record.name, sorted(record.members)) == ("Fair", [IDA, ZOE])
    assert record.last_post == "2020-01-03"
    assert sorted(people(items)) == [IDA, BO, ZOE]
    assert [reason for _, reason in problems(items)] == ["Reactions, and notices of who came and left."] * 4


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


def test_letters_that_x_writes_as_in_html_are_read(tmp_path: Path) -> None:
    link = {"url": "https://t.co/1", "expanded": "https://a.example/?a=1&copy=2&amp;b"}
    files = group(
        message("3", IDA, "Tom &amp; I &lt;3 it&#39;s https://t.co/1 &amp;amp;", urls=[link]),
        {
            "conversationNameUpdate": {
                "initiatingUserId": IDA,
                "name": "Tom &amp; Co",
                "createdAt": "2020-01-01T00:00:00.000Z",
            }
        },
    )
    named = posts(post("900", "@tom", mention(IDA, "tom", "Tom &amp; Ida")))
    items = read_files(tmp_path, files | {"data/tweets.js": script("tweets", named)})
    (said,) = (one for one in exchanges(items) if one.interaction.kind == "message")
    assert said.interaction.text == "Tom & I <3 it's https://a.example/?a=1&copy=2&amp;b &amp;"
    assert said.interaction.subject == "Tom & Co"
    assert people(items)[IDA].contact.formatted_name == "Tom & Ida"


def test_addresses_in_posts_stay_as_they_are(tmp_path: Path) -> None:
    link = {"url": "https://t.co/1", "expanded_url": "https://a.example/?a=1&copy=2&amp;b"}
    files = FULL | {
        "data/tweets.js": script(
            "tweets",
            posts(
                post("900", "@ida_m R&amp;D https://t.co/1", mention(IDA, "ida_m", "Ida Muster"), urls=[link])
            ),
        )
    }
    (said,) = (one for one in exchanges(read_files(tmp_path, files)) if one.interaction.kind == "post")
    assert said.interaction.text == "@ida_m R&D https://a.example/?a=1&copy=2&amp;b"
