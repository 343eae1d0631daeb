"""Panels: a framed card with its head, and a plain column of sections with hairlines between."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.window.kit.look import theme
from netdesk.window.kit.section_header import SectionHeader
from netdesk.window.kit.surface import Hairline, Side, Surface
from netdesk.window.kit.theme import ColourRole

_MARGINS = (16, 12, 16, 12)
_GAP = 8


class Panel(QWidget):
    """A card with rounded frame, a head (unless the title is empty) and a column ``body`` to fill."""

    def __init__(self, title: str = "", remark: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*_MARGINS)
        self.body.setSpacing(_GAP)
        self.header = SectionHeader(title, remark)
        self.body.addWidget(self.header)
        self.header.setVisible(bool(title or remark))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.colour("hairline"), 1))
        painter.setBrush(now.colour("surface"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, now.radius("card"), now.radius("card"))
        painter.end()


class Column(Surface):
    """Sections one below the other with hairlines between: a detail pane, a side panel. ``lines``: the sides
    at which nothing else parts it from its neighbours, as a splitter does.
    """

    def __init__(
        self, ground: ColourRole = "surface", lines: tuple[Side, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(ground, lines, parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(int("left" in lines), 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)

    def add_section(self, widget: QWidget) -> None:
        """Put a section at the end, with panel padding of 12 × 16 around it."""
        place = self._column.count() - 1
        if place:
            self._column.insertWidget(place, Hairline())
            place += 1
        self._column.insertWidget(place, _padded(widget))


def _padded(widget: QWidget) -> QWidget:
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(*_MARGINS)
    layout.addWidget(widget)
    return box
