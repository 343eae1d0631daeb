"""What of the network is drawn, and how: the choices of the filter bar."""

from __future__ import annotations

from typing import Literal, NamedTuple

LayoutKey = Literal["circles", "force"]
ColourKey = Literal["community", "circle", "state"]
SizeKey = Literal["circle", "strength", "ties"]


class Drawn(NamedTuple):
    """`strength`: the least of the owner's tie; `channel` None for any; `community` None for all;
    `until_day`: only who was known by then; `has_untied`: also who has no tie to anybody.
    """

    layout: LayoutKey = "circles"
    colour: ColourKey = "community"
    size: SizeKey = "circle"
    strength: int = 0
    channel: str | None = None
    community: int | None = None
    has_dormant: bool = True
    has_bridges: bool = True
    has_labels: bool = True
    until_day: int | None = None
    has_untied: bool = False
