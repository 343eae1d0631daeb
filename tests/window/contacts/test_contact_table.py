"""The list while it is painted: names at first after each letter, the rest soon after."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from netdesk.desk.desk import Desk
from netdesk.window.contacts.contact_table import ContactTable
from netdesk.window.contacts.view import ContactsView
from netdesk.window.kit.paint.row_pictures import RowPictures
from tests.window.network import add, log


@pytest.fixture
def view(desk: Desk, qtbot: Any) -> Iterator[ContactsView]:
    """Thirty people who wrote, of whom ten are seen; the list has to read all of them."""
    for place in range(30):
        log(desk, add(desk, f"Person {place:02}", "Quist", circle=50), 12, "email", "in")
    with qtbot.waitSignal(desk.ready, timeout=60_000):
        desk.start()
    view = ContactsView(desk)
    view.resize(900, 500)
    view.show()
    view.table.contacts.refresh()
    yield view
    view.close()
    view.deleteLater()


@pytest.fixture
def table(view: ContactsView) -> ContactTable:
    return view.table


def painted(table: ContactTable) -> QImage:
    return table.viewport().grab().toImage()


def all_read(table: ContactTable, qtbot: Any) -> None:
    qtbot.waitUntil(lambda: not table.contacts.is_completing, timeout=60_000)


def test_a_new_page_comes_with_the_names_and_is_filled_in(
    view: ContactsView, table: ContactTable, qtbot: Any
) -> None:
    view.search("person 05")
    names = painted(table)
    assert table.contacts.is_completing
    assert not table.contacts.is_complete(table.contacts.id_at(0))
    all_read(table, qtbot)
    assert table.contacts.is_complete(table.contacts.id_at(0))
    assert painted(table) != names


def test_an_edit_shows_its_row_in_full_at_once(table: ContactTable, qtbot: Any) -> None:
    painted(table)
    all_read(table, qtbot)
    first = table.contacts.id_at(0)
    table.contacts.refresh([first])
    table.set_order(table.contacts.ids, keeps_place=True)
    painted(table)
    assert table.contacts.is_complete(first)


def test_rows_are_read_to_the_end_when_a_part_is_painted_meanwhile(
    view: ContactsView, table: ContactTable, qtbot: Any
) -> None:
    view.filters.want(sort="name", is_descending=True)
    painted(table)
    table.viewport().repaint(QRect(0, 0, 900, 10))
    all_read(table, qtbot)
    seen = table.contacts.ids_in(table.rowAt(0), table.rowAt(table.viewport().height() - 1))
    assert all(table.contacts.is_complete(one) for one in seen)


def test_every_row_that_was_read_is_painted_in_full(
    view: ContactsView, table: ContactTable, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    last: dict[int, bool] = {}
    paint = RowPictures.paint

    def noted(*args: Any, is_kept: bool) -> None:
        last[args[5].id] = is_kept
        paint(*args, is_kept=is_kept)

    monkeypatch.setattr(RowPictures, "paint", noted)
    view.filters.want(sort="name", is_descending=True)
    table.viewport().repaint()
    assert set(last.values()) == {False}
    all_read(table, qtbot)
    qtbot.waitUntil(lambda: all(last.values()), timeout=60_000)
