import gzip
import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netdesk import resource
from netdesk.desk.desk import Desk
from netdesk.window.first_run.view import SAMPLE_PEOPLE, FirstRunView
from netdesk.window.kit.button import Button


@pytest.fixture
def view(desk: Desk) -> Iterator[FirstRunView]:
    view = FirstRunView(desk)
    view.resize(1200, 800)
    view.show()
    view.activateWindow()
    yield view
    view.close()
    view.deleteLater()


def button(view: FirstRunView, text: str) -> Button:
    return next(one for one in view.findChildren(Button) if one.text() == text)


def test_the_number_of_invented_people_is_that_of_the_sample() -> None:
    with gzip.open(resource.path("samples", "network.json.gz"), "rt", encoding="utf-8") as file:
        assert len(json.load(file)["contacts"]) == SAMPLE_PEOPLE


def test_the_keyboard_begins_at_choosing_files(view: FirstRunView, desk: Desk, qtbot: QtBot) -> None:
    view.focus_first()
    with qtbot.waitSignal(desk.intents.import_wanted) as wanted:
        QTest.keyClick(button(view, "Choose files"), Qt.Key.Key_Space)
    assert wanted.args == [[]]


def test_every_button_says_what_is_wanted(view: FirstRunView, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.intents.paste_wanted):
        button(view, "Paste").click()
    with qtbot.waitSignal(desk.intents.new_contact_wanted):
        button(view, "Write down the first person").click()
    with qtbot.waitSignal(view.sample_wanted):
        button(view, "Open the sample network").click()


def test_every_button_is_reached_by_tab(view: FirstRunView) -> None:
    view.focus_first()
    seen = set()
    for _ in range(6):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.add(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert set(view.findChildren(Button)) <= seen


def test_how_it_works_goes_below_in_a_narrow_window(view: FirstRunView) -> None:
    def left_of(text: str) -> int:
        from netdesk.window.kit.label import Label

        label = next(one for one in view.findChildren(Label) if one.text() == text)
        return label.mapTo(view, label.rect().topLeft()).x()

    QApplication.processEvents()
    beside = left_of("How it works")
    view.resize(852, 532)
    QApplication.processEvents()
    assert beside > 800
    assert left_of("How it works") < 100
