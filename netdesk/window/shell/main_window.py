"""The window: rail, tool bar and the surface that is shown. It connects; what is done is done elsewhere."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)  # fmt: skip
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from netdesk.desk.desk import Desk
from netdesk.window.kit.accessible_role import install_roles
from netdesk.window.kit.look import look
from netdesk.window.kit.reading_order import follow_all
from netdesk.window.kit.surface import Surface
from netdesk.window.shell.actions import WindowActions
from netdesk.window.shell.arrivals import Arrivals
from netdesk.window.shell.contacts_page import ContactsPage
from netdesk.window.shell.drop_target import DropTarget
from netdesk.window.shell.foot_banner import FootBanner
from netdesk.window.shell.notices import Notices
from netdesk.window.shell.pages import Pages
from netdesk.window.shell.panes import step_panes
from netdesk.window.shell.rail_panel import RailPanel
from netdesk.window.shell.status_line import StatusLine
from netdesk.window.shell.window_state import WindowState
from netdesk.window.shell.worn_look import kept_look, wear
from netdesk.window.surfaces import BY_KEY

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from netdesk.domain.change import Change
    from netdesk.domain.phrase import Phrase
    from netdesk.window.contacts.view import ContactsView
    from netdesk.window.first_run.view import FirstRunView
    from netdesk.window.importing.view import ImportView

COLLAPSE_BELOW = 960
HOME = ("contacts", "first-run")
"""Contacts, and what stands in its place while nobody is there."""

TITLE_BAR = 32
"""About so many px a title bar takes; to ask the style would cost the start some milliseconds."""


class MainWindow(QMainWindow):
    """One window on one network. `painted` tells the first paint, after which what is heavy is loaded."""

    painted = Signal()
    surface_made = Signal(str)
    file_wanted = Signal(Path)
    """Another network shall be opened in place of this one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.state = WindowState()
        wear(kept_look(self.state))
        self._is_painted = False
        # Everything is made inside its parent: what gets one later is dressed again, with all it holds.
        self._centre = QWidget(self)
        self.rail = RailPanel(self._centre)
        self._work = Surface("surface", parent=self._centre)
        self.pages = Pages(desk, self._work)
        self.status = StatusLine(self)
        self.banner = FootBanner(self)
        self.notices = Notices(self.banner, desk.undo)
        self.arrivals = Arrivals(desk, self.notices, self.status, self._show_preview)
        self._wants_rail_collapsed = self.state.text("rail") == "collapsed"
        self._build()
        self.actions_ = WindowActions(self)
        self._connect()
        DropTarget(self, self.arrivals)
        self._restore()
        self.refresh_counts()
        self.show_view("contacts")

    # --- Building -----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setMinimumSize(QSize(900, 600).boundedTo(self._room()))
        self.resize(1440, 900)
        column = QVBoxLayout(self._work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        row = QHBoxLayout(self._centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._work, 1)
        self.setCentralWidget(self._centre)
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        desk, intents = self.desk, self.desk.intents
        self.pages.made.connect(self._on_made)
        self.rail.view_chosen.connect(self.show_view)
        self.rail.list_chosen.connect(self.show_list)
        self.rail.circle_chosen.connect(self.show_circle)
        self.rail.dropped_on_circle.connect(self._on_dropped_on_circle)
        desk.changed.connect(self._on_changed)
        desk.advised.connect(lambda _advice: self.refresh_counts())
        desk.failed.connect(self.notices.tell_failure)
        intents.view_wanted.connect(self.show_view)
        intents.card_wanted.connect(self._on_card_wanted)
        intents.message.connect(self._on_message)
        desk.at_work.connect(self._on_at_work)
        intents.undoable.connect(self.notices.tell_undoable)
        intents.import_wanted.connect(self.import_paths)
        look().changed.connect(self._fit_rail)
        self.arrivals.network_wanted.connect(self.file_wanted)
        intents.search_wanted.connect(self._on_search_wanted)
        intents.tag_wanted.connect(self._on_tag_wanted)
        for keys, steps in (("F6", 1), ("Shift+F6", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._step_panes, steps))

    def _restore(self) -> None:
        if geometry := self.state.data("geometry"):
            self.restoreGeometry(geometry)
        if not self.isMaximized() and not self.isFullScreen():
            self.resize(self.size().boundedTo(self._room()))
        self.rail.set_collapsed(self._wants_rail_collapsed)

    def _room(self) -> QSize:
        """What the screen has for a window, less its title bar; no frame is known before it is shown."""
        return self.screen().availableSize() - QSize(0, TITLE_BAR)

    # --- Surfaces -----------------------------------------------------------------------------------------

    @property
    def is_painted(self) -> bool:
        """Whether the first paint is over."""
        return self._is_painted

    def show_view(self, key: str) -> None:
        """Show a surface, making it if this is the first time."""
        if key == "contacts" and self.desk.people.is_empty():
            key = "first-run"
        self.pages.show_page(key)
        if key == "contacts" and self._is_painted:
            QTimer.singleShot(0, self.contacts, self.contacts.complete)
        entry = BY_KEY[key]
        self.rail.views.set_current(entry.part_of or key)
        self._on_list_changed(self.contacts.view.list_key if key == "contacts" else "")
        title = self.tr("{view} – {network} – NetDesk")
        self.setWindowTitle(title.format(view=entry.words(), network=self.desk.path.stem))
        self.pages.focus(key)

    def surface(self, key: str) -> QWidget:
        """The widget of a surface, made if it is not there yet."""
        return self.pages.surface(key)

    @property
    def current(self) -> str:
        """The key of the surface that is shown."""
        return self.pages.current

    @property
    def contacts(self) -> ContactsPage:
        """The contact surface."""
        return cast(ContactsPage, self.surface("contacts"))

    def _on_made(self, key: str) -> None:
        widget = self.pages.surface(key)
        if key == "first-run":
            cast("FirstRunView", widget).sample_wanted.connect(self.arrivals.open_sample)
        if isinstance(widget, ContactsPage):
            widget.view.list_changed.connect(self._on_list_changed)
            widget.set_state((self.state.data("splitter"), self.state.data("inner")))
        self.surface_made.emit(key)

    def find_ways(self) -> None:
        """Ask to whom the ways shall be shown; to the selected person, unless another name is typed."""
        from netdesk.window.graph.search import ways_text

        self.show_view("graph")
        current = self.desk.selection.current
        name = "" if current is None else self.desk.name_of(current)
        field = self.pages.search_of("graph")
        assert field is not None
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.setText(ways_text(name))
        field.setSelection(len(ways_text("")), len(name))

    def focus_search(self) -> None:
        """Put the keyboard into the search field of the surface."""
        if self.pages.search_of(self.current) is None:
            self.show_view("contacts")
        field = self.pages.search_of(self.current)
        if field is not None:
            field.setFocus()
            field.selectAll()

    def show_list(self, key: str) -> None:
        """Show a smart list."""
        if view := self._shown_people():
            view.show_list(key)

    def show_circle(self, size: int) -> None:
        """Show one circle, 0 for the wider network."""
        if view := self._shown_people():
            view.show_circle(size)

    def _shown_people(self) -> ContactsView | None:
        """The list of people, which is shown now; None while nobody is there."""
        self.show_view("contacts")
        return self.contacts.view if self.current == "contacts" else None

    def _on_list_changed(self, key: str) -> None:
        self.rail.lists.set_current(key or None)

    # --- What happened ------------------------------------------------------------------------------------

    def refresh_counts(self) -> None:
        """Write the numbers of rail and status bar."""
        counts = self.desk.people.counts()
        advice = self.desk.advice
        self.rail.show_counts(counts, None if advice is None else len(advice.suggestions))
        self.status.show_counts(counts, is_read=bool(counts.lists))
        self.status.show_advice(advice)
        self.status.show_file(self.desk.path.name)
        self.status.show_day(self.desk.today)

    def _on_changed(self, change: Change) -> None:
        self.banner.dismiss()
        self.status.forget_said()
        self.refresh_counts()
        self.actions_.refresh_undo()
        if (self.current == "first-run") != self.desk.people.is_empty() and self.current in HOME:
            self.show_view("contacts")

    def _on_message(self, sentence: str) -> None:
        if sentence:
            self.notices.make_room()
        self.status.tell(sentence)

    def _on_at_work(self, step: Phrase | None, way: str) -> None:
        if step is not None:
            self.notices.make_room()
        self.status.tell_work(step, way)
        self.actions_.refresh_undo()

    def _on_dropped_on_circle(self, size: int, data: QMimeData) -> None:
        from netdesk.window.circle_move import put_into_circle
        from netdesk.window.people_drag import people_in

        put_into_circle(self.desk, people_in(data, self.desk), size or None)

    def _on_card_wanted(self, contact_id: int) -> None:
        self.desk.selection.select([contact_id])
        if view := self._shown_people():
            view.reveal(contact_id)

    def _on_tag_wanted(self, tag: str) -> None:
        if view := self._shown_people():
            view.show_tag(tag)

    def _on_search_wanted(self, text: str) -> None:
        self.show_view("contacts")
        self.focus_search()
        field = self.pages.search_of(self.current)
        if field is not None:
            field.setText(text)

    def import_paths(self, paths: list[Path]) -> None:
        """Show what an import of these files would change; without any, ask for them."""
        if paths:
            self.arrivals.take_paths(paths)
        else:
            self.actions_.choose_files()

    def _show_preview(self) -> ImportView:
        self.show_view("importing")
        return cast("ImportView", self.surface("importing"))

    def complete(self) -> None:
        """After the first paint: what the first paint did without."""
        install_roles()
        self.actions_.refresh_undo()
        if self.current == "contacts":
            self.contacts.complete()

    def make_ahead(self) -> None:
        """Make what is not shown yet and will be soon, bit by bit."""
        from netdesk.window.shell.ahead import Ahead

        Ahead(self.surface, self)

    # --- Panes and panels ---------------------------------------------------------------------------------

    def toggle_rail(self) -> None:
        """Collapse the rail to icons, or show its words."""
        self._wants_rail_collapsed = not self.rail.is_collapsed
        self.rail.set_collapsed(self._wants_rail_collapsed)

    def panes(self) -> list[QWidget]:
        """What F6 goes through: rail, search, the panes of the surface, then what is being said."""
        return [self.rail, *self.pages.panes(), self.banner]

    def _step_panes(self, steps: int) -> None:
        step_panes(self.panes(), steps)

    # --- Qt -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        follow_all(self)
        return super().focusNextPrevChild(is_next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, where nothing else takes it, ends the search."""
        field = self.pages.search_of(self.current)
        if event.key() == Qt.Key.Key_Escape and field is not None and field.text():
            field.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rail()

    def _fit_rail(self) -> None:
        is_narrow = self.width() < look().theme.grown(COLLAPSE_BELOW)
        self.rail.set_collapsed(self._wants_rail_collapsed or is_narrow)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_place()
        super().closeEvent(event)

    def keep_place(self) -> None:
        """Note where the window stands and how its panes are, for the next one."""
        self.state.keep_data("geometry", bytes(self.saveGeometry().data()))
        self.state.keep_text("rail", "collapsed" if self._wants_rail_collapsed else "open")
        if self.pages.is_made("contacts"):
            splitter, inner = self.contacts.state()
            self.state.keep_data("splitter", splitter)
            self.state.keep_data("inner", inner)
