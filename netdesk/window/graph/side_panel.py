"""The panel beside the graph: the person selected or the way to them, legend, communities."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.desk.arrangement import Arrangement, Way
from netdesk.domain.person_name import called
from netdesk.window.graph.legend_section import CommunitiesSection, LegendSection
from netdesk.window.graph.way_section import WaySection, WaysSection
from netdesk.window.graph.words import bridge_words, community_words, say, strength_words
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.flow_layout import FlowLayout
from netdesk.window.kit.held_keyboard import keyboard_held
from netdesk.window.kit.label import ElidedLabel, Label
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.panel import Column
from netdesk.window.kit.plain_entry import plain_entry
from netdesk.window.kit.scroll_pane import ScrollPane
from netdesk.window.kit.section_header import SectionHeader

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.desk.graph_rows import GraphNode

WIDTH = 304


class SidePanel(ScrollPane):
    """Filled anew by `show_all`; tells what the person chose in it."""

    way_chosen = Signal(int)
    ways_closed = Signal()
    ways_wanted = Signal(int)
    community_chosen = Signal(int)

    def __init__(self, desk: Desk, hint: Callable[[int], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._hint = desk, hint
        self._plan: Arrangement | None = None
        self._shown: object = None
        self._fit()
        look().changed.connect(self._fit)

    def _fit(self) -> None:
        self.setFixedWidth(theme().grown(WIDTH))

    def show_all(
        self, plan: Arrangement, row: int | None, ways: list[Way], chosen: int, community: int | None
    ) -> None:
        """`row`: who is selected. What is shown already stays, and so does the keyboard where it can."""
        at_hand = None if row is None else self._hint(plan.nodes[row].id)
        wanted = row, tuple(ways), chosen, community, at_hand
        if plan is self._plan and wanted == self._shown:
            return
        self._plan, self._shown = plan, wanted
        place = self.verticalScrollBar().value()
        column = Column(lines=("left",))
        if ways:
            self._add_ways(column, plan, ways, chosen)
            row = ways[chosen].people[0]
        elif row is not None:
            column.add_section(self._person(plan, row))
        else:
            column.add_section(_nobody())
        if row is not None and (sentence := bridge_words(plan, row)):
            column.add_section(_bridge(called(plan.nodes[row].name), sentence))
        column.add_section(LegendSection())
        if plan.groups:
            groups = CommunitiesSection(plan, community)
            groups.chosen.connect(self.community_chosen)
            column.add_section(groups)
        with keyboard_held(self):
            self.setWidget(column)
        self.verticalScrollBar().setValue(place)

    def _add_ways(self, column: Column, plan: Arrangement, ways: list[Way], chosen: int) -> None:
        steps = WaySection(self._desk, plan, ways[chosen], self._hint)
        steps.closed.connect(self.ways_closed)
        column.add_section(steps)
        choice = WaysSection(plan, ways, chosen)
        choice.chosen.connect(self.way_chosen)
        column.add_section(choice)

    def _person(self, plan: Arrangement, row: int) -> QWidget:
        one = plan.nodes[row]
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(ElidedLabel(one.name, "person"))
        lines = (one.organisation, strength_words(plan, row), community_words(plan, row), self._hint(one.id))
        for line in lines:
            if line:
                column.addWidget(ElidedLabel(line, "small", "textSecondary"))
        column.addSpacing(6)
        column.addWidget(self._buttons(one, row))
        return box

    def _buttons(self, one: GraphNode, row: int) -> QWidget:
        box = QWidget()
        line = FlowLayout(box, spacing=8)
        card = Button(self.tr("Open card"), ButtonKind.PRIMARY, icon_name="contact-round")
        card.clicked.connect(lambda: self._desk.intents.card_wanted.emit(one.id))
        words = self.tr("Way to {name}").format(name=called(one.name))
        way = Button(plain_entry(words), icon_name="route")
        way.clicked.connect(lambda: self.ways_wanted.emit(row))
        line.addWidget(card)
        line.addWidget(way)
        return box


def _nobody() -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(SectionHeader(say("Nobody selected")))
    words = say(
        "Click a person to see who they know, or drag them to another circle. "
        "Search “to NAME” for the ways to somebody."
    )
    column.addWidget(Label(words, "small", "textSecondary", wraps=True))
    return box


def _bridge(name: str, sentence: str) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(SectionHeader(say("{name} as a bridge").format(name=name)))
    column.addWidget(Label(sentence, "small", "textSecondary", wraps=True))
    return box
