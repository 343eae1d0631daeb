"""Two contacts side by side: which value shall be shown where both have one, and what is kept of both; of
several pairs what they are together.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QVBoxLayout,
    QWidget,
)

from netdesk.desk.person_behind import person_behind
from netdesk.domain.contact import ME, Contact
from netdesk.window.duplicates.several_pairs import SeveralPairs
from netdesk.window.duplicates.words import reason_text, say, several_values, single_values
from netdesk.window.kit.breakable import breakable
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.flow_layout import FlowLayout
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme
from netdesk.window.kit.scroll_pane import ScrollPane
from netdesk.window.kit.surface import Hairline, Surface
from netdesk.window.kit.worded_radio import WordedRadio
from netdesk.window.phrase_text import events_counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netdesk.desk.desk import Desk
    from netdesk.desk.duplicates import Comparison, DuplicatePair

_TITLE_WIDTH = 84
_NARROWEST = 340
_BESIDE_RADIO = 4
"""Puts a title in line with the words of a radio button."""
_LONGEST = 12
"""So many letters of a word fit into one of the two columns."""


class ComparePanel(ScrollPane):
    """`merge_wanted` and `apart_wanted`: the buttons were pressed; `theirs`: what the person chose so far."""

    merge_wanted = Signal()
    apart_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(narrowest=_NARROWEST)
        self._desk = desk
        self.theirs: frozenset[str] = frozenset()
        self.setAccessibleName(self.tr("The two contacts side by side"))
        self.show_pair(None, None)

    def show_pair(self, pair: DuplicatePair | None, compared: Comparison | None) -> None:
        """Show a pair, or a sentence when none is chosen."""
        self.theirs = frozenset()
        column = _body_column()
        if pair is None or compared is None:
            words = self.tr("Choose a pair to see both side by side.")
            column.addWidget(Label(words, "body", "textSecondary", wraps=True))
        else:
            self._fill(column, pair, compared)
        self._show_body(column)

    def show_several(self, pairs: Sequence[DuplicatePair]) -> None:
        """Show what several pairs are, and one choice for all of them."""
        self.theirs = frozenset()
        several = SeveralPairs(pairs)
        several.merge_wanted.connect(self.merge_wanted)
        several.apart_wanted.connect(self.apart_wanted)
        column = _body_column()
        column.addWidget(several)
        self._show_body(column)

    def _show_body(self, column: QVBoxLayout) -> None:
        column.addStretch(1)
        body = Surface("surface")
        body.setLayout(column)
        self.setWidget(body)

    def _fill(self, column: QVBoxLayout, pair: DuplicatePair, compared: Comparison) -> None:
        column.addWidget(Label(breakable(compared.stays.formatted_name), "section", wraps=True))
        sentence = self.tr("{reason}; {certainty} % certain.") if pair.certainty else "{reason}."
        text = sentence.format(reason=reason_text(pair.reason), certainty=pair.certainty)
        column.addWidget(Label(f"{text} {self._who_stays(compared)}", "small", "textSecondary", wraps=True))
        column.addWidget(self._buttons(compared))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, theme().grown(_TITLE_WIDTH))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self._heads(grid, compared)
        self._singles(grid, compared)
        self._several(grid, compared)
        column.addLayout(grid)
        words = self.tr("Nothing is lost: what is not shown is kept beside it. Enter merges, K keeps apart.")
        column.addWidget(Label(words, "small", "textSecondary", wraps=True))

    def _who_stays(self, compared: Comparison) -> str:
        stays, goes = compared.exchanges
        if compared.stays.id == ME:
            return self.tr("What it says becomes part of what is known of yourself.")
        if stays == goes:
            return self.tr("The older contact stays.")
        return self.tr("The contact with more exchanges stays.") if stays > goes else ""

    def _heads(self, grid: QGridLayout, compared: Comparison) -> None:
        for place, (title, count) in enumerate(
            zip((self.tr("Stays"), self.tr("Becomes part of it")), compared.exchanges, strict=True), 1
        ):
            grid.addWidget(Label(title, "smallStrong"), 0, place)
            grid.addWidget(Label(events_counted(count), "small", "textSecondary"), 1, place)

    def _singles(self, grid: QGridLayout, compared: Comparison) -> None:
        open_fields = {conflict.field for conflict in compared.conflicts}
        stays, goes = (self._named(one) for one in (compared.stays, compared.goes))
        pairs = zip(single_values(stays), single_values(goes), strict=True)
        for (field, title, ours), (_, _, theirs) in pairs:
            if field in open_fields:
                self._choice(grid, field, title, (ours, theirs))
            elif ours or theirs:
                self._line(grid, title, [ours], [theirs])

    def _named(self, contact: Contact) -> Contact:
        return replace(contact, introduced_by=person_behind(self._desk, contact.introduced_by))

    def _several(self, grid: QGridLayout, compared: Comparison) -> None:
        channels = self._desk.channels()
        pairs = zip(
            several_values(compared.stays, channels), several_values(compared.goes, channels), strict=True
        )
        for (title, ours), (_, theirs) in pairs:
            if ours or theirs:
                self._line(grid, title, ours, theirs)

    def _line(self, grid: QGridLayout, title: str, ours: Sequence[str], theirs: Sequence[str]) -> None:
        line = self._title(grid, title)
        if list(ours) == list(theirs):
            text = say("{values}, equal in both").format(values=", ".join(ours))
            grid.addWidget(Label(breakable(text), wraps=True), line, 1, 1, 2)
            return
        for place, values in enumerate((ours, theirs), 1):
            label = Label(breakable("\n".join(values), _LONGEST) or "–", wraps=True)
            label.setMinimumWidth(24)
            grid.addWidget(label, line, place, Qt.AlignmentFlag.AlignTop)

    def _choice(self, grid: QGridLayout, field: str, title: str, values: tuple[str, str]) -> None:
        line = self._title(grid, title, _BESIDE_RADIO)
        options = [WordedRadio(value, f"{title}: {value}") for value in values]
        group = QButtonGroup(options[0])
        for place, option in enumerate(options):
            option.button.setChecked(place == 0)
            option.button.toggled.connect(partial(self._on_chosen, field, bool(place)))
            group.addButton(option.button)
            grid.addWidget(option, line, place + 1, Qt.AlignmentFlag.AlignTop)

    @staticmethod
    def _title(grid: QGridLayout, title: str, above: int = 0) -> int:
        line = grid.rowCount()
        grid.addWidget(Hairline(), line, 0, 1, 3)
        label = Label(title, "small", "textSecondary", wraps=True)
        label.setContentsMargins(0, above, 0, 0)
        grid.addWidget(label, line + 1, 0, Qt.AlignmentFlag.AlignTop)
        return line + 1

    def _buttons(self, compared: Comparison) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, spacing=8)
        merge = Button(self.tr("Merge"), ButtonKind.PRIMARY, icon_name="git-merge")
        merge.setAccessibleName(self.tr("Merge into {name}").format(name=compared.stays.formatted_name))
        merge.clicked.connect(self.merge_wanted)
        apart = Button(self.tr("Not the same person"))
        apart.clicked.connect(self.apart_wanted)
        flow.addWidget(merge)
        flow.addWidget(apart)
        return box

    def _on_chosen(self, field: str, is_theirs: bool, is_on: bool) -> None:
        if is_on:
            self.theirs = self.theirs | {field} if is_theirs else self.theirs - {field}


def _body_column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(16, 12, 16, 16)
    column.setSpacing(8)
    return column
