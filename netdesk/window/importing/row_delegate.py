"""How a planned row looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from netdesk.window.importing.row_model import CERTAIN, CHANNELS, OUTCOME, PERSON, REASON, ROW_ROLE, RowModel
from netdesk.window.importing.words import (
    COLOURS,
    OUTCOMES,
    outcome_text,
    subtitle_of,
    title_of,
)
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.icon import paint_icon
from netdesk.window.kit.paint.row import RowState, paint_row
from netdesk.window.kit.paint.text import paint_text
from netdesk.window.kit.paint.tile import paint_tile
from netdesk.window.kit.paint.two_lines import paint_broken, paint_two_lines
from netdesk.window.phrase_text import number_text

if TYPE_CHECKING:
    from netdesk.desk.import_session import ImportSession
    from netdesk.domain.importing import PlannedRow
    from netdesk.window.kit.theme import Theme

_BOX = 14
BOX_ROOM = 40
"""Pixels from the left edge of a row in which a click ticks it."""
_TILES = 3


class RowDelegate(QStyledItemDelegate):
    """Paints each cell; a click on the box ticks the row."""

    def __init__(self, session: ImportSession, model: RowModel) -> None:
        super().__init__(model)
        self._session, self._model = session, model

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: PlannedRow = index.data(ROW_ROLE)
        now = theme()
        rect = option.rect
        paint_row(painter, rect, RowState.of(option), now, has_edge=index.column() == OUTCOME)
        box = QRectF(rect).adjusted(8, 0, -8, -1)
        outcome = self._model.shown(row)
        if index.column() == OUTCOME:
            self._paint_outcome(painter, box, row, outcome, now)
        elif index.column() == PERSON:
            paint_two_lines(painter, box, title_of(row), subtitle_of(row), now)
        elif index.column() == CHANNELS:
            _paint_channels(painter, box, row.channels, now)
        elif index.column() == REASON:
            self._paint_reason(painter, box, str(index.data()), self._model.detail(row), now)
        elif index.column() == CERTAIN:
            colour = now.colour("caution" if outcome == "conflict" else "textSecondary")
            paint_text(painter, box, str(index.data()), now, colour=colour, align="right")

    @staticmethod
    def _paint_reason(painter: QPainter, box: QRectF, reason: str, detail: str, now: Theme) -> None:
        if detail:
            paint_two_lines(painter, box, reason, detail, now)
        else:
            paint_broken(painter, box, reason, now)

    def _paint_outcome(
        self, painter: QPainter, box: QRectF, row: PlannedRow, outcome: str, now: Theme
    ) -> None:
        mark = QRectF(box.left() + 8, box.center().y() - _BOX / 2, _BOX, _BOX)
        if row.outcome != "skipped":  # what was left out by the reader cannot be ticked on
            _paint_box(painter, mark, now, is_on=self._session.choice_of(row).is_wanted)
        colour = now.colour(COLOURS[outcome])
        icon = QRectF(mark.right() + 8, box.center().y() - 8, 16, 16)
        paint_icon(painter, icon, OUTCOMES[outcome][1], colour)
        paint_text(
            painter,
            QRectF(icon.right() + 6, box.top(), 90, box.height()),
            outcome_text(outcome),
            now,
            colour=colour,
        )

    def editorEvent(self, event, model, option, index) -> bool:  # type: ignore[no-untyped-def]
        if index.column() != OUTCOME or event.type() != QEvent.Type.MouseButtonRelease:
            return False
        if not isinstance(event, QMouseEvent) or event.position().x() - option.rect.left() > BOX_ROOM:
            return False
        _toggle(model, index)
        return True


def _paint_box(painter: QPainter, mark: QRectF, now: Theme, *, is_on: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(now.colour("accent" if is_on else "controlBorder"), 1))
    painter.setBrush(now.colour("accent") if is_on else now.colour("surface"))
    painter.drawRoundedRect(mark.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.restore()
    if is_on:
        paint_icon(painter, mark.adjusted(1, 1, -1, -1), "check", now.colour("onAccent"))


def _paint_channels(painter: QPainter, box: QRectF, channels: tuple[str, ...], now: Theme) -> None:
    shown = channels if len(channels) <= _TILES else channels[: _TILES - 1]
    for place, channel in enumerate(shown):
        paint_tile(painter, QRectF(box.left() + place * 18, box.center().y() - 7, 14, 14), channel, now)
    if len(shown) < len(channels):
        more = QRectF(box.left() + len(shown) * 18, box.top(), 30, box.height())
        grey = now.colour("textSecondary")
        paint_text(
            painter, more, f"+{number_text(len(channels) - len(shown))}", now, role="caption", colour=grey
        )


def _toggle(model: RowModel, index: QModelIndex) -> None:
    first = model.index(index.row(), OUTCOME)
    is_on = model.data(first, Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    model.setData(
        first, Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole
    )
