"""The preview at a larger text size: what can be pressed and what is decided stay in sight."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.desk.import_numbers import ImportNumbers
from netdesk.window.importing.bottom_bar import BottomBar
from netdesk.window.importing.row_look import CERTAIN, OUTCOME, PERSON
from netdesk.window.importing.row_table import RowTable
from netdesk.window.importing.tiles import OutcomeTiles
from netdesk.window.importing.view import ImportView
from netdesk.window.kit.button import Button
from netdesk.window.kit.look import look, theme
from tests.window.importing.cards import ANNA, BELA, cards
from tests.window.importing.conftest import Read, wait_ready


@pytest.fixture(params=[1.0, 1.5, 2.0])
def scaled(request: pytest.FixtureRequest, desk: Desk, qtbot: QtBot) -> Iterator[ImportView]:
    """What a window of 1440 x 900 leaves beside the rail."""
    look().set_text_scale(request.param)
    view = ImportView(desk)
    view.resize(round(1440 - 208 * request.param), 780)
    view.show()
    yield view
    view.discard()
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)
    view.close()
    view.deleteLater()
    look().set_text_scale(1.0)


def test_every_button_of_the_files_is_in_sight(scaled: ImportView, tmp_path: Path, qtbot: QtBot) -> None:
    scaled.add_paths([cards(tmp_path / "first.vcf", ANNA, ("N:;;;;",))])
    wait_ready(scaled, qtbot)
    scaled.bottom.import_button.click()
    qtbot.waitUntil(lambda: scaled.session is None, timeout=60_000)
    scaled.add_paths([cards(tmp_path / "second.vcf", BELA, ("N:;;;;",))])
    wait_ready(scaled, qtbot)
    QApplication.processEvents()
    buttons = [one for one in scaled.files.findChildren(Button) if one.isVisible()]
    assert {"Add", "Take back", "1 remark"} <= {one.text() for one in buttons}
    for one in buttons:
        right = one.mapTo(scaled.files, one.rect().topRight()).x()
        assert right < scaled.files.viewport().width(), one.text()


def test_the_outcome_and_the_certainty_are_read_in_full(
    scaled: ImportView, tmp_path: Path, qtbot: QtBot
) -> None:
    scaled.add_paths([cards(tmp_path / "first.vcf", ANNA)])
    wait_ready(scaled, qtbot)
    QApplication.processEvents()
    table, letters = scaled.review.table, theme().metrics("body").horizontalAdvance
    assert table.columnWidth(OUTCOME) >= letters("Conflict") + 48
    assert table.columnWidth(CERTAIN) >= letters("choose") + 16


def test_the_box_of_a_row_grows_with_the_text_and_ticks_all_over(
    scaled: ImportView, tmp_path: Path, qtbot: QtBot
) -> None:
    scaled.add_paths([cards(tmp_path / "first.vcf", ANNA)])
    wait_ready(scaled, qtbot)
    QApplication.processEvents()
    table = scaled.review.table
    place = table.model().index(0, OUTCOME)
    right_end = table.visualRect(place).center()
    right_end.setX(16 + theme().grown(13))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=right_end)
    assert place.data() == "Skipped"


def test_the_columns_follow_the_text_size_while_the_preview_stands_open(
    view: ImportView, read: Read, tmp_path: Path
) -> None:
    read(cards(tmp_path / "first.vcf", ANNA))
    view.resize(1600, 780)
    QApplication.processEvents()
    table = view.review.table
    before = table.columnWidth(OUTCOME), view.files.minimumWidth()
    look().set_text_scale(1.5)
    after = table.columnWidth(OUTCOME), view.files.minimumWidth()
    assert after == tuple(round(width * 1.5) for width in before)


def test_the_numbers_above_the_rows_are_read_in_full(scaled: ImportView) -> None:
    for tile in scaled.review.tiles.findChildren(QPushButton):
        assert tile.sizeHint().height() >= theme().line("body") + theme().line("title")


def test_in_a_small_window_with_many_files_nothing_of_them_is_cut_off(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    view = ImportView(desk)
    qtbot.addWidget(view)
    view.resize(1_012, 500)
    view.show()
    view.add_paths([cards(tmp_path / f"number {one}.vcf", ANNA, ("N:;;;;",)) for one in range(12)])
    wait_ready(view, qtbot)
    QApplication.processEvents()
    body = view.files.widget()
    assert body is not None
    assert view.files.verticalScrollBar().isVisible()
    assert body.width() <= view.files.viewport().width()
    view.discard()
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)


@pytest.fixture
def larger(desk: Desk) -> Iterator[None]:
    look().set_text_scale(1.5)
    yield
    look().set_text_scale(1.0)


def test_below_the_rows_the_promise_gives_way_before_what_can_be_pressed(larger: None, qtbot: QtBot) -> None:
    window, bar = QWidget(), BottomBar()
    qtbot.addWidget(window)
    bar.setParent(window)  # a window of its own would be wider
    bar.show_state("ready", ImportNumbers(new=13), has_exchanges=True)
    bar.resize(844, bar.sizeHint().height())
    window.show()
    for one in (bar.no_texts, *bar.findChildren(Button)):
        assert one.width() >= one.sizeHint().width(), one.text()


def test_person_and_reason_share_what_little_there_is(larger: None, qtbot: QtBot) -> None:
    table = RowTable()
    qtbot.addWidget(table)
    table.setModel(QStandardItemModel(1, CERTAIN + 1, table))
    table.resize(500, 300)
    table.show()
    rest = table.viewport().width() - table.columnWidth(OUTCOME) - table.columnWidth(CERTAIN)
    assert 0 < table.columnWidth(PERSON) < 0.6 * rest


def test_a_number_has_a_line_beside_it_only_towards_the_next(qtbot: QtBot, desk: Desk) -> None:
    tiles = OutcomeTiles()
    qtbot.addWidget(tiles)
    tiles.resize(480, tiles.sizeHint().height())
    hairline = theme().colour("hairline").rgb()
    image = tiles.grab().toImage()
    ends = [one.geometry().right() for one in tiles.findChildren(QPushButton)]
    assert [image.pixel(x, 20) == hairline for x in sorted(ends)] == [True, True, True, False]
