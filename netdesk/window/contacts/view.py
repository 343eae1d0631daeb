"""The contact surface: the list of people with its bar, and what stands in its place when it is empty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QStackedLayout, QVBoxLayout, QWidget

from netdesk.domain.owner import ME
from netdesk.window.contacts.contact_table import ContactTable
from netdesk.window.contacts.filters import Filters
from netdesk.window.contacts.list_words import empty_words, is_narrowed, list_sentence
from netdesk.window.contacts.recent_people import RecentPeople
from netdesk.window.kit.button import Button, IconButton
from netdesk.window.kit.empty_state import EmptyState
from netdesk.window.kit.surface import Surface

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.domain.change import Change
    from netdesk.window.contacts.contact_actions import ContactActions

QUIET_MS = 1_500
"""How long nothing may happen before the list takes up a new order."""


class ContactsView(Surface):
    """Who needs attention, or whoever is looked for. `list_changed`: another smart list is shown, "" while it
    is a circle.
    """

    subtitle_changed = Signal(str)
    list_changed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("surface", (), parent)
        self._desk = desk
        self.table = ContactTable(desk, self)
        self.filters = Filters(desk, self.table, self)
        self.empty = EmptyState("", parent=self)
        self._pages = QStackedLayout()
        self._actions: ContactActions | None = None
        self._recent = RecentPeople()
        self._is_stale = False
        self._people: int | None = None
        self._stand_in: int | None = None
        self._left_out: tuple[int, ...] = ()
        self._is_makeshift = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._build()
        self._connect()
        self.reorder(keeps_place=False)
        if desk.selection.current is None and len(self.table.contacts.ids):
            self._stand_in = self._select_top()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addLayout(self._pages, 1)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        self.setTabOrder(self.filters.columns_button, self.table)

    def _connect(self) -> None:
        desk, table = self._desk, self.table
        desk.changed.connect(self._on_changed)
        desk.readings_changed.connect(self._on_readings_changed)
        desk.ready.connect(self._on_ready)
        self.filters.changed.connect(self._on_filters_changed)
        self.empty.acted.connect(self._on_empty_acted)
        self._quiet.timeout.connect(self._reorder_when_quiet)
        desk.selection.changed.connect(self._tell_how_many)
        for chosen in (desk.selection.changed, table.pressed, table.edit_wanted, table.log_wanted):
            chosen.connect(self._on_chosen)
        table.pointer_left.connect(self._on_pointer_left)
        table.sort_wanted.connect(self.filters.sort_by)
        table.edit_wanted.connect(self._edit)
        table.log_wanted.connect(self._log)
        table.delete_wanted.connect(self._delete)
        table.copy_wanted.connect(self._copy)
        table.customContextMenuRequested.connect(self._on_menu_wanted)

    # --- What the shell looks for -------------------------------------------------------------------------

    def subtitle(self) -> str:
        """How many people are shown, and in which order, or how many of them are selected."""
        if self._people is None:
            self._people = self._desk.people.counts().people
        selected = len(self._desk.selection.ids)
        return list_sentence(self.filters.wanted, len(self.table.contacts.ids), self._people, selected)

    def tool_buttons(self) -> list[QWidget]:
        """New contact, Import, Print."""
        intents = self._desk.intents
        new = Button(self.tr("New contact"), icon_name="user-plus")
        new.clicked.connect(intents.new_contact_wanted)
        bring = Button(self.tr("Import"), icon_name="file-input")
        bring.clicked.connect(lambda: intents.import_wanted.emit([]))
        paper = IconButton("printer", self.tr("Print the sheet of this person"))
        paper.clicked.connect(lambda: self.actions_.print_document("contact-sheet"))
        return [new, bring, paper]

    def search(self, text: str) -> None:
        """Show who matches; "" shows all."""
        if text != self.filters.wanted.text:
            self.filters.want(text=text)

    def take_hit(self) -> None:
        """Select the first who is shown, unless somebody shown is selected."""
        shown, current = self.table.contacts, self._desk.selection.current
        is_seen = current is not None and shown.row_of(current) >= 0
        if len(shown.ids) and not is_seen:
            self._desk.selection.select([shown.id_at(0)])

    def focus_first(self) -> None:
        """The list takes the keyboard, unless nobody is in it: then a search goes on."""
        if len(self.table.contacts.ids):
            self.table.setFocus()

    def actions_for_menu(self) -> list[QAction]:
        """What can be done with the selected people, for the Contact menu."""
        return self.actions_.for_menu()

    # --- Lists --------------------------------------------------------------------------------------------

    @property
    def list_key(self) -> str:
        """The smart list that is shown, "" for a circle."""
        wanted = self.filters.wanted
        return "" if wanted.list == "everyone" and wanted.circle is not None else wanted.list

    def show_list(self, key: str) -> None:
        """Show a smart list."""
        self.filters.want(list=key, circle=None)

    def show_circle(self, size: int | None) -> None:
        """Show one circle, 0 for the wider network, None for all."""
        self.filters.want(list="everyone", circle=size)

    def show_tag(self, tag: str) -> None:
        """Show everybody who bears a tag; other filters and a search end."""
        self._show_everyone()
        self.filters.show_tag(tag)

    def reveal(self, contact_id: int) -> None:
        """Let somebody be seen in the list; filters and search end when they hide them."""
        if self.table.contacts.row_of(contact_id) < 0:
            self._show_everyone()
        self.table.follow_selection()

    @property
    def actions_(self) -> ContactActions:
        """What can be done with people; made when first needed, for the first paint does not."""
        if self._actions is None:
            from netdesk.window.contacts.contact_actions import ContactActions

            self._actions = ContactActions(self._desk, self, self.table.contacts.beside)
        return self._actions

    def _edit(self) -> None:
        self.actions_.edit()

    def _log(self) -> None:
        self.actions_.log()

    def _copy(self) -> None:
        self.actions_.copy_cards()

    def _delete(self) -> None:
        self.actions_.delete()

    # --- Order --------------------------------------------------------------------------------------------

    def reorder(self, *, keeps_place: bool = True) -> None:
        """Take up the order as it is now."""
        self._quiet.stop()
        self._is_stale = False
        wanted = self.filters.wanted
        ids = self._recent.applied(self._desk.people.order(wanted), takes_in=not is_narrowed(wanted))
        self._show_order(ids, keeps_place=keeps_place)

    def _reorder_after_reading(self) -> None:
        """Take up the order of a new reading; where nobody was chosen yet, its first person is selected."""
        is_at_top = not self.table.verticalScrollBar().value() and QApplication.activeModalWidget() is None
        shows_top = self._stand_in is not None and is_at_top
        self._stand_in = None
        self.reorder(keeps_place=not shows_top)
        if shows_top and len(self.table.contacts.ids):
            self._select_top()

    def _select_top(self) -> int:
        top = self.table.contacts.id_at(0)
        self._desk.selection.select([top])
        return top

    def _tell_how_many(self) -> None:
        self.subtitle_changed.emit(self.subtitle())

    def _on_chosen(self, *_index: object) -> None:
        """The person turned to somebody, if only to whoever was selected in their stead."""
        self._stand_in = None
        self._left_out = ()

    def _show_order(self, ids: Sequence[int], *, keeps_place: bool) -> None:
        self.table.set_order(ids, keeps_place=keeps_place)
        self._show_page()
        self.subtitle_changed.emit(self.subtitle())

    def _show_page(self) -> None:
        if len(self.table.contacts.ids):
            self._pages.setCurrentWidget(self.table)
            return
        sentence, verb = empty_words(self.filters.wanted)
        self.empty.set_text(sentence, verb)
        self._pages.setCurrentWidget(self.empty)

    def _on_filters_changed(self) -> None:
        self.reorder(keeps_place=False)
        self._keep_selection_seen()
        self.list_changed.emit(self.list_key)

    def _keep_selection_seen(self) -> None:
        """Let nobody be selected whom search and filters leave out; who was is again once they are shown."""
        selection, shown, out = self._desk.selection, self.table.contacts, self._left_out
        if selection.current is not None and shown.row_of(selection.current) < 0:
            out = selection.ids
            selection.select(shown.among(out))
        elif not selection.ids and (back := shown.among(out)):
            selection.select(back)
            out = ()
        self._left_out = out

    def _on_empty_acted(self) -> None:
        self._show_everyone()
        if not len(self.table.contacts.ids):
            self._desk.intents.import_wanted.emit([])

    def _show_everyone(self) -> None:
        had_text = bool(self.filters.wanted.text)
        self.filters.clear()
        if had_text:
            self._desk.intents.search_wanted.emit("")
        self.table.setFocus()

    def _on_changed(self, change: Change) -> None:
        was_empty = not len(self.table.contacts.ids)
        self._take_up(change)
        if was_empty and len(self.table.contacts.ids) and self._desk.selection.current is None:
            self._stand_in = self._select_top()

    def _take_up(self, change: Change) -> None:
        self._people = None
        if change.touches("tag"):
            self.filters.look_for_tags()
        if change.touches("channel"):
            self.filters.set_channels(self._desk.channels())
        if change.contact_ids is None:
            # Until everybody is read anew, the order by name stands in for what is not known yet.
            self._is_makeshift = True
            self._recent.forget(None)
            self.table.contacts.refresh()
            self.reorder()
            return
        if self._stand_in in change.contact_ids:
            self._stand_in = None
        for one in change.contact_ids:
            self.table.photos.forget(one)
        self.table.contacts.refresh(change.contact_ids)
        if change.touches("contact"):
            self._let_come_and_go(change.contact_ids)
        self._wait_for_quiet()

    def _let_come_and_go(self, contact_ids: frozenset[int]) -> None:
        """Show who is new and leave out who is gone, and let everybody else stand where they are."""
        shown = self.table.contacts
        seen = set(shown.among(contact_ids))
        moved = [
            self._recent.note(one, is_there=bool(self._desk.name_of(one)), is_shown=one in seen)
            for one in sorted(contact_ids)
            if one != ME
        ]
        if any(moved):
            ids = self._recent.applied(shown.ids, takes_in=not is_narrowed(self.filters.wanted))
            self._show_order(ids, keeps_place=True)

    def _on_readings_changed(self, contact_ids: frozenset[int] | None) -> None:
        self._people = None
        self.subtitle_changed.emit(self.subtitle())
        self._recent.forget(contact_ids)
        self.table.contacts.refresh(contact_ids)
        if self._is_makeshift:
            self._is_makeshift = False
            self._reorder_after_reading()
        else:
            self._wait_for_quiet()

    def _on_ready(self) -> None:
        self.filters.look_for_tags()
        self.filters.set_channels(self._desk.channels())
        # The order of the last session, or by name, stood in until the first reading.
        self._reorder_after_reading()

    def _wait_for_quiet(self) -> None:
        self._is_stale = True
        self._quiet.start()

    def _reorder_when_quiet(self) -> None:
        if not self._is_stale:
            return
        is_busy = QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None
        if is_busy:
            self._quiet.start()
        elif not self.table.is_pointer_inside():
            self._reorder_after_reading()

    def _on_pointer_left(self) -> None:
        if self._is_stale:
            self._quiet.start()

    def _on_menu_wanted(self, place: QPoint) -> None:
        if self.table.selected_ids():
            self.actions_.menu().popup(self.table.viewport().mapToGlobal(place))
