"""Several selected rows together: what they are, and one choice for all of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from netdesk.window.importing.words import COLOURS, outcome_text, reason_of, say, shown_outcome
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.flow_layout import FlowLayout
from netdesk.window.kit.label import Label
from netdesk.window.kit.surface import Hairline
from netdesk.window.phrase_text import number_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netdesk.desk.import_preview import ImportPreview
    from netdesk.domain.importing import PlannedRow
    from netdesk.window.importing.decisions import Decisions

_MOST_REASONS = 6
_MOST_READ = 2_000


class SeveralRows(QWidget):
    """Each button says to how many rows it speaks: `merge_wanted`, `apart_wanted`, `tick_wanted`."""

    merge_wanted = Signal()
    apart_wanted = Signal()
    tick_wanted = Signal()

    def __init__(self, preview: ImportPreview, decisions: Decisions, rows: Sequence[PlannedRow]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = self.tr("{count} rows are selected").format(count=number_text(len(rows)))
        column.addWidget(Label(head, "section", wraps=True))
        column.addWidget(Hairline())
        column.addLayout(_reasons(preview, rows))
        if decisions.is_open:
            self._answers(column, preview, decisions, rows)

    def _answers(
        self,
        column: QVBoxLayout,
        preview: ImportPreview,
        decisions: Decisions,
        rows: Sequence[PlannedRow],
    ) -> None:
        box = QWidget()
        flow = FlowLayout(box, spacing=8)
        parted = [row for row in rows if decisions.can_part(row)]
        if parted:
            merge = Button(
                self.tr("Merge {count}").format(count=number_text(len(parted))), ButtonKind.SOFT,
                icon_name="git-merge",
            )  # fmt: skip
            merge.clicked.connect(self.merge_wanted)
            flow.addWidget(merge)
            apart = Button(self.tr("Keep {count} apart").format(count=number_text(len(parted))))
            apart.clicked.connect(self.apart_wanted)
            flow.addWidget(apart)
        written = [row for row in rows if row.outcome != "skipped"]
        is_in = any(preview.choice_of(row).is_wanted for row in written)
        if written:
            words = self.tr("Leave out {count}") if is_in else self.tr("Take in {count}")
            tick = Button(words.format(count=number_text(len(written))))
            tick.clicked.connect(self.tick_wanted)
            flow.addWidget(tick)
        column.addWidget(box)
        several = sum(len(preview.others(row)) > 1 for row in parted)
        keys = self.tr("Enter merges, K keeps apart, Space leaves out. Ctrl Z takes it back.")
        if not is_in:
            keys = self.tr("Enter merges, K keeps apart, Space takes in. Ctrl Z takes it back.")
        for sentence in filter(None, (self._several(several), keys)):
            column.addWidget(Label(sentence, "small", "textSecondary", wraps=True))

    def _several(self, count: int) -> str:
        if not count:
            return ""
        if count == 1:
            return self.tr("1 of them could be one of several people; it is merged with the likeliest.")
        words = self.tr("{count} of them could be one of several people; each is merged with the likeliest.")
        return words.format(count=number_text(count))


def _reasons(preview: ImportPreview, rows: Sequence[PlannedRow]) -> QGridLayout:
    """How many rows of which outcome there are for each reason, the most frequent first; of very many rows
    how many of which outcome.
    """
    are_few = len(rows) <= _MOST_READ
    counts = Counter(
        (shown_outcome(row, preview.outcome_of(row)), reason_of(row) if are_few else "") for row in rows
    )
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(2, 1)
    shown = counts.most_common(_MOST_REASONS)
    for line, ((outcome, reason), count) in enumerate(shown):
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(Label(number_text(count), "bodyStrong"), line, 0, top | Qt.AlignmentFlag.AlignRight)
        grid.addWidget(Label(outcome_text(outcome), "small", COLOURS[outcome]), line, 1, top)
        grid.addWidget(Label(reason, wraps=True), line, 2, top)
    if rest := counts.total() - sum(count for _, count in shown):
        words = say("{count} for other reasons").format(count=number_text(rest))
        grid.addWidget(Label(words, "small", "textSecondary"), len(shown), 0, 1, 3)
    return grid
