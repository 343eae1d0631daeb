"""Several selected pairs together: why they could be one, and one choice for all of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from netdesk.window.duplicates.words import reason_text, say
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.flow_layout import FlowLayout
from netdesk.window.kit.label import Label
from netdesk.window.kit.surface import Hairline
from netdesk.window.phrase_text import number_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netdesk.desk.duplicates import DuplicatePair

_MOST_REASONS = 6


class SeveralPairs(QWidget):
    """Each button says to how many pairs it speaks: `merge_wanted`, `apart_wanted`."""

    merge_wanted = Signal()
    apart_wanted = Signal()

    def __init__(self, pairs: Sequence[DuplicatePair]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        count = number_text(len(pairs))
        head = self.tr("{count} pairs are selected").format(count=count)
        column.addWidget(Label(head, "section", wraps=True))
        column.addWidget(self._buttons(count))
        column.addWidget(Hairline())
        column.addLayout(_reasons(pairs))
        for sentence in (
            self.tr("Nothing is lost: where both have a value, that of the one who stays is shown, and the "
                    "other is kept beside it."),
            self.tr("Enter merges, K keeps apart."),
        ):  # fmt: skip
            column.addWidget(Label(sentence, "small", "textSecondary", wraps=True))

    def _buttons(self, count: str) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, spacing=8)
        merge = Button(
            self.tr("Merge {count}").format(count=count), ButtonKind.PRIMARY, icon_name="git-merge"
        )
        merge.clicked.connect(self.merge_wanted)
        apart = Button(self.tr("Keep {count} apart").format(count=count))
        apart.clicked.connect(self.apart_wanted)
        flow.addWidget(merge)
        flow.addWidget(apart)
        return box


def _reasons(pairs: Sequence[DuplicatePair]) -> QGridLayout:
    """How many pairs there are for each reason, the most frequent first."""
    counts = Counter(pair.reason for pair in pairs)
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    shown = counts.most_common(_MOST_REASONS)
    top = Qt.AlignmentFlag.AlignTop
    for line, (reason, count) in enumerate(shown):
        grid.addWidget(Label(number_text(count), "bodyStrong"), line, 0, top | Qt.AlignmentFlag.AlignRight)
        grid.addWidget(Label(reason_text(reason), wraps=True), line, 1, top)
    if rest := counts.total() - sum(count for _, count in shown):
        words = say("{count} for other reasons").format(count=number_text(rest))
        grid.addWidget(Label(words, "small", "textSecondary"), len(shown), 0, 1, 2)
    return grid
