"""Who belongs together by the ties between contacts, for advice [B21]; found anew when these changed."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from netdesk.advice.facts import NO_COMMUNITY
from netdesk.advice.structure.communities import communities
from netdesk.advice.structure.tie_network import TieNetwork
from netdesk.desk.graph_rows import UNKNOWN_STRENGTH
from netdesk.store import listing
from netdesk.store.driver import Connection

MOST_PEOPLE = 5_000
"""With more people it takes seconds, for which a first list of suggestions does not wait."""


class TieCommunities:
    """Keeps what was found; one per open network."""

    def __init__(self, pause: Callable[[], None]) -> None:
        self._pause = pause
        self._ids: NDArray[np.int32] = np.zeros(0, np.int32)
        self._ties: NDArray[np.int64] = np.zeros((0, 3), np.int64)
        self._found: NDArray[np.int32] = np.zeros(0, np.int32)

    def of(self, reader: Connection, ids: NDArray[np.int32]) -> NDArray[np.int32]:
        """The community of each of these contacts (ascending), NO_COMMUNITY for who is in none; for everybody
        in a network of more than MOST_PEOPLE. The same array as before as long as nothing changed.
        """
        if len(ids) > MOST_PEOPLE:
            return np.full(len(ids), NO_COMMUNITY, np.int32)
        ties = np.array(
            [
                (first, second, UNKNOWN_STRENGTH if strength is None else strength)
                for first, second, strength, _relation in listing.ties_between_contacts(reader)
            ],
            np.int64,
        ).reshape(-1, 3)
        ties = ties[np.isin(ties[:, :2], ids).all(axis=1)]
        if not np.array_equal(ids, self._ids) or not np.array_equal(ties, self._ties):
            first, second = np.searchsorted(ids, ties[:, 0]), np.searchsorted(ids, ties[:, 1])
            network = TieNetwork.of(len(ids), first, second, ties[:, 2].astype(np.float64))
            self._found = communities(network, self._pause).astype(np.int32)
            self._ids, self._ties = ids.copy(), ties
        return self._found
