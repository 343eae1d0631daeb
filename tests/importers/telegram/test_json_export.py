"""Telegram exports in JSON: who is in them, and what was said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from netdesk.domain.contact import Contact, Labelled, Presence, SourceId
from netdesk.domain.draft import ContactDraft, PersonRef, Problem, RecordDraft
from netdesk.domain.error import CancelledError
from netdesk.domain.network import Follow, Group
from netdesk.importers.source import open_source
from netdesk.importers.telegram.reader import READER
from tests.importers.telegram.exports import (
    BO,
    FAMILY,
    GONE,
    IDA,
    IDA_CHAT,
    ME,
    STAR,
    ZOE,
    account,
    chat,
    contact,
    exchanges,
    export,
    message,
    people,
    problems,
    read_data,
    service,
    written,
)

IDA_REF = PersonRef(name="Ida Muster", source_id=f"user{IDA}")


def test_contacts_have_name_number_and_since_when(tmp_path: Path) -> None:
    data = account(IDA_CHAT, contacts=[contact(IDA, "Ida", "Muster", "0049 30 0000002"), contact(BO, "Bo")])
    found = people(read_data(tmp_path, data))
    assert found["Ida Muster"] == Contact(
        formatted_name="Ida Muster",
        given_name="Ida",
        family_name="Muster",
        phones=(Labelled("0049 30 0000002", source="telegram"),),
        presences=(Presence("telegram", since="2024-01-03", source="telegram"),),
        source_ids=(SourceId("telegram", f"user{IDA}"),),
    )


def test_a_contact_who_is_not_on_telegram_is_one_of_the_address_book_alone(tmp_path: Path) -> None:
    data = account(contacts=[contact(0, "Nina", "", "+49 30 0000009"), contact(0, "", "", "+49 30 0000010")])
    found = people(read_data(tmp_path, data))
    assert not found["Nina"].presences
    assert not found["Nina"].source_ids
    assert found["+49 30 0000010"].phones[0].value == "+49 30 0000010"


def test_the_owner_is_said(tmp_path: Path) -> None:
    (me,) = (one for one in read_data(tmp_path, account()) if isinstance(one, ContactDraft))
    assert me.is_me
    assert (me.contact.formatted_name, me.contact.presences[0].handle) == ("Kim Own", "kim_own")
    assert me.contact.source_ids == (SourceId("telegram", f"user{ME}"),)


def test_a_talk_between_two(tmp_path: Path) -> None:
    theirs, mine = exchanges(read_data(tmp_path, account(IDA_CHAT)))
    assert (theirs.people, theirs.author, theirs.interaction.direction) == ((IDA_REF,), IDA_REF, "in")
    assert theirs.interaction.text == "see x.example"
    assert str(theirs.interaction.moment) == "2024-05-01T12:20:30+02:00"
    assert (theirs.interaction.thread, theirs.interaction.source_id) == (str(IDA), f"{IDA}:7")
    assert (mine.people, mine.interaction.direction) == ((IDA_REF,), "out")
    assert mine.author == PersonRef(is_me=True)


def test_in_a_group_those_take_part_who_were_in_it(tmp_path: Path) -> None:
    items = read_data(tmp_path, account(FAMILY))
    assert [sorted(one.name for one in draft.people) for draft in exchanges(items)] == [
        ["Bo", "Ida Muster"],
        ["Bo", "Ida Muster"],
        ["Bo", "Ida Muster", "Zoë Beispiel"],
        ["Bo", "Ida Muster", "Zoë Beispiel"],
        ["Ida Muster", "Zoë Beispiel"],
    ]
    assert {draft.interaction.subject for draft in exchanges(items)} == {"Family"}
    (group,) = (one.record for one in items if isinstance(one, RecordDraft))
    assert group == Group(
        "Family", "telegram", members=(f"user{IDA}", f"user{ZOE}"), last_post="2024-05-01", source="telegram"
    )
    assert problems(items) == [("result.json line 22", "Notices that say nothing between people.")]


def test_who_was_in_a_group_from_its_beginning_takes_part_without_a_word(tmp_path: Path) -> None:
    club = chat(
        "private_group", 78, "Club",
        service(1, ME, "create_group", 8, title="Club", members=["Kim Own", "Bo", "Zoë Beispiel", None]),
        message(2, ME, "Hello all", 9),
        service(3, ME, "remove_members", 10, members=["Zoë Beispiel"]),
        message(4, ME, "Just us two", 11),
    )  # fmt: skip
    known = [contact(BO, "Bo"), contact(ZOE, "Zoë", "Beispiel")]
    found = exchanges(read_data(tmp_path, account(club, contacts=known)))
    assert [sorted(one.name for one in draft.people) for draft in found] == [["Bo", "Zoë Beispiel"], ["Bo"]]


def test_in_a_crowd_only_people_known_otherwise_are_kept_as_quiet_posts(tmp_path: Path) -> None:
    crowd = chat(
        "public_supergroup", 88, "Chess", message(1, IDA), message(2, STAR), message(3, STAR), message(4, ME)
    )
    items = read_data(tmp_path, account(IDA_CHAT, crowd))
    post = exchanges(items)[-1]
    assert (post.interaction.kind, post.people) == ("post", (IDA_REF,))
    assert "Some Star" not in people(items)
    assert [reason for _, reason in problems(items)] == [
        "“Chess”: messages of people you only share this large group with (2).",
        "“Chess”: messages of your own to a group so large that they are contact with nobody in it (1).",
    ]
    group = next(one.record for one in items if isinstance(one, RecordDraft))
    assert isinstance(group, Group)
    assert (group.members, group.last_post) == ((f"user{IDA}",), "2024-05-01")


def test_a_private_group_of_many_is_a_crowd_too(tmp_path: Path) -> None:
    many = [message(number, BO) | {"from_id": f"user{9_000_000_000 + number}"} for number in range(1, 17)]
    assert not exchanges(read_data(tmp_path, account(chat("private_supergroup", 88, "Club", *many))))
    assert (
        len(exchanges(read_data(tmp_path, account(chat("private_supergroup", 88, "Club", *many[1:]))))) == 15
    )


def test_a_group_is_a_crowd_while_it_has_so_many_people(tmp_path: Path) -> None:
    names = {9_000_000_000 + number: f"P {number}" for number in range(16)}
    many = [
        message(number, BO, hour=9) | {"from": name, "from_id": f"user{who}"}
        for number, (who, name) in enumerate(names.items(), 1)
    ]
    gone = service(20, BO, "remove_members", 11, members=["P 3", "P 4"])
    club = chat("private_supergroup", 88, "Club", *many, gone, message(21, ME, hour=12))
    items = read_data(tmp_path, account(club))
    (mine,) = exchanges(items)
    assert (mine.interaction.kind, len(mine.people)) == ("message", 14)
    assert sorted(people(items)) == sorted(one.name for one in mine.people)


@pytest.mark.parametrize("kind", ["saved_messages", "bot_chat", "replies", "verification_codes", "odd_chat"])
def test_chats_without_people_are_counted(tmp_path: Path, kind: str) -> None:
    items = read_data(tmp_path, account(chat(kind, 1, "Some chat", message(1, IDA), message(2, ME))))
    assert not exchanges(items)
    (problem,) = (one for one in items if isinstance(one, Problem))
    assert problem.where == "result.json line 22"
    assert problem.stands_for == 2
    assert problem.is_expected == (kind != "odd_chat")
    assert problem.reason.startswith("“Some chat”: ") == (kind == "odd_chat")


def test_telegram_itself_is_nobody(tmp_path: Path) -> None:
    items = read_data(tmp_path, account(chat("personal_chat", 777000, "Telegram", message(1, STAR))))
    assert not people(items)
    assert problems(items)[0][1] == "Notices of Telegram."


def test_a_channel_is_followed(tmp_path: Path) -> None:
    items = read_data(tmp_path, account(chat("public_channel", 5, "News", message(1, STAR))))
    assert [one.record for one in items if isinstance(one, RecordDraft)] == [
        Follow("News", "telegram", source="telegram")
    ]
    assert problems(items)[0][1] == "Posts in a channel, where nobody writes to you."


def test_calls_have_a_duration_and_missed_ones_none(tmp_path: Path) -> None:
    calls = chat(
        "personal_chat",
        IDA,
        "Ida Muster",
        service(1, ME, "phone_call", duration_seconds=62, discard_reason="hangup"),
        service(2, IDA, "phone_call", discard_reason="missed"),
    )
    answered, missed = exchanges(read_data(tmp_path, account(calls)))
    assert (answered.interaction.kind, answered.interaction.duration_s) == ("call", 62)
    assert (answered.interaction.direction, answered.people) == ("out", (IDA_REF,))
    assert (missed.interaction.kind, missed.interaction.duration_s) == ("missed-call", None)
    assert (missed.interaction.direction, missed.author) == ("in", IDA_REF)


def test_closed_accounts_are_told_apart(tmp_path: Path) -> None:
    other = GONE + 1
    data = account(
        chat("personal_chat", GONE, None, message(1, GONE), message(2, ME)),
        chat("personal_chat", other, None, message(3, GONE, from_id=f"user{other}")),
        contacts=[contact(0, "")],
    )
    items = read_data(tmp_path, data)
    closed = [one.contact for one in items if isinstance(one, ContactDraft) and not one.is_me]
    assert [one.formatted_name for one in closed] == ["Deleted Account", "Deleted Account"]
    assert len({one.source_ids for one in closed}) == 2
    assert len({one.people for one in exchanges(items)}) == 2
    assert problems(items)[0][1] == "A contact without name and number, as closed accounts leave them."


def test_a_name_of_the_address_book_goes_before_a_name_of_their_own(tmp_path: Path) -> None:
    data = account(IDA_CHAT, contacts=[contact(IDA, "Aunt Ida")])
    assert exchanges(read_data(tmp_path, data))[0].people[0].name == "Aunt Ida"


def test_chats_left_are_read_and_are_no_groups_any_more(tmp_path: Path) -> None:
    items = read_data(tmp_path, account(left=[FAMILY]))
    assert len(exchanges(items)) == 5
    assert not [one for one in items if isinstance(one, RecordDraft)]


def test_people_often_written_to_are_known_though_their_chat_is_gone(tmp_path: Path) -> None:
    often = {"id": BO, "category": "people", "type": "user", "name": "Bo", "rating": 0.8}
    bot = {"id": 5, "category": "inline_bots", "type": "user", "name": "gif", "rating": 0.9}
    data = account(frequent_contacts={"about": "Often.", "list": [often, bot]})
    assert list(people(read_data(tmp_path, data))) == ["Bo"]


def test_a_single_chat_says_who_the_owner_is_by_the_other_one(tmp_path: Path) -> None:
    items = read_data(tmp_path, IDA_CHAT)
    assert [one.interaction.direction for one in exchanges(items)] == ["in", "out"]
    assert list(people(items)) == ["Ida Muster"]
    assert not problems(items)


def test_a_single_group_asks_the_network_who_the_owner_is(tmp_path: Path) -> None:
    unknown = read_data(tmp_path, FAMILY)
    assert {one.interaction.direction for one in exchanges(unknown)} == {""}
    assert "Kim Own" in people(unknown)
    assert problems(unknown)[-1] == ("result.json", "It does not say which of the people in it is you.")
    for owner in (
        Contact(formatted_name="Own, Kim"),
        Contact(formatted_name="Somebody", source_ids=(SourceId("telegram", f"user{ME}"),)),
    ):
        known = read_data(tmp_path, FAMILY, owner)
        assert [one.interaction.direction for one in exchanges(known)] == ["in", "in", "out", "in", "out"]
        assert "Kim Own" not in people(known)


def test_messages_of_a_group_itself_and_unknown_kinds_are_counted(tmp_path: Path) -> None:
    data = account(
        chat(
            "private_group",
            77,
            "Family",
            message(1, IDA, from_id="channel77"),
            {"id": 2, "type": "unsupported", "date": "2024-05-01T12:20:30"},
            message(3, IDA, date="soon", date_unixtime="x"),
        )
    )
    assert [reason for _, reason in problems(read_data(tmp_path, data))] == [
        "The date “soon” could not be read.",
        "“Family”: messages in the name of a group or channel (1).",
        "“Family”: messages of a kind that the export leaves out (1).",
    ]


def test_parts_about_no_people_are_named(tmp_path: Path) -> None:
    data = account(sessions={"list": [{"ip": "x"}]}, other_data={"about": "x"})
    assert [reason for _, reason in problems(read_data(tmp_path, data))] == [
        "The part “sessions” holds nothing about people.",
        "The part “other_data” holds nothing about people.",
    ]


@pytest.mark.parametrize("name", ["result.json", "result (1).json", "download"])
@pytest.mark.parametrize(
    "data", [account(IDA_CHAT), IDA_CHAT, written(account(IDA_CHAT), None), written(IDA_CHAT, 4)]
)
def test_exports_are_recognised_by_what_is_in_them(tmp_path: Path, name: str, data: Any) -> None:
    assert READER.recognise(open_source(export(tmp_path, data, name))) == 95
    assert READER.recognise(open_source(tmp_path)) == 95


@pytest.mark.parametrize("first", ["personal_information", "contacts", "chats", "left_chats"])
def test_an_export_without_its_introduction_is_one(tmp_path: Path, first: str) -> None:
    whole = account(IDA_CHAT)
    bare = {name: {key: one for key, one in part.items() if key != "about"}
            for name, part in whole.items() if name != "about"}  # fmt: skip
    found = exchanges(read_data(tmp_path, {first: bare[first]} | bare))
    assert READER.recognise(open_source(tmp_path)) == 95
    said = exchanges(read_data(tmp_path, whole))
    assert [one.interaction for one in found] == [one.interaction for one in said]


@pytest.mark.parametrize(
    "data",
    [
        b"{}",
        b"[]",
        b'{"about": "x"}',
        b'{"contacts": {"count": 3}}',
        b'{"messages": []}',
        b'{"name": "x", "participants": []}',
    ],
)
def test_other_json_is_none(tmp_path: Path, data: bytes) -> None:
    assert READER.recognise(open_source(export(tmp_path, data))) == 0


def test_a_broken_message_and_a_broken_end_cost_only_themselves(tmp_path: Path) -> None:
    data = written(account(IDA_CHAT, FAMILY))
    broken = data.replace(b'"id": 7,', b'"id": oops,', 1)
    items = read_data(tmp_path, broken)
    assert len(exchanges(items)) == 6
    assert ("result.json line 27", "The entry is broken.") in problems(items)
    cut = read_data(tmp_path, data[: data.index(b"Welcome")])
    assert len(exchanges(cut)) == 4
    assert any("what stands before it was read" in reason for _, reason in problems(cut))


def test_progress_is_told_and_a_cancel_stops_the_reading(tmp_path: Path) -> None:
    many = chat("personal_chat", IDA, "Ida Muster", *(message(number, IDA) for number in range(3000)))
    source = open_source(export(tmp_path, account(many)))
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
