"""One sentence with a person's name in bold, shortened at its end where room is short."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from netdesk.window.kit.accessible_role import AccessibleRole
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.plain_tip import plain_tip
from netdesk.window.kit.theme import TypeRole

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_SHORTEST = 80


class Headline(QWidget):
    """`text` carries **bold** marks."""

    accessible_role: AccessibleRole = "StaticText"

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: list[tuple[str, TypeRole]] = [
            (part, "bodyStrong" if place % 2 else "body")
            for place, part in enumerate(_BOLD.split(text))
            if part
        ]
        self._text = "".join(part for part, _role in self._runs)
        self.setAccessibleName(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        now = theme()
        return QSize(sum(text_width(part, now, role) for part, role in self._runs), now.line("body"))

    def minimumSizeHint(self) -> QSize:
        return QSize(_SHORTEST, theme().line("body"))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            is_shortened = self.sizeHint().width() > self.width()
            QToolTip.showText(event.globalPos(), plain_tip(self._text) if is_shortened else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        left = 0
        for part, role in self._runs:
            room = self.width() - left
            width = text_width(part, now, role)
            if room <= 0:
                break
            is_shortened = paint_text(painter, QRectF(left, 0, room, self.height()), part, now, role=role)
            if is_shortened:
                break
            left += width
        painter.end()
