"""What the signs mean, and the communities with their sizes; a press on one draws it alone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from netdesk.desk.arrangement import Arrangement
from netdesk.window.graph.people import community_colour, shape_of
from netdesk.window.graph.words import name_of_community, say
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.community import community_path
from netdesk.window.kit.paint.text import paint_text
from netdesk.window.kit.painted import Painted
from netdesk.window.kit.plain_tip import plain_tip
from netdesk.window.kit.section_header import SectionHeader
from netdesk.window.kit.theme import Theme
from netdesk.window.phrase_text import number_text, people_counted

_BAR = 32
_MOST = 24


class LegendSection(QWidget):
    """Bridge, dormant, chosen path, alternative."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(SectionHeader(self.tr("Legend")))
        words = [self.tr("bridge"), self.tr("dormant"), self.tr("chosen path"), self.tr("alternative")]

        def paint(painter: QPainter, rect: QRect, now: Theme) -> None:
            _paint_legend(painter, rect, now, words)

        column.addWidget(Painted(_legend_size, paint, ", ".join(words)))


def _legend_size() -> QSize:
    return QSize(0, 2 * theme().line("small") + 6)


def _paint_legend(painter: QPainter, rect: QRect, now: Theme, words: list[str]) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half, line = rect.width() // 2, now.line("small") + 3
    for place, text in enumerate(words):
        left, top = (place % 2) * half, (place // 2) * line
        middle = QPointF(left + 8, top + line / 2)
        _paint_sign(painter, place, middle, now)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRect(left + 24, top, half - 24, line)
        paint_text(painter, box, text, now, role="small", colour=now.colour("textSecondary"))


def _paint_sign(painter: QPainter, place: int, middle: QPointF, now: Theme) -> None:
    if place == 0:
        painter.setPen(QPen(now.colour("text"), 1.25))
        painter.setBrush(now.colour("surface"))
        painter.drawEllipse(middle, 6.5, 6.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.colour("textSecondary"))
        painter.drawEllipse(middle, 4, 4)
    elif place == 1:
        pen = QPen(now.colour("textSecondary"), 1.2)
        pen.setDashPattern([1.8, 1.8])
        painter.setPen(pen)
        painter.drawEllipse(middle, 5.5, 5.5)
    else:
        pen = QPen(now.colour("accent" if place == 2 else "textSecondary"), 3 if place == 2 else 1.5)
        if place == 3:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawLine(middle - QPointF(8, 0), middle + QPointF(8, 0))


class CommunitiesSection(QWidget):
    """A line per community; `chosen` tells its number, -1 for all again."""

    chosen = Signal(int)

    def __init__(self, plan: Arrangement, current: int | None) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head(current))
        network = plan.network
        one, two = plan.community[network.first], plan.community[network.second]
        for number in plan.groups[:_MOST]:
            inner = int(((one == number) & (two == number)).sum())
            whole = int(((one == number) | (two == number)).sum())
            count = int((plan.community == number).sum())
            button = CommunityButton(
                number, name_of_community(plan, number), count, inner / max(whole, 1),
                is_current=number == current,
            )  # fmt: skip
            button.clicked.connect(partial(self.chosen.emit, -1 if number == current else number))
            column.addWidget(button)

    def _head(self, current: int | None) -> SectionHeader:
        """What the columns are; while one community is drawn alone, the way back to all."""
        if current is None:
            return SectionHeader(self.tr("Communities"), self.tr("people · inner ties"))
        head = SectionHeader(self.tr("Communities"))
        everybody = Button(self.tr("Show all"), ButtonKind.LINK, is_small=True, is_flush=True)
        everybody.setAccessibleName(self.tr("Show all communities"))
        everybody.clicked.connect(lambda: self.chosen.emit(-1))
        head.add(everybody)
        return head


class CommunityButton(QPushButton):
    """Shape, name, people, and the share of the ties of its people that stay inside."""

    def __init__(self, number: int, name: str, count: int, inner: float, *, is_current: bool) -> None:
        super().__init__(name)
        self._number, self._count, self._inner = number, number_text(count), inner
        self._is_current = is_current
        self.setFlat(True)
        self.setCheckable(True)
        self.setChecked(is_current)
        words = say("{name}: {people}, {share} % of their ties stay inside")
        told = words.format(name=name, people=people_counted(count), share=round(inner * 100))
        self.setAccessibleName(told)
        self.setToolTip(plain_tip(told))

    def sizeHint(self) -> QSize:
        return QSize(120, theme().size("controlSmall"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._is_current or self.underMouse():
            painter.setBrush(now.colour("selection" if self._is_current else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()), now.radius("tile"), now.radius("tile"))
        colour, middle = community_colour(self._number, now), self.height() / 2
        painter.setBrush(colour)
        painter.drawPath(community_path(shape_of(self._number, now), QPointF(8, middle), 5))
        right = self.width() - _BAR
        painter.fillRect(QRectF(right, middle - 2, _BAR, 4), now.colour("sunken"))
        painter.fillRect(QRectF(right, middle - 2, _BAR * self._inner, 4), colour)
        count = QRectF(right - 48, 0, 40, self.height())
        paint_text(painter, count, self._count, now, role="smallStrong", align="right")
        box = QRectF(24, 0, right - 48 - 24, self.height())
        paint_text(painter, box, self.text(), now, role="small", colour=now.colour("textSecondary"))
        painter.end()
