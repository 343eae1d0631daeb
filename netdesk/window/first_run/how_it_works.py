"""How NetDesk works, in four steps, and its promise: what stands beside the place to drop contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.owner import CIRCLES
from netdesk.window.kit.icon_mark import IconMark
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.circle_badge import circle_badge_width, paint_circle_badge
from netdesk.window.kit.paint.ladder import ladder_cells, ladder_size, paint_ladder
from netdesk.window.kit.paint.text import paint_text
from netdesk.window.kit.paint.tie_state import GLYPH, paint_tie_state
from netdesk.window.kit.paint.tile import TileState
from netdesk.window.kit.painted import Painted
from netdesk.window.kit.surface import Hairline, Surface
from netdesk.window.tie_text import state_glyph, state_text

if TYPE_CHECKING:
    from netdesk.window.kit.theme import Theme


class HowItWorks(Surface):
    """Ladder, tie, circles and suggestion, each with its picture."""

    def __init__(self) -> None:
        super().__init__("surfaceAlt", ("left",))
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 28, 28, 24)
        column.setSpacing(16)
        column.addWidget(Label(self.tr("How it works"), "title"))
        steps: tuple[tuple[str, str, QWidget | None], ...] = (
            (self.tr("The ladder"), self.tr(
                "Every channel you share is a rung: from Twitter up to a coffee together. Each rung brings "
                "people closer."
            ), _ladder()),
            (self.tr("The tie"), self.tr(
                "Strength from 0 to 100 grows with every exchange and fades with silence."
            ), self._states()),
            (self.tr("The circles"), self.tr(
                "5, 15, 50, 150: nobody has room for more. NetDesk tells you kindly when a circle gets "
                "crowded."
            ), Painted(lambda: _grown(220, 20), _paint_badges, self.tr("Circles of 5, 15, 50 and 150"))),
            (self.tr("The suggestion"), self.tr(
                "Whom, how and when, always with a “Why?”. You decide. NetDesk never writes to anyone."
            ), None),
        )  # fmt: skip
        for place, (title, words, picture) in enumerate(steps, 1):
            column.addLayout(_step(place, title, words, picture))
        column.addWidget(Hairline())
        private = QHBoxLayout()
        private.setSpacing(12)
        private.addWidget(IconMark("lock", size="iconLarge"), 0, Qt.AlignmentFlag.AlignTop)
        promise = QVBoxLayout()
        promise.setSpacing(2)
        promise.addWidget(Label(self.tr("Private by design"), "bodyStrong"))
        promise.addWidget(
            Label(
                self.tr("No account, no cloud, no tracking. One file on your disk."), "body", "textSecondary",
                wraps=True,
            )
        )  # fmt: skip
        private.addLayout(promise, 1)
        column.addLayout(private)
        column.addStretch(1)

    def _states(self) -> QWidget:
        states = ("contact-only", "weak", "strong", "dormant")

        def paint(painter: QPainter, _rect: QRect, now: Theme) -> None:
            across, down, side, left_of_words = (now.grown(one) for one in (115, 22, GLYPH, 18))
            for place, state in enumerate(states):
                left, top = (place % 2) * across, (place // 2) * down
                paint_tie_state(
                    painter, QRectF(left, top + (down - side) / 2, side, side), state_glyph(state), now
                )
                box = QRectF(left + left_of_words, top, across - left_of_words, down)
                paint_text(painter, box, state_text(state), now, role="small")

        return Painted(lambda: _grown(230, 44), paint, ", ".join(map(state_text, states)))


def _step(number: int, title: str, words: str, picture: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(14)
    row.addWidget(
        Painted(lambda: _grown(24, 24), lambda p, r, now: _paint_number(p, r, now, number), ""),
        0,
        Qt.AlignmentFlag.AlignTop,
    )
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(Label(title, "bodyStrong"))
    column.addWidget(Label(words, "body", "textSecondary", wraps=True))
    if picture is not None:
        column.addSpacing(2)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignLeft)
    row.addLayout(column, 1)
    return row


def _grown(width: int, height: int) -> QSize:
    return QSize(theme().grown(width), theme().grown(height))


def _ladder() -> QWidget:
    keys = ("x", "linkedin", "xing", "email", "messenger", "phone", "in-person")

    def paint(painter: QPainter, rect: QRect, now: Theme) -> None:
        cells = ladder_cells(dict.fromkeys(keys, TileState.ACTIVE), now)
        size = ladder_size(now)
        paint_ladder(painter, QRectF(0, 0, size.width(), rect.height()), cells, now)

    return Painted(lambda: ladder_size(theme()), paint, "")


def _paint_number(painter: QPainter, rect: QRect, now: Theme, number: int) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(now.colour("accent"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5))
    paint_text(painter, QRectF(rect), str(number), now, colour=now.colour("accent"), align="centre")


def _paint_badges(painter: QPainter, rect: QRect, now: Theme) -> None:
    left = 0.0
    for size in CIRCLES:
        width = circle_badge_width(str(size), now)
        paint_circle_badge(painter, QRectF(left, 0, width, rect.height()), str(size), str(size), now)
        left += width + 16
