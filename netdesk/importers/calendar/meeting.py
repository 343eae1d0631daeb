"""Which events of a calendar were meetings with people, and what is noted of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from netdesk.domain.contact import Interaction
from netdesk.domain.draft import InteractionDraft, PersonRef, Problem
from netdesk.domain.moment import Moment
from netdesk.importers.calendar.attendee import Attendee
from netdesk.importers.calendar.event import KEY, CalendarEvent, When
from netdesk.importers.calendar.occurrences import MOST_OCCURRENCES, occurrences
from netdesk.importers.calendar.survey import Survey, moment_key
from netdesk.importers.group_talk import is_crowd
from netdesk.importers.maybe_html import plain_text
from netdesk.importers.stable_id import stable_id


class LeftOut(NamedTuple):
    """Why events give nothing; `is_expected`: no loss, see `Problem`."""

    reason: str
    is_expected: bool = True


CANCELLED = LeftOut("events that were cancelled")
FUTURE = LeftOut("events that are still far off")
ALONE = LeftOut("events that name nobody but yourself")
NOT_YES = LeftOut("events you did not say yes to")
NOBODY_CAME = LeftOut("events to which nobody else said yes")
CROWD = LeftOut("events with too many people to be a meeting with each of them", is_expected=False)
NO_DATE = LeftOut("events without a date", is_expected=False)
_LONG_SERIES = f"Only the newest {MOST_OCCURRENCES:,} meetings of this series were read."
_VIDEO = re.compile(
    r"zoom\.us|teams\.(?:microsoft|live)\.com|meet\.google|webex\.com|whereby\.com|gotomeet|bluejeans\.com"
    r"|meet\.jit\.si|jitsi|skype\.com|\bvideo(?:call|anruf|konferenz|chat)?\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"^(?:phone )?call\b|\btelefon|\banruf\b|\btelephone|\bphone\b|^tel\.", re.IGNORECASE)
_LONGEST_TEXT = 16_000
_LONGEST_MEETING_S = 7 * 86_400


@dataclass(slots=True)
class Diary:
    """Whose calendar is read and when. `left_out`: how many events gave nothing, by reason."""

    survey: Survey
    own: frozenset[str]
    now: datetime
    left_out: dict[LeftOut, int] = field(default_factory=dict)

    def leave_out(self, reason: LeftOut) -> None:
        self.left_out[reason] = self.left_out.get(reason, 0) + 1


def meetings(event: CalendarEvent, where: str, diary: Diary) -> Iterator[InteractionDraft | Problem]:
    """Every time an event took place and the next one to come, as a meeting with those who said yes; nothing,
    and the reason noted in the diary, for all other events. Of a very long series the newest.
    """
    people = _people(event, diary.own)
    if reason := _no_meeting(event, people, diary):
        diary.leave_out(reason)
        return
    count = 0
    for when in occurrences(event, diary.now, diary.survey.exceptions.get(event.uid, ())):
        count += 1
        yield InteractionDraft(where, _interaction(event, when, people), people)
    if not count:
        diary.leave_out(FUTURE)
    if count >= MOST_OCCURRENCES:
        yield Problem(where, _LONG_SERIES, is_skip=False)


def _no_meeting(event: CalendarEvent, people: tuple[PersonRef, ...], diary: Diary) -> LeftOut | None:
    if event.status == "CANCELLED":
        return CANCELLED
    if event.start is None:
        return NO_DATE
    others = [one for one in _invited(event) if one.email not in diary.own]
    if not others:
        return ALONE
    mine = next((one for one in event.attendees if one.email and one.email in diary.own), None)
    is_mine = event.organiser is not None and event.organiser.email in diary.own
    if mine is not None and not mine.has_come and not is_mine:
        return NOT_YES
    if not people:
        return NOBODY_CAME
    return CROWD if is_crowd(len(people)) else None


def _invited(event: CalendarEvent) -> list[Attendee]:
    """Everybody of the event, each once: who invited is mostly among the invited, too."""
    found: dict[str, Attendee] = {}
    for one in (*event.attendees, *((event.organiser,) if event.organiser else ())):
        if one.is_person:
            found.setdefault(one.email or one.name, one)
    return list(found.values())


def _people(event: CalendarEvent, own: frozenset[str]) -> tuple[PersonRef, ...]:
    """Those besides the owner who said yes, and who invited."""
    host = event.organiser.email if event.organiser else ""
    came = [one for one in _invited(event) if one.has_come or (host and one.email == host)]
    return tuple(PersonRef(name=one.name, email=one.email) for one in came if one.email not in own)


def _interaction(event: CalendarEvent, when: When, people: tuple[PersonRef, ...]) -> Interaction:
    is_series = event.rule is not None or event.recurrence is not None or bool(event.more)
    uid = event.uid or stable_id(event.summary, *(one.email or one.name for one in people))
    # A day of a series that was moved keeps the key of the day it stands for.
    key = f"{uid}#{moment_key(event.recurrence or when)}" if is_series or not event.uid else uid
    channel, kind = _channel(event)
    return Interaction(
        uid="",
        moment=Moment.of(when) if isinstance(when, datetime) else Moment.on(when),
        channel=channel,
        direction="both",
        kind=kind,
        participants=(),
        subject=event.summary,
        text="\n".join(filter(None, (event.place, plain_text(event.text))))[:_LONGEST_TEXT],
        duration_s=_duration(event),
        thread=uid if is_series else "",
        source=KEY,
        source_id=key,
    )


def _channel(event: CalendarEvent) -> tuple[str, str]:
    """(channel, kind): on the phone or by video where the event says so, else face to face."""
    if _PHONE.search(event.summary) or _PHONE.search(event.place):
        return "phone", "call"
    is_video = _VIDEO.search(event.place) or _VIDEO.search(event.summary) or _VIDEO.search(event.text)
    return ("video", "video-call") if is_video else ("in-person", "meeting")


def _duration(event: CalendarEvent) -> int | None:
    """Seconds; None for whole days and where nobody said."""
    if not isinstance(event.start, datetime) or not isinstance(event.end, datetime):
        return None
    if (event.start.tzinfo is None) != (event.end.tzinfo is None):
        return None
    seconds = int((event.end - event.start).total_seconds())
    return seconds if 0 < seconds <= _LONGEST_MEETING_S else None
