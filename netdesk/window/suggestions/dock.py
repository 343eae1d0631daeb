"""The suggestions below the list: count, how fresh they are, which kinds, everyone or the selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.window.kit.button import IconButton
from netdesk.window.kit.drop_down import Choice, DropDown
from netdesk.window.kit.icon_mark import IconMark
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.painted import Painted
from netdesk.window.kit.segmented import Segment, SegmentedControl
from netdesk.window.kit.surface import Surface
from netdesk.window.phrase_text import number_text
from netdesk.window.suggestions.fresh import FreshLabel
from netdesk.window.suggestions.kinds import kind_title
from netdesk.window.suggestions.list import SuggestionList
from netdesk.window.suggestions.undo_banner import UndoBanner

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from netdesk.desk.desk import Desk
    from netdesk.domain.suggestion import Suggestion
    from netdesk.window.kit.theme import Theme


class SuggestionsDock(QWidget):
    """What the dock holds."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kind, self._whom = "all", "everyone"
        self.list = SuggestionList(desk, is_daily=True)
        self._count = Label("", "body", "textSecondary")
        self._fresh = FreshLabel()
        self._kinds = DropDown(self.tr("Kind"), [Choice("all", self.tr("All"), self.tr("all"))], "all")
        self._kinds.chosen.connect(self._on_kind)
        whom = SegmentedControl(
            self.tr("Whom"),
            [Segment("everyone", self.tr("Everyone"), ""), Segment("selected", self.tr("Selected"), "")],
            "everyone",
        )
        whom.chosen.connect(self._on_whom)
        expand = IconButton("maximize-2", self.tr("All suggestions"), has_border=False, is_small=True)
        expand.clicked.connect(lambda: desk.intents.view_wanted.emit("suggestions"))
        self.banner = UndoBanner(desk, self.list)
        self._lay_out([self._kinds, whom, expand])
        self.list.counted.connect(self._on_counted)
        desk.advised.connect(self._on_advised)
        desk.changed.connect(self._on_advised)
        desk.selection.changed.connect(self._on_selection)
        self._on_advised()
        self.list.show_now()

    def _lay_out(self, right: list[QWidget]) -> None:
        head = Surface("surfaceAlt", ("top", "bottom"))
        self._head = head
        self._fit()
        look().changed.connect(self._fit)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 12, 1)
        row.setSpacing(8)
        row.addWidget(IconMark("lightbulb", "accent"))
        row.addWidget(Label(self.tr("Suggestions"), "section"))
        row.addWidget(self._count)
        row.addSpacing(8)
        row.addWidget(Painted(QSize(8, 24), self._paint_dot, ""))
        row.addWidget(self._fresh)
        row.addStretch(1)
        for widget in right:
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.banner)

    def _fit(self) -> None:
        self._head.setFixedHeight(theme().size("filterBar"))

    def _paint_dot(self, painter: QPainter, rect: QRect, now: Theme) -> None:
        advice = self._desk.advice
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        is_fresh = advice is not None and advice.is_fresh
        painter.setBrush(now.colour("positive" if is_fresh else "textTertiary"))
        painter.drawEllipse(rect.center().x() - 3, rect.center().y() - 2, 6, 6)

    def _on_counted(self, count: int) -> None:
        self._count.setText(number_text(count))

    def _on_advised(self) -> None:
        advice = self._desk.advice
        self._fresh.show_advice(advice)
        took = None if advice is None else round(advice.duration_ms)
        self._fresh.setToolTip("" if took is None else self.tr("The last run took {ms} ms.").format(ms=took))
        most = 0 if advice is None else advice.most_per_kind
        limited = self.tr("At most {most} of each kind; the settings say how many.")
        self._count.setToolTip(limited.format(most=number_text(most)) if most else "")
        kinds = sorted({one.kind for one in advice.suggestions}) if advice else []
        every = self.tr("all {count}").format(count=len(kinds)) if kinds else self.tr("all")
        choices = [Choice("all", self.tr("All"), every)]
        choices += [Choice(kind, kind_title(kind)) for kind in kinds]
        if self._kind not in {choice.key for choice in choices}:
            self._kind = "all"
            self.list.set_wanted(self._is_wanted)
        self._kinds.set_choices(choices, self._kind)
        self.update()

    def _on_kind(self, key: str) -> None:
        self._kind = key
        self.list.set_wanted(self._is_wanted)

    def _on_whom(self, key: str) -> None:
        self._whom = key
        self.list.set_wanted(self._is_wanted)

    def _on_selection(self) -> None:
        if self._whom == "selected":
            self.list.set_wanted(self._is_wanted)

    def _is_wanted(self, suggestion: Suggestion) -> bool:
        if self._kind not in ("all", suggestion.kind):
            return False
        return self._whom == "everyone" or suggestion.contact_id in self._desk.selection.ids
