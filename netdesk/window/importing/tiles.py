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
from netdesk.window.phrase_text import number_text

_SHOWN: tuple[Outcome, ...] = ("new", "merge", "conflict", "skipped")


class OutcomeTiles(Surface):
    """`chosen(outcome)`, "" when the filter is taken off again."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__("surface", ("bottom",))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 1)
        row.setSpacing(0)
        self._tiles: dict[Outcome, _Tile] = {outcome: _Tile(outcome) for outcome in _SHOWN}
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
    def __init__(self, outcome: str) -> None:
        super().__init__(outcome_text(outcome))
        self._outcome, self._count, self._remark = outcome, 0, ""
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int, remark: str) -> None:
        self._count, self._remark = count, remark
        self.setAccessibleDescription(f"{number_text(count)} {remark}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, 64)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        ground = "selection" if self.isChecked() else "hover" if self.underMouse() else "surface"
        painter.fillRect(self.rect(), now.colour(ground))  # type: ignore[arg-type]
        painter.fillRect(self.width() - 1, 0, 1, self.height(), now.colour("hairline"))
        grey = now.colour("textSecondary")
        paint_icon(painter, QRectF(16, 12, 16, 16), OUTCOMES[self._outcome][1], grey)
        paint_text(painter, QRectF(40, 10, self.width() - 48, 20), self.text(), now, colour=grey)
        count = number_text(self._count)
        paint_text(painter, QRectF(16, 32, self.width() - 24, 26), count, now, role="title")
        left = 16 + text_width(count, now, "title") + 6
        if self._remark:
            paint_text(
                painter,
                QRectF(left, 36, self.width() - left - 8, 20),
                self._remark,
                now,
                role="small",
                colour=grey,
            )
        painter.end()
