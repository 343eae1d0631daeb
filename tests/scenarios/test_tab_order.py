"""The way of the Tab key through the window: as one reads, from the rail by the search to the list."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netdesk.window.card.row_button import RowButton
from netdesk.window.card.view import ContactCard
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
    card = window.contacts.findChild(ContactCard)
    assert isinstance(card, ContactCard)
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


def _shows(card: ContactCard, contact_id: int) -> bool:
    return card.card is not None and card.card.contact.id == contact_id
