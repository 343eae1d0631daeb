"""The card of the current contact: everything about one person, section by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from netdesk.window.card.card_words import say
from netdesk.window.card.exchange_sections import FoundSection
from netdesk.window.card.header import CardHeader, log_offer
from netdesk.window.card.sections import SECTIONS
from netdesk.window.kit.banner import Banner
from netdesk.window.kit.empty_state import EmptyState
from netdesk.window.kit.look import look
from netdesk.window.kit.reading_order import ReadingOrder
from netdesk.window.kit.scroll_pane import ScrollPane
from netdesk.window.kit.settling import Settling
from netdesk.window.kit.surface import Surface

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.desk.rows import ContactCard
    from netdesk.domain.change import Change
    from netdesk.window.way import Way

_WIDTH = 404
_COALESCE_MS = 15
_TYPED_MS = 80
_OFFER_MS = 120_000


class CardView(Surface):
    """Follows `desk.selection.current`. A selection that runs through the list shows where it stops; what
    happens while the card is hidden is read when it is shown.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._desk = desk
        self._card: ContactCard | None = None
        self._way: Way | None = None
        self._is_stale = False
        self.header = CardHeader(desk)
        self.offer = Banner(is_below=True)
        self.offer.setMinimumWidth(1)  # its words wrap, so that the card keeps its width
        self.sections = {entry.key: entry.make(desk) for entry in SECTIONS}
        self._area = ScrollPane()
        self._empty = EmptyState(say("Choose somebody to see everything about them here."))
        self._pages = QStackedLayout()
        self._build()
        self._settling = Settling(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_COALESCE_MS)
        self._timer.timeout.connect(self.refresh)
        self._found_timer = QTimer(self)
        self._found_timer.setSingleShot(True)
        self._found_timer.setInterval(_TYPED_MS)
        self._found_timer.timeout.connect(self._show_found)
        desk.selection.changed.connect(self._refresh_soon)
        desk.changed.connect(self._on_changed)
        desk.readings_changed.connect(self._on_readings_changed)
        look().changed.connect(self._refresh_soon)
        self.header.opened.connect(self._on_opened)
        self.offer.acted.connect(self._on_offer_acted)
        self.refresh()

    def _build(self) -> None:
        inner = Surface("surface")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        for section in self.sections.values():
            column.addWidget(section)
        column.addStretch(1)
        self._area.setWidget(inner)
        ReadingOrder(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._pages, 1)
        outer.addWidget(self.offer)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._area)
        self.setAccessibleName(say("Contact card"))

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 600)

    @property
    def card(self) -> ContactCard | None:
        """What is shown, None for nobody."""
        return self._card

    def refresh(self) -> None:
        """Read the current contact and show it."""
        self._timer.stop()
        self._is_stale = False
        current = self._desk.selection.current
        before = None if self._card is None else self._card.contact.id
        self._card = None if current is None else self._desk.card(current)
        if self._card is None:
            self.offer.dismiss()
            self._pages.setCurrentWidget(self._empty)
            return
        self._settling.hold()
        self.header.show_card(self._card)
        for section in self.sections.values():
            section.show_card(self._card)
        self._pages.setCurrentWidget(self._area)
        if before != current:
            self.offer.dismiss()
            self._area.verticalScrollBar().setValue(0)

    def seek(self, text: str) -> None:
        """Show which exchanges hold what is searched for; "" ends it."""
        section = self.sections["found"]
        assert isinstance(section, FoundSection)
        section.seek(text)
        self._found_timer.start()

    def _show_found(self) -> None:
        if self._card is not None:
            self.sections["found"].show_card(self._card)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _refresh_soon(self) -> None:
        if not self.isVisible():
            self._is_stale = True
        elif not self._timer.isActive():
            self._timer.start()

    def _on_changed(self, change: Change) -> None:
        if self._is_about_current(change.contact_ids) or change.touches("setting", "channel"):
            self._refresh_soon()

    def _on_readings_changed(self, contact_ids: frozenset[int] | None) -> None:
        if self._is_about_current(contact_ids):
            self._refresh_soon()

    def _is_about_current(self, contact_ids: frozenset[int] | None) -> bool:
        return contact_ids is None or self._desk.selection.current in contact_ids

    # --- After a way was opened ---------------------------------------------------------------------------

    def _on_opened(self, way: Way) -> None:
        if self._card is None:
            return
        self._way = way
        verb = say("Log this call") if way.is_call else say("Log this message")
        self.offer.tell(log_offer(self._card, way), "info", verb=verb, for_ms=_OFFER_MS)

    def _on_offer_acted(self) -> None:
        if self._card is not None and self._way is not None:
            self._desk.intents.log_on_wanted.emit([self._card.contact.id], self._way.channel)
