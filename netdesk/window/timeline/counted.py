"""Numbers of events and of people in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.window.phrase_text import number_text


def events_counted(count: int) -> str:
    """1 event, 1,284 events."""
    return _counted(count, "1 event", "{count} events")


def people_counted(count: int) -> str:
    """1 person, 183 people."""
    return _counted(count, "1 person", "{count} people")


def _counted(count: int, one: str, many: str) -> str:
    words = QCoreApplication.translate("Timeline", one if count == 1 else many)
    return words.format(count=number_text(count))
