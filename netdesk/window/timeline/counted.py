"""Numbers of events and of people in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.window.phrase_text import number_text


def events_counted(count: int) -> str:
    """1 event, 1,284 events."""
    return _counted(count, _say("1 event"), _say("{count} events"))


def people_counted(count: int) -> str:
    """1 person, 183 people."""
    return _counted(count, _say("1 person"), _say("{count} people"))


def _counted(count: int, one: str, many: str) -> str:
    return (one if count == 1 else many).format(count=number_text(count))


def _say(text: str) -> str:
    return QCoreApplication.translate("Timeline", text)
