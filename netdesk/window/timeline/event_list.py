"""The exchanges with one person as a list by month: model and painter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from netdesk.domain.contact import Interaction
from netdesk.domain.gist import is_in_a_group
from netdesk.window.date_text import clock, language, long_date, moment_text, month_and_year
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.row import RowState, paint_row
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.paint.tile import paint_tile
from netdesk.window.kit.theme import Theme
from netdesk.window.tie_text import kind_text
from netdesk.window.timeline.event_words import (
    about,
    about_in_group,
    group_text,
    length_text,
    planned_text,
    who_text,
)

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk

_AT_ONCE = 60
_EVENT_HEIGHT, _MONTH_HEIGHT = 44, 24
_MARGIN, _TILE = 12, 16
Index = QModelIndex | QPersistentModelIndex


class Row(NamedTuple):
    """A line of the list: an exchange, or a band with the month, or the day, of those that follow, planned
    ones apart.
    """

    event: Interaction | None
    month: date
    person: str = ""
    """Whose event it is, where the list shows several people."""
    is_day: bool = False
    """The band names the day `month`."""
    is_planned: bool = False
    """What is still to come."""
    writer: str = ""
    """Which of several people wrote or rang."""


class EventListModel(QAbstractListModel):
    """The exchanges with one contact, newest first; older ones are read when they are scrolled to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._contact: int | None = None
        self._limit = _AT_ONCE
        self._has_more = False
        self.sought = ""
        self.found_count = 0
        """How many exchanges hold what is sought."""
        self.rows: list[Row] = []

    @property
    def is_narrowed(self) -> bool:
        """Whether only what holds the words sought is shown."""
        return self.found_count > 0

    def seek(self, text: str) -> None:
        """Show only what holds these words from the next time on, where anything does; "" ends it."""
        self.sought = text.strip()

    @property
    def contact(self) -> int | None:
        """Whose exchanges they are."""
        return self._contact

    def show(self, contact_id: int | None) -> None:
        """Show somebody's exchanges; the same contact again reads them anew."""
        if contact_id != self._contact:
            self._limit = _AT_ONCE
        self._contact = contact_id
        self.beginResetModel()
        self._read()
        self.endResetModel()

    def show_people(self, events: Sequence[tuple[Interaction, str]]) -> None:
        """Show exchanges with several people, each with the person's name, in the order given."""
        self.beginResetModel()
        self._contact, self._has_more, self.found_count = None, False, 0
        self.rows = []
        has_days = len({event.moment.calendar_date for event, _name in events}) > 1
        for event, name in events:
            day = event.moment.calendar_date
            if has_days and (not self.rows or self.rows[-1].month != day):
                self.rows.append(Row(None, day, is_day=True, is_planned=self._is_planned(event)))
            writer = self._desk.writer_of(event) if len(event.participants) > 1 else ""
            self.rows.append(Row(event, day, name, is_planned=self._is_planned(event), writer=writer))
        self.endResetModel()

    def _read(self) -> None:
        events = self._events()
        self._has_more = len(events) == self._limit
        writers = {one.author: self._desk.writer_of(one) for one in events if len(one.participants) > 1}
        self.rows = []
        for event in events:
            month, is_planned = event.moment.calendar_date.replace(day=1), self._is_planned(event)
            last = self.rows[-1] if self.rows else None
            if last is None or (last.month, last.is_planned) != (month, is_planned):
                self.rows.append(Row(None, month, is_planned=is_planned))
            writer = writers.get(event.author, "")
            self.rows.append(Row(event, month, is_planned=is_planned, writer=writer))

    def _events(self) -> Sequence[Interaction]:
        self.found_count = 0
        if self._contact is None:
            return ()
        if self.sought:
            found, self.found_count = self._desk.exchanges_with_words(self._contact, self.sought, self._limit)
            if found:
                return found
        return self._desk.latest(self._contact, self._limit)

    def _is_planned(self, event: Interaction) -> bool:
        return event.moment.calendar_date > self._desk.today

    def row_at(self, wall_s: int) -> int:
        """The line of the exchange at a second, reading on as far as needed; -1 for none."""
        while True:
            for number, row in enumerate(self.rows):
                if row.event is not None and row.event.moment.wall_ms // 1_000 == wall_s:
                    return number
            last = self.rows[-1].event if self.rows else None
            if not self._has_more or last is None or last.moment.wall_ms // 1_000 < wall_s:
                return -1
            self.fetchMore(QModelIndex())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def canFetchMore(self, parent: Index) -> bool:
        return self._has_more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        before = len(self.rows)
        kept = self.rows
        self._limit *= 2
        self._read()
        fresh, self.rows = self.rows, kept
        if len(fresh) > before:
            self.beginInsertRows(QModelIndex(), before, len(fresh) - 1)
            self.rows = fresh
            self.endInsertRows()

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.rows[index.row()].event is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if row.event is None:
                return band_text(row)
            when = moment_text(row.event.moment, self._desk.today)
            planned = planned_text() if row.is_planned else ""
            words = (row.person, about(row.event), planned, detail_text(row.event, row.writer), when)
            return ", ".join(word for word in words if word)
        return None


def band_text(row: Row) -> str:
    """October 2026, or Thu 8 Oct 2026; with "planned" behind it where that is still to come."""
    day = f"{_weekday(row.month)} {long_date(row.month)}" if row.is_day else month_and_year(row.month)
    return f"{day} · {planned_text()}" if row.is_planned else day


def _weekday(day: date) -> str:
    return language().dayName(day.isoweekday(), language().FormatType.ShortFormat)


def beside_person(event: Interaction, writer: str) -> str:
    """The second line where the person stands in the first: what it was about; in a group, who said it."""
    return about_in_group(event, writer) if is_in_a_group(event) else about(event)


def detail_text(event: Interaction, writer: str = "") -> str:
    """The second line of an exchange: who wrote it, in which group, its length, when exactly."""
    when = ""
    if event.moment.kind != "date":
        when = f"{_weekday(event.moment.calendar_date)} {clock(event.moment)}"
    has_words = bool(event.subject or event.text.strip())
    first = (who_text(event, writer) or kind_text(event.kind)) if has_words else ""
    return " · ".join(part for part in (first, group_text(event), length_text(event), when) if part)


class EventDelegate(QStyledItemDelegate):
    """Paints the list: months as bands, exchanges with their channel's tile, two lines and the day."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        scale = theme().text_scale
        return QSize(200, round((_MONTH_HEIGHT if row.event is None else _EVENT_HEIGHT) * scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now = theme()
        rect: QRect = option.rect
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        if row.event is None:
            painter.fillRect(rect, now.colour("surfaceAlt"))
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, now.colour("hairline"))
            room = QRectF(rect).adjusted(_MARGIN, 0, -_MARGIN, 0)
            colour = now.colour("textSecondary")
            paint_text(painter, room, band_text(row), now, role="captionStrong", colour=colour)
            return
        paint_row(painter, rect, RowState.of(option), now)
        self._paint_event(painter, QRectF(rect), row, row.event, now)

    def _paint_event(self, painter: QPainter, rect: QRectF, row: Row, event: Interaction, now: Theme) -> None:
        person = row.person
        side = now.grown(_TILE)
        left, day = rect.left() + 2 * _MARGIN + side, day_words(event, person)
        wide, right = text_width(day, now, "small"), rect.right() - _MARGIN
        first, second = now.line("small"), now.line("caption")
        top = rect.top() + (rect.height() - first - second) / 2
        tile = QRectF(rect.left() + _MARGIN, top + (first - side) / 2 + 1, side, side)
        paint_tile(painter, tile, event.channel, now)
        grey = now.colour("textSecondary")
        paint_text(painter, QRectF(right - wide, top, wide, first), day, now, role="small", colour=grey)
        title = QRectF(left, top, right - wide - 8 - left, first)
        paint_text(painter, title, person or about(event), now, role="smallStrong")
        below = QRectF(left, top + first, right - left, second)
        detail = beside_person(event, row.writer) if person else detail_text(event, row.writer)
        paint_text(painter, below, detail, now, role="caption", colour=grey)


def day_words(event: Interaction, person: str) -> str:
    """What stands at the right: the day of the month, or the time where the list shows a short while."""
    if person and event.moment.kind != "date":
        return clock(event.moment)
    return str(event.moment.calendar_date.day)
