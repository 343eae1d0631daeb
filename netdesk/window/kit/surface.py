"""A plain ground in a colour of the theme, with hairlines where they are wanted."""

from typing import Literal

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from netdesk.window.kit.look import theme
from netdesk.window.kit.theme import ColourRole

Side = Literal["top", "right", "bottom", "left"]


class Surface(QWidget):
    """A widget that fills itself with a colour of the theme; hairlines lie inside, on the named sides."""

    def __init__(
        self, ground: ColourRole = "surface", lines: tuple[Side, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ground: ColourRole = ground
        self._lines = lines

    def set_ground(self, ground: ColourRole) -> None:
        self._ground = ground
        self.update()

    def set_lines(self, *lines: Side) -> None:
        self._lines = lines
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.colour(self._ground))
        for side in self._lines:
            painter.fillRect(self._line(side), now.colour("hairline"))
        painter.end()

    def _line(self, side: Side) -> QRect:
        width, height = self.width(), self.height()
        if side in ("top", "bottom"):
            return QRect(0, 0 if side == "top" else height - 1, width, 1)
        return QRect(0 if side == "left" else width - 1, 0, 1, height)


class Hairline(QWidget):
    """A line of one pixel between parts: lying, or upright."""

    def __init__(self, *, is_upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if is_upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("hairline"))
        painter.end()
