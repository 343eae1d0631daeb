"""A line of the card that can be pressed: an icon or tile, a grey word, a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolTip, QWidget

from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.icon import paint_icon
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.paint.tile import paint_tile
from netdesk.window.kit.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

_TILE = 16
_GAP = 8
_COLUMN_GAP = 12


class RowButton(QPushButton):
    """24 pixels high. `channel` shows its tile, else `icon_name` its icon; `before` stands in a column as
    wide as the longest of `column`, with `mark` (an icon) after it; `after` is grey, behind the text.
    """

    def __init__(
        self,
        text: str,
        *,
        channel: str = "",
        icon_name: str = "",
        before: str = "",
        column: Sequence[str] = (),
        mark: str = "",
        after: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setShortcut(QKeySequence())  # which Qt makes of a letter after "&"
        self._channel, self._icon_name = channel, icon_name
        self._before, self._column, self._mark = before, column, mark
        self._after = after
        self._is_shortened = False
        self.setFlat(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(part for part in (before, text, after) if part))

    def sizeHint(self) -> QSize:
        return QSize(160, max(24, theme().line("body") + 4))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._is_shortened:
            QToolTip.showText(event.globalPos(), self.toolTip() or plain_tip(self.text()), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour("hover"))
            painter.drawRoundedRect(self.rect(), now.radius("control"), now.radius("control"))
        left = self._paint_picture(painter)
        height = self.height()
        grey = now.colour("textSecondary")
        if self._column:
            width = max(text_width(one, now) for one in self._column)
            paint_text(painter, QRectF(left, 0, width, height), self._before, now, colour=grey)
            left += width + _COLUMN_GAP
        if self._mark:
            side = now.size("iconSmall")
            mark = QRectF(left, (height - side) / 2, side, side)
            paint_icon(painter, mark, self._mark, now.colour("textTertiary"))
            left += side + _GAP
        self._paint_words(painter, left)
        painter.end()

    def _paint_picture(self, painter: QPainter) -> float:
        now = theme()
        side = now.grown(_TILE)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        if self._channel:
            paint_tile(painter, box, self._channel, now)
        elif self._icon_name:
            paint_icon(painter, box, self._icon_name, now.colour("textSecondary"))
        else:
            return 0
        return side + _GAP

    def _paint_words(self, painter: QPainter, left: float) -> None:
        now = theme()
        after = text_width(self._after, now, "small") + _GAP if self._after else 0
        room = max(self.width() - left - after, 40)
        words = QRectF(left, 0, room, self.height())
        self._is_shortened = paint_text(painter, words, self.text(), now)
        if self._after:
            box = QRectF(self.width() - after, 0, after, self.height())
            colour = now.colour("textTertiary")
            paint_text(painter, box, self._after, now, role="small", colour=colour, align="right")
