"""Where two values differ: the network's own and the incoming one side by side, to choose from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from netdesk.window.date_text import partial_date_text
from netdesk.window.importing.words import DAYS, field_text
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme
from netdesk.window.kit.surface import Hairline
from netdesk.window.kit.worded_radio import WordedRadio

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netdesk.domain.importing import FieldConflict

_LABEL_WIDTH = 72


class ChoiceGrid(QWidget):
    """`chosen(field, is_theirs)`: which value of a field shall be shown; the other one is kept beside it."""

    chosen = Signal(str, bool)

    def __init__(
        self,
        conflicts: Sequence[FieldConflict],
        theirs: frozenset[str],
        heads: tuple[str, str],
        *,
        is_open: bool = True,
    ) -> None:
        super().__init__()
        grid = two_sides(self, heads)
        for place, conflict in enumerate(conflicts):
            line = 1 + 2 * place
            grid.addWidget(Hairline(), line, 0, 1, 3)
            name = field_text(conflict.field)
            words = Label(name, "small", "textSecondary", wraps=True)
            words.setContentsMargins(0, 4, 0, 0)
            grid.addWidget(words, line + 1, 0, Qt.AlignmentFlag.AlignTop)
            group = QButtonGroup(self)
            for side, text in enumerate((conflict.ours, conflict.theirs)):
                said = partial_date_text(text) if conflict.field in DAYS else text
                option = WordedRadio(said or "–", f"{name}, {heads[side]}: {said}")
                option.button.setEnabled(is_open)
                option.button.setChecked((conflict.field in theirs) == bool(side))
                option.button.toggled.connect(partial(self._on_toggled, conflict.field, bool(side)))
                group.addButton(option.button)
                grid.addWidget(option, line + 1, 1 + side, Qt.AlignmentFlag.AlignTop)

    def _on_toggled(self, field: str, is_theirs: bool, is_on: bool) -> None:
        if is_on:
            self.chosen.emit(field, is_theirs)


def space_labels(grid: QGridLayout) -> None:
    """Space a grid whose first column are labels, so that those of one panel are as wide in every grid."""
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(6)
    grid.setColumnMinimumWidth(0, theme().grown(_LABEL_WIDTH))


def two_sides(widget: QWidget, heads: tuple[str, str]) -> QGridLayout:
    """Lay a widget out as a column of labels and two sides under their heads, which are its first row."""
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 4, 0, 4)
    space_labels(grid)
    for side, head in enumerate(heads, 1):
        grid.setColumnStretch(side, 1)
        grid.addWidget(Label(head, "smallStrong"), 0, side)
    return grid
