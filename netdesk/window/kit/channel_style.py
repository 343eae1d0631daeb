"""How a channel looks: its tile's colour, its glyph, and its slot on the small ladder."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from PySide6.QtGui import QColor

SLOT_COUNT = 7
"""Slots of the small ladder, left to right: X, LinkedIn, XING, e-mail, messenger, phone, in person."""

UNKNOWN = "other"
"""The channel whose look stands in for a channel nobody has described."""


class Glyph(NamedTuple):
    """What stands in a tile: up to three letters, or a Lucide icon when ``is_icon``."""

    value: str
    is_icon: bool

    @classmethod
    def parse(cls, source: str) -> "Glyph":
        """Read ``icon:mail`` or ``text:Xi``; anything else is taken for letters."""
        kind, _, value = source.partition(":")
        if kind == "icon" and value:
            return cls(value, is_icon=True)
        return cls((value if kind == "text" else source)[:3], is_icon=False)


class ChannelStyle(NamedTuple):
    """A channel's look in one theme. ``slot`` is 0 to 6, see SLOT_COUNT."""

    key: str
    slot: int
    glyph: Glyph
    tile: QColor
    on_tile: QColor


def shipped_styles(shared: Mapping[str, Any], colours: Mapping[str, Any]) -> dict[str, ChannelStyle]:
    """Build the styles of the channels that come with NetDesk from the theme files' two tables."""
    return {
        key: ChannelStyle(
            key,
            entry["slot"],
            Glyph.parse(entry["glyph"]),
            QColor(colours[key]["tile"]),
            QColor(colours[key]["glyph"]),
        )
        for key, entry in shared.items()
    }
