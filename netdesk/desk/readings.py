"""The readings of all contacts: figures in memory, kept in the file, made anew for what an edit touched.

Everything here runs in the background thread of the advisor, on connections of its own.
"""

from __future__ import annotations

import logging
import time
import zlib
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from netdesk.advice.figure_table import (
    CHANNEL_DTYPE,
    TIE_DTYPE,
    ChannelTable,
    TieTable,
    channel_records,
    empty_ties,
)
from netdesk.advice.figures import figures_of
from netdesk.advice.habits import NO_HABITS, Habits, habits_of, moved_on
from netdesk.advice.history import HistoryColumns, history_of_blocks
from netdesk.advice.recompute import compute_ties
from netdesk.advice.recompute_channels import compute_channels
from netdesk.desk.connection_day import connected_days
from netdesk.desk.event_history import replaced
from netdesk.desk.giving_way import breathe
from netdesk.desk.ladder import ladder_of
from netdesk.domain.moment import DAY_S, day_of_date
from netdesk.domain.reading import ChannelFigures, TieFigures
from netdesk.settings import Settings
from netdesk.store import interactions, listing, reading_cache, records
from netdesk.store.driver import Connection, OperationalError
from netdesk.store.network_file import Gate
from netdesk.store.reading_cache import CachedReading

MANY = 400
"""From so many touched contacts on, all are read anew from columns rather than one by one."""
_BATCH = 200
_log = logging.getLogger(__name__)


class Readings:
    """`ties`, `channels`: the tables by contact, replaced (never changed) by `refresh`; `history`: all
    events, None until somebody needed them.
    """

    def __init__(
        self,
        settings: Settings,
        gate: Gate,
        *,
        is_new: bool = False,
        pause: Callable[[], None] = breathe,
    ) -> None:
        """`is_new`: do not use what the file keeps. `pause` is called between two short steps; what it
        raises ends the reading, and the file stays whole.
        """
        self._settings, self._gate, self._pause = settings, gate, pause
        self.ties: TieTable = empty_ties(np.empty(0, np.int32), np.empty(0, np.int32))
        self.channels: ChannelTable = np.empty(0, CHANNEL_DTYPE)
        self.history: HistoryColumns | None = None
        self.habits: Habits = NO_HABITS
        self.owners: NDArray[np.int32] = np.empty(0, np.int32)
        self._over: dict[int, tuple[ChannelFigures, ...]] = {}
        self._is_loaded, self._is_new, self._read_with = False, is_new, 0

    def refresh(self, reader: Connection, writer: Connection, today: date) -> frozenset[int] | None:
        """Bring the tables up to the file as it is now; gives the contacts read anew, None for all.

        `reader` is inside a transaction, so that everything is read as of one moment.
        """
        day = day_of_date(today)
        as_of_step = reading_cache.last_step(reader)
        stale = set(reading_cache.stale(reader))
        read_with = self._fingerprint(reader)
        if not self._is_loaded:
            self._is_loaded = True
            if self._is_new or reading_cache.mark(reader, "read_with") != read_with or not self._load(reader):
                stale |= listing.all_ids(reader)
            known: list[int] = self.ties["contact_id"].tolist()
            stale |= listing.all_ids(reader) - set(known)
        elif read_with != self._read_with:
            stale |= listing.all_ids(reader)
        self._read_with = read_with
        stale |= self._now_past(reader, day)
        gone = stale - listing.present(reader, stale)
        if len(stale) >= MANY:
            self._read_all(reader, day)
            self._keep(reader, writer, self.ties["contact_id"].tolist(), gone, as_of_step, day)
            return None
        if stale:
            self._read_some(reader, sorted(stale - gone), gone, day)
        self._keep(reader, writer, sorted(stale - gone), gone, as_of_step, day)
        return frozenset(stale)

    def _fingerprint(self, reader: Connection) -> int:
        """A number that differs when readings are made in another way: settings, rungs, or what is kept."""
        rungs = sorted(self._rung_of(reader).items())
        return zlib.crc32(repr((self._settings, rungs, TIE_DTYPE.descr, CHANNEL_DTYPE.descr)).encode())

    def channels_of(self, contact_id: int) -> list[ChannelFigures]:
        """The figures of a contact on each channel used."""
        return self.channel_snapshot().of(contact_id)

    def channel_snapshot(self) -> ChannelSnapshot:
        """The channels as they are now; stays as it is when more is read."""
        return ChannelSnapshot(self.channels, self.owners, self._over)

    def _put_over(self, channels: Sequence[ChannelFigures], contact_ids: Sequence[int]) -> None:
        """Lay some contacts' channels over the table, which is large to copy; now and then write them in."""
        over: dict[int, tuple[ChannelFigures, ...]] = {
            contact_id: tuple(one for one in channels if one.contact_id == contact_id)
            for contact_id in contact_ids
        }
        self._over = {**self._over, **over}
        if len(self._over) > MANY:
            kept = np.flatnonzero(~np.isin(self.owners, list(self._over)))
            flat = [one for contact_id in sorted(self._over) for one in self._over[contact_id]]
            fresh = channel_table(flat)
            where = np.searchsorted(self.owners[kept], fresh["contact_id"])
            self._put_channels(np.insert(self.channels[kept], where, fresh))

    def _put_channels(self, channels: ChannelTable) -> None:
        self.channels = channels
        self.owners = np.ascontiguousarray(channels["contact_id"])
        self._over = {}

    def load_history(self, reader: Connection) -> HistoryColumns:
        """All events, in memory from then on."""
        if self.history is None:
            self.history = history_of_blocks(interactions.history_blocks(reader, 1_000), self._pause)
        return self.history

    def read_anew(self, reader: Connection, today: date) -> None:
        """Count everything from the history, whatever the file keeps; nothing is written."""
        self._is_loaded = True
        self._read_all(reader, day_of_date(today))

    def _load(self, reader: Connection) -> bool:
        ties: list[bytes] = []
        channels: list[bytes] = []
        for block in reading_cache.blocks(reader):
            ties.extend(one.figures for one in block)
            channels.extend(one.channels for one in block)
            self._pause()
        sizes = {len(one) for one in ties}
        if sizes - {TIE_DTYPE.itemsize} or any(len(one) % CHANNEL_DTYPE.itemsize for one in channels):
            return False  # kept by another version: all are read anew
        self.ties = TieTable.unpacked(np.frombuffer(b"".join(ties), TIE_DTYPE))
        self._put_channels(np.frombuffer(b"".join(channels), CHANNEL_DTYPE))
        self.habits = habits_of(self.channels)
        return True

    def _now_past(self, reader: Connection, day: int) -> set[int]:
        """Those with events that were still to come when they were last read."""
        read_day = reading_cache.mark(reader, "read_day")
        if read_day == day:
            return set()
        low, high = sorted((read_day, day))
        return set(reading_cache.with_events_between(reader, (low + 1) * DAY_S - 1, (high + 1) * DAY_S - 1))

    def _read_all(self, reader: Connection, day: int) -> None:
        self.history = history_of_blocks(interactions.history_blocks(reader, 1_000), self._pause)
        connected = connected_days(reader)
        ids = np.array(sorted(connected), np.int32)
        days = np.array([connected[one] for one in ids.tolist()], np.int32)
        rung_of = self._rung_of(reader)
        self.ties = compute_ties(self.history, ids, days, day, rung_of, self._settings, self._pause)
        self._put_channels(
            compute_channels(self.history, ids, sorted(rung_of), day, self._settings, self._pause)
        )
        self.habits = habits_of(self.channels)

    def _read_some(self, reader: Connection, stale: Sequence[int], gone: set[int], day: int) -> None:
        connected = connected_days(reader, stale) if stale else {}
        rung_of = self._rung_of(reader)
        ties: list[TieFigures] = []
        channels: list[ChannelFigures] = []
        for contact_id, since in connected.items():
            events = interactions.events_of(reader, contact_id)
            tie, per_channel = figures_of(contact_id, events, since, day, rung_of, self._settings)
            ties.append(tie)
            channels.extend(per_channel)
            self._pause()
        self.ties = self.ties.with_ties(ties, gone)
        before = [one for contact_id in (*stale, *gone) for one in self.channels_of(contact_id)]
        self.habits = moved_on(self.habits, before, channels)
        self._put_over(channels, [*stale, *gone])
        if self.history is not None:
            newer = history_of_blocks(interactions.history_of(reader, stale))
            self.history = replaced(self.history, [*stale, *gone], newer)

    def _rung_of(self, reader: Connection) -> Mapping[int, int]:
        return ladder_of(reader).rungs

    def _keep(
        self,
        reader: Connection,
        writer: Connection,
        contact_ids: Sequence[int],
        gone: set[int],
        as_of_step: int,
        day: int,
    ) -> None:
        """Write the readings of these contacts; when the file is being written by an import, later."""
        is_new_day = reading_cache.mark(reader, "read_day") != day
        is_new_way = reading_cache.mark(reader, "read_with") != self._read_with
        if not contact_ids and not is_new_day and not is_new_way and not reading_cache.stale(reader, 1):
            return
        try:
            if is_new_way:
                self._set_mark(writer, "read_with", 0)  # until all of them are written
            self._keep_batches(writer, contact_ids, as_of_step)
            if gone:
                with self._gate.behind():
                    reading_cache.forget_gone(writer, gone)
            # Only now: whoever is stopped before reads those events of these days once more.
            if is_new_day:
                self._set_mark(writer, "read_day", day)
            if is_new_way:
                self._set_mark(writer, "read_with", self._read_with)
        except OperationalError as error:
            _log.info("readings are kept later: %s", error)

    def _set_mark(self, writer: Connection, name: str, value: int) -> None:
        with self._gate.behind():
            reading_cache.set_mark(writer, name, value)

    def _keep_batches(self, writer: Connection, contact_ids: Sequence[int], as_of_step: int) -> None:
        ids = np.array(contact_ids, np.int32)
        rows = np.searchsorted(self.ties["contact_id"], ids)
        packed = TieTable({name: self.ties[name][rows] for name in TieFigures._fields}).packed()
        low = np.searchsorted(self.owners, ids).tolist()
        high = np.searchsorted(self.owners, ids, side="right").tolist()
        for start in range(0, len(contact_ids), _BATCH):
            batch = [
                CachedReading(
                    contact_ids[place],
                    packed[place].tobytes(),
                    self._channel_bytes(contact_ids[place], low[place], high[place]),
                )
                for place in range(start, min(start + _BATCH, len(contact_ids)))
            ]
            with self._gate.behind():
                reading_cache.keep(writer, batch, as_of_step)
            time.sleep(0.001)
            self._pause()

    def _channel_bytes(self, contact_id: int, low: int, high: int) -> bytes:
        if contact_id in self._over:
            return channel_table(self._over[contact_id]).tobytes()
        return self.channels[low:high].tobytes()


def counted_anew(connection: Connection, today: date) -> tuple[Settings, Readings]:
    """The settings in a file that stays as it is, and everything counted anew from its history."""
    settings = Settings.from_stored(records.stored_settings(connection))
    table = Readings(settings, Gate(), is_new=True)
    table.read_anew(connection, today)
    return settings, table


class ChannelSnapshot(NamedTuple):
    """Channels of all contacts: a table, and what was read since, laid over it."""

    table: ChannelTable
    owners: NDArray[np.int32]
    over: Mapping[int, tuple[ChannelFigures, ...]]

    def of(self, contact_id: int) -> list[ChannelFigures]:
        """The figures of a contact on each channel used."""
        if contact_id in self.over:
            return list(self.over[contact_id])
        low, high = np.searchsorted(self.owners, (contact_id, contact_id + 1)).tolist()
        return channel_records(self.table[low:high])


def channel_table(figures: Sequence[ChannelFigures]) -> ChannelTable:
    """Figures of channels as rows of a table."""
    table = np.zeros(len(figures), CHANNEL_DTYPE)
    for row, record in enumerate(figures):
        for name, value in zip(ChannelFigures._fields, record, strict=True):
            if name in ("hours", "weekdays"):
                table[name][row] = value or 0
            else:
                table[name][row] = -1 if value is None else value
    return table
