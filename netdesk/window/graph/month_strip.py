"""The strip below the graph: contact per month, and a handle that shows the network as of a date."""

from __future__ import annotations

from datetime import date

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from netdesk.window.date_text import long_date, month_and_year
from netdesk.window.kit.accessible_role import AccessibleRole
from netdesk.window.kit.button import IconButton
from netdesk.window.kit.focus_ring import ring_by_keyboard
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.surface import Surface

_MARGIN = 4
_FRAME_MS = 90
_UP, _DOWN, _BASE = 36, 12, 42
_YEAR_GAP = 70


class MonthStrip(Surface):
    """`month_chosen` tells the index of the month, or None for today."""

    month_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surfaceAlt", ("top",), parent)
        self._today = date.min
        self.bars = MonthBars(self)
        self._play = IconButton("play", "")
        self._when = Label("", "bodyStrong")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Label(self.tr("Network as of"), "small", "textSecondary"))
        words.addWidget(self._when)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, _MARGIN, 16, _MARGIN)
        row.setSpacing(12)
        row.addWidget(self._play)
        row.addLayout(words)
        row.addWidget(self.bars, 1)
        self._timer = QTimer(self, interval=_FRAME_MS)
        self._timer.timeout.connect(self._on_tick)
        self._play.clicked.connect(self._on_play)
        self.bars.chosen.connect(self._on_chosen)
        look().changed.connect(self._fit)
        self._show_playing(is_playing=False)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.bars.sizeHint().height() + 2 * _MARGIN + 1)
        self._when.setMinimumWidth(text_width("28 Wed 2028", theme(), "bodyStrong"))

    def show_months(self, first: date, up: NDArray[np.int64], down: NDArray[np.int64], today: date) -> None:
        """Exchanges per month since the month of `first`: by the owner or both (up), by others (down)."""
        self._today = today
        self.bars.show_months(first, up, down)
        self._show_when()

    def stop(self) -> None:
        """Stop playing."""
        self._timer.stop()
        self._show_playing(is_playing=False)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stop()

    def _on_play(self) -> None:
        if self._timer.isActive():
            self.stop()
            return
        if self.bars.place >= self.bars.count - 1:
            self.bars.set_place(0)
        if theme().is_motion_reduced:
            self.bars.set_place(min(self.bars.place + 12, self.bars.count - 1))
            return
        self._show_playing(is_playing=True)
        self._timer.start()

    def _show_playing(self, *, is_playing: bool) -> None:
        words = self.tr("Pause") if is_playing else self.tr("Play how the network grew")
        self._play.set_icon_name("pause" if is_playing else "play")
        self._play.setToolTip(words)
        self._play.setAccessibleName(words)

    def _on_tick(self) -> None:
        self.bars.set_place(self.bars.place + 1)
        if self.bars.place >= self.bars.count - 1:
            self.stop()

    def _on_chosen(self, place: int) -> None:
        self._show_when()
        self.month_chosen.emit(None if place >= self.bars.count - 1 else place)

    def _show_when(self) -> None:
        is_today = self.bars.place >= self.bars.count - 1
        text = long_date(self._today) if is_today else month_and_year(self.bars.month(self.bars.place))
        self._when.setText(text)


class MonthBars(QWidget):
    """The bars with their handle. Arrow keys move it by a month, Page keys by a year, Home and End."""

    accessible_role: AccessibleRole = "Slider"

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Exchanges per month"))
        self._first = date(2000, 1, 1)
        self._up = np.zeros(0, np.int64)
        self._down = np.zeros(0, np.int64)
        self.place = 0
        look().changed.connect(self.update)

    @property
    def count(self) -> int:
        """How many months there are."""
        return len(self._up)

    def month(self, place: int) -> date:
        """The first day of a month."""
        months = self._first.year * 12 + self._first.month - 1 + place
        return date(months // 12, months % 12 + 1, 1)

    def show_months(self, first: date, up: NDArray[np.int64], down: NDArray[np.int64]) -> None:
        """Show these months and go to the last one."""
        self._first, self._up, self._down = first, up, down
        self.place = max(len(up) - 1, 0)
        self.update()

    def set_place(self, place: int) -> None:
        """Move the handle."""
        place = min(max(place, 0), max(self.count - 1, 0))
        if place != self.place:
            self.place = place
            self.update()
            self.chosen.emit(place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        ring_by_keyboard(self, event)
        super().focusInEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(400, _BASE + _DOWN + theme().line("caption"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -12, Qt.Key.Key_PageDown: 12,
            Qt.Key.Key_Home: -self.count, Qt.Key.Key_End: self.count,
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
            return
        self.set_place(self.place + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._follow(event)

    def _follow(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.set_place(int(event.position().x() / max(self._width(), 1e-9)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        if self.count:
            self._paint_bars(painter)
            self._paint_years(painter)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            x = (self.place + 0.5) * self._width()
            painter.setPen(QPen(now.colour("accent"), 2))
            painter.drawLine(QPointF(x, 6), QPointF(x, _BASE + 6))
            painter.setBrush(now.colour("surface"))
            painter.drawEllipse(QPointF(min(max(x, 7), self.width() - 7), _BASE - 10), 6, 6)
        painter.end()

    def _paint_bars(self, painter: QPainter) -> None:
        now, width = theme(), self._width()
        # A few months of a move or a wedding shall not flatten all others.
        most = max(float(np.percentile(self._up, 99)), 1.0)
        gap = 1.0 if width >= 4 else 0.0
        for place, (up, down) in enumerate(zip(self._up.tolist(), self._down.tolist(), strict=True)):
            is_past = place > self.place
            x = place * width
            high, low = min(up / most, 1.0) * _UP, min(down / most, 1.0) * _DOWN
            mine = now.colour("hairlineStrong" if is_past else "chartLine")
            theirs = now.colour("hairlineStrong" if is_past else "caution")
            painter.fillRect(QRectF(x, _BASE - high, width - gap, high), mine)
            painter.fillRect(QRectF(x, _BASE + 1, width - gap, low), theirs)

    def _paint_years(self, painter: QPainter) -> None:
        now = theme()
        half = text_width("2000", now, "caption") / 2 + 2
        every = next(
            step for step in (1, 2, 5, 10, 50) if step * 12 * self._width() >= _YEAR_GAP or step == 50
        )
        top = self.height() - now.line("caption")
        for place in range(self.count):
            month = self.month(place)
            if month.month == 1 and month.year % every == 0:
                box = QRectF(place * self._width() - half, top, 2 * half, now.line("caption"))
                if box.left() >= 0 and box.right() <= self.width():
                    grey = now.colour("textTertiary")
                    paint_text(
                        painter, box, str(month.year), now, role="caption", colour=grey, align="centre"
                    )

    def _width(self) -> float:
        return self.width() / max(self.count, 1)
