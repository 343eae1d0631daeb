"""In a low window the suggestions give way to the rows of the list."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.window.contacts.row_height import LEAST_ROWS
from netdesk.window.kit.look import look
from netdesk.window.shell.contacts_page import ContactsPage
from tests.window.network import add


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[ContactsPage]:
    """The contacts in a high window, with suggestions below them."""
    for number in range(12):
        add(desk, f"Person{number:02}", "Quist")
    page = ContactsPage(desk)
    qtbot.addWidget(page)
    page.resize(850, 900)
    page.show()
    page.complete()
    qtbot.waitUntil(lambda: page.dock is not None and page.dock.isVisible() and page.dock.height() == 284)
    yield page
    look().set_text_scale(1.0)


def rows_seen(page: ContactsPage) -> float:
    table = page.view.table
    return table.viewport().height() / table.row_height()


def assert_kept(desk: Desk, page: ContactsPage, qtbot: QtBot) -> None:
    """The next time, in a high window, the suggestions are as they were before this one was low."""
    other = ContactsPage(desk)
    qtbot.addWidget(other)
    other.set_state(page.state())
    other.resize(850, 1200)
    other.show()
    other.complete()
    qtbot.waitUntil(lambda: other.dock is not None and other.dock.isVisible() and other.dock.height() == 284)
    other.close()


def test_suggestions_are_as_high_as_five_rows_leave_room(
    desk: Desk, page: ContactsPage, qtbot: QtBot
) -> None:
    assert page.dock is not None
    look().set_text_scale(2.0)
    page.resize(850, 600)
    qtbot.waitUntil(lambda: page.dock is not None and page.dock.height() < 284)
    assert page.dock.isVisible()
    qtbot.waitUntil(lambda: rows_seen(page) >= LEAST_ROWS)
    assert_kept(desk, page, qtbot)
    page.resize(850, 900)
    qtbot.waitUntil(lambda: page.dock is not None and page.dock.height() == 284)


def test_suggestions_without_room_for_one_are_hidden_until_there_is_some(
    desk: Desk, page: ContactsPage, qtbot: QtBot
) -> None:
    look().set_text_scale(2.0)
    page.resize(850, 470)
    qtbot.waitUntil(lambda: page.dock is not None and page.dock.isHidden())
    qtbot.waitUntil(lambda: rows_seen(page) >= LEAST_ROWS)
    assert_kept(desk, page, qtbot)
    page.resize(850, 900)
    qtbot.waitUntil(lambda: page.dock is not None and page.dock.isVisible())


def test_suggestions_that_are_asked_for_stay_and_those_put_away_do_not_come_back(
    page: ContactsPage, qtbot: QtBot
) -> None:
    assert page.dock is not None
    look().set_text_scale(2.0)
    page.resize(850, 470)
    qtbot.waitUntil(lambda: page.dock is not None and page.dock.isHidden())
    page.toggle_dock()
    assert page.dock.isVisible()
    page.resize(850, 480)
    qtbot.wait(50)
    assert page.dock.isVisible()
    page.toggle_dock()
    assert page.dock.isHidden()
    page.resize(850, 900)
    qtbot.wait(50)
    assert page.dock.isHidden()
