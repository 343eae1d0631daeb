"""The words for single events: who it was with, what it was about; read when they are shown, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from netdesk.domain.contact import ME_UID, Interaction
from netdesk.domain.gist import gist, is_in_a_group
from netdesk.domain.person_name import initials
from netdesk.domain.reading import BOTH, IN, OUT, TALK
from netdesk.window.date_text import duration_text
from netdesk.window.tie_text import kind_text
from netdesk.window.timeline.lane import Lane

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk

_AT_ONCE = 40
_KEPT = 5_000


class Person(NamedTuple):
    """Whose event it is."""

    id: int
    name: str
    initials: str


class EventWords:
    """Answers for events of lanes; `forget` after an edit."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._people: dict[int, Person] = {}
        self._events: dict[tuple[int, int], Interaction | None] = {}

    def forget(self) -> None:
        """Read everything anew."""
        self._people.clear()
        self._events.clear()

    def person(self, contact_id: int) -> Person:
        """The name and initials of a contact."""
        if contact_id not in self._people:
            name = self._desk.name_of(contact_id)
            self._people[contact_id] = Person(contact_id, name, initials(name))
        return self._people[contact_id]

    def contact_of(self, lane: Lane, place: int, *, in_group: bool = False) -> int:
        """The contact an event of a lane, or what was said in a group, is with."""
        who = lane.moments(in_group=in_group).who
        return int(who[place]) if len(who) else lane.key

    def interaction(self, lane: Lane, place: int, *, in_group: bool = False) -> Interaction | None:
        """What is logged of it, None when it is gone."""
        contact_id = self.contact_of(lane, place, in_group=in_group)
        second = int(lane.moments(in_group=in_group).second[place])
        key = contact_id, second
        if key not in self._events:
            if len(self._events) > _KEPT:
                self._events.clear()
            self._events[key] = None
            for one in self._desk.latest(contact_id, _AT_ONCE, second + 1):
                self._events.setdefault((contact_id, one.moment.wall_ms // 1_000), one)
                if one.moment.wall_ms // 1_000 == second:
                    self._events[key] = one
        return self._events[key]

    def detail(self, lane: Lane, place: int, *, in_group: bool = False) -> str:
        """What it was about, short; in a group, who said it, and in which."""
        found = self.interaction(lane, place, in_group=in_group)
        if found is None:
            return direction_text(int(lane.moments(in_group=in_group).sense[place]))
        if not in_group:
            return about(found)
        return about_in_group(found, self._desk.writer_of(found))


def about(event: Interaction) -> str:
    """What an exchange says, else what it was."""
    return gist(event) or " · ".join(part for part in (kind_text(event.kind), who_text(event)) if part)


def about_in_group(event: Interaction, writer: str) -> str:
    """What an exchange of several people says, who said it, and in which group."""
    parts = gist(event) or kind_text(event.kind), who_text(event, writer), group_text(event)
    return " · ".join(part for part in parts if part)


def who_text(event: Interaction, writer: str = "") -> str:
    """from you, from them; you rang, they rang for a call; where several took part the name of the `writer`,
    for it stands with each of them; nothing for what was mutual.
    """
    is_mine = event.author == ME_UID or (not event.author and event.direction == "out")
    is_theirs = not is_mine and (bool(event.author) or event.direction == "in")
    if event.direction == "both" or not (is_mine or is_theirs):
        return ""
    is_of_several = is_theirs and len(event.participants) > 1
    if event.kind in ("call", "missed-call", "video-call"):
        if is_of_several:
            return _say("{name} rang").format(name=writer) if writer else _say("one of them rang")
        return _say("you rang") if is_mine else _say("they rang")
    if is_of_several:
        return _say("from {name}").format(name=writer) if writer else _say("from one of them")
    return _say("from you") if is_mine else _say("from them")


def group_text(event: Interaction) -> str:
    """The group in whose chat it was said, "" where that stands in the first line already."""
    return event.subject.strip() if is_in_a_group(event) and event.text.strip() else ""


def length_text(event: Interaction) -> str:
    """18 min, "" when nobody noted it."""
    return duration_text(event.duration_s) if event.duration_s else ""


def direction_text(sense: int) -> str:
    """The direction of an event in words."""
    if sense & TALK and sense & BOTH == BOTH:
        return _say("together")
    ways = {OUT: _say("from you"), IN: _say("from them"), BOTH: _say("both ways")}
    return ways.get(sense & BOTH, _say("from another"))


def planned_text() -> str:
    """What is said of an event that is still to come."""
    return _say("planned")


def _say(text: str) -> str:
    return QCoreApplication.translate("Timeline", text)
