"""New, Merge, Conflict, Skipped: four numbers that filter the table."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy

from netdesk.desk.import_numbers import ImportNumbers
from netdesk.domain.importing import Outcome
from netdesk.window.importing.words import OUTCOMES, and_entries_text, outcome_text, say
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.icon import paint_icon
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.surface import Surface
from netdesk.window.kit.theme import ColourRole
from netdesk.window.phrase_text import number_text

_LEFT, _MARGIN, _GAP = 16, 9, 1
_SHOWN: tuple[Outcome, ...] = ("new", "merge", "conflict", "skipped")


class OutcomeTiles(Surface):
    """`chosen(outcome)`, "" when the filter is taken off again."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__("surface", ("bottom",))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 1)
        row.setSpacing(0)
        self._tiles: dict[Outcome, _Tile] = {
            outcome: _Tile(outcome, is_last=outcome == _SHOWN[-1]) for outcome in _SHOWN
        }
        for outcome, tile in self._tiles.items():
            tile.clicked.connect(partial(self._on_clicked, outcome))
            row.addWidget(tile)

    def show_numbers(self, numbers: ImportNumbers) -> None:
        """Write the numbers: rows about people, and how many entries there are besides."""
        self._tiles["new"].set_count(numbers.new, and_entries_text(numbers.new_entries))
        self._tiles["merge"].set_count(numbers.merges, and_entries_text(numbers.merged_entries))
        self._tiles["conflict"].set_count(numbers.undecided, say("to decide") if numbers.undecided else "")
        why = say("as expected") if numbers.skipped == numbers.expected else say("with reasons")
        self._tiles["skipped"].set_count(numbers.skipped, why if numbers.skipped else "")

    def press(self, outcome: Outcome) -> None:
        """Press a tile: it alone is shown, or everything again."""
        self._tiles[outcome].click()

    def clear(self) -> None:
        """Take the filter and the numbers off, without telling."""
        self.show_numbers(ImportNumbers())
        for tile in self._tiles.values():
            tile.setChecked(False)

    def _on_clicked(self, outcome: Outcome) -> None:
        is_on = self._tiles[outcome].isChecked()
        for other, tile in self._tiles.items():
            tile.setChecked(is_on and other == outcome)
        self.chosen.emit(outcome if is_on else "")


class _Tile(QPushButton):
    def __init__(self, outcome: str, *, is_last: bool) -> None:
        super().__init__(outcome_text(outcome))
        self._is_last = is_last
        self._outcome, self._count, self._remark = outcome, 0, ""
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int, remark: str) -> None:
        self._count, self._remark = count, remark
        self.setAccessibleDescription(f"{number_text(count)} {remark}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        now = theme()
        return QSize(120, 2 * _MARGIN + now.line("body") + _GAP + now.line("title"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.colour(self._ground()))
        if not self._is_last:
            painter.fillRect(self.width() - 1, 0, 1, self.height(), now.colour("hairline"))
        grey = now.colour("textSecondary")
        side, line = now.size("iconMedium"), now.line("body")
        left = _LEFT + side + 8
        if left + text_width(self.text(), now) + 8 <= self.width():
            icon = QRectF(_LEFT, _MARGIN + (line - side) / 2, side, side)
            paint_icon(painter, icon, OUTCOMES[self._outcome][1], grey)
        else:  # The words say it as well.
            left = _LEFT
        words = QRectF(left, _MARGIN, self.width() - left - 8, line)
        paint_text(painter, words, self.text(), now, colour=grey)
        count, top, high = number_text(self._count), _MARGIN + line + _GAP, now.line("title")
        paint_text(painter, QRectF(_LEFT, top, self.width() - _LEFT - 8, high), count, now, role="title")
        if self._remark:
            left = _LEFT + text_width(count, now, "title") + 6
            beside = QRectF(left, top, self.width() - left - 8, high)
            paint_text(painter, beside, self._remark, now, role="small", colour=grey)
        painter.end()

    def _ground(self) -> ColourRole:
        if self.isChecked():
            return "selection"
        return "hover" if self.underMouse() else "surface"
