from __future__ import annotations

from collections import Counter

import pytest

from netdesk.importers.clear_winner import clear_winner


@pytest.mark.parametrize(
    ("counts", "total", "share", "winner"),
    [
        ({"me": 10, "ida": 9}, 10, 1, "me"),
        ({"me": 9, "ida": 2}, 10, 0.9, "me"),
        ({"me": 8, "ida": 2}, 10, 0.9, ""),
        ({"me": 10, "ida": 10}, 10, 0.9, ""),
        ({"me": 3}, 3, 1, "me"),
        ({}, 0, 0.5, ""),
    ],
)
def test_only_one_wins_and_only_with_enough(
    counts: dict[str, int], total: int, share: float, winner: str
) -> None:
    assert clear_winner(Counter(counts), total, share) == winner
