"""Making what will be looked at next before anybody asks for it, a small step at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from netdesk.window.shell.contacts_page import ContactsPage

_PAUSE_MS = 10
_END = object()
_MODULES = (
    "netdesk.window.card.header",
    "netdesk.window.card.details_section",
    "netdesk.window.card.ladder_section",
    "netdesk.window.card.strength_section",
    "netdesk.window.card.sections",
    "netdesk.window.card.view",
    "netdesk.window.suggestions.row",
    "netdesk.window.suggestions.dock",
    "netdesk.desk.import_session",
    "netdesk.window.importing.row_table",
    "netdesk.window.importing.view",
)


class Ahead(QObject):
    """Runs the steps between whatever the person does, and goes when there are no more, or when the window
    was closed, and its network with it.

    The first import into an empty network is the case it is for: it ends on a page that was never shown.
    """

    def __init__(self, surface: Callable[[str], QWidget], window: QWidget) -> None:
        """`surface`: gives the widget of a surface by its key, made if it is not there yet."""
        super().__init__(window)
        self._steps = _steps(surface)
        self._window = window
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def _step(self) -> None:
        if self._window.isVisible() and next(self._steps, _END) is not _END:
            return
        self._timer.stop()
        self.deleteLater()


def _steps(surface: Callable[[str], QWidget]) -> Iterator[None]:
    for name in _MODULES:
        import_module(name)
        yield
    from netdesk.window.kit.paint.row import load_states

    load_states()
    yield
    surface("importing")
    yield
    contacts = cast(ContactsPage, surface("contacts"))
    yield
    contacts.add_card()
    yield
    contacts.add_suggestions()
