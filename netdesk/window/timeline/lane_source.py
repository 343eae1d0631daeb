"""Where lanes come from: one per person, or one per channel, read off the desk when they are looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

import numpy as np
from PySide6.QtCore import QCoreApplication

from netdesk.domain.partial_date import PartialDate
from netdesk.window.tie_text import channel_text, state_text
from netdesk.window.timeline.lane import DAY_S, Events, Lane, Planned, no_events
from netdesk.window.timeline.span import Span

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.desk.list_rows import ContactRow

_KEPT = 400
_STAND_INS = 60
"""More lanes than a page has."""
_AHEAD_DAYS = 400
"""How far a strength line is drawn into the future, without contact."""


class LaneSource(Protocol):
    """Gives the lane of a key. `forget` drops what was kept of some lanes, or of all."""

    def lane(self, key: int) -> Lane: ...

    def lanes(self, keys: Sequence[int]) -> list[Lane]: ...

    def forget(self, keys: Iterable[int] | None) -> None: ...


class ContactLanes:
    """A lane per person."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._kept: OrderedDict[int, Lane] = OrderedDict()
        self._before: dict[int, Lane] = {}
        """Lanes that are to be read anew, whose group talk stands in until it is."""
        self._plans: dict[str, list[Planned]] | None = None

    def lane(self, key: int) -> Lane:
        """The lane of a contact; without events when the history is not there yet."""
        return self.lanes([key])[0]

    def lanes(self, keys: Sequence[int]) -> list[Lane]:
        """The same for several at once."""
        missing = [key for key in keys if key not in self._kept]
        if missing:
            self._read(missing)
        for key in keys:
            self._kept.move_to_end(key)
        found = [self._kept[key] for key in keys]
        while len(self._kept) > max(_KEPT, len(keys)):
            self._kept.popitem(last=False)
        return found

    def forget(self, keys: Iterable[int] | None) -> None:
        """Read these lanes anew when they are next shown."""
        self._plans = None
        for key in tuple(self._kept) if keys is None else keys:
            if key in self._kept:
                self._before[key] = self._kept.pop(key)
        for key in tuple(self._before)[:-_STAND_INS]:
            del self._before[key]

    def keep_talk(self, most: int, shown: Collection[int]) -> None:
        """Forget the group talk of lanes not looked at for long, until at most so much is kept besides that
        of those shown.
        """
        spare = [lane for key, lane in self._kept.items() if key not in shown and len(lane.group_talk)]
        count = sum(len(lane.group_talk) for lane in spare)
        for lane in spare:
            if count <= most:
                return
            count -= len(lane.group_talk)
            lane.group_talk, lane.sought = no_events(), None

    def _read(self, keys: Sequence[int]) -> None:
        rows = {row.id: row for row in self._desk.people.rows(keys)}
        for key in keys:
            self._kept[key] = self._lane(key, rows.get(key))
            if (before := self._before.pop(key, None)) is not None:
                self._kept[key].group_talk, self._kept[key].found = before.group_talk, before.found

    def _lane(self, key: int, row: ContactRow | None) -> Lane:
        events = self._events(key)
        if row is None:
            return Lane(key, "", "", events)
        words = ""
        if row.state is not None and row.strength is not None:
            words = f"{state_text(row.state)} {round(row.strength)}"
        planned = self._planned().get(self._desk.uid_of(key), ())
        lane = Lane(key, row.name, words, events, row.initials, row.state, planned=tuple(planned))
        self._draw_curve(lane)
        return lane

    def _events(self, key: int) -> Events:
        history = self._desk.history()
        if history is None:
            return no_events()
        place = int(np.searchsorted(history.contact_id, key))
        if place == len(history.contact_id) or history.contact_id[place] != key:
            return no_events()
        part = slice(int(history.start[place]), int(history.start[place + 1]))
        second = history.day[part].astype(np.int64) * DAY_S + history.second[part]
        return Events(second, history.sense[part], history.channel_id[part], np.empty(0, np.int32))

    def _draw_curve(self, lane: Lane) -> None:
        directory = self._desk.directory
        found = None if directory is None else directory.strength_curve(lane.key, _AHEAD_DAYS)
        if found is not None:
            lane.curve_start, lane.curve = found

    def _planned(self) -> dict[str, list[Planned]]:
        if self._plans is None:
            self._plans = {}
            for kind in ("plan", "reminder"):
                for record in self._desk.records(kind):
                    due = PartialDate.parse(record.due)
                    if record.is_done or due is None or not (due.year and due.month and due.day):
                        continue
                    second = np.datetime64(str(due), "s").astype(np.int64).item() + DAY_S // 2
                    planned = Planned(second, getattr(record, "channel", ""), record.text)
                    self._plans.setdefault(record.contact, []).append(planned)
        return self._plans


class ChannelLanes:
    """A lane per channel over which something went, for all people or for some of them."""

    def __init__(self, desk: Desk, people: Sequence[int] | None = None) -> None:
        """`people`: only what went to and from these; None for everybody."""
        self._desk = desk
        self._people = people
        self._kept: dict[int, Lane] = {}

    def keys(self) -> list[int]:
        """The channels with events, top rung first."""
        history, directory = self._desk.history(), self._desk.directory
        if history is None or directory is None:
            return []
        used = np.flatnonzero(np.bincount(history.channel_id, minlength=1))
        place = {channel.key: number for number, channel in enumerate(self._desk.channels())}
        return sorted(used.tolist(), key=lambda one: -place.get(directory.ladder.key(one), -1))

    def used_in(self, span: Span) -> list[int]:
        """Those of `keys` with events in a stretch of time; all when there are none in any."""
        keys = self.keys()
        parts = {key: self.lane(key).events.between(*span) for key in keys}
        return [key for key, part in parts.items() if part.stop > part.start] or keys

    def lane(self, key: int) -> Lane:
        """The lane of a channel."""
        if key not in self._kept:
            self._kept[key] = self._read(key)
        return self._kept[key]

    def lanes(self, keys: Sequence[int]) -> list[Lane]:
        """The same for several."""
        return [self.lane(key) for key in keys]

    def forget(self, keys: Iterable[int] | None) -> None:
        """Read all lanes anew; each holds events of many people."""
        self._kept.clear()

    def _read(self, key: int) -> Lane:
        history, directory = self._desk.history(), self._desk.directory
        if history is None or directory is None:
            return Lane(key, "", "", no_events())
        places = np.flatnonzero(history.channel_id == key)
        who = history.contact_id[np.searchsorted(history.start, places, side="right") - 1]
        if self._people is not None:
            chosen = np.isin(who, np.asarray(self._people, np.int32))
            places, who = places[chosen], who[chosen]
        second = history.day[places].astype(np.int64) * DAY_S + history.second[places]
        order = np.argsort(second, kind="stable")
        events = Events(
            second[order], history.sense[places][order], history.channel_id[places][order], who[order]
        )
        rung = QCoreApplication.translate("Timeline", "rung {rung}").format(rung=directory.ladder.rung(key))
        return Lane(
            key, channel_text(directory.ladder.name(key)), rung, events, channel=directory.ladder.key(key)
        )
