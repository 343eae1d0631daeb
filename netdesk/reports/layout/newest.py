"""Rows of which the page takes as many as it has room for."""

from __future__ import annotations

from netdesk.reports.layout.block import Block
from netdesk.reports.layout.stack import Stack

_ENOUGH = 4
"""So many rows are worth standing alone."""


class Newest(Stack):
    """The first rows of a list that is longer anyway: rather than begin a page for some more of them,
    they are left out. Where too few would be left, the list breaks like any other.
    """

    def filling(self, width: float, room: float) -> Block:
        if self.height(width) <= room:
            return self
        fitting, left = 0, room
        for row in self.blocks:
            left -= row.height(width) + (self.gap if fitting else 0.0)
            if left < 0:
                break
            fitting += 1
        return Stack(self.blocks[:fitting], self.gap) if fitting >= _ENOUGH else self
