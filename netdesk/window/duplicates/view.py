"""The duplicates: how certain above, the pairs, and at the right the two of one pair side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from netdesk.desk.duplicates import DuplicatePair, Duplicates
from netdesk.domain.contact import ME
from netdesk.window.duplicates.compare_panel import ComparePanel
from netdesk.window.duplicates.pair_model import SECOND, PairModel
from netdesk.window.duplicates.pair_table import PairTable
from netdesk.window.duplicates.words import GRADES, grade_of, grade_text, pairs_text
from netdesk.window.kit.button import Button
from netdesk.window.kit.empty_state import EmptyState
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.progress_strip import ProgressStrip
from netdesk.window.kit.segmented import Segment, SegmentedControl
from netdesk.window.kit.splitter import Splitter
from netdesk.window.kit.table import select_places, selected_places
from netdesk.window.kit.tool_bar import FilterBar
from netdesk.window.phrase_text import counted_text, number_text

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk

_BESIDE = 900
"""From this width on the two stand beside the table, below it under the table."""
_QUIET_MS = 400


class DuplicatesView(QWidget):
    """Looks through the network whenever it is shown and something has changed since."""

    subtitle_changed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._text, self._grade, self._doing = "", "all", ""
        self.duplicates = Duplicates(desk, self)
        self.duplicates.looked.connect(self._on_looked)
        self.duplicates.outdated.connect(self._look_soon)
        self.model = PairModel(self)
        self.table = PairTable(self.model)
        self.panel = ComparePanel(desk)
        self.grades = SegmentedControl(
            self.tr("How certain"), [Segment(grade, grade_text(grade, 0)) for grade in GRADES]
        )
        self.merge_all = Button(self.tr("Merge all certain ones"), icon_name="git-merge", is_small=True)
        self.strip = ProgressStrip()
        self._empty = EmptyState("")
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_QUIET_MS)
        self._build()
        self._connect()

    # --- Building -----------------------------------------------------------------------------------------

    def _build(self) -> None:
        bar = self._bar = FilterBar()
        bar.add(self.grades)
        bar.add_stretch()
        bar.add(self.merge_all)
        self._splitter = Splitter()
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(self.panel)
        self._splitter.setStretchFactor(0, 1)
        self._take_sizes(is_beside=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._splitter)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self.strip)
        self._show_state()

    def _connect(self) -> None:
        self.grades.chosen.connect(self._on_grade)
        self.merge_all.clicked.connect(self._merge_certain)
        self._empty.acted.connect(lambda: self._desk.intents.view_wanted.emit("contacts"))
        self.strip.cancelled.connect(self.duplicates.cancel_merging)
        self.duplicates.merging.connect(self._on_merging)
        self.duplicates.merged.connect(self._on_merged)
        self.table.selectionModel().selectionChanged.connect(self._show_selected)
        self.table.doubleClicked.connect(self._on_opened)
        # A button of the panel may not go while it is being pressed.
        queued = Qt.ConnectionType.QueuedConnection
        self.panel.merge_wanted.connect(self.merge, queued)
        self.panel.apart_wanted.connect(self.keep_apart, queued)
        self.table.merge_wanted.connect(self.merge)
        self.table.apart_wanted.connect(self.keep_apart)
        self._soon.timeout.connect(self._look)
        look().changed.connect(self._arrange)

    # --- What the shell calls -----------------------------------------------------------------------------

    def subtitle(self) -> str:
        """12 pairs that could be one person."""
        if self.duplicates.is_looking and not self.duplicates.pairs:
            return self.tr("looking …")
        count = len(self.duplicates.pairs)
        return self.tr("{pairs} that could be one person").format(pairs=pairs_text(count)) if count else ""

    def search(self, text: str) -> None:
        """Only pairs with these letters in a name or beside it."""
        self._text = text.strip().casefold()
        self._refill()

    def choose(self, first_id: int, second_id: int) -> None:
        """Show two contacts the person chose, whether they look alike or not."""
        pair = self.duplicates.choose(first_id, second_id)
        if pair is not None:
            self.grades.set_current("all")
            self._on_grade("all")
            self.table.selectRow(self.model.place_of(pair))

    def focus_first(self) -> None:
        """The table takes the keyboard."""
        self.table.setFocus()

    # --- Looking ------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.duplicates.is_current:
            self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._soon.stop()

    def _look_soon(self) -> None:
        if self.isVisible():
            self._soon.start()

    def _look(self) -> None:
        self.duplicates.look()
        self._show_state()

    def _on_looked(self) -> None:
        counts = Counter(_grade(pair) for pair in self.duplicates.pairs)
        counts["all"] = len(self.duplicates.pairs)
        for grade in GRADES:
            self.grades.set_text(grade, grade_text(grade, counts[grade]))
            self.grades.set_enabled(grade, counts[grade] > 0)
        if not counts[self._grade]:
            self._grade = "all"
            self.grades.set_current(self._grade)
        certain = counts["certain"]
        self.merge_all.setText(
            self.tr("Merge all {count} certain ones").format(count=number_text(certain))
            if certain > 1
            else self.tr("Merge all certain ones")
        )
        self.merge_all.updateGeometry()
        self._refill()

    def _refill(self) -> None:
        """Show the pairs that are wanted; the place in the list stays."""
        held = self.selected()
        place = next(iter(selected_places(self.table)), 0)
        self.model.show_pairs([pair for pair in self.duplicates.pairs if self._is_wanted(pair)])
        if count := self.model.rowCount():
            again = [found for pair in held if (found := self.model.place_of(pair)) >= 0]
            select_places(self.table, sorted(again) or [min(place, count - 1)])
        else:
            self.panel.show_pair(None, None)
        self._show_state()

    def _is_wanted(self, pair: DuplicatePair) -> bool:
        words = (pair.first.name, pair.second.name, pair.first.detail, pair.second.detail)
        # Two whom the person chose need not be searched for.
        has_text = self.duplicates.is_chosen(pair) or any(self._text in word.casefold() for word in words)
        return has_text and self._grade in ("all", _grade(pair))

    def _show_state(self) -> None:
        self._bar.setVisible(bool(self.duplicates.pairs))
        self._stack.setCurrentIndex(int(not self.model.rowCount()))
        if self.duplicates.is_looking:
            self._empty.set_text(self.tr("Looking through the network …"))
        elif self.duplicates.pairs:
            self._empty.set_text(self.tr("None of these."))
        else:
            self._empty.set_text(
                self.tr("Nobody seems to be in the network twice."), self.tr("Show contacts")
            )
        self.merge_all.setEnabled(any(pair.is_certain for pair in self.duplicates.pairs))
        self.subtitle_changed.emit(self.subtitle())

    # --- Deciding -----------------------------------------------------------------------------------------

    def selected(self) -> list[DuplicatePair]:
        """The selected pairs, from above."""
        pairs = map(self.model.pair, selected_places(self.table))
        return [pair for pair in pairs if pair is not None]

    def pair(self) -> DuplicatePair | None:
        """The pair that is shown side by side, None where several are selected."""
        pairs = self.selected()
        return pairs[0] if len(pairs) == 1 else None

    def merge(self) -> None:
        """Make one of the two, as chosen; of several pairs all, as one step."""
        pairs, pair = self.selected(), self.pair()
        if len(pairs) > 1:
            self._merge_several(pairs)
        elif pair is not None and self.duplicates.merge(pair, self.panel.theirs):
            self._tell(self.tr("Merged: {name}.").format(name=self._desk.name_of(pair.first.id)))

    def keep_apart(self) -> None:
        """Remember that the two of each selected pair are not the same."""
        pairs, pair = self.selected(), self.pair()
        if not pairs or not self.duplicates.keep_apart(pairs):
            return
        if pair is None:
            self._tell(self.tr("{pairs} are kept apart.").format(pairs=pairs_text(len(pairs))))
        else:
            self._tell(self.tr("{name} and {other} are kept apart.").format(
                name=pair.first.name, other=pair.second.name
            ))  # fmt: skip

    def _merge_certain(self) -> None:
        self._merge_several(self.duplicates.certain())

    def _merge_several(self, pairs: Sequence[DuplicatePair]) -> None:
        if self.duplicates.merge_several(pairs):
            self._doing = self.tr("Merging {pairs}").format(pairs=pairs_text(len(pairs)))
            self.strip.show_progress(self._doing, None)
            self.merge_all.setEnabled(False)

    def _on_merging(self, done: int, count: int) -> None:
        self.strip.show_progress(self._doing, done / count)

    def _on_merged(self, count: int) -> None:
        self.strip.hide()
        self._show_state()
        if count:
            self._tell(counted_text(count, self.tr("1 contact merged."), self.tr("{count} contacts merged.")))

    def _tell(self, words: str) -> None:
        self._desk.intents.undoable.emit(words)
        self.table.setFocus()

    def _on_grade(self, grade: str) -> None:
        self._grade = grade
        self._refill()

    def _show_selected(self) -> None:
        pairs, pair = self.selected(), self.pair()
        if len(pairs) > 1:
            self.panel.show_several(pairs)
        else:
            self.panel.show_pair(pair, None if pair is None else self.duplicates.compare(pair))

    def _on_opened(self, index: QModelIndex) -> None:
        if (pair := self.model.pair(index.row())) is not None:
            one = (pair.second if index.column() == SECOND else pair.first).id
            if one != ME:  # who has no card
                self._desk.intents.card_wanted.emit(one)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_beside = self.width() >= theme().grown(_BESIDE)
        wanted = Qt.Orientation.Horizontal if is_beside else Qt.Orientation.Vertical
        if self._splitter.orientation() != wanted:
            self._splitter.setOrientation(wanted)
            self._take_sizes(is_beside=is_beside)

    def _take_sizes(self, *, is_beside: bool) -> None:
        """The room of the table and of the two: below each other half of what there is, to start with."""
        if is_beside:
            widths = [theme().grown(640), theme().grown(408)]
            self._splitter.begin_with(widths, "duplicates-beside")
        else:
            self._splitter.begin_with([self.height() // 2] * 2, "duplicates-below")


def _grade(pair: DuplicatePair) -> str:
    return grade_of(pair.certainty, is_certain=pair.is_certain)
