"""Dates of a network as an iCalendar file: birthdays, booked calls, plans and reminders with a date."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, timezone

from icalendar import Calendar, Event

from netdesk.domain.contact import Contact, Interaction
from netdesk.domain.document import NetworkDocument
from netdesk.domain.moment import DAY_S, Moment
from netdesk.domain.network import Plan, Reminder
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.phrase import Phrase, phrase

Say = Callable[[Phrase], str]
_MAKER = "-//NetDesk//NetDesk//EN"
_SOME_LEAP_YEAR = 2000
"""Stands in for a year of birth that nobody knows, so that 29 February is a date in it."""
_BOOKED = "planned"
_NO_TIME_BOOKED = timedelta(minutes=30)
_PLANS = {
    "call": "Call {name}", "ask": "Ask {name}", "pitch": "Pitch to {name}", "give": "Give to {name}",
}  # fmt: skip
_LONGEST_S = 366 * DAY_S
_OTHER_PLAN = "{kind}: {name}"


def write_calendar(network: NetworkDocument, today: date, now: datetime, say: Say = str) -> Iterator[str]:
    """The whole calendar as one text, each event once however often it is written: its UID stays.

    Birthdays come round every year; those of which only a month or a year is known are no dates. Exchanges
    that are planned or stand on a day behind `today`, plans and reminders that are not done stand on their
    day. `now`: when the file is made; `say`: puts a phrase into words.
    """
    names = {one.uid: one.formatted_name for one in network.contacts}
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", "NetDesk")
    for event in _events(network, names, today, say):
        event.add("dtstamp", now.astimezone(UTC))
        calendar.add_component(event)
    yield calendar.to_ical().decode("utf-8")


def _events(network: NetworkDocument, names: Mapping[str, str], today: date, say: Say) -> Iterator[Event]:
    for person in network.contacts:
        yield from _birthdays(person, say)
    for exchange in network.interactions:
        if exchange.kind == _BOOKED or exchange.moment.calendar_date > today:
            yield _booked(exchange, names, say)
    for plan in network.plans:
        if plan.due and not plan.is_done:
            yield from _planned(plan, names, say)
    for reminder in network.reminders:
        if not reminder.is_done:
            yield from _reminder(reminder, names)


def _birthdays(person: Contact, say: Say) -> Iterator[Event]:
    day = PartialDate.parse(person.birthday)
    if day is None or day.month is None or day.day is None:
        return
    first = date(day.year or _SOME_LEAP_YEAR, day.month, day.day)
    event = _all_day(f"birthday-{person.uid}", first)
    event.add("summary", say(phrase("Birthday of {name}", name=person.formatted_name)))
    rule: dict[str, object] = {"freq": "yearly"}
    if (first.month, first.day) == (2, 29):
        rule |= {"bymonth": 2, "bymonthday": -1}
    event.add("rrule", rule)
    event.add("transp", "TRANSPARENT")
    yield event


def _booked(exchange: Interaction, names: Mapping[str, str], say: Say) -> Event:
    """A call or a meeting that is still to come, at its time."""
    who = ", ".join(names[uid] for uid in exchange.participants if uid in names)
    moment = exchange.moment
    if moment.kind == "date":
        event = _all_day(f"booked-{exchange.uid}", moment.calendar_date)
    else:
        start = _time(moment)
        event = _event(f"booked-{exchange.uid}")
        event.add("dtstart", start)
        event.add("dtend", start + _length(exchange.duration_s))
    title = (
        say(phrase("{subject} with {name}", subject=exchange.subject, name=who)) if exchange.subject else who
    )
    event.add("summary", title)
    _describe(event, exchange.text)
    return event


def _length(seconds: int | None) -> timedelta:
    """How long it takes; what nobody can have measured counts as a year."""
    return _NO_TIME_BOOKED if seconds is None else timedelta(seconds=min(max(seconds, 0), _LONGEST_S))


def _planned(plan: Plan, names: Mapping[str, str], say: Say) -> Iterator[Event]:
    name = names.get(plan.contact, "")
    for event in _on_day(f"plan-{plan.uid}", plan.due):
        event.add("summary", say(phrase(_PLANS.get(plan.kind, _OTHER_PLAN), name=name, kind=plan.kind)))
        _describe(event, plan.text)
        yield event


def _reminder(reminder: Reminder, names: Mapping[str, str]) -> Iterator[Event]:
    for event in _on_day(f"reminder-{reminder.uid}", reminder.due):
        event.add("summary", reminder.text or names.get(reminder.contact, ""))
        _describe(event, names.get(reminder.contact, ""))
        yield event


def _on_day(uid: str, due: str) -> Iterator[Event]:
    moment = Moment.parse(due)
    if moment is not None:
        event = _all_day(uid, moment.calendar_date)
        event.add("transp", "TRANSPARENT")
        yield event


def _all_day(uid: str, day: date) -> Event:
    event = _event(uid)
    event.add("dtstart", day)
    if day < date.max:
        event.add("dtend", day + timedelta(days=1))
    return event


def _event(uid: str) -> Event:
    event = Event()
    event.add("uid", f"{uid}@netdesk")
    return event


def _describe(event: Event, text: str) -> None:
    if text:
        event.add("description", text)


def _time(moment: Moment) -> datetime:
    """As the moment was written: with its own distance from UTC, or on the clock of wherever one is."""
    wall = datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=moment.wall_ms)
    if moment.kind == "local":
        return wall.replace(tzinfo=None)
    return wall.replace(tzinfo=timezone(timedelta(minutes=moment.offset_minutes))).astimezone(UTC)
