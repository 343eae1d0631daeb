"""Asks what the columns of a table hold that NetDesk does not know."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from netdesk.domain.table_mapping import ColumnUse, names_anybody
from netdesk.window.column_words import choices_with
from netdesk.window.kit.button import ButtonKind
from netdesk.window.kit.calm_combo_box import CalmComboBox
from netdesk.window.kit.dialog import Dialog
from netdesk.window.kit.label import ElidedLabel, Label

if TYPE_CHECKING:
    from netdesk.domain.table_mapping import ColumnGuess, UnknownTable

_MARGINS = (24, 4, 24, 16)
_NARROWEST = 560
_WIDTHS = (120, 120, 200)
_SHARES = (2, 3, 0)
_SHOWN_SAMPLES = 3
_SHOWN_CHOICES = 14


class ColumnsDialog(Dialog):
    """`said` tells the use of every column, in order. Closing it without an answer leaves the table out."""

    said = Signal(tuple)

    def __init__(self, table: UnknownTable, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("What the columns of {name} hold").format(name=table.name),
            self._which(table)
            + " "
            + self.tr(
                "Say what each column holds, as far as it is not right already; the next table with these "
                "columns is then read the same way."
            ),
            parent,
        )
        self.setMinimumWidth(_NARROWEST)
        self.boxes: list[CalmComboBox] = []
        self._choices: list[list[ColumnUse]] = []
        self.set_body(self._body(table.guess.columns))
        self._remark = Label("", "small", "textSecondary", wraps=True)
        self.add_aside(self._remark)
        leave_out = self.add_button(
            self.tr("Leave this file out") if table.is_only else self.tr("Leave this sheet out")
        )
        leave_out.clicked.connect(self.reject)
        self.read_button = self.add_button(self.tr("Read the table"), ButtonKind.PRIMARY)
        self.read_button.clicked.connect(self._tell)
        self._refresh()

    def _which(self, table: UnknownTable) -> str:
        if table.is_only:
            return self.tr("NetDesk does not know this table.")
        return self.tr("NetDesk does not know this sheet of {file}.").format(file=Path(table.path).name)

    def uses(self) -> tuple[ColumnUse, ...]:
        """What is chosen for every column."""
        return tuple(
            choices[box.currentIndex()] for choices, box in zip(self._choices, self.boxes, strict=True)
        )

    def _body(self, columns: tuple[ColumnGuess, ...]) -> QWidget:
        body = QWidget()
        outer = QVBoxLayout(body)
        outer.setContentsMargins(*_MARGINS)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for place, (width, share) in enumerate(zip(_WIDTHS, _SHARES, strict=True)):
            grid.setColumnMinimumWidth(place, width)
            grid.setColumnStretch(place, share)
        for place, words in enumerate((self.tr("Column"), self.tr("First values"), self.tr("Holds"))):
            grid.addWidget(Label(words, "small", "textSecondary"), 0, place)
        for row, column in enumerate(columns, start=1):
            self._add_row(grid, row, column)
        outer.addLayout(grid)
        outer.addStretch(1)
        return body

    def _add_row(self, grid: QGridLayout, row: int, column: ColumnGuess) -> None:
        name = column.name or self.tr("Column {number}").format(number=row)
        samples = " · ".join(" ".join(text.split()) for text in column.samples[:_SHOWN_SAMPLES])
        box = CalmComboBox()
        box.setMaxVisibleItems(_SHOWN_CHOICES)
        choices = choices_with(column.use)
        box.addItems([words for _use, words in choices])
        self._choices.append([use for use, _words in choices])
        box.setCurrentIndex(self._choices[-1].index(column.use))
        box.setAccessibleName(self.tr("What the column {name} holds").format(name=name))
        box.setAccessibleDescription(samples)
        box.currentIndexChanged.connect(self._refresh)
        self.boxes.append(box)
        title = QVBoxLayout()
        title.setSpacing(0)
        title.addWidget(ElidedLabel(name, "bodyStrong"))
        if not column.is_sure:
            title.addWidget(Label(self.tr("a guess, please look"), "small", "caution"))
        grid.addLayout(title, row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(ElidedLabel(samples or self.tr("empty"), "body", "textSecondary"), row, 1)
        grid.addWidget(box, row, 2)

    def _refresh(self) -> None:
        is_enough = names_anybody(self.uses())
        self.read_button.setEnabled(is_enough)
        self._remark.setText(
            "" if is_enough else self.tr("One column has to hold a name, an e-mail or a phone number.")
        )

    def _tell(self) -> None:
        uses = self.uses()
        self.accept()
        self.said.emit(uses)
