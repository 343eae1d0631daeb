"""The zoom of the timeline: stops from decades to hours on a line, with a knob between them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from netdesk.window.kit.accessible_role import AccessibleRole
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.theme import TypeRole
from netdesk.window.timeline.span import LEVELS

_MARGIN = 26
_LINE_Y, _WORDS_Y = 8, 14
_KNOB = 5.0


class ZoomSlider(QWidget):
    """`moved`: the person wants another level, 0.0 for decades to 5.0 for hours."""

    accessible_role: AccessibleRole = "Slider"

    moved = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Zoom"))
        self._describe()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setProperty("focusRing", True)
        look().changed.connect(self.updateGeometry)

    @property
    def level(self) -> float:
        """Where the knob is."""
        return self._level

    def set_level(self, level: float) -> None:
        """Put the knob somewhere without telling it."""
        if abs(level - self._level) > 0.001:
            self._level = level
            self._describe()
            self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(self._words()[round(self._level)])

    def _words(self) -> tuple[str, ...]:
        words = {
            "decades": self.tr("Decades"), "years": self.tr("Years"), "months": self.tr("Months"),
            "weeks": self.tr("Weeks"), "days": self.tr("Days"), "hours": self.tr("Hours"),
        }  # fmt: skip
        return tuple(words[key] for key, _ in LEVELS)

    def sizeHint(self) -> QSize:
        now = theme()
        widest = max(text_width(word, now, "captionStrong") for word in self._words())
        return QSize(2 * _MARGIN + (widest + 4) * (len(LEVELS) - 1), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height())

    @staticmethod
    def _height() -> int:
        return max(32, _WORDS_Y + theme().line("caption"))

    def _x(self, level: float) -> float:
        return _MARGIN + level / (len(LEVELS) - 1) * (self.width() - 2 * _MARGIN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.colour("hairlineStrong"), 1.5))
        painter.drawLine(QPointF(self._x(0), _LINE_Y), QPointF(self._x(len(LEVELS) - 1), _LINE_Y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.colour("controlBorder"))
        has_room = self.width() >= self.sizeHint().width()
        nearest = round(self._level)
        for place, word in enumerate(self._words()):
            x = self._x(place)
            painter.drawEllipse(QPointF(x, _LINE_Y), 2.0, 2.0)
            if has_room or place == nearest:
                self._paint_word(painter, word, x, is_taken=place == nearest)
                painter.setPen(Qt.PenStyle.NoPen)
        painter.setPen(QPen(now.colour("accent"), 2))
        painter.setBrush(now.colour("surface"))
        painter.drawEllipse(QPointF(self._x(self._level), _LINE_Y), _KNOB, _KNOB)
        painter.end()

    def _paint_word(self, painter: QPainter, word: str, x: float, *, is_taken: bool) -> None:
        now = theme()
        colour = now.colour("text" if is_taken else "textSecondary")
        role: TypeRole = "captionStrong" if is_taken else "caption"
        wide = text_width(word, now, role) + 2
        room = QRectF(x - wide / 2, _WORDS_Y, wide, now.line("caption"))
        paint_text(painter, room, word, now, role=role, colour=colour, align="centre")

    # --- Mouse and keys -----------------------------------------------------------------------------------

    def _level_at(self, x: float) -> float:
        share = (x - _MARGIN) / max(self.width() - 2 * _MARGIN, 1)
        return min(max(share, 0.0), 1.0) * (len(LEVELS) - 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        level = self._level_at(event.position().x())
        near = abs(level - round(level)) < 0.25
        self.moved.emit(float(round(level)) if near else level)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.moved.emit(self._level_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -0.5, Qt.Key.Key_Down: -0.5, Qt.Key.Key_Right: 0.5, Qt.Key.Key_Up: 0.5,
            Qt.Key.Key_Home: -9.0, Qt.Key.Key_End: 9.0,
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(min(max(self._level + step, 0.0), len(LEVELS) - 1.0))
