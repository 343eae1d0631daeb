"""A circle in the rail: how many people it holds, and how many it has room for."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.meter import paint_meter
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.rail import RAIL_SIDE, collapsed_width, paint_rail_ground
from netdesk.window.kit.theme import TypeRole


class RailCircle(QPushButton):
    """One circle in the rail: its size, its name, how full it is; over capacity it is amber."""

    _METER = 24
    _NUMBER = 30
    _COUNT = 58

    def __init__(self, number: str, text: str, circle: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._number = number
        self._circle = circle
        self._count = ""
        self._share: float | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: str, share: float | None) -> None:
        """Show "17/15" and how full the circle is, 1 being full; None for a circle without a capacity."""
        self._count = count
        self._share = share
        self.setAccessibleName(f"{self.text()} {count}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, theme().size("railItem"))

    def minimumSizeHint(self) -> QSize:
        return QSize(collapsed_width(theme()) - 2 * RAIL_SIDE, theme().size("railItem"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        paint_rail_ground(painter, QRectF(self.rect()), now, is_taken=False, is_hovered=self.underMouse())
        height = self.height()
        number = now.grown(self._NUMBER) if self._number else 0
        paint_text(painter, QRectF(RAIL_SIDE, 0, number, height), self._number, now, role="section")
        is_over = (self._share or 0.0) > 1.0
        role: TypeRole = "section" if is_over else "body"
        width = text_width(self._count, now, role)
        right = self.width() - RAIL_SIDE - width
        grey = now.colour("caution" if is_over else "textSecondary")
        count = QRectF(right, 0, width + 1, height)
        paint_text(painter, count, self._count, now, role=role, colour=grey)
        meter_left = self.width() - RAIL_SIDE - self._METER - now.grown(self._COUNT)
        if self._share is not None and meter_left > number:
            box = QRectF(meter_left, height / 2 - 2, self._METER, 4)
            paint_meter(painter, box, self._share, now, colour=now.circle(self._circle).colour)
        words = QRectF(RAIL_SIDE + number, 0, meter_left - number - RAIL_SIDE - 4, height)
        paint_text(painter, words, self.text(), now, colour=now.colour("textSecondary"))
        painter.end()
