"""The graph surface: bar, canvas, panel and the strip of months, and what connects them to the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.desk.arrangement import Arrangement, Way
from netdesk.desk.people import Wanted
from netdesk.window.circle_move import put_into_circle
from netdesk.window.graph import past, words
from netdesk.window.graph.best_way import best_way_words
from netdesk.window.graph.export import ask_and_save
from netdesk.window.graph.filter_bar import GraphBar
from netdesk.window.graph.menu import person_menu
from netdesk.window.graph.month_strip import MonthStrip
from netdesk.window.graph.pages import GraphPages
from netdesk.window.graph.people import Known, People, drawn_people, extent_of
from netdesk.window.graph.picking import picked
from netdesk.window.graph.search import found_rows, name_after_to, wanted_target
from netdesk.window.graph.side_panel import SidePanel
from netdesk.window.graph.wanted import Drawn
from netdesk.window.kit.button import Button, IconButton
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.passing_menu import open_at

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.domain.change import Change

_PANEL_FROM = 860
"""Narrower surfaces hide the panel."""


class GraphView(QWidget):
    """Who is tied to whom. Communities and places are computed in the background."""

    subtitle_changed = Signal(str)
    arranged = Signal()
    """The network was computed anew and is shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._arranger = desk.arranger
        self._arranger.watch(self.isVisible)
        self.people: People | None = None
        self._known: Known | None = None
        self._months: past.Months | None = None
        self._text = ""
        self._ways: list[Way] = []
        self._chosen_way, self._target = 0, 0
        """The way that is chosen, and to whom the ways lead."""
        self._shown: Drawn | None = None
        self._build()
        self._connect()

    # --- Building -----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.bar = GraphBar()
        self.pages = GraphPages(self._tip)
        self.canvas, self.table = self.pages.canvas, self.pages.table
        self.panel = SidePanel(self._desk, partial(best_way_words, self._desk))
        self.strip = MonthStrip()
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.pages, 1)
        left.addWidget(self.strip)
        self.strip.hide()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(row, 1)
        self.setAccessibleName(self.tr("Graph"))

    def _connect(self) -> None:
        desk = self._desk
        self._arranger.arranged.connect(self._on_arranged)
        desk.selection.changed.connect(self._on_selection)
        desk.changed.connect(self._on_changed)
        self.bar.changed.connect(self._redraw)
        self.bar.fit_wanted.connect(self.canvas.fit)
        self.bar.zoom_wanted.connect(self.canvas.zoom)
        self.canvas.picked.connect(self._on_picked)
        self.canvas.opened.connect(self._open)
        self.canvas.carried.connect(self._on_carried)
        self.canvas.menu_wanted.connect(self._on_menu)
        self.panel.way_chosen.connect(self._choose_way)
        self.panel.ways_closed.connect(self.close_ways)
        self.panel.ways_wanted.connect(self.show_ways)
        self.panel.community_chosen.connect(self._on_community)
        self.strip.month_chosen.connect(self._on_month)
        self.table.picked.connect(lambda row: self._on_picked(row, Qt.KeyboardModifier.NoModifier))
        self.table.opened.connect(self._open)
        pages = self.pages
        pages.untied.wanted.connect(lambda is_wanted: self.bar.want(has_untied=is_wanted))
        pages.empty.import_wanted.connect(lambda: desk.intents.import_wanted.emit([]))
        pages.empty.untied_wanted.connect(lambda: self.bar.want(has_untied=True))
        pages.empty.everybody_wanted.connect(self.bar.want_everybody)
        keys = QShortcut(QKeySequence("Ctrl+T"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(pages.toggle_table)
        look().changed.connect(self._fit_panel)

    @property
    def plan(self) -> Arrangement | None:
        """The network as it was computed last, None before the first time."""
        return self._arranger.plan

    # --- What the shell looks for -------------------------------------------------------------------------

    def subtitle(self) -> str:
        """How many people stand in circles, how many communities there are."""
        return "" if self.plan is None else words.subtitle(self.plan)

    def tool_buttons(self) -> list[QWidget]:
        """Export as an image, print."""
        export = Button(self.tr("Export"), icon_name="image-down")
        export.setToolTip(self.tr("Save what is seen as an image"))
        export.clicked.connect(lambda: ask_and_save(self._desk, self.canvas, self))
        paper = IconButton("printer", self.tr("Print the sheet of this person"))
        paper.clicked.connect(
            lambda: self._desk.intents.print_wanted.emit("contact-sheet", self._desk.selection.current or 0)
        )
        return [export, paper]

    def search(self, text: str) -> None:
        """Highlight who matches; "to NAME" shows the ways to them; "" ends both."""
        self._text = text
        if self.plan is None:
            return
        self._ways = []
        if name := name_after_to(text):
            self._find_ways(self.plan, name)
        self._redraw()

    def take_hit(self) -> None:
        """Select whom the words mean, the strongest tie of several; who is selected among them stays so."""
        if self.plan is None or not self._text.strip() or name_after_to(self._text) is not None:
            return
        rows = found_rows(self.plan, self._text)
        hits = [self.plan.nodes[row].id for row in rows]
        if not hits:
            sentence = self.tr("Nobody in the graph matches “{text}”.")
            self._desk.intents.message.emit(sentence.format(text=self._text.strip()))
        elif self._desk.selection.current not in hits:
            self._desk.selection.select(hits[:1])
            self.canvas.reveal(rows[0])

    def focus_first(self) -> None:
        """The canvas takes the keyboard."""
        self.pages.focus_current()

    # --- The network --------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.plan is not None and self._known is None:
            self._on_arranged()  # another surface had it computed
        self._arranger.want()

    def _on_arranged(self) -> None:
        plan, is_first = self.plan, self._known is None
        if plan is None:
            return
        self._known = past.known(self._desk, plan)
        self._months = past.months(self._desk)
        self._renew_ways(plan)
        if is_first:
            self.bar.set_channels(self._desk.channels())
        if self._months is not None and self.bar.drawn.until_day is None:
            self.strip.show_months(
                self._months.first, self._months.mine, self._months.theirs, self._desk.today
            )
        self.strip.setVisible(self._months is not None)
        if self.bar.drawn.community is not None and self.bar.drawn.community not in plan.groups:
            self.bar.drawn = self.bar.drawn._replace(community=None)
        self.bar.setVisible(bool(plan.nodes))
        self._fit_panel()
        self.canvas.leave_room(plan.names)
        self._redraw()
        if is_first:
            self.canvas.fit()
            if self._text:
                self.search(self._text)
        self.subtitle_changed.emit(self.subtitle())
        self.arranged.emit()

    def _on_changed(self, change: Change) -> None:
        if change.touches("channel"):
            self.bar.set_channels(self._desk.channels())

    def _redraw(self) -> None:
        plan = self.plan
        if plan is None:
            return
        drawn = self.bar.drawn
        self._arranger.want_untied(has_untied=drawn.has_untied)
        reachable = None
        if drawn.channel is not None:
            wanted = Wanted(channel=drawn.channel)
            reachable = frozenset(self._desk.people.order(wanted))
        self.people = drawn_people(plan, drawn, reachable, self._known)
        is_moving = self._shown is not None and self._shown.layout != drawn.layout
        self._shown = drawn
        extent = extent_of(self.people)
        self.canvas.show_people(self.people, self._emphasis(), extent=extent, is_moving=is_moving)
        self.pages.map.show_people(self.people, extent)
        self.table.people.show_people(self.people)
        shown, whole = int(self.people.is_shown.sum()), self._desk.people.counts().people
        self.bar.set_count(shown, whole)
        self.canvas.setAccessibleName(words.summary(plan, shown))
        self.pages.show_drawn(
            shown, len(plan.nodes), whole,
            has_untied=drawn.has_untied, is_past=drawn.until_day is not None,
        )  # fmt: skip
        self._show_marks()

    def _emphasis(self) -> NDArray[np.bool_] | None:
        if self.plan is None or not self._text.strip() or name_after_to(self._text) is not None:
            return None
        mask = np.zeros(len(self.plan.nodes), np.bool_)
        mask[found_rows(self.plan, self._text)] = True
        return mask

    # --- Selection and ways -------------------------------------------------------------------------------

    def show_ways(self, row: int) -> None:
        """Show the ways to the person in a row of the arrangement."""
        if self.plan is None:
            return
        self._ways, self._chosen_way, self._target = self.plan.ways(row), 0, self.plan.nodes[row].id
        if not self._ways:
            self._desk.intents.message.emit(words.no_way_words(self.plan, row))
        self._show_marks()

    def _renew_ways(self, plan: Arrangement) -> None:
        """The ways that are shown, as they are in this network."""
        row = plan.place(self._target) if self._ways else None
        self._ways = [] if row is None else plan.ways(row)
        if self._chosen_way >= len(self._ways):
            self._chosen_way = 0

    def _find_ways(self, plan: Arrangement, name: str) -> None:
        target = wanted_target(plan, name, self._desk.selection.ids)
        if target is None:
            sentence = self.tr("Nobody called “{name}” is in the graph.")
            self._desk.intents.message.emit(sentence.format(name=name))
            return
        self._desk.selection.select([plan.nodes[target].id])
        self.show_ways(target)

    def close_ways(self) -> None:
        """Show no way any more."""
        self._ways = []
        self._show_marks()

    def _choose_way(self, number: int) -> None:
        self._chosen_way = number
        self._show_marks()

    def _show_marks(self) -> None:
        plan = self.plan
        if plan is None:
            return
        rows = [row for one in self._desk.selection.ids if (row := plan.place(one)) is not None]
        picture = self.canvas.picture
        picture.selected = [] if self._ways else rows
        picture.ways, picture.chosen_way = self._ways, self._chosen_way
        self.canvas.refresh()
        current = self._desk.selection.current
        row = None if current is None else plan.place(current)
        self.table.show_row(row)
        self.panel.show_all(plan, row, self._ways, self._chosen_way, self.bar.drawn.community)

    def _on_selection(self) -> None:
        if self._desk.selection.current != self._target:
            self._ways = []
        self._show_marks()

    def _on_picked(self, row: int, modifiers: Qt.KeyboardModifier) -> None:
        if self.plan is None:
            return
        selection = self._desk.selection
        if row < 0:
            self._ways = []
            selection.select([])
            self._show_marks()
            return
        selection.select(picked(selection.ids, self.plan.nodes[row].id, modifiers))

    def _on_carried(self, row: int, circle: int) -> None:
        """Put whoever was carried into the circle; all selected, if they were among them."""
        if self.plan is None:
            return
        one, selected = self.plan.nodes[row].id, self._desk.selection.ids
        put_into_circle(self._desk, selected if one in selected else (one,), circle or None)

    def _open(self, row: int) -> None:
        if self.plan is not None:
            self._desk.intents.card_wanted.emit(self.plan.nodes[row].id)

    def _on_menu(self, row: int, place: QPoint) -> None:
        if self.plan is None:
            return
        if self.plan.nodes[row].id not in self._desk.selection.ids:
            self._on_picked(row, Qt.KeyboardModifier.NoModifier)
        ids = self._desk.selection.ids
        menu = person_menu(self._desk, self.plan.nodes[row].id, ids, lambda: self.show_ways(row), self)
        open_at(menu, place)

    def _on_community(self, number: int) -> None:
        self.bar.want(community=None if number < 0 else number)

    def _on_month(self, place: int | None) -> None:
        day = None if place is None or self._months is None else self._months.end_day(place)
        self.bar.want(until_day=day)

    def _tip(self, row: int) -> str:
        return "" if self.plan is None else words.person_tip(self.plan, row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_panel()

    def _fit_panel(self) -> None:
        has_people = self.plan is not None and bool(self.plan.nodes)
        self.panel.setVisible(has_people and self.width() >= theme().grown(_PANEL_FROM))
