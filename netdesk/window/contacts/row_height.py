"""How high the rows of the contact list are: two lines each, one where too few rows would have room."""

from __future__ import annotations

from netdesk.window.kit.theme import Theme

LEAST_ROWS = 5
"""So many are seen rather than the second line of each, which the tooltip and the card say, too."""


def row_height(room: int, now: Theme) -> int:
    """The height of a row in a list that has so many pixels for them."""
    return now.size("row" if room >= LEAST_ROWS * now.size("row") else "rowCompact")


def least_room(now: Theme) -> int:
    """The pixels that the rows have to have."""
    return LEAST_ROWS * now.size("rowCompact")
