from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from netdesk.domain.draft import PersonRef, Problem
from netdesk.domain.moment import Moment
from netdesk.importers.calendar.reader import own_addresses
from tests.importers.calendar.calendars import (
    BERLIN,
    I_COME,
    IDA,
    ME,
    calendar,
    event,
    met,
    read,
    reasons,
    source,
)

IDA_REF = PersonRef(name="Ida Muster", email="ida@example.org")


def when(data: str) -> list[str]:
    return [str(one.interaction.moment) for one in met(read(data))]


def test_a_meeting_names_those_who_said_yes() -> None:
    (meeting,) = met(
        read(
            calendar(
                event(
                    "DTEND:20240501T113000Z", "SUMMARY:Barometers\\, again", "DESCRIPTION:Bring\\nboth",
                    "LOCATION:Weg 1", IDA, I_COME,
                    "ATTENDEE;PARTSTAT=DECLINED;CN=Bo:mailto:bo@example.org",
                    "ATTENDEE;PARTSTAT=NEEDS-ACTION;CN=Kai:mailto:kai@example.org",
                    "ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED;CN=Room 5:mailto:room5@example.org",
                    f"ORGANIZER;CN=Kim Own:mailto:{ME}",
                )
            )
        )
    )  # fmt: skip
    assert meeting.people == (IDA_REF,)
    assert meeting.author is None
    told = meeting.interaction
    assert (str(told.moment), told.duration_s) == ("2024-05-01T10:00:00Z", 5400)
    assert told.subject == "Barometers, again"
    assert (told.text, told.kind, told.channel, told.direction) == (
        "Weg 1\nBring\nboth", "meeting", "in-person", "both",
    )  # fmt: skip
    assert (told.source, told.source_id, told.thread) == ("ical", "u1", "")


def test_a_description_in_html_is_read_as_text() -> None:
    lines = ("DESCRIPTION:<p>Bring &amp\\; <b>share</b></p><br>both&nbsp\\;things", IDA, I_COME)
    (meeting,) = met(read(calendar(event(*lines))))
    assert meeting.interaction.text == "Bring & share\n\nboth things"
    link = ('DESCRIPTION:<a href="https://teams.microsoft.com/l/1">Join</a>', IDA, I_COME)
    (meeting,) = met(read(calendar(event(*link))))
    assert (meeting.interaction.text, meeting.interaction.channel) == ("Join", "video")


def test_whoever_invites_takes_part_and_addresses_are_known_in_any_form() -> None:
    (meeting,) = met(
        read(calendar(event(I_COME, "ORGANIZER;CN=bo@example.org:MAILTO:Bo@Example.org",
                            "ATTENDEE;CN=Lea Lind;PARTSTAT=ACCEPTED:invalid:nomail",
                            "ATTENDEE:lisa@example.org")))
    )  # fmt: skip
    assert set(meeting.people) == {
        PersonRef(email="bo@example.org"), PersonRef(name="Lea Lind"), PersonRef(email="lisa@example.org"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (("STATUS:CANCELLED", IDA, I_COME), "Events that were cancelled."),
        ((I_COME,), "Events that name nobody but yourself."),
        ((), "Events that name nobody but yourself."),
        ((IDA, I_COME.replace("ACCEPTED", "DECLINED")), "Events you did not say yes to."),
        ((IDA, I_COME.replace("ACCEPTED", "NEEDS-ACTION")), "Events you did not say yes to."),
        ((IDA.replace("ACCEPTED", "DECLINED"), I_COME), "Events to which nobody else said yes."),
        (
            ("ATTENDEE;CUTYPE=RESOURCE:mailto:beamer@example.org", I_COME),
            "Events that name nobody but yourself.",
        ),
    ],
)
def test_other_events_are_counted_with_their_reason(lines: tuple[str, ...], reason: str) -> None:
    items = read(calendar(event(*lines), event(IDA, I_COME, uid="u2")))
    assert len(met(items)) == 1
    assert reasons(items) == [reason]


def test_reasons_are_counted_together_and_crowds_are_no_meetings() -> None:
    crowd = [f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:p{number}@example.org" for number in range(20)]
    future = "DTSTART:29990501T100000Z"
    items = read(
        calendar(
            event(*crowd, I_COME, uid="a"), event(IDA, I_COME, uid="b", start=future),
            event(IDA, I_COME, uid="c", start=future), "BEGIN:VTODO\r\nUID:t\r\nEND:VTODO\r\n",
            event(IDA, I_COME, uid="d", start="SUMMARY:x"), event(IDA, I_COME),
        )
    )  # fmt: skip
    assert len(met(items)) == 1
    told = [(one.reason, one.stands_for) for one in items if isinstance(one, Problem)]
    assert told == [
        ("Events with too many people to be a meeting with each of them (1).", 1),
        ("Events that are still far off.", 2),
        ("Tasks (1).", 1),
        ("Events without a date (1).", 1),
    ]


def test_my_own_event_counts_whatever_the_list_of_guests_says_of_me() -> None:
    mine = event(IDA, f"ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:{ME}", f"ORGANIZER:mailto:{ME}")
    assert len(met(read(calendar(mine)))) == 1


@pytest.mark.parametrize(
    ("lines", "channel", "kind"),
    [
        (("LOCATION:https://example.zoom.us/j/1",), "video", "video-call"),
        (("DESCRIPTION:Join: https://teams.microsoft.com/l/1",), "video", "video-call"),
        (("SUMMARY:Telefonat mit Ida",), "phone", "call"),
        (("SUMMARY:Call Ida",), "phone", "call"),
        (("SUMMARY:Recall of barometers",), "in-person", "meeting"),
    ],
)
def test_the_channel_is_that_of_the_place(lines: tuple[str, ...], channel: str, kind: str) -> None:
    (meeting,) = met(read(calendar(event(IDA, I_COME, *lines))))
    assert (meeting.interaction.channel, meeting.interaction.kind) == (channel, kind)


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("DTSTART:20240501T100000Z", "2024-05-01T10:00:00Z"),
        (f"DTSTART;{BERLIN}:20240501T100000", "2024-05-01T10:00:00+02:00"),
        ("DTSTART;TZID=W. Europe Standard Time:20240501T100000", "2024-05-01T10:00:00+02:00"),
        ('DTSTART;TZID="/mozilla.org/20070129_1/Europe/Berlin":20240501T100000', "2024-05-01T10:00:00+02:00"),
        ("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20240101T100000",
        "2024-01-01T10:00:00+01:00"),
        ("DTSTART:20240501T100000", "2024-05-01T10:00:00"),
        ("DTSTART;TZID=Nowhere:20240501T100000", "2024-05-01T10:00:00"),
        ("DTSTART;VALUE=DATE:20240501", "2024-05-01"),
        ("DTSTART:20240501", "2024-05-01"),
        ("DTSTART:20240501T100000Z\r\nDTSTART:20250501T100000Z", "2024-05-01T10:00:00Z"),
        ("DTSTART:\r\nDTSTART:20250501T100000Z", "2025-05-01T10:00:00Z"),
    ],
)  # fmt: skip
def test_times_keep_the_zone_they_are_written_in(start: str, expected: str) -> None:
    assert when(calendar(event(IDA, I_COME, start=start))) == [expected]


def test_a_zone_may_be_described_in_the_file() -> None:
    zone = """BEGIN:VTIMEZONE
TZID:Own zone
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0400
TZOFFSETTO:+0300
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0300
TZOFFSETTO:+0400
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""
    start = "DTSTART;TZID=Own zone:20240501T100000"
    assert when(calendar(zone, event(IDA, I_COME, start=start))) == ["2024-05-01T10:00:00+04:00"]
    other = zone.replace("+0400", "+0500")
    assert when(calendar(other, event(IDA, I_COME, start=start))) == ["2024-05-01T10:00:00+05:00"]
    endless = zone.replace("FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "FREQ=SECONDLY")
    assert when(calendar(endless, event(IDA, I_COME, start=start))) == ["2024-05-01T10:00:00"]


@pytest.mark.parametrize(
    ("lines", "seconds"),
    [
        (("DTEND:20240501T110000Z",), 3600),
        (("DURATION:PT1H30M",), 5400),
        (("DTEND:20240501T090000Z",), None),
        (("DTEND:",), None),
        ((), None),
    ],
)
def test_how_long_it_took(lines: tuple[str, ...], seconds: int | None) -> None:
    (meeting,) = met(read(calendar(event(IDA, I_COME, *lines))))
    assert meeting.interaction.duration_s == seconds


def test_who_i_am_is_found_in_the_name_of_the_calendar_or_in_most_of_its_events() -> None:
    others = [f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:p{number}@example.org" for number in range(3)]
    events = [event(I_COME, other, uid=str(number)) for number, other in enumerate(others)]
    for head in ((), (f"X-WR-CALNAME:{ME}",)):
        items = read(calendar(*events, head=head), "other@example.org")
        assert [len(one.people) for one in met(items)] == [1, 1, 1]
        assert reasons(items) == []
    items = read(calendar(*events[:1]), "other@example.org")
    assert reasons(items) == ["It does not say which of the people in it is you."]


@pytest.mark.parametrize(
    "room",
    [
        "ATTENDEE;CUTYPE=RESOURCE;CN=Room 5;PARTSTAT=ACCEPTED:mailto:room5@example.org",
        'ATTENDEE;CN=Room 5;CUTYPE="room":mailto:room5@example.org',
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:example.org_5@resource.calendar.google.com",
    ],
)
def test_a_room_that_all_events_are_in_is_not_taken_for_me(room: str) -> None:
    others = [f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:p{number}@example.org" for number in range(3)]
    events = [event(I_COME, room, other, uid=str(number)) for number, other in enumerate(others)]
    assert own_addresses(source(calendar(*events))) == []
    assert [len(one.people) for one in met(read(calendar(*events), "other@example.org"))] == [1, 1, 1]
    asked = own_addresses(source(calendar(event(IDA, I_COME, room))))
    assert {one.email for one in asked} == {ME, "ida@example.org"}


def test_a_person_is_asked_who_they_are_only_where_the_calendar_leaves_it_open() -> None:
    unknown = calendar(event(IDA, I_COME))
    asked = own_addresses(source(unknown))
    assert {one.email for one in asked} == {ME, "ida@example.org"}
    assert own_addresses(source(calendar(event(IDA, I_COME), head=(f"X-WR-CALNAME:{ME}",)))) == []
    assert own_addresses(source(unknown, f"Takeout/Calendar/{ME}.ics")) == []
    assert own_addresses(source(calendar(event("SUMMARY:Dentist")))) == []


def test_answers_to_invitations_are_no_meetings() -> None:
    reply = read(calendar(event(IDA, I_COME), head=("METHOD:REPLY",)))
    assert met(reply) == []
    assert reasons(reply) == ["Answers to invitations; the meetings themselves stand in the calendar."]
    assert reasons(read(calendar(event(IDA, I_COME), head=("METHOD:CANCEL",)))) == [
        "Events that were cancelled."
    ]
    assert len(met(read(calendar(event(IDA, I_COME), head=("METHOD:REQUEST",))))) == 1


NOW = datetime.now(UTC).replace(microsecond=0)


def in_days(days: int) -> str:
    return f"{NOW + timedelta(days=days):%Y%m%dT%H%M%SZ}"


def test_what_is_planned_for_the_next_two_weeks_is_told_with_its_date() -> None:
    (meeting,) = met(read(calendar(event(IDA, I_COME, start=f"DTSTART:{in_days(2)}"))))
    assert (meeting.interaction.moment, meeting.interaction.source_id) == (
        Moment.of(NOW + timedelta(days=2)), "u1",
    )  # fmt: skip
    assert met(read(calendar(event(IDA, I_COME, start=f"DTSTART:{in_days(15)}")))) == []


def test_of_a_series_only_the_next_day_is_planned() -> None:
    daily = calendar(event(IDA, I_COME, "RRULE:FREQ=DAILY", start=f"DTSTART:{in_days(-3)}"))
    days = [one.interaction.moment for one in met(read(daily))]
    assert days == [Moment.of(NOW + timedelta(days=shift)) for shift in (-3, -2, -1, 0, 1)]


def test_of_a_series_whose_next_day_was_taken_out_the_one_behind_it_is_planned() -> None:
    weekly = event(IDA, I_COME, "RRULE:FREQ=WEEKLY", f"EXDATE:{in_days(1)}", start=f"DTSTART:{in_days(1)}")
    assert [one.interaction.moment for one in met(read(calendar(weekly)))] == [
        Moment.of(NOW + timedelta(days=8))
    ]
