"""Five rows of the list are seen, also where it is low and the text is large."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from netdesk.desk.desk import Desk
from netdesk.window.contacts.cell_paint import Cell
from netdesk.window.contacts.columns import COLUMNS, PERSON
from netdesk.window.contacts.row_height import least_room, row_height
from netdesk.window.contacts.view import ContactsView
from netdesk.window.kit.look import look, theme
from tests.window.network import TODAY, add


def test_rows_have_two_lines_where_five_of_them_have_room() -> None:
    now = theme()
    assert row_height(5 * now.size("row"), now) == now.size("row")
    assert row_height(5 * now.size("row") - 1, now) == now.size("rowCompact")
    assert least_room(now) == 5 * now.size("rowCompact")


def test_the_rows_of_a_low_list_have_one_line_and_the_one_at_the_top_stays(
    view: ContactsView, desk: Desk
) -> None:
    for number in range(40):
        add(desk, f"Person{number:02}", "Quist")
    view.reorder()
    table = view.table
    assert table.row_height() == theme().size("row")
    table.verticalScrollBar().setValue(10 * table.row_height())
    rest = view.height() - table.viewport().height()
    view.resize(view.width(), rest + 5 * theme().size("row") - 1)
    assert table.row_height() == theme().size("rowCompact")
    assert table.rowAt(0) == 10
    look().set_text_scale(2.0)
    try:
        assert table.row_height() == theme().size("rowCompact")
        assert table.rowAt(0) == 10
    finally:
        look().set_text_scale(1.0)
    view.resize(view.width(), rest + 5 * theme().size("row"))
    assert table.row_height() == theme().size("row")
    assert table.rowAt(0) == 10


def test_a_row_of_one_line_holds_the_whole_name_and_nothing_else(desk: Desk) -> None:
    (row,) = desk.people.rows([add(desk, "Anna", "Albers", organisation="Albers & Sons")])
    assert row.detail
    pictures = []
    for shown in (row, row._replace(detail="")):
        image = QImage(208, theme().size("rowCompact"), QImage.Format.Format_RGB32)
        image.fill(theme().colour("surface"))
        painter = QPainter(image)
        COLUMNS[PERSON].paint(painter, QRect(image.rect()), shown, Cell(theme(), TODAY))
        painter.end()
        pictures.append(image)
    assert pictures[0] == pictures[1]
