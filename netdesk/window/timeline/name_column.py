"""The names at the left of the lanes, with the tie's state, and the channels of an opened lane."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from netdesk.window.kit.accessible_role import AccessibleRole
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.paint.avatar import paint_avatar
from netdesk.window.kit.paint.icon import paint_icon
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.paint.tie_state import GLYPH, paint_tie_state
from netdesk.window.kit.paint.tile import paint_tile
from netdesk.window.kit.plain_key import ENTER
from netdesk.window.kit.theme import Theme
from netdesk.window.phrase_text import number_text
from netdesk.window.tie_text import channel_text, state_glyph
from netdesk.window.timeline.event_marks import EventMarks
from netdesk.window.timeline.lane import Lane
from netdesk.window.timeline.measures import name_width
from netdesk.window.timeline.rows import Place
from netdesk.window.timeline.scene import Scene

_MARGIN, _GAP, _AVATAR, _TILE = 16, 8, 28, 14
_CHEVRON = 24


class NameColumn(QWidget):
    """`chosen`: a click on a lane; `open_wanted`: on its chevron."""

    chosen = Signal(int)
    open_wanted = Signal(int)

    def __init__(self, scene: Scene, marks: EventMarks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self._marks = marks
        self._hovered = -1
        self.channel_names: dict[int, str] = {}
        self.setMouseTracking(True)
        self.setFixedWidth(name_width())
        self.setAccessibleName(self.tr("Names of the lanes"))
        scene.rows_changed.connect(self.update)
        scene.changed.connect(self.update)
        scene.span_changed.connect(self._on_span_changed)
        look().changed.connect(self.update)

    def _on_span_changed(self) -> None:
        if self._scene.rows.open_row >= 0 or any(lane.channel for _, lane in self._scene.lanes_in_view()):
            self.update()  # how much is in view is said of channels alone

    def sizeHint(self) -> QSize:
        return QSize(name_width(), 200)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.colour("surface"))
        for row, lane in self._scene.lanes_in_view():
            self._paint_lane(painter, row, lane, now)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), now.colour("hairlineStrong"))
        painter.end()

    def _paint_lane(self, painter: QPainter, row: int, lane: Lane, now: Theme) -> None:
        rows = self._scene.rows
        top, bottom = rows.top(row) - self._scene.offset, rows.bottom(row) - self._scene.offset
        if lane.key == self._scene.selected:
            painter.fillRect(0, top, self.width(), bottom - top, now.colour("selection"))
        elif row == self._hovered:
            painter.fillRect(0, top, self.width(), bottom - top, now.colour("hover"))
        room = QRectF(_MARGIN, top + (rows.height - _AVATAR) / 2, _AVATAR, _AVATAR)
        if lane.channel:
            paint_tile(painter, room.adjusted(2, 2, -2, -2), lane.channel, now)
        else:
            paint_avatar(painter, room, lane.initials, str(lane.key), now)
        self._paint_words(painter, row, lane, top, now)
        if row == rows.open_row:
            self._paint_channels(painter, lane, top + rows.height, now)
        painter.fillRect(0, bottom - 1, self.width(), 1, now.colour("hairline"))

    def _paint_words(self, painter: QPainter, row: int, lane: Lane, top: int, now: Theme) -> None:
        left = _MARGIN + _AVATAR + _GAP
        has_chevron = not lane.channel and (
            row in (self._hovered, self._scene.rows.open_row) or lane.key == self._scene.selected
        )
        wide = self.width() - left - (_CHEVRON if has_chevron else 4)
        name, line = now.line("body"), now.line("caption")
        first = top + (self._scene.rows.height - name - line) / 2
        paint_text(painter, QRectF(left, first, wide, name), lane.name, now)
        below = QRectF(left, first + name, wide, line)
        if lane.state is not None:
            side = now.grown(GLYPH)
            glyph = QRectF(left, first + name + (line - side) / 2, side, side)
            paint_tie_state(painter, glyph, state_glyph(lane.state), now)
            below.setLeft(left + side + 4)
        colour = now.colour("textSecondary")
        detail = self._counted(lane) if lane.channel else lane.detail
        paint_text(painter, below, detail, now, role="small", colour=colour)
        if has_chevron:
            is_open = row == self._scene.rows.open_row
            side = now.size("iconSmall")
            spot = QRectF(self.width() - _CHEVRON, top + (self._scene.rows.height - side) / 2, side, side)
            paint_icon(painter, spot, "chevron-down" if is_open else "chevron-right", colour)

    def _counted(self, lane: Lane) -> str:
        part = lane.events.between(*self._scene.span)
        count = number_text(part.stop - part.start)
        return self.tr("{count} in view, {detail}").format(detail=lane.detail, count=count)

    def _paint_channels(self, painter: QPainter, lane: Lane, top: int, now: Theme) -> None:
        rows, left, side = self._scene.rows, _MARGIN + _AVATAR, now.grown(_TILE)
        for number, channel in enumerate(self._marks.channels_of(lane)[: rows.open_count]):
            y = top + number * rows.sub_height
            key = self._scene.channel_keys.get(channel, "other")
            paint_tile(painter, QRectF(left, y + (rows.sub_height - side) / 2, side, side), key, now)
            part = lane.events.of_channel(channel).between(*self._scene.span)
            count = str(part.stop - part.start)
            wide = text_width(count, now, "small")
            right, colour = self.width() - _GAP, now.colour("textSecondary")
            number_room = QRectF(right - wide, y, wide, rows.sub_height)
            paint_text(painter, number_room, count, now, role="small", colour=colour)
            room = QRectF(left + side + _GAP, y, right - wide - left - side - 2 * _GAP, rows.sub_height)
            words = channel_text(self.channel_names.get(channel, key))
            paint_text(painter, room, words, now, role="small", colour=colour)

    # --- Mouse --------------------------------------------------------------------------------------------

    def _place(self, point: QPointF) -> Place | None:
        return self._scene.rows.at(point.y() + self._scene.offset)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._place(event.position())
        self._hover(-1 if place is None else place.row)

    def leaveEvent(self, event: object) -> None:
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place(event.position())
        if place is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self.chosen.emit(place.row)
        if place.sub < 0 and event.position().x() >= self.width() - _CHEVRON - 4:
            self.open_wanted.emit(place.row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._place(event.position())
        if place is not None and event.position().x() < self.width() - _CHEVRON - 4:
            self.open_wanted.emit(place.row)

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels = event.pixelDelta().y() or event.angleDelta().y() / 120 * self._scene.rows.height
        self._scene.set_offset(self._scene.offset - round(pixels))
        event.accept()


class LaneHead(QWidget):
    """What stands above the names: what a lane is, and what they are sorted by; a click sorts otherwise."""

    accessible_role: AccessibleRole = "Button"

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._order, self._note = "", "", ""
        self.setFixedWidth(name_width())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_words(self, title: str, order: str) -> None:
        """Say what the lanes are and their order, which a click changes."""
        self._title, self._order, self._note = title, order, ""
        self.setAccessibleName(self.tr("Lanes sorted by {order}").format(order=order))
        self.setToolTip(self.tr("Sort otherwise"))
        self.update()

    def show_note(self, title: str, note: str, details: str) -> None:
        """Say what the lanes are in an order that stays, and at the right a note, in full in the tooltip."""
        self._title, self._order, self._note = title, "", note
        self.setAccessibleName(f"{title}. {details}")
        self.setToolTip(details)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.colour("surface"))
        colour, right = now.colour("textSecondary"), self.width() - _GAP
        room = QRectF(_MARGIN, 0, right - _MARGIN, self.height())
        paint_text(painter, room, self._title, now, role="small", colour=colour)
        if self._order:
            wide, side = text_width(self._order, now, "small"), now.size("iconSmall")
            place = QRectF(right - wide - side - 6, (self.height() - side) / 2, side, side)
            paint_icon(painter, place, "arrow-down-wide-narrow", colour)
        beside = room.adjusted(text_width(self._title, now, "small") + _GAP, 0, 0, 0)
        words = self._order or self._note
        paint_text(painter, beside, words, now, role="small", colour=colour, align="right")
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), now.colour("hairline"))
        painter.fillRect(QRect(self.width() - 1, 0, 1, self.height()), now.colour("hairlineStrong"))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._order and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, *ENTER) and self._order:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)
