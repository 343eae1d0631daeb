"""Exports of Signal's own: who is in them, and what was said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from netdesk.domain.contact import Contact, Labelled, OwnField, Presence, SourceId
from netdesk.domain.draft import ContactDraft, PersonRef, RecordDraft
from netdesk.domain.error import CancelledError
from netdesk.domain.network import Group
from netdesk.importers.signal.reader import READER
from netdesk.importers.source import open_source
from tests.importers.signal.exports import (
    BO,
    HEAD,
    IDA,
    PEOPLE,
    SELF,
    SENT,
    TALK,
    ZOE,
    Frame,
    aci,
    archive,
    chat,
    exchanges,
    export,
    group,
    item,
    lines,
    people,
    person,
    problems,
    read,
    update,
)

IDA_REF = PersonRef(name="Ida Muster", source_id=IDA)
GROUP = (*PEOPLE, group(7, "Family", IDA, BO), chat(8, 7))


def test_a_talk_between_two(tmp_path: Path) -> None:
    theirs, mine = exchanges(read(export(tmp_path, *TALK)))
    assert (theirs.people, theirs.author, theirs.interaction.direction) == ((IDA_REF,), IDA_REF, "in")
    assert (theirs.interaction.text, theirs.interaction.kind) == ("Hi Kim", "message")
    assert (theirs.interaction.channel, theirs.interaction.thread) == ("signal", IDA)
    assert str(theirs.interaction.moment) == "2024-05-01T10:20:30Z"
    assert theirs.interaction.source_id == f"{IDA}:{SENT}"
    assert theirs.where == "main.jsonl line 8"
    assert (mine.people, mine.author, mine.interaction.direction) == (
        (IDA_REF,),
        PersonRef(is_me=True),
        "out",
    )
    assert mine.interaction.source_id == f"me:{SENT + 60_000}"


def test_people_have_names_numbers_and_an_id_for_ever(tmp_path: Path) -> None:
    items = read(export(tmp_path, *TALK))
    assert people(items) == {
        "Ida Muster": Contact(
            formatted_name="Ida Muster",
            given_name="Ida",
            family_name="Muster",
            phones=(Labelled("+4930000002", source="signal"),),
            presences=(Presence("signal", source="signal"),),
            fields=(OwnField("Name (Signal)", "Ida M"),),
            source_ids=(SourceId("signal", IDA),),
        )
    }
    (me,) = (one.contact for one in items if isinstance(one, ContactDraft) and one.is_me)
    assert (me.formatted_name, me.presences[0].handle) == ("Kim Own", "kim.01")


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({"nickname": {"given": "Mum"}, "systemGivenName": "Ida", "profileGivenName": "I"}, "Mum"),
        ({"systemGivenName": "Ida", "profileGivenName": "I"}, "Ida"),
        ({"profileGivenName": "I", "e164": "4930000002"}, "I"),
        ({"e164": "4930000002"}, "+4930000002"),
        ({"username": "ida.01"}, "@ida.01"),
        ({}, "Signal user"),
    ],
)
def test_the_name_the_owner_gave_goes_first(tmp_path: Path, values: dict[str, Any], shown: str) -> None:
    assert list(people(read(export(tmp_path, HEAD, SELF, person(4, IDA, **values), chat(9, 4))))) == [shown]


def test_other_names_are_kept_beside_the_one_that_is_shown(tmp_path: Path) -> None:
    values = {
        "nickname": {"given": "Mum"},
        "systemGivenName": "Ida",
        "systemFamilyName": "Muster",
        "profileGivenName": "mum",
    }
    (ida,) = people(read(export(tmp_path, HEAD, SELF, person(4, IDA, **values), chat(9, 4)))).values()
    assert (ida.formatted_name, ida.given_name) == ("Mum", "Mum")
    assert ida.fields == (OwnField("Name (Signal)", "Ida Muster"),)


def test_notes_and_blocking_are_kept(tmp_path: Path) -> None:
    frames = (HEAD, SELF, person(4, IDA, profileGivenName="Ida", note="Met at the fair", blocked=True))
    (ida,) = people(read(export(tmp_path, *frames))).values()
    assert (ida.notes, ida.fields) == ("Met at the fair", (OwnField("On Signal", "blocked"),))


def test_who_is_only_a_name_among_many_is_left_out(tmp_path: Path) -> None:
    assert "Bo" not in people(read(export(tmp_path, *TALK)))


def test_in_a_group_those_take_part_who_were_in_it(tmp_path: Path) -> None:
    change = {"updates": [{"groupMemberAddedUpdate": {"updaterAci": aci(IDA), "newMemberAci": aci(BO)}}]}
    left = {"updates": [{"groupMemberLeftUpdate": {"aci": aci(ZOE)}}]}
    items = read(
        export(
            tmp_path,
            *GROUP,
            item(8, 6, 0, "Hello both"),
            update(8, 4, 1, groupChange=left),
            item(8, 4, 2, "Only us"),
            update(8, 4, 3, groupChange=change),
            item(8, 1, 4, "Hello Bo"),
        )
    )
    assert [sorted(one.name for one in draft.people) for draft in exchanges(items)] == [
        ["Ida Muster", "Zoë"],
        ["Ida Muster"],
        ["Bo", "Ida Muster"],
    ]
    assert {draft.interaction.subject for draft in exchanges(items)} == {"Family"}
    (record,) = (one.record for one in items if isinstance(one, RecordDraft))
    assert record == Group("Family", "signal", members=(IDA, BO), last_post="2024-05-01", source="signal")
    assert problems(items) == [("main.jsonl line 8", "Notices that say nothing between people.")]


def test_in_a_crowd_only_people_known_otherwise_are_kept_as_quiet_posts(tmp_path: Path) -> None:
    keys = [f"00000000-0000-0000-0000-0000000001{number:02}" for number in range(16)]
    crowd = (person(100 + place, key, profileGivenName=f"P{place}") for place, key in enumerate(keys))
    frames = (
        *TALK,
        *crowd,
        group(7, "Club", *keys),
        chat(8, 7),
        item(8, 100, 2),
        item(8, 4, 3),
        item(8, 1, 4),
    )
    items = read(export(tmp_path, *frames))
    post = exchanges(items)[-1]
    assert (post.interaction.kind, post.people) == ("post", (IDA_REF,))
    assert list(people(items)) == ["Ida Muster"]
    assert [reason for _, reason in problems(items)] == [
        "“Club”: messages of people you only share this large group with (1).",
        "“Club”: messages of your own to a group so large that they are contact with nobody in it (1).",
    ]


def test_calls_between_two_are_talks_or_were_missed(tmp_path: Path) -> None:
    calls = [
        {"type": "AUDIO_CALL", "direction": "OUTGOING", "state": "ACCEPTED"},
        {"type": "VIDEO_CALL", "direction": "INCOMING", "state": "ACCEPTED"},
        {"type": "AUDIO_CALL", "direction": "INCOMING", "state": "MISSED"},
    ]
    frames = (update(9, 4, minute, individualCall=call) for minute, call in enumerate(calls, start=5))
    found = exchanges(read(export(tmp_path, *PEOPLE, chat(9, 4), *frames)))
    assert [(one.interaction.kind, one.interaction.direction) for one in found] == [
        ("call", "out"),
        ("video-call", "in"),
        ("missed-call", "in"),
    ]
    assert all(one.people == (IDA_REF,) for one in found)


def test_calls_in_a_group_have_a_length(tmp_path: Path) -> None:
    call = {
        "state": "JOINED",
        "startedCallRecipientId": "4",
        "startedCallTimestamp": "1000",
        "endedCallTimestamp": "63000",
    }
    missed = {"state": "MISSED", "ringerRecipientId": "5", "startedCallTimestamp": "1000"}
    without_me = call | {"state": "GENERIC"}
    frames = (
        *GROUP,
        update(8, 4, 1, groupCall=call),
        update(8, 5, 2, groupCall=missed),
        update(8, 4, 3, groupCall=without_me),
    )
    joined, rung, theirs = exchanges(read(export(tmp_path, *frames)))
    assert (joined.interaction.kind, joined.interaction.duration_s, joined.author) == ("call", 62, IDA_REF)
    assert (rung.interaction.kind, rung.author and rung.author.name) == ("missed-call", "Bo")
    assert (theirs.interaction.kind, theirs.interaction.duration_s) == ("missed-call", None)


def test_people_mentioned_are_named_in_the_text(tmp_path: Path) -> None:
    body = {"body": "\ufffc and \ufffc", "bodyRanges": [
        {"start": 6, "length": 1, "mentionAci": aci(IDA)},
        {"start": 0, "length": 1, "mentionAci": aci(BO)},
        {"start": 2, "length": 3, "style": "BOLD"},
    ]}  # fmt: skip
    (only,) = exchanges(read(export(tmp_path, *GROUP, item(8, 1, standardMessage={"text": body}))))
    assert only.interaction.text == "@Bo and @Ida Muster"


def test_what_is_no_exchange_is_counted(tmp_path: Path) -> None:
    failed = {"sendStatus": [{"recipientId": "4", "failed": {"reason": "NETWORK"}}]}
    frames = (
        *PEOPLE,
        {"recipient": {"id": "2", "releaseNotes": {}}},
        chat(1, 1), chat(2, 2), chat(9, 4),
        item(1, 1), item(2, 2), item(9, 1, 5, outgoing=failed),
        update(9, 4, 6, simpleUpdate={"type": "IDENTITY_UPDATE"}),
    )  # fmt: skip
    items = read(export(tmp_path, *frames))
    assert not exchanges(items)
    assert [reason for _, reason in problems(items)] == [
        "Notes to yourself.",
        "News of Signal.",
        "“Ida Muster”: messages that were never sent (1).",
        "Notices that say nothing between people.",
    ]


def test_a_text_message_is_one(tmp_path: Path) -> None:
    (only,) = exchanges(read(export(tmp_path, *PEOPLE, chat(9, 4), item(9, 4, sms=True))))
    assert only.interaction.channel == "sms"


def test_odd_lines_are_told_and_cost_only_themselves(tmp_path: Path) -> None:
    odd: list[Frame | str] = ["{oops", "[1]", {"odd": {}}, {"stickerPack": {}}, {"chat": 3}, "", chat(9, 4)]
    odd += [item(77, 4), item(9, 4, dateSent="soon"), item(9, 99), item(9, 4)]
    items = read(export(tmp_path, *PEOPLE, *odd))
    assert len(exchanges(items)) == 1 + 1  # who wrote does not matter in a talk between two
    assert problems(items) == [
        ("main.jsonl line 7", "The line is broken."),
        ("main.jsonl line 8", "The line is broken."),
        ("main.jsonl line 9", "The line is of no known kind."),
        ("main.jsonl line 10", "It holds nothing about people."),
        ("main.jsonl line 11", "The line is broken."),
        ("main.jsonl line 14", "The message is in a chat that the export does not describe."),
        ("main.jsonl line 15", "The date “soon” could not be read."),
    ]


def test_zip_folder_and_file_say_the_same(tmp_path: Path) -> None:
    alone = read(export(tmp_path, *TALK))
    files: dict[str, str | bytes] = {
        "signal-export/main.jsonl": lines(*TALK),
        "signal-export/metadata.json": "{}",
        "signal-export/files/a.png": "x",
    }
    items = read(archive(tmp_path, files))
    assert [one for one in items if one in alone] == alone
    assert problems(items) == [
        ("signal-export", "It holds nothing about people."),
        ("signal-export/files", "It holds nothing about people."),
    ]


@pytest.mark.parametrize("name", ["main.jsonl", "download"])
def test_an_export_is_recognised_by_its_first_line(tmp_path: Path, name: str) -> None:
    assert READER.recognise(open_source(export(tmp_path, *TALK, name=name))) == 95
    assert READER.recognise(open_source(export(tmp_path, *TALK[1:], name=name))) == 0


def test_progress_is_told_and_a_cancel_stops_the_reading(tmp_path: Path) -> None:
    source = open_source(
        export(tmp_path, *PEOPLE, chat(9, 4), *(item(9, 4, minute) for minute in range(3000)))
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
