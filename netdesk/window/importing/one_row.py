"""One planned row in full: what becomes of it and why, and what to choose where values or people differ."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.contact import ME
from netdesk.domain.draft import Problem
from netdesk.window.importing.added_lines import added_lines
from netdesk.window.importing.choice_grid import ChoiceGrid, space_labels
from netdesk.window.importing.compared_grid import ComparedGrid
from netdesk.window.importing.told_apart import Known, told_apart
from netdesk.window.importing.words import (
    COLOURS,
    OUTCOMES,
    decided_text,
    exchanges_text,
    field_text,
    followed_text,
    outcome_text,
    reason_of,
    say,
    shown_outcome,
    side_heads,
    subtitle_of,
    title_of,
)
from netdesk.window.kit.breakable import breakable
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.flow_layout import FlowLayout
from netdesk.window.kit.icon_mark import IconMark
from netdesk.window.kit.label import Label
from netdesk.window.kit.plain_entry import plain_entry
from netdesk.window.kit.surface import Hairline

if TYPE_CHECKING:
    from netdesk.desk.import_preview import ImportPreview
    from netdesk.domain.contact import Contact
    from netdesk.domain.importing import PlannedRow
    from netdesk.window.importing.decisions import Decisions

_MOST_OTHERS = 3
"""So many people a row could be about are shown."""
_BETWEEN = 8


class OneRow(QWidget):
    """What is chosen in it is said to `decisions` at once."""

    def __init__(self, preview: ImportPreview, decisions: Decisions, row: PlannedRow) -> None:
        super().__init__()
        self._preview, self._decisions, self._row = preview, decisions, row
        self._others = [
            (contact_id, contact)
            for contact_id in preview.others(row)[:_MOST_OTHERS]
            if (contact := preview.contact(contact_id))
        ]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._head()
        if isinstance(row.draft, Problem):
            return
        self._values()
        is_asked = row.outcome == "conflict" and row.merged is not None
        can_answer = decisions.is_open and decisions.can_part(row)
        buttons = self._merge_buttons() if can_answer else []
        if is_asked and len(self._others) > 1:
            self._each_with(buttons)
            buttons = []
        elif is_asked:
            self._compare()
        self._added(is_compared=is_asked and bool(self._others))
        if can_answer:
            self._answers(buttons)

    def _head(self) -> None:
        preview, row = self._preview, self._row
        outcome = shown_outcome(row, preview.outcome_of(row))
        head = QHBoxLayout()
        head.setSpacing(8)
        mark = IconMark(OUTCOMES[outcome][1], COLOURS[outcome], name=outcome_text(outcome))
        head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Label(breakable(title_of(row)), "section", wraps=True), 1)
        head.addWidget(Label(outcome_text(outcome), "small", COLOURS[outcome]), 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        if subtitle := subtitle_of(row):
            self._column.addWidget(Label(breakable(subtitle), "small", "textSecondary", wraps=True))
        self._column.addWidget(Hairline())
        sentences = [
            reason_of(row),
            decided_text(preview.choice_of(row), preview.contact),
            followed_text(preview.leader_of(row)),
        ]
        self._column.addWidget(Label(" ".join(_sentence(one) for one in sentences if one), wraps=True))

    def _values(self) -> None:
        """Where two values differ, which of them is shown."""
        preview, row = self._preview, self._row
        if row.conflicts:
            heads = side_heads(next(iter(preview.others(row)), row.contact_id))
            theirs = preview.choice_of(row).theirs
            grid = ChoiceGrid(row.conflicts, theirs, heads, is_open=self._decisions.is_open)
            grid.chosen.connect(self._choose_value)
            self._column.addWidget(grid)

    def _choose_value(self, field: str, is_theirs: bool) -> None:
        self._decisions.show_value(self._row, field, is_theirs=is_theirs)

    # --- Whom it could be about ---------------------------------------------------------------------------

    def _compare(self) -> None:
        """Those whom the row could be about, beside the incoming person."""
        for contact_id, contact in self._others:
            self._column.addWidget(self._compared(contact_id, contact))

    def _each_with(self, buttons: list[Button]) -> None:
        """The same, each with the button that chooses it."""
        for place, (contact_id, contact) in enumerate(self._others):
            self._column.addSpacing(_BETWEEN * bool(place))
            self._column.addWidget(self._compared(contact_id, contact))
            if buttons:
                self._column.addWidget(buttons[place], 0, Qt.AlignmentFlag.AlignLeft)

    def _compared(self, contact_id: int, contact: Contact) -> ComparedGrid:
        assert self._row.merged is not None
        chosen = frozenset(field_text(one.field) for one in self._row.conflicts)
        return ComparedGrid(contact, self._row.merged, side_heads(contact_id), chosen)

    def _merge_buttons(self) -> list[Button]:
        known = [Known(contact, self._place(contact_id)) for contact_id, contact in self._others]
        buttons = []
        for place, ((contact_id, _), words) in enumerate(zip(self._others, told_apart(known), strict=True)):
            name = say("This is me") if contact_id == ME else words
            text = say("Merge as chosen") if len(known) == 1 and contact_id != ME else name
            kind = ButtonKind.SECONDARY if place else ButtonKind.SOFT
            button = Button(plain_entry(text), kind, icon_name="git-merge")
            button.setAccessibleName(name)
            button.clicked.connect(partial(self._merge_with, contact_id))
            buttons.append(button)
        return buttons

    def _place(self, contact_id: int) -> str:
        """Where somebody is known from."""
        if contact_id > 0:
            return say("NetDesk")
        rows = self._preview.rows
        return next((Path(row.file).name for row in rows if row.contact_id == contact_id), "")

    def _merge_with(self, contact_id: int) -> None:
        self._decisions.merge_with(self._row, contact_id)

    def _answers(self, buttons: list[Button]) -> None:
        box = QWidget()
        flow = FlowLayout(box, spacing=8)
        for button in buttons:
            flow.addWidget(button)
        is_one = len(self._others) < 2
        apart = Button(self.tr("Keep both apart") if is_one else self.tr("Keep all apart"))
        apart.clicked.connect(lambda: self._decisions.keep_apart([self._row]))
        flow.addWidget(apart)
        self._column.addWidget(box)
        words = self.tr("Nothing is lost: a value that is not shown is kept beside the other.")
        if self._preview.outcome_of(self._row) == "conflict":
            words = self.tr("Until you choose, both are kept apart. Enter merges, K keeps apart.")
            if not is_one:
                words = self.tr("Until you choose, all are kept apart. Enter merges with the first.")
        self._column.addWidget(Label(words, "small", "textSecondary", wraps=True))

    # --- What it brings -----------------------------------------------------------------------------------

    def _added(self, *, is_compared: bool) -> None:
        lines = [] if is_compared else added_lines(self._row)
        if exchanges := exchanges_text(self._preview.exchanges_of(self._row)):
            lines.append((self.tr("Exchanges"), exchanges))
        if not lines:
            return
        grid = QGridLayout()
        space_labels(grid)
        grid.setColumnStretch(1, 1)
        head = self.tr("Adds") if self._row.base is not None else self.tr("Incoming")
        if self._row.base is None and self._row.outcome == "merge":
            head = self.tr("Together")
        if not is_compared:
            grid.addWidget(Label(head, "smallStrong"), 0, 0, 1, 2)
        for line, (title, value) in enumerate(lines, 1):
            name = Label(title, "small", "textSecondary")
            grid.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(breakable(value), "small", wraps=True), line, 1)
        self._column.addLayout(grid)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?")) else f"{text}."
