"""The places of things within a lane."""

from __future__ import annotations

from typing import NamedTuple


class Box(NamedTuple):
    """Where things stand in a lane, in pixels of the chart."""

    top: int
    height: int
    width: int
    axis: int
    """The line that marks stand on."""
    band: int
    """The lower edge of the strength line's band; `top` when it is not shown."""

    @property
    def foot(self) -> int:
        """The line that stacks stand on."""
        return self.top + self.height - 1
