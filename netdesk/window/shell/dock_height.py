"""How high the suggestions below the contacts are: in a low window they give way to the rows of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QStyle

from netdesk.window.contacts.row_height import least_room
from netdesk.window.kit.look import theme

if TYPE_CHECKING:
    from netdesk.window.contacts.view import ContactsView

_BELOW = Qt.DockWidgetArea.BottomDockWidgetArea


class DockHeight:
    """Hides the suggestions where even one has no room, until it has or they are asked for."""

    def __init__(self, inner: QMainWindow, view: ContactsView, dock: QDockWidget) -> None:
        self._inner, self._view, self._dock = inner, view, dock
        self._before = 0
        """How high they were before the window was too low for that."""
        self._is_asked_for = False
        self._gave_way = False
        self._kept = b""

    def state(self) -> bytes:
        """Where the suggestions were put, to be kept; not how a low window has them."""
        return self._kept if self._is_low else self._now()

    @property
    def _is_low(self) -> bool:
        return self._gave_way or self._before > 0

    def _now(self) -> bytes:
        return bytes(self._inner.saveState().data())

    def toggle(self) -> None:
        """Show or hide the suggestions, whatever room there is."""
        self._is_asked_for, self._gave_way = self._gave_way, False
        self._dock.setVisible(not self._dock.isVisible())

    def fit(self) -> None:
        """Leave the list its least rows, for a window of another height or another size of text."""
        dock = self._dock
        if dock.isFloating() or self._inner.dockWidgetArea(dock) != _BELOW:
            return
        if not self._is_low:
            self._kept = self._now()
        room, now = self._room(), theme()
        has_room = room >= now.size("filterBar") + now.size("suggestionRow")
        if has_room and self._gave_way:
            self._gave_way = False
            dock.show()
        if dock.isHidden():
            return
        if has_room:
            self._is_asked_for = False
            self._limit(room)
        elif not self._is_asked_for:
            self._gave_way = True
            dock.hide()

    def _limit(self, room: int) -> None:
        wanted = max(self._before, self._dock.height())
        self._before = wanted if wanted > room else 0
        if self._dock.height() != min(wanted, room):
            self._inner.resizeDocks([self._dock], [min(wanted, room)], Qt.Orientation.Vertical)

    def _room(self) -> int:
        """What is left for them below the least rows."""
        style = self._inner.style()
        line = style.pixelMetric(QStyle.PixelMetric.PM_DockWidgetSeparatorExtent, None, self._inner)
        around = self._view.height() - self._view.table.viewport().height()
        return self._inner.height() - line - around - least_room(theme())
