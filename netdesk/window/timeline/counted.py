"""Numbers of events and of people in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.window.phrase_text import counted_text


def events_counted(count: int) -> str:
    """1 event, 1,284 events."""
    return counted_text(count, _say("1 event"), _say("{count} events"))


def people_counted(count: int) -> str:
    """1 person, 183 people."""
    return counted_text(count, _say("1 person"), _say("{count} people"))


def _say(text: str) -> str:
    return QCoreApplication.translate("Timeline", text)
