"""What the columns hold at the width they start with."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.moment import day_of_date
from netdesk.window.contacts.cell_paint import Cell
from netdesk.window.contacts.columns import COLUMNS
from netdesk.window.contacts.list_head import column_width
from netdesk.window.contacts.view import ContactsView
from netdesk.window.kit.look import theme
from tests.window.network import TODAY, add

LAST = [column.key for column in COLUMNS].index("last")


@pytest.mark.parametrize("days", [0, 425, 4000])
def test_how_long_ago_is_never_cut_off(desk: Desk, days: int) -> None:
    (row,) = desk.people.rows([add(desk, "Anna", "Albers")])
    row = row._replace(last_day=day_of_date(TODAY - timedelta(days)), last_channel="linkedin")
    width = column_width(LAST)
    images = []
    for room in (width, 2 * width):
        image = QImage(width, 36, QImage.Format.Format_RGB32)
        image.fill(theme().colour("surface"))
        painter = QPainter(image)
        COLUMNS[LAST].paint(painter, QRect(0, 0, room, 36), row, Cell(theme(), TODAY))
        painter.end()
        images.append(image)
    assert images[0] == images[1]


def test_the_columns_stay_where_they_are_when_the_scroll_bar_comes_or_goes(
    view: ContactsView, qtbot: QtBot
) -> None:
    table = view.table
    assert not table.verticalScrollBar().isVisible()
    before = table.places()
    view.resize(view.width(), view.filters.height() + table.head.height() + table.row_height())
    qtbot.waitUntil(lambda: table.verticalScrollBar().isVisible())
    assert table.places() == before
    end = table.places()[-1]
    assert end.left + end.width == table.viewport().width()


def test_the_line_below_the_head_goes_to_the_end_of_the_list(view: ContactsView) -> None:
    head = view.table.head
    assert head.length() < head.viewport().width()
    line = head.grab().toImage()
    colours = {line.pixelColor(x, line.height() - 1).name() for x in range(line.width())}
    assert colours == {theme().colour("hairline").name()}
