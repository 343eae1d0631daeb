from __future__ import annotations

import io
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.desk.headless import import_files
from netdesk.domain.contact import Contact
from netdesk.domain.error import KnownError
from netdesk.importers.calendar.occurrences import MOST_OCCURRENCES
from netdesk.importers.calendar.reader import READER
from netdesk.importers.registry import recognise
from tests.importers.calendar.calendars import (
    BERLIN,
    I_COME,
    IDA,
    calendar,
    event,
    met,
    read,
    reasons,
    source,
)
from tests.importers.vcard.reading import BytesMember, BytesSource

SERIES = event(IDA, I_COME, "RRULE:FREQ=WEEKLY;COUNT=4", uid="s", start=f"DTSTART;{BERLIN}:20240506T100000")
BIRTHDAY = event(
    "SUMMARY:Ida Muster's birthday", "RRULE:FREQ=YEARLY", uid="b", start="DTSTART;VALUE=DATE:20100412"
)
WHOLE = calendar(event(IDA, I_COME, "SUMMARY:Überraschung für Ödön"), SERIES, BIRTHDAY)
OLD = """BEGIN:VCALENDAR
VERSION:1.0
BEGIN:VEVENT
UID:old
DTSTART:20010501T100000Z
SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:F=C3=BCr =
Ida
ATTENDEE;STATUS=CONFIRMED:Ida Muster <ida@example.org>
ATTENDEE;STATUS=DECLINED:Bo <bo@example.org>
RRULE:W1 TU #3
END:VEVENT
END:VCALENDAR
"""


def key(data: str | bytes, name: str = "calendar.ics") -> str:
    reader = recognise(source(data, name))
    return reader.key if reader else ""


@pytest.mark.parametrize("name", ["calendar.ics", "invite", "x.txt", "x.csv"])
def test_a_calendar_is_known_by_what_is_in_it(name: str) -> None:
    assert key(WHOLE, name) == "ical"
    assert key(OLD, name) == "ical"
    assert key("\ufeff\r\n" + WHOLE.lower(), name) == "ical"
    assert key(WHOLE.encode("utf-16"), name) == "ical"
    assert (
        key("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ida\r\nNOTE:BEGIN:VCALENDAR\r\nEND:VCARD\r\n", name) == "vcard"
    )


def test_an_event_of_the_old_form_is_read() -> None:
    found = met(read(OLD))
    assert [str(one.interaction.moment)[:10] for one in found] == ["2001-05-01", "2001-05-08", "2001-05-15"]
    assert found[0].interaction.subject == "Für Ida"
    assert [person.name for person in found[0].people] == ["Ida Muster"]


def test_what_no_database_holds_is_left_out_of_an_event_of_the_old_form() -> None:
    assert met(read(OLD.replace("F=C3=BCr", "F=00=C3=BCr")))[0].interaction.subject == "Für Ida"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_letters_of_any_encoding_are_read(encoding: str) -> None:
    assert met(read(WHOLE.encode(encoding)))[0].interaction.subject == "Überraschung für Ödön"


def test_a_fold_may_divide_a_letter() -> None:
    data = WHOLE.encode().replace("Ü".encode(), "Ü".encode()[:1] + b"\r\n " + "Ü".encode()[1:])
    assert met(read(data))[0].interaction.subject == "Überraschung für Ödön"


def test_a_damaged_event_costs_no_other() -> None:
    broken = event("no line at all", IDA, I_COME, uid="x", start="DTSTART;VALUE=DATE:2024\r\nDTEND;X:y")
    items = read(calendar(broken, event(IDA, I_COME)))
    assert len(met(items)) == 1
    assert reasons(items) == ["Events without a date (1)."]


@pytest.mark.parametrize("start", ["TZID=Asia/Tokyo:00010101T000000", "TZID=America/Lima:99991231T230000"])
def test_a_moment_at_the_edge_of_time_costs_no_other(start: str) -> None:
    broken = event(IDA, I_COME, uid="x", start=f"DTSTART;{start}")
    items = read(calendar(broken, event(IDA, I_COME)))
    assert len(met(items)) == 1
    assert reasons(items) == ["Events without a date (1)."]


def test_ends_that_are_missing_are_made_up_for() -> None:
    for data in (WHOLE.replace("END:VEVENT\r\n", ""), WHOLE[: WHOLE.rindex("END:VEVENT")]):
        assert len(met(read(data))) == 5
    assert reasons(read("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")) == ["There is no event in this file."]


def test_what_is_nested_in_an_event_is_not_taken_for_it() -> None:
    alarm = ("BEGIN:VALARM", "SUMMARY:Wake up", "DTSTART:19990101T000000Z", "END:VALARM")
    (meeting,) = met(read(calendar(event(IDA, I_COME, *alarm, "SUMMARY:Tea"))))
    assert (meeting.interaction.subject, str(meeting.interaction.moment)[:4]) == ("Tea", "2024")


def test_a_second_import_changes_nothing(tmp_path: Path) -> None:
    path, network = tmp_path / "a.ics", tmp_path / "n.netdesk"
    path.write_text(WHOLE, "utf-8", newline="")
    first, second = (import_files(network, [path], lambda *_: None)[0] for _ in range(2))
    assert (first.read, first.new + first.merged) == (6, 6)
    assert (second.read, second.unchanged) == (6, 6)


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_mutated_calendars_are_read_without_an_error(data: st.DataObject) -> None:
    raw = bytearray((WHOLE + OLD).encode())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(raw) - 1))
        piece = data.draw(
            st.sampled_from([b"", b"\0", b":", b";", b"\r\n", b"=", b"9999", b"END:VEVENT\r\n", b"\xff"])
        )
        raw[at : at + data.draw(st.integers(0, 8))] = piece
    events = bytes(raw).upper().count(b"BEGIN:VEVENT")
    items = read(bytes(raw))
    # A series that loses its COUNT goes on to this day, but no further than series may.
    assert len(items) <= events * MOST_OCCURRENCES + 20


class BreaksOff(io.BytesIO):
    def read(self, size: int | None = -1, /) -> bytes:
        if data := super().read(size):
            return data
        raise KnownError("It is damaged.")


def test_what_stands_before_a_break_is_read_as_it_is_in_a_whole_calendar() -> None:
    cut = OLD.replace("END:VCALENDAR", "BEGIN:VEVENT\nUID:cut\n").encode()
    member = BytesMember("calendar.vcs", cut, lambda: cast(BinaryIO, BreaksOff(cut)))
    assert READER.read_for is not None
    items = list(READER.read_for(BytesSource((member,)), lambda _done, _total: None, Contact()))
    assert [item.interaction.subject for item in met(items)] == ["Für Ida"] * 3
    assert reasons(items)[0] == "It is damaged."
