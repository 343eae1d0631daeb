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
    IN, or 0 where somebody else of the group wrote), `channel_id` uint16: 11 bytes each. `found` int64: the
    seconds of all exchanges that hold the words.
    """

    second: NDArray[np.int64]
    sense: NDArray[np.uint8]
    channel_id: NDArray[np.uint16]
    found: NDArray[np.int64]


def group_talk(job: Job, file: NetworkFile, contact_ids: Sequence[int], words: str) -> list[GroupTalk]:
    """That of each of these contacts, for a job; `words` "" finds nothing."""
    with file.snapshot() as connection:
        return [_of_one(job, connection, one, words) for one in contact_ids]


def _of_one(job: Job, connection: Connection, contact_id: int, words: str) -> GroupTalk:
    parts = [np.empty((0, 3), np.int64)]
    for block in interactions.group_talk_of(connection, contact_id, _BLOCK):
        parts.append(np.array(block, np.int64))
        job.check()
        breathe()
    rows = np.concatenate(parts)
    found = search.moments_of_found(connection, contact_id, words) if words else []
    return GroupTalk(
        rows[:, 0].copy(), rows[:, 1].astype(np.uint8), rows[:, 2].astype(np.uint16),
        np.array(sorted(found), np.int64),
    )  # fmt: skip
