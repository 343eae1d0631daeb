"""Who has no tie, and what is said while nobody is drawn."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.window.graph.legend_section import CommunitiesSection
from netdesk.window.graph.view import GraphView
from netdesk.window.kit.focus_ring import WANTS_RING
from tests.window.graph.conftest import ROWERS, SINGERS, shown
from tests.window.network import add

WAIT_MS = 60_000


def said(view: GraphView) -> str:
    """What stands in place of the graph."""
    assert view.pages.currentWidget() is view.pages.empty
    return " ".join(label.text() for label in view.pages.empty.findChildren(QLabel))


@pytest.fixture
def strangers(qtbot: QtBot, desk: Desk) -> tuple[int, ...]:
    """Two people without any tie."""
    found = tuple(add(desk, given, "Fremd") for given in ("Iris", "Jan"))
    qtbot.waitUntil(lambda: desk.people.counts().people >= 2, timeout=WAIT_MS)
    return found


def test_who_has_no_tie_is_counted_and_drawn_when_asked_for(
    qtbot: QtBot, desk: Desk, view: GraphView
) -> None:
    with qtbot.waitSignal(view.arranged, timeout=WAIT_MS):
        for given in ("Iris", "Jan"):
            add(desk, given, "Fremd")
    assert view.pages.untied.text() == "2 people without a tie are not drawn."
    assert view.plan is not None
    assert len(view.plan.nodes) == 9
    show = view.pages.untied.findChildren(QPushButton)[0]
    with qtbot.waitSignal(view.arranged, timeout=WAIT_MS):
        QTest.mouseClick(show, Qt.MouseButton.LeftButton)
    assert view.people is not None
    assert int(view.people.is_shown.sum()) == 11
    assert view.pages.untied.text() == "People without a tie are drawn, too."
    view.bar.want(layout="force")
    assert int(view.people.is_shown.sum()) == 11
    with qtbot.waitSignal(view.arranged, timeout=WAIT_MS):
        QTest.mouseClick(show, Qt.MouseButton.LeftButton)
    assert len(view.plan.nodes) == 9


def test_nothing_is_said_of_people_without_a_tie_while_there_are_none(view: GraphView) -> None:
    assert view.pages.untied.text() == ""


def test_the_line_stays_in_its_corner_when_the_window_grows(
    qtbot: QtBot, desk: Desk, view: GraphView
) -> None:
    with qtbot.waitSignal(view.arranged, timeout=WAIT_MS):
        add(desk, "Iris", "Fremd")
    assert view.pages.untied.text() == "1 person without a tie is not drawn."
    for width, height in ((1400, 900), (900, 600)):
        view.resize(width, height)
        corner = view.pages.untied.geometry().bottomRight()
        assert view.canvas.width() - corner.x() == view.canvas.height() - corner.y() == 13


def test_people_without_any_tie_are_named_as_such_and_can_be_drawn(
    qtbot: QtBot, desk: Desk, strangers: tuple[int, ...]
) -> None:
    view = shown(qtbot, desk)
    assert said(view).startswith("None of the 2 people in your network has a tie yet.")
    with qtbot.waitSignal(view.arranged, timeout=WAIT_MS):
        view.pages.empty.acted.emit()
    assert view.pages.currentWidget() is view.canvas
    assert view.plan is not None
    assert view.plan.ids.tolist() == sorted(strangers)
    assert view.panel.findChildren(CommunitiesSection) == []


def test_choices_that_leave_everybody_out_say_so_and_can_be_dropped(view: GraphView) -> None:
    view.bar.want(strength=80, channel="letter", has_dormant=False)
    assert said(view).startswith("Nobody matches")
    assert view.bar.isVisible()
    view.pages.empty.acted.emit()
    assert view.pages.currentWidget() is view.canvas
    assert view.people is not None
    assert int(view.people.is_shown.sum()) == len(ROWERS) + len(SINGERS)
    assert view.bar.drawn.has_dormant


def test_a_day_before_everybody_leaves_the_picture_empty_without_words(view: GraphView) -> None:
    view.bar.want(until_day=0, strength=80, channel="letter")
    assert view.pages.currentWidget() is view.canvas


def test_only_who_came_by_keyboard_sees_a_ring_around_the_picture(view: GraphView) -> None:
    view.activateWindow()
    view.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.canvas.property(WANTS_RING)
    view.bar.layout_.setFocus()
    view.canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not view.canvas.property(WANTS_RING)
