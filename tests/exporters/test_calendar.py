"""Dates of a network as a calendar that other programs read."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar, Event

from netdesk.domain.contact import Contact, Day, Interaction
from netdesk.domain.document import NetworkDocument
from netdesk.domain.moment import Moment
from netdesk.domain.network import Plan, Reminder
from netdesk.exporters.calendar import write_calendar

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)


def events_of(**parts: object) -> list[Event]:
    text = "".join(write_calendar(NetworkDocument(**parts), NOW.date(), NOW))  # type: ignore[arg-type]
    calendar = Calendar.from_ical(text)
    assert (calendar["VERSION"], calendar["PRODID"]) == ("2.0", "-//NetDesk//NetDesk//EN")
    return [one for one in calendar.walk("VEVENT") if isinstance(one, Event)]


def person(day: str) -> Contact:
    return Contact(uid="ida", formatted_name="Ida Muster", days=(Day("birthday", day),))


def booked(moment: str, **details: object) -> Interaction:
    when = Moment.parse(moment)
    assert when is not None
    return Interaction("c1", when, "phone", "", "planned", ("ida",), **details)  # type: ignore[arg-type]


def test_a_birthday_comes_round_every_year() -> None:
    (event,) = events_of(contacts=(person("1980-04-12"),))
    assert event["SUMMARY"] == "Birthday of Ida Muster"
    assert event.decoded("DTSTART") == date(1980, 4, 12)
    assert event["RRULE"].to_ical() == b"FREQ=YEARLY"
    assert (event["UID"], event["TRANSP"]) == ("birthday-ida@netdesk", "TRANSPARENT")
    assert event.decoded("DTSTAMP") == NOW


def test_a_birthday_without_its_year_is_one_and_29_february_is_kept_each_year() -> None:
    (event,) = events_of(contacts=(person("--02-29"),))
    assert event.decoded("DTSTART") == date(2000, 2, 29)
    (rule,) = [line for line in event.to_ical().decode().splitlines() if line.startswith("RRULE:")]
    assert sorted(rule[6:].split(";")) == ["BYMONTH=2", "BYMONTHDAY=-1", "FREQ=YEARLY"]


@pytest.mark.parametrize("day", ["1980", "1980-04", "around 1980", ""])
def test_what_is_no_day_makes_no_event(day: str) -> None:
    assert events_of(contacts=(person(day),)) == []


def test_a_booked_call_stands_at_its_time_with_its_length() -> None:
    call = booked("2026-12-01T10:00:00+01:00", subject="Dock", text="Bring the plans", duration_s=900)
    (_birthday, event) = events_of(contacts=(person("1980-04-12"),), interactions=(call,))
    assert event.decoded("DTSTART") == datetime(2026, 12, 1, 9, tzinfo=UTC)
    assert event.decoded("DTEND") == datetime(2026, 12, 1, 9, 15, tzinfo=UTC)
    assert (event["SUMMARY"], event["DESCRIPTION"]) == ("Dock with Ida Muster", "Bring the plans")


def test_a_booked_call_on_the_clock_of_the_place_stays_there() -> None:
    (_birthday, event) = events_of(
        contacts=(person("1980-04-12"),), interactions=(booked("2026-12-01T10:00:00"),)
    )
    assert event.decoded("DTSTART") == datetime(2026, 12, 1, 10)  # noqa: DTZ001
    assert event["SUMMARY"] == "Ida Muster"


def test_a_booked_day_is_a_whole_day_and_past_exchanges_are_no_events() -> None:
    past = booked("2026-11-01")._replace(kind="call", uid="c2")
    (_birthday, event) = events_of(
        contacts=(person("1980-04-12"),), interactions=(booked("2026-12-01"), past)
    )
    assert event.decoded("DTSTART") == date(2026, 12, 1)
    assert event.decoded("DTEND") == date(2026, 12, 2)


def test_a_call_logged_for_a_day_to_come_is_booked() -> None:
    coming = booked("2026-11-19T10:00:00", subject="Cranes")._replace(kind="call")
    (_birthday, event) = events_of(contacts=(person("1980-04-12"),), interactions=(coming,))
    assert (event["SUMMARY"], event["UID"]) == ("Cranes with Ida Muster", "booked-c1@netdesk")


def test_plans_and_reminders_stand_on_their_day_until_they_are_done() -> None:
    events = events_of(
        contacts=(Contact(uid="ida", formatted_name="Ida Muster"),),
        plans=(
            Plan("ida", "call", text="About the dock", due="2026-12-01", uid="p1"),
            Plan("ida", "visit", due="2026-12-02", uid="p2"),
            Plan("ida", "ask", uid="p3"),
            Plan("ida", "ask", due="2026-12-03", is_done=True, uid="p4"),
        ),
        reminders=(
            Reminder("Return the book", "2026-12-24", "ida", uid="r1"),
            Reminder("Pay", "2026-12-01", is_done=True, uid="r2"),
        ),
    )
    assert [(str(one["SUMMARY"]), one.decoded("DTSTART")) for one in events] == [
        ("Call Ida Muster", date(2026, 12, 1)),
        ("visit: Ida Muster", date(2026, 12, 2)),
        ("Return the book", date(2026, 12, 24)),
    ]
    assert [str(one.get("DESCRIPTION", "")) for one in events] == ["About the dock", "", "Ida Muster"]


def test_the_same_event_keeps_its_uid_and_words_can_be_others() -> None:
    network = NetworkDocument(contacts=(person("1980-04-12"),))
    text = "".join(write_calendar(network, NOW.date(), NOW, lambda phrase: f"‹{phrase}›"))
    assert "‹Birthday of Ida Muster›" in text
    later = "".join(write_calendar(network, NOW.date(), datetime(2027, 1, 1, tzinfo=UTC)))
    assert "UID:birthday-ida@netdesk" in text
    assert "UID:birthday-ida@netdesk" in later


def test_a_plan_of_ones_own_kind_says_so_whatever_letters_it_has() -> None:
    (event,) = events_of(
        contacts=(Contact(uid="ida", formatted_name="Ida Muster"),),
        plans=(Plan("ida", "walk {round} the lake", due="2026-12-01", uid="p"),),
    )
    assert event["SUMMARY"] == "walk {round} the lake: Ida Muster"


def test_the_last_day_there_is_and_lengths_nobody_measured_end_no_calendar() -> None:
    last = person("9999-12-31")
    long = booked("2026-12-01T10:00:00+01:00", duration_s=10**15)
    birthday, call = events_of(contacts=(last,), interactions=(long,))
    assert birthday.decoded("DTSTART") == date(9999, 12, 31)
    assert call.decoded("DTEND") - call.decoded("DTSTART") == timedelta(days=366)
