import gzip
import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from netdesk import resource
from netdesk.desk.desk import Desk
from netdesk.window.first_run.how_it_works import HowItWorks
from netdesk.window.first_run.view import SAMPLE_PEOPLE, FirstRunView
from netdesk.window.kit.button import Button
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import look


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


def test_all_that_is_read_is_named(view: FirstRunView) -> None:
    told = " ".join(label.text() for label in view.findChildren(Label))
    for name in (
        "LinkedIn", "XING", "X (Twitter)", "Facebook", "Messenger", "Instagram", "Threads", "WhatsApp",
        "Telegram", "Signal", "SMS", "vCard", "Google", "Outlook", "Thunderbird", "mbox", "Maildir", ".eml",
        ".ics", "CSV", "Excel", "LibreOffice", "JSON",
    ):  # fmt: skip
        assert name in told, name


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [(852, 532), (1128, 780)])
def test_no_word_is_cut_off(view: FirstRunView, size: tuple[int, int], scale: float) -> None:
    """In the smallest window, and in what a larger rail leaves of 1440 x 900."""
    look().set_text_scale(scale)
    try:
        view.resize(*size)
        QApplication.processEvents()
        for label in view.findChildren(Label):
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= needed, label.text()
            assert label.mapTo(view, label.rect().topRight()).x() < view.width(), label.text()
            if not label.wordWrap():
                assert label.width() >= label.sizeHint().width(), label.text()
    finally:
        look().set_text_scale(1.0)


def test_nothing_has_to_be_scrolled_to_in_a_window_of_usual_size(view: FirstRunView) -> None:
    view.resize(1232, 808)  # what rail, tool bar and status bar leave of 1440 x 900
    QApplication.processEvents()
    (area,) = view.findChildren(QScrollArea)
    assert area.verticalScrollBar().maximum() == 0


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
        label = next(one for one in view.findChildren(Label) if one.text() == text)
        return label.mapTo(view, label.rect().topLeft()).x()

    QApplication.processEvents()
    beside = left_of("How it works")
    view.resize(852, 532)
    QApplication.processEvents()
    assert beside > 800
    assert left_of("How it works") < 100
    (side,) = view.findChildren(HowItWorks)
    assert side.width() == 852, "as wide as the page"
