"""How much room the parts of the timeline take, which grow with the text."""

from __future__ import annotations

from netdesk.window.kit.look import theme


def name_width() -> int:
    """Of the names at the left of the lanes."""
    return theme().grown(184)


def overview_height() -> int:
    """Of the whole history above the lanes."""
    return theme().grown(72)


def overview_foot() -> int:
    """Of the years below it."""
    return theme().grown(20)


def axis_height() -> int:
    """Of the two lines of the time axis."""
    return theme().grown(36)


def channel_height() -> int:
    """Of a channel in an opened lane."""
    return theme().grown(20)


def legend_height() -> int:
    """Of the line that explains the marks."""
    return theme().grown(32)


def panel_head_height() -> int:
    """Of the person beside the lanes."""
    return theme().grown(56)
