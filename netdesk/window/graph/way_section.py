"""The chosen way step by step, and the ways to choose from."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from netdesk.desk.arrangement import Arrangement, Way
from netdesk.domain.person_name import called, initials
from netdesk.window.graph.words import say, strength_words, way_words
from netdesk.window.kit.button import Button, ButtonKind, IconButton
from netdesk.window.kit.flow_layout import FlowLayout
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.avatar import paint_avatar
from netdesk.window.kit.paint.text import paint_text
from netdesk.window.kit.painted import Painted
from netdesk.window.kit.plain_entry import plain_entry
from netdesk.window.kit.plain_tip import plain_tip
from netdesk.window.kit.section_header import SectionHeader
from netdesk.window.kit.theme import Theme

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk

_AVATAR, _TEXT, _STEP, _NUMBER = 28, 40, 34, 36


class WaySection(QWidget):
    """The steps of one way, from the owner to the person wanted, and a button to begin it."""

    closed = Signal()

    def __init__(self, desk: Desk, plan: Arrangement, way: Way, hint: Callable[[int], str]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = SectionHeader(self.tr("Introduction path"))
        close = IconButton("x", self.tr("Close the path"), has_border=False, is_small=True)
        close.clicked.connect(self.closed)
        head.add(close)
        column.addWidget(head)
        column.addWidget(_step(say("You"), "", "me"))
        before = -1
        for place, row in enumerate(way.people):
            one = plan.nodes[row]
            if before < 0:
                lines = [strength_words(plan, row), hint(one.id)]
            else:
                strength = say("tie strength {strength}").format(strength=round(way.links[place]))
                lines = [plan.relation(before, row), strength]
            column.addWidget(_link([line for line in lines if line]))
            detail = one.organisation
            if plan.is_bridge[row]:
                detail = say("{detail} · bridge").format(detail=detail) if detail else say("bridge")
            column.addWidget(_step(one.name, detail, str(one.id)))
            before = row
        column.addSpacing(6)
        column.addWidget(self._buttons(desk, plan, way))

    def _buttons(self, desk: Desk, plan: Arrangement, way: Way) -> QWidget:
        box = QWidget()
        row = FlowLayout(box, spacing=8)
        helper = plan.nodes[way.people[0]]
        words = self.tr("Ask {name}").format(name=called(helper.name))
        ask = Button(plain_entry(words), ButtonKind.PRIMARY, icon_name="phone")
        ask.setToolTip(plain_tip(self.tr("Opens the card of {name}").format(name=helper.name)))
        ask.clicked.connect(lambda: desk.intents.card_wanted.emit(helper.id))
        log = Button(self.tr("Log exchange"), icon_name="notebook-pen")
        log.clicked.connect(lambda: desk.intents.log_wanted.emit([helper.id]))
        row.addWidget(ask)
        row.addWidget(log)
        return box


class WaysSection(QWidget):
    """The ways to a person, the one with the strongest weakest link first."""

    chosen = Signal(int)

    def __init__(self, plan: Arrangement, ways: list[Way], current: int) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        title = (
            self.tr("One way") if len(ways) == 1 else self.tr("{count} ways").format(count=_number(len(ways)))
        )
        column.addWidget(SectionHeader(title, self.tr("weakest link")))
        for place, way in enumerate(ways):
            button = WayButton(way_words(plan, way, ways), round(way.weakest), is_current=place == current)
            button.clicked.connect(partial(self.chosen.emit, place))
            column.addWidget(button)


class WayButton(QPushButton):
    """A way as one line: who, and how strong its weakest link is."""

    def __init__(self, words: str, weakest: int, *, is_current: bool) -> None:
        super().__init__(words)
        self._weakest = str(weakest)
        self._is_current = is_current
        self.setFlat(True)
        self.setToolTip(plain_tip(words))
        self.setAccessibleName(say("{way}, weakest link {strength}").format(way=words, strength=weakest))

    def sizeHint(self) -> QSize:
        return QSize(120, theme().size("rowCompact"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_current or self.underMouse():
            painter.setPen(now.colour("selection" if self._is_current else "hover"))
            painter.setBrush(now.colour("selection" if self._is_current else "hover"))
            radius = now.radius("control")
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        box = self.rect().adjusted(8, 0, -8, 0)
        paint_text(painter, box, self._weakest, now, role="bodyStrong", align="right")
        paint_text(painter, box.adjusted(0, 0, -now.grown(_NUMBER), 0), self.text(), now, role="small")
        painter.end()


def _step(name: str, detail: str, seed: str) -> Painted:
    def paint(painter: QPainter, rect: QRect, now: Theme) -> None:
        line = 2 * now.line("small") if detail else now.line("body")
        top = (rect.height() - line) // 2
        paint_avatar(
            painter, QRect(0, (rect.height() - _AVATAR) // 2, _AVATAR, _AVATAR), initials(name), seed, now
        )
        box = QRect(_TEXT, top, rect.width() - _TEXT, now.line("body" if not detail else "small"))
        paint_text(painter, box, name, now, role="bodyStrong")
        if detail:
            box.translate(0, now.line("small"))
            paint_text(painter, box, detail, now, role="caption", colour=now.colour("textTertiary"))

    return Painted(lambda: QSize(0, theme().grown(_STEP)), paint, f"{name}, {detail}" if detail else name)


def _link(lines: list[str]) -> Painted:
    def paint(painter: QPainter, rect: QRect, now: Theme) -> None:
        painter.fillRect(_AVATAR // 2 - 1, 0, 2, rect.height(), now.colour("accent"))
        for place, words in enumerate(lines):
            box = QRect(_TEXT, 2 + place * now.line("small"), rect.width() - _TEXT, now.line("small"))
            paint_text(painter, box, words, now, role="small", colour=now.colour("textSecondary"))

    def size() -> QSize:
        return QSize(0, max(len(lines), 1) * theme().line("small") + 4)

    return Painted(size, paint, ", ".join(lines))


def _number(count: int) -> str:
    words = {2: say("Two"), 3: say("Three")}
    return words.get(count, str(count))
