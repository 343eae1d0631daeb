"""What an event of a calendar says: when, what, who; a broken part costs no more than itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta, tzinfo
from typing import Any, NamedTuple, TypeGuard

from icalendar import Component, Event

from netdesk.importers.calendar.attendee import Attendee, attendee_of
from netdesk.importers.calendar.recurrence import Rule, rule_of
from netdesk.importers.calendar.zones import with_known_zones
from netdesk.importers.vcard.values import unescaped

KEY = "ical"
"""The key of the reader, and of whatever was imported from it."""
When = date | datetime
_TEXTS = frozenset(
    {"UID", "SUMMARY", "DESCRIPTION", "LOCATION", "STATUS", "CONFERENCE", "X-GOOGLE-CONFERENCE"}
)
_VALUES = frozenset(
    {"RECURRENCE-ID", "DTSTART", "DTEND", "DURATION", "ATTENDEE", "ORGANIZER", "RRULE", "RDATE", "EXDATE"}
)
_LINE = re.compile(r"([\w-]+)(?:;(?:\"[^\"]*\"|[^:\"])*)?:(.*)$", re.DOTALL)
_PLACES = ("LOCATION", "CONFERENCE", "X-GOOGLE-CONFERENCE")
_BROKEN = (ValueError, AttributeError, KeyError, TypeError, IndexError, OverflowError)


class CalendarEvent(NamedTuple):
    """`end` None when nobody said; `recurrence`: which day of the series `uid` it stands for, None for the
    event itself; `rule` None for none, `has_strange_rule` for one NetDesk does not know; `until`: the last
    moment of the rule. Broken parts are as if they were not there.
    """

    uid: str
    start: When | None
    end: When | None
    summary: str
    text: str
    place: str
    status: str
    organiser: Attendee | None
    attendees: tuple[Attendee, ...]
    recurrence: When | None = None
    rule: Rule | None = None
    has_strange_rule: bool = False
    until: When | None = None
    more: tuple[When, ...] = ()
    without: tuple[When, ...] = ()


def event_of(lines: Sequence[str], zones: Mapping[str, tzinfo]) -> CalendarEvent | None:
    """The event in these lines; `zones`: those the file describes, by name. None when nothing can be read."""
    texts: dict[str, str] = {}
    wanted: list[str] = []
    for line in lines:
        name = _name(line)
        if name in _VALUES:
            wanted.append(with_known_zones(line))
        elif name in _TEXTS and (found := _LINE.match(line)):
            texts.setdefault(name, unescaped(found[2]).strip())
    try:
        event = Event.from_ical("\r\n".join(("BEGIN:VEVENT", *wanted, "END:VEVENT", "")))
    except _BROKEN:
        return None
    start = _when(event, "DTSTART", zones)
    parts = _rule_parts(event)
    rule = rule_of(parts) if parts else None
    until = next(iter(parts.get("UNTIL", ())), None) if parts else None
    return CalendarEvent(
        texts.get("UID", ""),
        start,
        _end(event, start, zones),
        " ".join(texts.get("SUMMARY", "").split()),
        texts.get("DESCRIPTION", ""),
        " ".join(next(filter(None, (texts.get(name, "") for name in _PLACES)), "").split()),
        texts.get("STATUS", "").upper(),
        next(map(attendee_of, _all(event, "ORGANIZER")), None),
        tuple(map(attendee_of, _all(event, "ATTENDEE"))),
        _when(event, "RECURRENCE-ID", zones),
        rule,
        bool(_all(event, "RRULE")) and rule is None,
        until if _is_sound(until) else None,
        _moments(event, "RDATE", zones),
        _moments(event, "EXDATE", zones),
    )


def _name(line: str) -> str:
    head = line[:40].upper()
    return head[: min((place for mark in ":;" if (place := head.find(mark)) >= 0), default=len(head))].strip()


def _all(event: Component, name: str) -> list[Any]:
    value = event.get(name)
    return [] if value is None else value if isinstance(value, list) else [value]


def _when(event: Component, name: str, zones: Mapping[str, tzinfo]) -> When | None:
    for value in _all(event, name):
        try:
            when = value.dt
        except _BROKEN:
            continue
        if _is_sound(when):
            return _in_zone(when, value.params, zones)
    return None


def _is_sound(when: Any) -> TypeGuard[When]:
    """Whether it is a day, or a moment that has a day in every zone."""
    return isinstance(when, date) and (not isinstance(when, datetime) or MINYEAR < when.year < MAXYEAR)


def _in_zone(when: When, params: Mapping[str, Any], zones: Mapping[str, tzinfo]) -> When:
    zone = zones.get(str(params.get("TZID", "")))
    return when.replace(tzinfo=zone) if isinstance(when, datetime) and when.tzinfo is None and zone else when


def _end(event: Component, start: When | None, zones: Mapping[str, tzinfo]) -> When | None:
    if end := _when(event, "DTEND", zones):
        return end
    for value in _all(event, "DURATION"):
        try:
            if isinstance(value.dt, timedelta) and start is not None:
                return start + value.dt
        except _BROKEN:
            continue
    return None


def _moments(event: Component, name: str, zones: Mapping[str, tzinfo]) -> tuple[When, ...]:
    found: list[When] = []
    for value in _all(event, name):
        try:
            moments = [one.dt for one in value.dts]
            params = value.params
        except _BROKEN:
            continue
        for moment in moments:
            when = moment[0] if isinstance(moment, tuple) else moment
            if _is_sound(when):
                found.append(_in_zone(when, params, zones))
    return tuple(found)


def _rule_parts(event: Component) -> Mapping[str, Sequence[Any]]:
    for value in _all(event, "RRULE"):
        try:
            return {str(name).upper(): parts for name, parts in value.items()}
        except _BROKEN:
            continue
    return {}
