"""Panes keep the place somebody gave them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from netdesk.window.kit.look import Look
from netdesk.window.kit.splitter import Splitter


@pytest.fixture(autouse=True)
def _look(the_look: Look) -> None:
    """Splitters are painted in a theme."""


def shown(qtbot: QtBot, name: str, sizes: tuple[int, int] = (300, 300)) -> Splitter:
    made = Splitter()
    qtbot.addWidget(made)
    for _pane in range(2):
        made.addWidget(QWidget())
    made.begin_with(sizes, name)
    made.resize(601, 200)
    made.show()
    QApplication.processEvents()
    return made


def drag(splitter: Splitter, by: int) -> None:
    handle = splitter.handle(1)
    middle = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(handle, middle + QPoint(by, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle)


def test_panes_begin_as_somebody_left_them_under_their_own_name(qtbot: QtBot) -> None:
    first = shown(qtbot, "letters")
    assert first.sizes() == [300, 300]
    drag(first, -100)
    left = first.sizes()
    assert left[0] < 300
    assert shown(qtbot, "letters").sizes() == left
    assert shown(qtbot, "other").sizes() == [300, 300]


def test_another_name_brings_its_own_sizes(qtbot: QtBot) -> None:
    panes = shown(qtbot, "beside")
    drag(panes, -100)
    left = panes.sizes()
    panes.begin_with((200, 400), "below")
    assert panes.sizes() == [200, 400]
    panes.begin_with((300, 300), "beside")
    assert panes.sizes() == left


@pytest.mark.parametrize("kept", ["", "300", "1,2,3", "a,b", "-5,605"])
def test_what_was_kept_and_makes_no_sense_is_passed_over(qtbot: QtBot, kept: str) -> None:
    QSettings("NetDesk", "NetDesk").setValue("panes/letters", kept)
    assert shown(qtbot, "letters").sizes() == [300, 300]
