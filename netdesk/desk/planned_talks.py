"""Talks that were planned and whose day has passed: whether they took place.

A call or a meeting that is logged for a day to come bears no direction, for nobody has rung yet: so it can be
told from one that took place. The other planned talks are plans with a day and a channel on which one talks.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from netdesk.domain.command import Command, EditInteraction, LogInteraction, SaveRecord, Together
from netdesk.domain.contact import TALK_CHANNELS, Interaction
from netdesk.domain.moment import DAY_S, Moment, day_of_date
from netdesk.domain.network import Plan
from netdesk.domain.partial_date import PartialDate
from netdesk.store import interactions, records

if TYPE_CHECKING:
    from netdesk.store.driver import Connection

_ASKED_DAYS = 60
"""So long somebody may well know whether a talk took place."""


class PlannedTalk(NamedTuple):
    """A talk on a day that has passed, as it was logged ahead or planned."""

    day: date
    channel: str
    words: str
    noted: Interaction | Plan


def to_confirm(connection: Connection, contact_id: int, today: date) -> tuple[PlannedTalk, ...]:
    """Those with a contact of which nobody said yet whether they took place, the newest first."""
    first, now = day_of_date(today) - _ASKED_DAYS, day_of_date(today)
    found = interactions.undirected_talks_of(connection, contact_id, first * DAY_S, now * DAY_S)
    logged = [
        PlannedTalk(one.moment.calendar_date, one.channel, one.subject, one)
        for one in interactions.read_interactions(connection, found)
    ]
    planned = [
        PlannedTalk(day, plan.channel, plan.text, plan)
        for plan in records.read_records(connection, "plan", contact_id=contact_id)
        if isinstance(plan, Plan) and (day := _day_of(plan)) is not None and first <= day_of_date(day) < now
    ]
    return tuple(sorted((*logged, *planned), key=lambda one: one.day, reverse=True))


def _day_of(plan: Plan) -> date | None:
    """When a plan means a talk; None where it means none, or no day."""
    due = PartialDate.parse(plan.due)
    if plan.is_done or plan.channel not in TALK_CHANNELS or due is None:
        return None
    return date(due.year, due.month, due.day) if due.year and due.month and due.day else None


def held(talk: PlannedTalk) -> Command:
    """Notes that it took place: a plan is done, and the talk logged on its day."""
    if isinstance(talk.noted, Interaction):
        return EditInteraction(as_held(talk.noted))
    kind = "meeting" if talk.channel == "in-person" else "call"
    people = (talk.noted.contact,)
    logged = Interaction("", Moment.on(talk.day), talk.channel, "both", kind, people, subject=talk.words)
    return Together((LogInteraction(logged), SaveRecord(talk.noted._replace(is_done=True))))


def as_held(talk: Interaction) -> Interaction:
    """A talk that was logged ahead, and took place."""
    return talk if talk.direction else talk._replace(direction="both")


def not_held(talk: PlannedTalk) -> Command:
    """Notes that it did not take place: a plan waits for another day."""
    if isinstance(talk.noted, Interaction):
        return EditInteraction(as_note(talk.noted))
    return SaveRecord(talk.noted._replace(due=""))


def as_note(talk: Interaction) -> Interaction:
    """A talk that was logged ahead, and did not take place: a note, and no contact."""
    said = _say("The meeting did not take place")
    if talk.channel != "in-person":
        said = _say("The call did not take place")
    return talk._replace(
        kind="note", direction="", author="", duration_s=None,
        subject=": ".join(part for part in (said, talk.subject) if part),
    )  # fmt: skip


def _say(text: str) -> str:
    return QCoreApplication.translate("PlannedTalks", text)
