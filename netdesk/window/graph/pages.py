"""What fills the surface: the network as a picture or as a table, or why nobody is drawn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from netdesk.window.graph.canvas import Canvas
from netdesk.window.graph.minimap import Minimap
from netdesk.window.graph.nobody_drawn import NobodyDrawn
from netdesk.window.graph.people_table import PeopleTable
from netdesk.window.graph.untied_line import UntiedLine
from netdesk.window.kit.look import look
from netdesk.window.kit.surface import Surface

_CORNER = 12
_LEFT = 8
"""With the room that a cell keeps free, names in the table begin below the title of the surface."""


class GraphPages(QStackedWidget):
    """The canvas with `map` in its left lower corner and `untied` in the right one, `table`, and `empty`."""

    def __init__(self, tell: Callable[[int], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = Canvas(tell)
        self.table = PeopleTable()
        self.empty = NobodyDrawn()
        self.map = Minimap(self.canvas)
        self.untied = UntiedLine(self.canvas)
        self._table_page = _framed(self.table)
        for page in (self.canvas, self._table_page, self.empty):
            self.addWidget(page)
        self.setCurrentWidget(self.empty)
        self._covered: list[QRectF] = []
        self.canvas.picture.corners = lambda: self._covered
        self.canvas.resized.connect(self._fit_corners)
        look().changed.connect(self._fit_corners)
        self.canvas.moved.connect(self._show_seen)
        self.map.wanted.connect(self.canvas.centre_on)

    def show_drawn(self, drawn: int, placed: int, whole: int, *, has_untied: bool, is_past: bool) -> None:
        """Of `whole` people in the network `placed` have a place in the picture, and `drawn` are drawn.
        On a past day it is normal that nobody is.
        """
        self._show_seen()
        self.untied.show_count(whole - placed, has_untied=has_untied)
        self._fit_corners()
        if not whole:
            self.empty.say_nobody_known()
        elif not placed:
            self.empty.say_nobody_tied(whole)
        elif not drawn and not is_past:
            self.empty.say_nobody_matches()
        else:
            if self.currentWidget() is self.empty:
                self.setCurrentWidget(self.canvas)
            return
        self.setCurrentWidget(self.empty)

    def toggle_table(self) -> None:
        """The picture as a table, and back; not while nobody is drawn."""
        if self.currentWidget() is not self.empty:
            is_table = self.currentWidget() is self._table_page
            self.setCurrentWidget(self.canvas if is_table else self._table_page)
            self.focus_current()

    def focus_current(self) -> None:
        """What is shown takes the keyboard."""
        if (page := self.currentWidget()) is not None:
            page.setFocus()

    def _show_seen(self) -> None:
        self.map.show_seen(self.canvas.box.viewRect())

    def _fit_corners(self) -> None:
        width, height = self.canvas.width() - _CORNER, self.canvas.height() - _CORNER
        self.map.move(_CORNER, max(height - self.map.height(), 0))
        self.untied.adjustSize()
        self.untied.move(max(width - self.untied.width(), 0), max(height - self.untied.height(), 0))
        covered = [QRectF(one.geometry()) for one in (self.map, self.untied) if not one.isHidden()]
        if covered != self._covered:
            self._covered = covered
            self.canvas.refresh()


def _framed(table: PeopleTable) -> QWidget:
    frame = Surface("surface")
    column = QVBoxLayout(frame)
    column.setContentsMargins(_LEFT, 0, 0, 0)
    column.addWidget(table)
    frame.setFocusProxy(table)
    return frame
