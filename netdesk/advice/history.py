"""All events of a network as columns, small enough to stay in memory: 15 bytes per event and contact."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from netdesk.advice.sense import COUNTED, DIRECTIONS
from netdesk.domain.moment import DAY_S
from netdesk.domain.reading import TALK, UNTIMED

Pause = Callable[[], object]
"""Called between two short steps of long work, to let other threads on (`lambda: time.sleep(0)`)."""

_COUNTED = np.array(COUNTED)
_PLAIN = np.array([way | sense & (TALK | UNTIMED) for sense, way in enumerate(DIRECTIONS)], np.uint8)


@dataclass(frozen=True, slots=True)
class HistoryColumns:
    """Events sorted by contact, then by time, then by sense and channel: what happened in the same second
    counts as a message and its answer.

    `contact_id` int32: the contacts that have events, ascending; `start` int64, one longer: the events of
    contact number k are those from `start[k]` up to `start[k + 1]`. Per event: `day` int32 (days since
    1970), `second` int32 (of the day), `sense` uint8 (OUT, IN or BOTH with TALK, UNTIMED), `channel_id`
    uint16. Only contact between the two is kept: no quiet events, none of somebody else's.
    """

    contact_id: NDArray[np.int32]
    start: NDArray[np.int64]
    day: NDArray[np.int32]
    second: NDArray[np.int32]
    sense: NDArray[np.uint8]
    channel_id: NDArray[np.uint16]

    def __len__(self) -> int:
        return len(self.day)


class HistoryBuilder:
    """Makes HistoryColumns from sorted blocks of (contact_id, second since 1970, sense, channel_id).

    Blocks of 500 to 2,000 rows keep every single step short.
    """

    def __init__(self) -> None:
        self._parts: list[tuple[NDArray[np.generic], ...]] = []

    def add(self, block: Sequence[tuple[int, int, int, int]]) -> None:
        """Take over the next rows."""
        rows = np.array(block, dtype=np.int64).reshape(-1, 4)
        self.add_columns(rows[:, 0], rows[:, 1], rows[:, 2], rows[:, 3])

    def add_columns(
        self,
        contact_id: NDArray[np.integer],
        second: NDArray[np.integer],
        sense: NDArray[np.integer],
        channel_id: NDArray[np.integer],
    ) -> None:
        """Take over the next rows, given as columns."""
        kept = np.flatnonzero(_COUNTED.take(sense))
        day, second_of_day = np.divmod(second.take(kept), DAY_S)
        self._parts.append(
            (
                contact_id.take(kept).astype(np.int32), day.astype(np.int32), second_of_day.astype(np.int32),
                _PLAIN.take(sense.take(kept)), channel_id.take(kept).astype(np.uint16),
            )
        )  # fmt: skip

    def columns(self, pause: Pause = lambda: None) -> HistoryColumns:
        """All rows taken over so far."""
        kinds = (np.int32, np.int32, np.int32, np.uint8, np.uint16)
        joined = []
        for number, kind in enumerate(kinds):
            parts = [part[number] for part in self._parts]
            joined.append(np.concatenate([np.empty(0, kind), *parts], dtype=kind))
            pause()
        contact_id = joined[0]
        first = np.flatnonzero(np.diff(contact_id, prepend=np.int32(-1)))
        start = np.append(first, len(contact_id)).astype(np.int64)
        return HistoryColumns(contact_id[first], start, *joined[1:])


def history_of_blocks(
    blocks: Iterable[Sequence[tuple[int, int, int, int]]], pause: Pause = lambda: None
) -> HistoryColumns:
    """Columns from blocks of rows that come sorted; `pause` is called after each."""
    builder = HistoryBuilder()
    for block in blocks:
        builder.add(block)
        pause()
    return builder.columns(pause)
