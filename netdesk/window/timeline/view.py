"""The timeline surface: bar, chart and event list, wired to the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from netdesk.window.kit.button import Button, IconButton
from netdesk.window.kit.empty_state import EmptyState
from netdesk.window.kit.splitter import Splitter
from netdesk.window.kit.surface import Surface
from netdesk.window.kit.table_dialog import TableDialog
from netdesk.window.phrase_text import events_counted, number_text
from netdesk.window.timeline.chart import Chart
from netdesk.window.timeline.event_panel import EventPanel
from netdesk.window.timeline.event_table import MOST_LANES, WIDTH, EventTableModel
from netdesk.window.timeline.events_beside import EventsBeside
from netdesk.window.timeline.filters import Filters
from netdesk.window.timeline.group_reading import GroupReading
from netdesk.window.timeline.history_shown import take_history
from netdesk.window.timeline.lane_source import ContactLanes
from netdesk.window.timeline.lanes_shown import LanesShown
from netdesk.window.timeline.scene import Scene, Shows
from netdesk.window.timeline.span import first_span, whole_span
from netdesk.window.timeline.ticks import span_text

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.domain.change import Change

_PANEL_FROM = 900
"""Narrower than this the event list gives way to the lanes."""
_COUNT_MS = 120


class TimelineView(Surface):
    """Who was in touch when. The selection is the one of the list and the graph."""

    subtitle_changed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("surface", (), parent)
        self._desk = desk
        self._history: object | None = None
        self._subtitle = ""
        self._is_stale = False
        contacts = ContactLanes(desk)
        whole = whole_span(None, desk.today)
        self.scene = Scene(contacts, desk.today, whole, first_span(whole, desk.today))
        self.scene.setParent(self)
        self.filters = Filters(desk)
        self.chart = Chart(desk, self.scene)
        self.panel = EventPanel(desk)
        self.lanes = LanesShown(desk, self.chart, contacts)
        self.groups = GroupReading(desk, self.scene, contacts)
        self._beside = EventsBeside(desk, self.chart, self.panel, self.lanes)
        self.empty = EmptyState("")
        self._pages = QStackedLayout()
        self._count_timer = QTimer(self)
        self._count_timer.setSingleShot(True)
        self._count_timer.setInterval(_COUNT_MS)
        self._build()
        self._connect()
        self._take_history()
        self.lanes.take_up(keeps_place=False)
        self._take_selection()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addLayout(self._pages, 1)
        self.splitter = Splitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.chart)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.begin_with((870, 318), "timeline")
        self._pages.addWidget(self.splitter)
        self._pages.addWidget(self.empty)

    def _connect(self) -> None:
        desk, filters, chart = self._desk, self.filters, self.chart
        desk.changed.connect(self._on_changed)
        desk.readings_changed.connect(self._on_readings_changed)
        desk.selection.changed.connect(self._take_selection)
        filters.lanes_chosen.connect(self._on_lanes_chosen)
        filters.show_chosen.connect(self.lanes.narrow)
        filters.shows_changed.connect(self._on_shows_changed)
        filters.zoom_out.clicked.connect(lambda: chart.zoom(2.0))
        filters.zoom_in.clicked.connect(lambda: chart.zoom(0.5))
        filters.zoom.moved.connect(lambda level: chart.zoom_to_level(level, at_once=level % 1 != 0))
        filters.today.clicked.connect(chart.go_to_today)
        filters.fit.clicked.connect(chart.fit)
        chart.head.clicked.connect(self.lanes.next_sort)
        self.lanes.taken_up.connect(self._on_lanes_taken_up)
        self.panel.table_wanted.connect(self.show_table)
        self.empty.acted.connect(self._on_empty_acted)
        desk.advised.connect(self._on_advised)
        self.scene.span_changed.connect(self._on_span_changed)
        self.groups.read.connect(self._count_timer.start)
        self._count_timer.timeout.connect(self._count)
        table = QShortcut(QKeySequence("Ctrl+T"), self)
        table.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        table.activated.connect(self.show_table)

    # --- What the shell looks for -------------------------------------------------------------------------

    def subtitle(self) -> str:
        """The stretch of time in view."""
        return span_text(self.scene.span)

    def tool_buttons(self) -> list[QWidget]:
        """Log exchange, Print."""
        log = Button(self.tr("Log exchange"), icon_name="calendar-plus")
        log.clicked.connect(lambda: self._desk.intents.log_wanted.emit(list(self._desk.selection.ids)))
        paper = IconButton("printer", self.tr("Print the sheet of this person"))
        paper.clicked.connect(self._print)
        return [log, paper]

    def search(self, text: str) -> None:
        """Show the lanes of who matches; mark and list the exchanges that hold the words. "" shows all."""
        self._seek(text)
        self.lanes.search(text)

    def _seek(self, text: str) -> None:
        self.groups.seek(text)
        self._beside.seek(text)
        self._count_timer.start()

    def focus_first(self) -> None:
        """The lanes take the keyboard."""
        self.chart.plot.setFocus()

    def overview_total(self) -> int:
        """How many events the whole history has."""
        return self.chart.overview.counts.total

    def summary(self) -> str:
        """What the chart shows, in one line."""
        lanes = number_text(len(self.scene.rows))
        words = self.tr("{lanes} lanes, {span}").format(lanes=lanes, span=self.subtitle())
        return words + (f". {self._beside.words()}" if self.scene.selected is not None else "")

    # --- Lanes --------------------------------------------------------------------------------------------

    def _on_lanes_taken_up(self, has_people: bool) -> None:
        self._show_page(has_people=has_people)
        self.filters.refresh_counts()
        self.scene.changed.emit()
        self._count_timer.start()

    def _show_page(self, *, has_people: bool) -> None:
        if has_people:
            self._pages.setCurrentWidget(self.splitter)
            return
        if not self.lanes.is_everybody:
            is_selection = self.lanes.show == "selected" and not self._desk.selection.ids
            words = self.tr("Nobody is selected.") if is_selection else self.tr("Nobody matches.")
            self.empty.set_text(words, self.tr("Show everyone"))
        else:
            self.empty.set_text(
                self.tr("Here you will see when you were in touch with whom."), self.tr("Import contacts")
            )
        self._pages.setCurrentWidget(self.empty)

    def _on_empty_acted(self) -> None:
        if self.lanes.is_everybody:
            self._desk.intents.import_wanted.emit([])
            return
        self.filters.show_.set_current("everyone")
        self._seek("")
        self.lanes.widen()

    def _on_lanes_chosen(self, key: str) -> None:
        self.filters.for_people(is_for_people=key == "contact")
        self.lanes.lay_by(key)
        self._take_selection()

    def _on_shows_changed(self, shows: Shows) -> None:
        self.scene.shows = shows
        self.scene.changed.emit()

    # --- What happened ------------------------------------------------------------------------------------

    def _take_history(self) -> None:
        """Take up today and the events as they are now; the view stays where it is."""
        if self.scene.today != self._desk.today:
            self.scene.today = self._desk.today
            self._beside.renew(None)
        history = self._desk.history()
        if history is self._history and history is not None:
            return
        was_empty = self._history is None
        self._history = history
        take_history(self._desk, self.chart)
        span = first_span(self.scene.whole, self._desk.today) if was_empty else self.scene.span
        self.scene.set_span(span)

    def _on_changed(self, change: Change) -> None:
        self.chart.words.forget()
        self.lanes.contacts.forget(change.contact_ids)
        if change.contact_ids is None or change.touches("contact"):
            self._when_shown(keeps_place=True)
        self.scene.changed.emit()
        if self._beside.renew(change.contact_ids):
            self._count_timer.start()

    def _on_readings_changed(self, contact_ids: frozenset[int] | None) -> None:
        self._take_history()
        self.lanes.contacts.forget(contact_ids)
        self.lanes.channels.forget(None)
        chosen, shown = self.scene.chosen, set(self.scene.rows.keys)
        # A lane of a channel holds events of everybody.
        if self.lanes.is_by_channel or contact_ids is None or (chosen and chosen.key in contact_ids):
            self.scene.chosen = None
        if contact_ids is None:
            self._when_shown(keeps_place=False)
        elif any((one not in shown) == bool(self._desk.name_of(one)) for one in contact_ids):
            # Somebody came or went, or is not among those wanted.
            self._when_shown(keeps_place=True)
        self.scene.changed.emit()
        self._count_timer.start()

    def _on_advised(self, _advice: object) -> None:
        self.filters.refresh_counts()

    def _when_shown(self, *, keeps_place: bool) -> None:
        """Take up whose lanes there are, now or when the surface is next shown."""
        if self.isVisible():
            self.lanes.take_up(keeps_place=keeps_place)
        else:
            self._is_stale = True

    def _take_selection(self) -> None:
        self._beside.take_selection()
        self.filters.refresh_counts()
        self._count_timer.start()

    def _on_span_changed(self) -> None:
        self.filters.zoom.set_level(self.chart.level)
        words = self.subtitle()
        if words != self._subtitle:
            self._subtitle = words
            self.subtitle_changed.emit(words)
        self._count_timer.start()

    def _count(self) -> None:
        self.lanes.follow_span()
        self._beside.count()
        self.chart.plot.setAccessibleDescription(self.summary())

    # --- Elsewhere ----------------------------------------------------------------------------------------

    def _print(self) -> None:
        self._desk.intents.print_wanted.emit("contact-sheet", self._desk.selection.current or 0)

    def show_table(self) -> None:
        """The events in view as a table."""
        keys = list(self.scene.rows.keys[:MOST_LANES])
        selected = self.scene.selected
        if selected is not None and selected not in keys and self.scene.row_of(selected) >= 0:
            keys.append(selected)
        lanes = self.scene.source.lanes(keys)
        names = self.chart.names.channel_names
        model = EventTableModel(lanes, self.scene.span, self.chart.words, names, self.scene.now)
        words = f"{events_counted(model.rowCount())} · {self.subtitle()}"
        self.table_dialog = TableDialog(self.tr("Timeline as a table"), words, model, WIDTH, self)
        self.table_dialog.open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.lanes.take_up(keeps_place=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.setVisible(self.width() >= _PANEL_FROM)
