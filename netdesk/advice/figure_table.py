"""The figures of all ties as one table of numbers, and single rows of it as records."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from netdesk.domain.reading import ChannelFigures, TieFigures

_SPECIAL = {
    "mass": "f8", "sum_ln_gap": "f8", "sum_ln_gap2": "f8", "rungs": "u2", "last_channel_id": "u2",
    "waiting_out_channel_id": "u2", "waiting_in_channel_id": "u2",
}  # fmt: skip
TIE_DTYPE = np.dtype([(name, _SPECIAL.get(name, "i4")) for name in TieFigures._fields])
"""One row per contact, its fields named as in TieFigures."""
_DEFAULTS = {"contact_id": 0, **TieFigures._field_defaults}

CHANNEL_DTYPE = np.dtype(
    [
        (name, "u2", ({"hours": 24, "weekdays": 7}[name],)) if name in ("hours", "weekdays") else (name, "i4")
        for name in ChannelFigures._fields
    ]
)
"""One row per contact and channel used, its fields named as in ChannelFigures; delays -1 for None, hours
and weekdays not above MOST_PER_HOUR."""

ChannelTable = NDArray[np.void]


class TieTable:
    """The figures of all ties: one array per field of TieFigures, in order of ascending contact ids.

    `table["mass"]` is the column of a field.
    """

    def __init__(self, columns: Mapping[str, NDArray[Any]]) -> None:
        self._columns = columns

    def __len__(self) -> int:
        return len(self._columns["contact_id"])

    def __getitem__(self, name: str) -> NDArray[Any]:
        return self._columns[name]

    def row_of(self, contact_id: int) -> int:
        """The position of a contact, -1 when it is not there."""
        ids = self._columns["contact_id"]
        row = int(np.searchsorted(ids, np.int32(contact_id)))
        return row if row < len(ids) and ids[row] == contact_id else -1

    def at(self, row: int) -> TieFigures:
        """One row as a record."""
        return TieFigures._make(self._columns[name][row].item() for name in TieFigures._fields)

    def of(self, contact_id: int) -> TieFigures | None:
        """The figures of a contact, None when it is not there."""
        row = self.row_of(contact_id)
        return None if row < 0 else self.at(row)

    def put(self, row: int, figures: TieFigures) -> None:
        """Write a record into a row."""
        for name, value in zip(TieFigures._fields, figures, strict=True):
            self._columns[name][row] = value

    def with_ties(self, changed: Iterable[TieFigures], removed: Collection[int] = ()) -> TieTable:
        """A copy in which some contacts are replaced or new, and some are gone."""
        by_id = {figures.contact_id: figures for figures in changed}
        ids = self._columns["contact_id"]
        if not removed and all(self.row_of(one) >= 0 for one in by_id):
            same = TieTable({name: one.copy() for name, one in self._columns.items()})
            for contact_id, figures in by_id.items():
                same.put(same.row_of(contact_id), figures)
            return same
        kept = np.flatnonzero(~np.isin(ids, list(removed)))
        fresh = np.array([one for one in by_id if self.row_of(one) < 0], np.int32)
        order = np.argsort(np.concatenate([ids[kept], fresh]), kind="stable")
        added = empty_ties(fresh, fresh)
        table = TieTable(
            {name: np.concatenate([one[kept], added[name]])[order] for name, one in self._columns.items()}
        )
        for contact_id, figures in by_id.items():
            table.put(table.row_of(contact_id), figures)
        return table

    def packed(self) -> NDArray[np.void]:
        """The table as an array of TIE_DTYPE, whose bytes can be kept."""
        packed = np.empty(len(self), TIE_DTYPE)
        for name, column in self._columns.items():
            packed[name] = column
        return packed

    @classmethod
    def unpacked(cls, packed: NDArray[np.void]) -> TieTable:
        """The table that was packed."""
        return cls({name: np.ascontiguousarray(packed[name]) for name in TieFigures._fields})


def empty_ties(contact_ids: NDArray[np.int32], connected_day: NDArray[np.int32]) -> TieTable:
    """A table of contacts without any history; ids ascending."""
    columns: dict[str, NDArray[Any]] = {}
    for name, default in _DEFAULTS.items():
        columns[name] = np.full(len(contact_ids), default, TIE_DTYPE[name])
    columns["contact_id"] = contact_ids.astype(np.int32)
    columns["connected_day"] = connected_day.astype(np.int32)
    return TieTable(columns)


def channel_records(rows: ChannelTable) -> list[ChannelFigures]:
    """Rows of a channel table as records."""
    hours, weekdays = rows["hours"].tolist(), rows["weekdays"].tolist()
    return [
        ChannelFigures._make(
            (
                *values[:10],
                *(None if delay < 0 else delay for delay in values[10:13]),
                tuple(hours[number]),
                tuple(weekdays[number]),
            )
        )
        for number, values in enumerate(rows.tolist())
    ]
