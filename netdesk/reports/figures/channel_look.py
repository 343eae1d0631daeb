"""How a channel looks on paper: its colour and what stands in its tile."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, NamedTuple

from PySide6.QtGui import QColor

from netdesk import resource
from netdesk.domain.channel import BY_KEY
from netdesk.reports.layout.ink import light_theme

_UNKNOWN = "other"


class ChannelLook(NamedTuple):
    """`glyph` is a Lucide icon when `is_icon`, up to two letters otherwise."""

    tile: QColor
    on_tile: QColor
    glyph: str
    is_icon: bool


@cache
def channel_look(channel: str, name: str = "") -> ChannelLook:
    """The look of a channel; one that NetDesk does not know gets the first letters of its name."""
    colours, glyphs = light_theme()["channels"], _shared()["channels"]
    is_known = channel in colours and channel in glyphs
    colour = colours[channel if is_known else _UNKNOWN]
    kind, _, glyph = glyphs[channel]["glyph"].partition(":") if is_known else ("text", ":", "")
    return ChannelLook(
        QColor(colour["tile"]),
        QColor(colour["glyph"]),
        glyph or (name or channel)[:2],
        is_icon=kind == "icon",
    )


def rung_of(channel: str) -> int:
    """The rung of a channel that comes with NetDesk, 1 to 5; 2 for any other."""
    known = BY_KEY.get(channel)
    return known.rung if known else 2


@cache
def _shared() -> dict[str, Any]:
    content = json.loads(resource.path("themes", "shared.json").read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content
