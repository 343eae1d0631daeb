from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from netdesk.desk.desk import Desk
from netdesk.desk.list_rows import ContactRow
from netdesk.domain.command import EditContact
from netdesk.window.contacts.columns import COLUMNS, PERSON
from netdesk.window.contacts.contact_model import WINDOW, ContactModel
from tests.window.network import add, person


def filled(desk: Desk, count: int) -> tuple[ContactModel, list[int]]:
    ids = [add(desk, f"P{number:03}", "Muster") for number in range(count)]
    model = ContactModel(desk)
    model.set_order(ids)
    return model, ids


def test_it_is_a_sound_model_while_orders_change(desk: Desk) -> None:
    model, ids = filled(desk, 5)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_order(ids[::-1])
    model.refresh([ids[0]])
    model.set_order([])
    assert model.rowCount() == 0
    assert tester.model() is model


def test_rows_are_fetched_a_window_at_a_time(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    model, ids = filled(desk, 3 * WINDOW)
    fetched: list[int] = []
    rows = desk.people.rows

    def counted(contact_ids: Sequence[int]) -> list[ContactRow]:
        fetched.extend(contact_ids)
        return rows(contact_ids)

    monkeypatch.setattr(desk.people, "rows", counted)
    for row in range(WINDOW + 1):
        assert model.row_at(row) is not None
    assert fetched == ids[: 2 * WINDOW]


def test_a_contact_is_read_again_only_after_it_was_refreshed(desk: Desk) -> None:
    model, ids = filled(desk, 2)
    assert model.row_at(0)
    contact = desk.contact(ids[0])
    assert contact is not None
    desk.do(EditContact(person("New", "Name", id=ids[0])))
    stale = model.row_at(0)
    model.refresh([ids[0]])
    fresh = model.row_at(0)
    assert stale is not None
    assert stale.name == "P000 Muster"
    assert fresh is not None
    assert fresh.name == "New Name"


def test_a_contact_that_has_gone_leaves_an_empty_row(desk: Desk) -> None:
    model, ids = filled(desk, 1)
    model.set_order([ids[0], 4711])
    assert model.row_at(1) is None
    assert model.data(model.index(1, 0)) is None


def test_every_cell_says_in_words_what_it_shows(desk: Desk) -> None:
    model = ContactModel(desk)
    model.set_order([add(desk, "Anna", "Albers", organisation="Werft Nord", circle=5)])
    words = [model.data(model.index(0, column)) for column in range(len(COLUMNS))]
    assert words[0] == "Anna Albers, Werft Nord"
    assert words[4] == "5"
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(len(COLUMNS))]
    assert heads[0] == "Person"


def test_a_tooltip_shows_letter_by_letter_what_looks_like_html(desk: Desk) -> None:
    model = ContactModel(desk)
    model.set_order([add(desk, "Bo", "<b>Brandt</b>")])
    tip = model.index(0, PERSON).data(Qt.ItemDataRole.ToolTipRole)
    assert "Bo &lt;b>Brandt&lt;/b>" in tip


def test_somebody_beside_those_who_go_is_below_them_or_else_above(desk: Desk) -> None:
    model = ContactModel(desk)
    model.set_order([7, 3, 9, 4])
    assert model.among([4, 8, 3]) == [4, 3]
    assert [model.beside(ids) for ids in ([3], [7, 9], [4], [9, 4], [7, 3, 9, 4], [8])] == [
        9, 4, 9, 3, None, None,
    ]  # fmt: skip
