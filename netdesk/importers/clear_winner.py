"""Who is in nearly all of several conversations, mails or events: mostly the one whose they are."""

from __future__ import annotations

from collections import Counter


def clear_winner(counts: Counter[str], total: int, share: float) -> str:
    """The only one with the highest count, if that is at least a `share` (0-1) of the `total`; "" when nobody
    reaches it, or two have it.
    """
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < share * total or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return ""
    return ranked[0][0]
