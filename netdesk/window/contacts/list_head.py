"""The head of the contact list: titles in line with the cells, which column sorts, and columns that are
remembered.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, QSettings, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from netdesk.window.contacts.cell_paint import INSET
from netdesk.window.contacts.columns import COLUMNS, GIVES_WAY, PERSON, PERSON_LEAST
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.paint.icon import paint_icon
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.viewport import own_viewport

_MARGIN = 16
_KEEP_AFTER_MS = 400


class ListHead(QHeaderView):
    """Painted by the kit, so that the first paint needs no style."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        own_viewport(self)
        self._sort = ""
        self._is_descending = False
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(48)
        self._room = 0
        self._gone: dict[int, int] = {}
        """Columns that gave way, and how wide they were."""
        self._is_fitting = False
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(_KEEP_AFTER_MS)
        self._keep_soon.timeout.connect(self.keep)

    # --- Columns ------------------------------------------------------------------------------------------

    def restore(self) -> None:
        """Show the columns as they were the last time; the head stands over its model from now on."""
        self._restore()
        self._scale = theme().text_scale
        self.sectionResized.connect(self._on_resized)
        self.sectionMoved.connect(lambda *_moved: self._keep_soon.start())
        look().changed.connect(self._on_look_changed)

    def _restore(self) -> None:
        self._bring_back()
        self._is_fitting = True
        for place in range(len(COLUMNS)):
            self.resizeSection(place, column_width(place))
        kept = _settings().value(_columns_key())
        if isinstance(kept, QByteArray):
            self.restoreState(kept)
            self.setSectionHidden(PERSON, False)
        self._is_fitting = False

    def keep(self) -> None:
        """Remember the columns as they are, for this size of text."""
        self._keep_soon.stop()
        self._bring_back()
        _settings().setValue(_columns_key(), self.saveState())
        self._fit()

    def set_shown(self, column: int, is_shown: bool) -> None:
        """Show or hide a column, and remember it."""
        self._bring_back()
        self.setSectionHidden(column, not is_shown)
        self.keep()

    def is_wanted(self, column: int) -> bool:
        """Whether a column is to be shown, also where it gave way."""
        return column in self._gone or not self.isSectionHidden(column)

    def reset_columns(self) -> None:
        """All columns, in their own order and width."""
        self._is_fitting = True
        for place in range(len(COLUMNS)):
            self.setSectionHidden(place, False)
            self.moveSection(self.visualIndex(place), place)
            self.resizeSection(place, column_width(place))
        self._gone.clear()
        self._is_fitting = False
        self.keep()

    def fit(self, room: int) -> None:
        """Fill a list so many pixels wide: the person's column takes what the others leave."""
        self._room = room
        self._fit()

    def _fit(self) -> None:
        least = round(PERSON_LEAST * theme().text_scale)
        others = {place: self._gone.get(place) or self.sectionSize(place) for place in range(len(COLUMNS))}
        del others[PERSON]
        gone: dict[int, int] = {}
        for place in GIVES_WAY:
            if self._room and others[place] and least + sum(others.values()) > self._room:
                gone[place] = others.pop(place)
        self._is_fitting = True
        for place in gone.keys() ^ self._gone.keys():
            self.setSectionHidden(place, place in gone)
        self._gone = gone
        self.resizeSection(PERSON, max(least, self._room - sum(others.values())))
        self._is_fitting = False

    def _bring_back(self) -> None:
        """Show what gave way, as the person has it."""
        self._is_fitting = True
        for place in self._gone:
            self.setSectionHidden(place, False)
        self._gone.clear()
        self._is_fitting = False

    def _on_resized(self, section: int, _old: int, _new: int) -> None:
        if section != PERSON and not self._is_fitting:
            self._fit()
            self._keep_soon.start()

    def _on_look_changed(self) -> None:
        if theme().text_scale != self._scale:
            self._scale = theme().text_scale
            self._restore()
        self._fit()

    # --- Painting -----------------------------------------------------------------------------------------

    def show_sort(self, sort: str, *, is_descending: bool) -> None:
        """Mark the column the list is sorted by."""
        self._sort, self._is_descending = sort, is_descending
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        end, height = self.length() - self.offset(), self.viewport().height()
        painter = QPainter(self.viewport())
        rest = QRect(end, height - 1, self.viewport().width() - end, 1)
        painter.fillRect(rest, theme().colour("hairline"))
        painter.end()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        now, column = theme(), COLUMNS[logicalIndex]
        painter.fillRect(rect, now.colour("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), now.colour("hairline"))
        left = rect.left() + (_MARGIN if logicalIndex == PERSON else INSET)
        is_sorting = bool(column.sort) and column.sort == self._sort
        colour = now.colour("text" if is_sorting else "textSecondary")
        room = QRect(left, rect.top(), rect.right() - left, rect.height() - 1)
        paint_text(painter, room, column.words(), now, role="small", colour=colour)
        if is_sorting:
            side = now.size("iconSmall") - 2
            left += text_width(column.words(), now, "small") + 2
            arrow = QRect(left, rect.top() + (rect.height() - side) // 2, side, side)
            name = "chevron-up" if self._is_descending else "chevron-down"
            if arrow.right() <= rect.right():
                paint_icon(painter, arrow, name, colour)


def column_width(column: int) -> int:
    """The width a column starts with: text needs more of it when it is larger, pictures do not."""
    scale = 1.0 if COLUMNS[column].key == "ladder" else theme().text_scale
    return round(COLUMNS[column].width * scale)


def _columns_key() -> str:
    """Widths are remembered for each text size."""
    scale = theme().text_scale
    return "columns" if scale == 1 else f"columns-{scale:g}"


def _settings() -> QSettings:
    settings = QSettings("NetDesk", "NetDesk")
    settings.beginGroup("contacts")
    return settings
