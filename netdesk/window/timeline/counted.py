"""Numbers of events and of people in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.window.phrase_text import counted_text


def events_counted(count: int) -> str:
    """1 exchange, 1,284 exchanges."""
    return counted_text(count, _say("1 exchange"), _say("{count} exchanges"))


def people_counted(count: int) -> str:
    """1 person, 183 people."""
    return counted_text(count, _say("1 person"), _say("{count} people"))


def _say(text: str) -> str:
    return QCoreApplication.translate("Timeline", text)
