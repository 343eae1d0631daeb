"""The graph in the window: who is selected in it, what its search finds, the ways to somebody."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netdesk.domain.command import SaveTie
from netdesk.domain.contact import Tie
from netdesk.window.graph.view import GraphView
from netdesk.window.kit.search_field import SearchField
from netdesk.window.shell.main_window import MainWindow
from tests.scenarios.windows import WAIT_MS, action_of, settle
from tests.window.network import add


@pytest.fixture
def bela(qtbot: QtBot, window: MainWindow, anna: int) -> int:
    """Bela, whom Anna knows and the owner does not."""
    desk = window.desk
    (bela,) = [one for one in desk.people.order() if desk.name_of(one) == "Bela Brandt"]
    desk.do(SaveTie(Tie(desk.uid_of(anna), desk.uid_of(bela), relation="friend", strength=60)))
    settle(qtbot, desk)
    return int(bela)


@pytest.fixture
def graph(qtbot: QtBot, window: MainWindow, bela: int) -> GraphView:
    """The graph, shown with both."""
    window.show_view("graph")
    view = window.surface("graph")
    assert isinstance(view, GraphView)
    qtbot.waitUntil(lambda: view.plan is not None and len(view.plan.nodes) == 2, timeout=WAIT_MS)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return view


def search_field(window: MainWindow) -> SearchField:
    (field,) = [one for one in window.findChildren(SearchField) if one.isVisible()]
    return field


def test_escape_in_the_graph_leaves_nobody_selected_in_the_list_either(
    qtbot: QtBot, window: MainWindow, graph: GraphView, anna: int
) -> None:
    window.desk.selection.select([anna])
    QTest.keyClick(graph.canvas, Qt.Key.Key_Escape)
    window.show_view("contacts")
    table, card = window.contacts.view.table, window.contacts.card
    assert table.hasFocus()
    assert window.desk.selection.ids == ()
    assert window.desk.selection.current is None
    assert card is not None
    qtbot.waitUntil(lambda: card.card is None)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert list(window.desk.selection.ids) == [table.contacts.id_at(0)]


def test_enter_after_a_search_selects_the_one_who_matches(
    window: MainWindow, graph: GraphView, bela: int
) -> None:
    window.desk.selection.select([])
    field = search_field(window)
    QTest.keyClicks(field, "brandt")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert list(window.desk.selection.ids) == [bela]
    assert graph.canvas.hasFocus()


def test_of_several_who_match_enter_selects_the_strongest_tie_but_keeps_who_is_selected(
    window: MainWindow, graph: GraphView, anna: int, bela: int
) -> None:
    window.desk.selection.select([])
    field = search_field(window)
    QTest.keyClicks(field, "a")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert list(window.desk.selection.ids) == [anna]
    window.desk.selection.select([bela])
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert list(window.desk.selection.ids) == [bela]


def test_enter_after_a_search_in_the_list_selects_the_first_who_is_left(
    window: MainWindow, anna: int, bela: int
) -> None:
    window.desk.selection.select([anna])
    window.show_view("contacts")
    field = search_field(window)
    QTest.keyClicks(field, "brandt")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert list(window.desk.selection.ids) == [bela]


def test_enter_after_a_search_that_finds_nobody_says_so(window: MainWindow, graph: GraphView) -> None:
    window.desk.selection.select([])
    field = search_field(window)
    QTest.keyClicks(field, "zacharias")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.desk.selection.ids == ()
    assert window.status.message() == "Nobody in the graph matches “zacharias”."


def test_the_search_field_says_what_the_surface_searches(window: MainWindow, graph: GraphView) -> None:
    assert search_field(window).placeholderText() == "Search people, or “to NAME” for ways"
    window.show_view("contacts")
    assert search_field(window).placeholderText() == "Search people, notes, messages"


def test_ctrl_g_shows_the_ways_to_the_selected_person_until_another_name_is_typed(
    window: MainWindow, graph: GraphView, anna: int, bela: int
) -> None:
    window.show_view("contacts")
    window.desk.selection.select([bela])
    action_of(window, "Ctrl+G").trigger()
    assert window.current == "graph"
    field = search_field(window)
    assert field.hasFocus()
    assert field.text() == "to Bela Brandt"
    assert [len(way.people) for way in graph.canvas.picture.ways] == [2]
    QTest.keyClicks(field, "anna")
    assert field.text() == "to anna"
    assert window.desk.selection.current == anna
    assert graph.canvas.picture.ways == []
    assert window.status.message() == "You know Anna Albers yourself; nobody else you know is tied to them."


def test_escape_in_the_search_field_ends_the_ways(window: MainWindow, graph: GraphView, bela: int) -> None:
    window.desk.selection.select([bela])
    action_of(window, "Ctrl+G").trigger()
    QTest.keyClick(search_field(window), Qt.Key.Key_Escape)
    assert graph.canvas.picture.ways == []


def test_ctrl_g_asks_for_a_name_when_nobody_is_selected(window: MainWindow, graph: GraphView) -> None:
    window.desk.selection.select([])
    action_of(window, "Ctrl+G").trigger()
    field = search_field(window)
    assert field.text() == "to "
    assert graph.canvas.picture.ways == []
    QTest.keyClicks(field, "bela")
    assert len(graph.canvas.picture.ways) == 1


def test_ctrl_g_to_somebody_without_ties_says_so(qtbot: QtBot, window: MainWindow, graph: GraphView) -> None:
    stranger = add(window.desk, "Cosima", "Carl")
    settle(qtbot, window.desk)
    window.desk.selection.select([stranger])
    action_of(window, "Ctrl+G").trigger()
    assert window.status.message() == "Nobody called “Cosima Carl” is in the graph."
    assert window.desk.selection.current == stranger
