"""The way of the Tab key through the window: as one reads, from the rail by the search to the list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from netdesk.window.card.row_button import RowButton
from netdesk.window.card.tie_dialog import TieDialog
from netdesk.window.card.view import CardView
from netdesk.window.kit.form_dialog import FormDialog
from netdesk.window.kit.reading_order import tab_stops
from netdesk.window.kit.search_field import SearchField
from netdesk.window.shell.main_window import MainWindow
from tests.window.network import add


def stops(window: MainWindow) -> list[QWidget]:
    found: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


@pytest.mark.parametrize("view", ["contacts", "timeline", "graph", "suggestions"])
def test_search_and_buttons_come_before_what_they_are_about(window: MainWindow, view: str) -> None:
    add(window.desk, "Ida", "Muster")
    window.show_view(view)
    page = window.pages.page(view)
    chain = [widget for widget in stops(window) if page.isAncestorOf(widget)]
    assert isinstance(chain[0], SearchField)
    bar = window.pages.bar(view)
    in_bar = [bar.isAncestorOf(widget) for widget in chain]
    assert in_bar == sorted(in_bar, reverse=True)
    tops = [widget.mapTo(window, widget.rect().topLeft()) for widget in chain[: sum(in_bar)]]
    assert all(one.x() < other.x() for one, other in pairwise(tops))


def test_the_filters_come_before_the_list(window: MainWindow) -> None:
    add(window.desk, "Ida", "Muster")
    window.show_view("contacts")
    contacts = window.contacts.view
    chain = stops(window)
    places = [chain.index(widget) for widget in chain if contacts.filters.isAncestorOf(widget)]
    assert places
    assert max(places) < chain.index(contacts.table)


def test_within_the_card_the_key_goes_down_as_one_reads(qtbot: QtBot, window: MainWindow, anna: int) -> None:
    window.show_view("contacts")
    window.complete()
    card = window.contacts.findChild(CardView)
    assert isinstance(card, CardView)
    for who in (anna + 1, anna):  # what stands in the sections is made anew for each
        window.desk.selection.select([who])
        qtbot.waitUntil(partial(_shows, card, who))
    qtbot.waitUntil(lambda: any(row.isVisible() for row in card.findChildren(RowButton)))
    QTest.keyClick(window.contacts.view.table, Qt.Key.Key_Tab)
    chain = [widget for widget in stops(window) if card.isAncestorOf(widget)]
    assert card.header.isAncestorOf(chain[0])
    places = [
        [place for place, widget in enumerate(chain) if section.isAncestorOf(widget)]
        for section in card.sections.values()
        if section.isVisible()
    ]
    in_order = [place for of_section in places for place in of_section]
    assert in_order == list(range(in_order[0], in_order[0] + len(in_order)))


def test_the_key_comes_to_everything_in_a_dialog_as_one_reads(window: MainWindow, anna: int) -> None:
    window.activateWindow()
    desk = window.desk
    ways: tuple[Callable[[], object], ...] = (
        partial(desk.intents.log_wanted.emit, [anna]),
        partial(desk.intents.edit_wanted.emit, anna),
        lambda: TieDialog(desk, anna, None, window).open(),
    )
    for open_one in ways:
        open_one()
        (shown,) = (one for one in window.findChildren(FormDialog) if one.isVisible())
        QApplication.processEvents()
        expected = [one for one in tab_stops(shown) if one.isVisible() and one.isEnabled()]
        way = _way_through(shown, len(expected) * 4)
        start = expected.index(way[0])
        assert way == [*expected[start:], *expected[:start]]
        shown.reject()


def _way_through(dialog: FormDialog, most: int) -> list[QWidget]:
    """What has the keyboard one after the other until the first one has it again; dates have parts."""
    way = [dialog.focusWidget()]
    for _ in range(most):
        QTest.keyClick(way[-1], Qt.Key.Key_Tab)
        focus = dialog.focusWidget()
        if focus is way[0]:
            break
        if focus is not way[-1]:
            way.append(focus)
    return way


def _shows(card: CardView, contact_id: int) -> bool:
    return card.card is not None and card.card.contact.id == contact_id
