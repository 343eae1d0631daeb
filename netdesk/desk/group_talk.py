"""What the history of people leaves out: what was said in groups and is no contact with them alone, and which
exchanges hold the words of a search.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from netdesk.desk.giving_way import breathe
from netdesk.store import interactions, search

if TYPE_CHECKING:
    from netdesk.desk.jobs import Job
    from netdesk.store.driver import Connection
    from netdesk.store.network_file import NetworkFile

_BLOCK = 1_000


class GroupTalk(NamedTuple):
    """In order of time. `second` int64 since 1970 on the wall clock, `sense` uint8 as the file keeps it (OUT,
    IN, or 0 where somebody else of the group wrote), `channel_id` uint16: 11 bytes each.
    """

    second: NDArray[np.int64]
    sense: NDArray[np.uint8]
    channel_id: NDArray[np.uint16]


class Beside(NamedTuple):
    """`talk`: None where it was not wanted; `found` int64: the seconds of what holds the words, ascending."""

    talk: GroupTalk | None
    found: NDArray[np.int64]


def read_beside(job: Job, file: NetworkFile, wanted: Sequence[tuple[int, bool]], words: str) -> list[Beside]:
    """For each contact of `wanted`, for a job: what was said in groups, if that is said to be wanted, and the
    exchanges that hold these words; "" finds nothing.
    """
    with file.snapshot() as connection:
        return [
            Beside(_talk(job, connection, one) if is_new else None, _found(job, connection, one, words))
            for one, is_new in wanted
        ]


def read_found(job: Job, file: NetworkFile, words: str) -> dict[int, NDArray[np.int64]]:
    """By channel, the seconds of the exchanges with anybody that hold these words, ascending, for a job."""
    job.check()
    if not words:
        return {}
    with file.snapshot() as connection:
        rows = np.array(search.moments_on_channels(connection, words), np.int64).reshape(-1, 2)
    return {int(one): rows[rows[:, 0] == one, 1] for one in np.unique(rows[:, 0])}


def _talk(job: Job, connection: Connection, contact_id: int) -> GroupTalk:
    parts = [np.empty((0, 3), np.int64)]
    for block in interactions.group_talk_of(connection, contact_id, _BLOCK):
        parts.append(np.array(block, np.int64))
        job.check()
        breathe()
    rows = np.concatenate(parts)
    return GroupTalk(rows[:, 0].copy(), rows[:, 1].astype(np.uint8), rows[:, 2].astype(np.uint16))


def _found(job: Job, connection: Connection, contact_id: int, words: str) -> NDArray[np.int64]:
    job.check()
    found = search.moments_of_found(connection, contact_id, words) if words else []
    return np.array(found[::-1], np.int64)
