"""All suggestions: filters above, the list, and at the right how they come about and what is snoozed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.window.kit.button import IconButton
from netdesk.window.kit.drop_down import Choice, DropDown
from netdesk.window.kit.label import ElidedLabel
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.segmented import Segment, SegmentedControl
from netdesk.window.kit.splitter import Splitter
from netdesk.window.kit.tool_bar import FilterBar
from netdesk.window.phrase_text import number_text
from netdesk.window.suggestions.kinds import kind_title
from netdesk.window.suggestions.list import SuggestionList
from netdesk.window.suggestions.side_panel import SidePanel
from netdesk.window.suggestions.undo_banner import UndoBanner
from netdesk.window.tie_text import channel_text

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.domain.suggestion import Suggestion

WIDE = 960
"""From this width on the right side is shown by itself."""


class SuggestionsView(QWidget):
    """The surface of its own; the same rows as the dock."""

    subtitle_changed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._span, self._kind, self._channel, self._text = "all", "all", "any", ""
        self._first: Sequence[Suggestion] = ()
        self._first_keys: frozenset[str] = frozenset()
        self.list = SuggestionList(desk, has_kinds=True)
        self.banner = UndoBanner(desk, self.list)
        self._side = SidePanel(desk)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._filters())
        column.addWidget(self.list, 1)
        column.addWidget(self.banner)
        splitter = Splitter()
        splitter.addWidget(left)
        splitter.addWidget(self._side)
        splitter.setStretchFactor(0, 1)
        splitter.begin_with((900, theme().grown(312)), "suggestions")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)
        self._side_button = IconButton(
            "sliders-horizontal", self.tr("Kinds, snoozed, in the background"), parent=self
        )
        self._side_button.setCheckable(True)
        self._side_button.toggled.connect(self._side.setVisible)
        self._wants_side: bool | None = None
        self._side_button.clicked.connect(self._on_side)
        desk.advised.connect(self._on_advised)
        desk.changed.connect(self._side.refresh_soon)
        look().changed.connect(self._fit)
        self._on_advised()

    def _filters(self) -> QWidget:
        bar = FilterBar()
        span = self._spans = SegmentedControl(
            self.tr("Which"),
            [
                Segment("all", self.tr("All"), ""),
                Segment(
                    "today", self.tr("Today"), self.tr("The most useful ones, as many as the settings say")
                ),
                Segment("person", self.tr("By person"), self.tr("In the order of names")),
            ],
            "all",
        )
        span.chosen.connect(self._on_span)
        self._kinds = DropDown(self.tr("Kind"), [Choice("all", self.tr("All"), self.tr("all"))], "all")
        self._kinds.chosen.connect(self._on_kind)
        self._channels = DropDown(self.tr("Channel"), [Choice("any", self.tr("Any"), self.tr("any"))], "any")
        self._channels.chosen.connect(self._on_channel)
        for widget in (span, self._kinds, self._channels):
            bar.add(widget)
        bar.add_stretch()
        self._keys = ElidedLabel(
            self.tr("Enter does, S snoozes, X dismisses, W says why"), "small", "textTertiary"
        )
        bar.add(self._keys)
        return bar

    # --- What the shell looks for -------------------------------------------------------------------------

    def subtitle(self) -> str:
        """12, the most useful first"""
        advice = self._desk.advice
        if advice is None:
            return self.tr("reading ties …")
        if not advice.suggestions:
            return ""
        words = self.tr("{count}, the most useful first")
        if advice.most_per_kind:
            words = self.tr("{count}, at most {most} of each kind, the most useful first")
        count, most = number_text(len(advice.suggestions)), number_text(advice.most_per_kind)
        return words.format(count=count, most=most)

    def tool_buttons(self) -> list[QWidget]:
        """Shows and hides the right side."""
        return [self._side_button]

    def search(self, text: str) -> None:
        """Only those about people whose name holds the words."""
        self._text = text.strip()
        self._apply()

    def focus_first(self) -> None:
        """The first row takes the keyboard."""
        self.list.focus_first()

    def _on_side(self, is_on: bool) -> None:
        self._wants_side = is_on

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_wide = self.width() >= theme().grown(WIDE)
        self._keys.setVisible(is_wide)
        self._side_button.setChecked(is_wide if self._wants_side is None else self._wants_side)
        self._side.setVisible(self._side_button.isChecked())

    # --- Filters ------------------------------------------------------------------------------------------

    def _on_advised(self) -> None:
        advice = self._desk.advice
        suggestions = advice.suggestions if advice is not None else ()
        self._spans.set_text("all", self.tr("All {count}").format(count=number_text(len(suggestions))))
        self._spans.set_text(
            "today", self.tr("Today {count}").format(count=min(self._today, len(suggestions)))
        )
        kinds: Counter[str] = Counter(one.kind for one in suggestions)
        channels = sorted({one.channel for one in suggestions if one.channel})
        before = self._kind, self._channel
        self._kind = self._kind if self._kind in kinds else "all"
        self._channel = self._channel if self._channel in channels else "any"
        if (self._kind, self._channel) != before:
            self._apply()
        self._offer(kinds, channels)
        self._side.refresh_soon()
        self.subtitle_changed.emit(self.subtitle())

    def _offer(self, kinds: Counter[str], channels: Sequence[str]) -> None:
        """Let these be chosen, the most frequent kind first."""
        words = self.tr("{name} ({count})")
        counted = [
            Choice(kind, words.format(name=kind_title(kind), count=number_text(count)), kind_title(kind))
            for kind, count in kinds.most_common()
        ]
        self._kinds.set_choices([Choice("all", self.tr("All"), self.tr("all")), *counted], self._kind)
        names = {channel.key: channel_text(channel.name) for channel in self._desk.channels()}
        named = [Choice(key, names.get(key, key)) for key in channels]
        self._channels.set_choices([Choice("any", self.tr("Any"), self.tr("any")), *named], self._channel)

    @property
    def _today(self) -> int:
        return self._desk.settings.suggestions_per_day

    def _on_span(self, key: str) -> None:
        self._span = key
        self._apply()
        self.list.set_order((lambda one: one.contact_name.casefold()) if key == "person" else None)

    def _on_kind(self, key: str) -> None:
        self._kind = key
        self._apply()

    def _on_channel(self, key: str) -> None:
        self._channel = key
        self._apply()

    def _apply(self) -> None:
        nothing = self.tr("No suggestion is about “{text}”.").format(text=self._text) if self._text else ""
        self.list.set_wanted(self._is_wanted, nothing)

    def _is_wanted(self, one: Suggestion) -> bool:
        return (
            (self._span != "today" or one.key in self._keys_of_today())
            and self._kind in ("all", one.kind)
            and self._channel in ("any", one.channel)
            and self._text.casefold() in one.contact_name.casefold()
        )

    def _keys_of_today(self) -> frozenset[str]:
        """Of the advice there is now: the list asks as soon as there is another one."""
        first = () if self._desk.advice is None else self._desk.advice.suggestions[: self._today]
        if first != self._first:
            self._first, self._first_keys = first, frozenset(one.key for one in first)
        return self._first_keys
