from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.domain.draft import InteractionDraft, PersonRef, Problem
from tests.importers.sms.backups import IDA, call, read_entries

IDA_REF = PersonRef(name="Ida Muster", phone=IDA)


@pytest.mark.parametrize(
    ("sort", "duration", "kind", "direction", "seconds"),
    [
        (1, 62, "call", "in", 62),
        (2, 300, "call", "out", 300),
        (2, 0, "missed-call", "out", None),
        (3, 0, "missed-call", "in", None),
        (4, 20, "voicemail", "in", None),
        (5, 0, "missed-call", "in", None),
        (7, 0, "call", "in", 0),
    ],
)
def test_every_sort_of_call_is_told_apart(
    tmp_path: Path, sort: int, duration: int, kind: str, direction: str, seconds: int | None
) -> None:
    (item,) = read_entries(tmp_path, call(type=sort, duration=duration), root="calls")
    assert isinstance(item, InteractionDraft)
    told = item.interaction
    assert (told.kind, told.direction, told.duration_s, told.channel) == (kind, direction, seconds, "phone")
    assert item.people == (IDA_REF,)
    assert item.author == (PersonRef(is_me=True) if direction == "out" else IDA_REF)


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        (call(type=6), "A call from a number you blocked."),
        (call(number="-2"), "The number was withheld."),
        (call(presentation=2), "The number was withheld."),
        (call(number="22000", contact_name="(Unknown)"), "A service wrote it, not a person."),
        (call(type=42), "It does not say what became of the call."),
        (call(date="soon"), "The date of the call could not be read."),
    ],
)
def test_a_call_with_nobody_is_left_out(tmp_path: Path, entry: str, reason: str) -> None:
    assert read_entries(tmp_path, entry, root="calls") == [Problem("sms-20231114.xml entry 1", reason)]
