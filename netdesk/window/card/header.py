"""The top of the card: who it is, how the tie stands, and the next thing to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from netdesk.domain.moment import date_of_day
from netdesk.domain.person_name import initials
from netdesk.domain.reading import NO_DAY
from netdesk.window.card.card_words import first_name, say, work_line
from netdesk.window.card.first_way import first_way, first_words, other_ways, other_words
from netdesk.window.card.fitting_row import FittingRow
from netdesk.window.date_text import short_date
from netdesk.window.kit.breakable import breakable
from netdesk.window.kit.button import Button, ButtonKind, IconButton
from netdesk.window.kit.icons import icon
from netdesk.window.kit.label import ElidedLabel, Label
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.avatar import paint_avatar
from netdesk.window.kit.paint.circle_badge import circle_badge_width, paint_circle_badge
from netdesk.window.kit.paint.icon import paint_icon
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.paint.tie_state import GLYPH, paint_tie_state
from netdesk.window.kit.painted import Painted
from netdesk.window.kit.passing_menu import open_below
from netdesk.window.kit.plain_entry import plain_entry
from netdesk.window.kit.surface import Surface
from netdesk.window.open_address import open_address
from netdesk.window.picture import small_picture
from netdesk.window.tie_text import (
    channel_inside,
    channel_name,
    circle_number,
    circle_text,
    state_glyph,
    state_text,
)
from netdesk.window.way import Way

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from netdesk.desk.desk import Desk
    from netdesk.desk.rows import ContactCard
    from netdesk.window.kit.theme import Theme

_MARGINS = (16, 12, 16, 12)
_STEP = 14
_GAP = 6
_LONGEST = 16
"""So many letters of a word fit beside the picture on the narrowest card."""


class CardHeader(Surface):
    """`opened` tells the way that was handed to the desktop, so that it can be logged afterwards."""

    opened = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__("surface")
        self._desk = desk
        self._card: ContactCard | None = None
        self._photo: QPixmap | None = None
        side = theme().size("avatarLarge")
        self._picture = Painted(QSize(side, side), self._paint_picture, "")
        self._name = Label("", "person", wraps=True)
        self._work = ElidedLabel("", "small", "textSecondary")
        self._state = Painted(lambda: QSize(0, theme().line("small")), self._paint_state, "")
        self._act = Button("", ButtonKind.PRIMARY)
        self._write = Button(self.tr("Write"), icon_name="send")
        self._note = Button(self.tr("Note"), icon_name="notebook-pen")
        self._note.setToolTip(self.tr("Note something about this person"))
        self._note.setAccessibleName(self.tr("Note"))
        self._more = IconButton("ellipsis", self.tr("More"))
        self._buttons = FittingRow(
            (self._act, self._write, self._note),
            self._more,
            ((self._note, "notebook-pen"), (self._write, "send")),
        )
        self._primary: Way | None = None
        self._top = QHBoxLayout()
        self._build()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._work)
        words.addWidget(self._state)
        top = self._top
        top.setSpacing(12)
        top.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(14)
        column.addLayout(top)
        column.addWidget(self._buttons)
        self._act.clicked.connect(self._on_act)
        self._write.clicked.connect(self._on_write)
        self._note.clicked.connect(self._on_note)
        self._more.clicked.connect(self._show_menu)

    def set_corner(self, widget: QWidget) -> None:
        """Put something into the upper right corner; the words keep clear of it."""
        self._top.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)

    def show_card(self, card: ContactCard) -> None:
        """Show this contact."""
        before = self._card
        self._card = card
        contact = card.contact
        if before is None or before.contact.id != contact.id or before.contact.photo != contact.photo:
            data = contact.photo.data if contact.photo else b""
            self._photo = small_picture(data, theme().size("avatarLarge") * 2)
        self._show_name(contact.formatted_name)
        self._work.set_text(work_line(contact))
        self._work.setVisible(bool(self._work.text()))
        self._picture.show_instead(self._paint_picture, self.tr("Picture of {name}").format(
            name=contact.formatted_name
        ))  # fmt: skip
        self._state.show_instead(self._paint_state, self._state_words())
        self._show_buttons()

    def _show_name(self, name: str) -> None:
        """A name of words that are longer than the card is broken; then it cannot be copied from here, since
        the marks at which it breaks would be copied as well.
        """
        shown = breakable(name, _LONGEST)
        flags = Qt.TextInteractionFlag
        self._name.setText(shown)
        self._name.setTextInteractionFlags(
            flags.TextSelectableByMouse if shown == name else flags.NoTextInteraction
        )

    # --- Buttons ------------------------------------------------------------------------------------------

    def _show_buttons(self) -> None:
        assert self._card is not None
        card = self._card
        self._primary = first_way(card)
        others = other_ways(card, self._primary)
        self._write.setVisible(bool(others))
        if self._primary is None:
            self._act.setText(self.tr("Log an exchange"))
            self._act.set_icon_name("notebook-pen")
        else:
            self._act.setText(first_words(card, self._primary, self._desk.today))
            self._act.set_icon_name("phone" if self._primary.is_call else "send")
        self._act.updateGeometry()
        if others:
            words = other_words(self._primary, others)
            self._write.setToolTip(words.tip)
            self._write.setAccessibleName(words.tip)
            # An icon like the first button's would say nothing beside the name of a channel.
            self._buttons.set_words(self._write, words.text, "" if len(others) == 1 else "send")
        self._buttons.fit()

    def _on_act(self) -> None:
        if self._primary is not None:
            self.open_way(self._primary)
        elif self._card is not None:
            self._desk.intents.log_wanted.emit([self._card.contact.id])

    def _on_write(self) -> None:
        assert self._card is not None
        ways = other_ways(self._card, self._primary)
        if len(ways) == 1:
            self.open_way(ways[0])
            return
        menu = QMenu(self)
        for way in ways:
            action = menu.addAction(plain_entry(f"{channel_name(way.channel)}  {way.shown}"))
            action.triggered.connect(lambda _checked, way=way: self.open_way(way))
        open_below(menu, self._write)

    def open_way(self, way: Way) -> None:
        """Hand a way to the desktop, and offer to log it."""
        open_address(self._desk, way.url, way.shown)
        self.opened.emit(way)

    def _on_note(self) -> None:
        if self._card is not None:
            self._desk.intents.log_on_wanted.emit([self._card.contact.id], "note")

    def _show_menu(self) -> None:
        open_below(self.menu(), self._more)

    def _note_tie(self) -> None:
        from netdesk.window.card.tie_dialog import TieDialog

        assert self._card is not None
        TieDialog(self._desk, self._card.contact.id, None, self.window()).open()

    def menu(self) -> QMenu:
        """Everything else that can be done with this person."""
        assert self._card is not None
        contact_id, intents = self._card.contact.id, self._desk.intents
        menu = QMenu(self)
        menu.addAction(icon("pencil"), self.tr("Edit …"), lambda: intents.edit_wanted.emit(contact_id))
        menu.addAction(
            icon("notebook-pen"), self.tr("Log an exchange …"), lambda: intents.log_wanted.emit([contact_id])
        )
        menu.addAction(icon("users-round"), self.tr("Tie with …"), self._note_tie)
        menu.addSeparator()
        menu.addAction(
            icon("chart-gantt"), self.tr("Show in timeline"), lambda: intents.view_wanted.emit("timeline")
        )
        menu.addAction(
            icon("chart-network"), self.tr("Show in graph"), lambda: intents.view_wanted.emit("graph")
        )
        menu.addSeparator()
        menu.addAction(
            icon("printer"),
            self.tr("Contact sheet …"),
            lambda: intents.print_wanted.emit("contact-sheet", contact_id),
        )
        menu.addAction(
            self.tr("Meeting brief …"), lambda: intents.print_wanted.emit("meeting-brief", contact_id)
        )
        return menu

    # --- Painting -----------------------------------------------------------------------------------------

    def _paint_picture(self, painter: QPainter, rect: QRect, now: Theme) -> None:
        if self._card is None:
            return
        contact = self._card.contact
        letters = initials(contact.formatted_name)
        paint_avatar(painter, rect, letters, str(contact.id), now, photo=self._photo)

    def _paint_state(self, painter: QPainter, rect: QRect, now: Theme) -> None:
        if self._card is None:
            return
        card, height = self._card, rect.height()
        side = now.grown(GLYPH)
        paint_tie_state(
            painter, QRect(0, (height - side) // 2, side, side), state_glyph(card.reading.state), now
        )
        colour = now.colour("caution" if card.reading.state == "dormant" else "text")
        words = state_text(card.reading.state)
        width = text_width(words, now, "small")
        paint_text(painter, QRect(side + _GAP, 0, width, height), words, now, role="small", colour=colour)
        left = side + _GAP + width + _STEP
        number = circle_number(card.contact.circle)
        width = circle_badge_width(number, now, "small")
        paint_circle_badge(
            painter, QRect(left, 0, width, height), card.contact.circle, number, now, role="small"
        )
        left += width + _STEP
        side = now.size("iconSmall")
        grey = now.colour("textSecondary")
        paint_icon(painter, QRectF(left, (height - side) / 2, side, side), "history", grey)
        left += side + 4
        room = QRect(left, 0, rect.width() - left, height)
        last = last_words(
            card, self._desk.today, lambda words: text_width(words, now, "small") <= room.width()
        )
        paint_text(painter, room, last, now, role="small", colour=grey)

    def _state_words(self) -> str:
        assert self._card is not None
        circle = self.tr("circle {name}").format(name=circle_text(self._card.contact.circle))
        last = last_words(self._card, self._desk.today)
        return ", ".join((state_text(self._card.reading.state), circle, last))


def last_words(card: ContactCard, today: date, fits: Callable[[str], bool] = bool) -> str:
    """last 15 Oct, e-mail; without the channel where that does not fit."""
    reading = card.reading
    if reading.last_day == NO_DAY:
        is_in_group = any(len(one.participants) > 1 for one in card.latest)
        return say("so far in a group only") if is_in_group else say("no contact yet")
    day = short_date(date_of_day(reading.last_day), today)
    channel = next((one.channel for one in card.latest if one.moment.day == reading.last_day), "")
    words = say("last {day}, {channel}").format(day=day, channel=channel_inside(channel))
    return words if channel and fits(words) else say("last {day}").format(day=day)


def log_offer(card: ContactCard, way: Way) -> str:
    """What the card says once a way was opened."""
    words = say("Opened {address}. Log it when you have talked to {name}.")
    if not way.is_call:
        words = say("Opened {address}. Log it when you have written to {name}.")
    return words.format(address=way.shown, name=first_name(card.contact))
