"""One choice for several rows of a preview, by keys and by buttons, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest

from netdesk.desk.desk import Desk
from netdesk.window.importing.row_look import OUTCOME, PERSON
from netdesk.window.importing.view import ImportView
from netdesk.window.kit.button import Button
from netdesk.window.kit.label import Label
from tests.window.importing.cards import BELA, cards
from tests.window.importing.conftest import Read
from tests.window.network import add

NAMES = (("Anna", "Albers"), ("Cora", "Claasen"), ("Dörte", "Dahl"))


@pytest.fixture
def namesakes(desk: Desk, tmp_path: Path) -> Path:
    """Three cards of the names of people of the network, at other employers; one of somebody new."""
    for given, family in NAMES:
        add(desk, given, family, organisation="Werft Nord")
    sheets = [
        (f"FN:{given} {family}", f"N:{family};{given};;;", "ORG:Kontor West") for given, family in NAMES
    ]
    return cards(tmp_path / "namesakes.vcf", *sheets, BELA)


def outcomes(view: ImportView) -> list[str]:
    model = view.review.table.model()
    return [str(model.index(row, OUTCOME).data()) for row in range(model.rowCount())]


def selected(view: ImportView) -> list[str]:
    model = view.review.table.model()
    return [str(model.index(row, PERSON).data()) for row in view.review.table.selected_places()]


def words(view: ImportView) -> str:
    return " ".join(label.text() for label in view.review.detail.findChildren(Label))


def press(view: ImportView, text: str) -> None:
    buttons = view.review.detail.findChildren(Button)
    button = next((one for one in buttons if one.text() == text), None)
    assert button is not None, [one.text() for one in buttons]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_enter_merges_all_that_are_selected_and_says_how_many(
    view: ImportView, desk: Desk, namesakes: Path, read: Read, write: Callable[[], None]
) -> None:
    read(namesakes)
    assert outcomes(view) == ["Conflict", "Conflict", "Conflict", "New"]
    QTest.keySequence(view.review.table, "Ctrl+A")
    assert "4 rows are selected" in words(view)
    QTest.keyClick(view.review.table, Qt.Key.Key_Return)
    assert outcomes(view) == ["Merge", "Merge", "Merge", "New"]
    assert view.banner.text() == "3 rows are merged."
    assert view.bottom.import_button.text() == "Import 4 people"
    write()
    assert len(list(desk.people.order())) == 4


def test_what_is_said_about_answers_moves_no_row_under_the_pointer(
    view: ImportView, namesakes: Path, read: Read
) -> None:
    read(namesakes)
    table = view.review.table
    before = table.mapTo(view, QPoint(0, 0))
    QTest.keySequence(table, "Ctrl+A")
    QTest.keyClick(table, Qt.Key.Key_Return)
    QCoreApplication.processEvents()
    assert (view.banner.isVisible(), table.mapTo(view, QPoint(0, 0))) == (True, before)


def test_shift_selects_a_part_which_k_keeps_apart(view: ImportView, namesakes: Path, read: Read) -> None:
    read(namesakes)
    QTest.keyClick(view.review.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert selected(view) == ["Anna Albers", "Cora Claasen"]
    QTest.keyClick(view.review.table, Qt.Key.Key_K)
    assert outcomes(view) == ["New", "New", "Conflict", "New"]
    assert view.banner.text() == "2 rows are kept apart."
    assert selected(view) == ["Anna Albers", "Cora Claasen"]


def test_all_questions_of_one_reason_are_selected_and_answered_by_buttons(
    view: ImportView, namesakes: Path, read: Read
) -> None:
    read(namesakes)
    press(view, "Select all with this reason")
    assert selected(view) == ["Anna Albers", "Cora Claasen", "Dörte Dahl"]
    press(view, "Merge 3")
    assert outcomes(view) == ["Merge", "Merge", "Merge", "New"]


def test_one_click_takes_back_what_was_said_to_several(view: ImportView, namesakes: Path, read: Read) -> None:
    read(namesakes)
    QTest.keySequence(view.review.table, "Ctrl+A")
    press(view, "Leave out 4")
    assert outcomes(view) == ["Skipped"] * 4
    assert view.banner.text() == "4 rows are left out."
    undo = next(one for one in view.banner.findChildren(Button) if one.text() == "Undo")
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert outcomes(view) == ["Conflict", "Conflict", "Conflict", "New"]
    assert view.banner.isHidden()
    assert view.review.table.hasFocus()


def test_space_leaves_all_out_and_takes_all_in(view: ImportView, namesakes: Path, read: Read) -> None:
    read(namesakes)
    QTest.keyClick(view.review.table, Qt.Key.Key_Space)
    QTest.keySequence(view.review.table, "Ctrl+A")
    QTest.keyClick(view.review.table, Qt.Key.Key_Space)
    assert outcomes(view) == ["Skipped"] * 4
    QCoreApplication.processEvents()
    assert "Space takes in" in words(view)
    QTest.keyClick(view.review.table, Qt.Key.Key_Space)
    assert outcomes(view) == ["Conflict", "Conflict", "Conflict", "New"]
    assert view.banner.text() == "4 rows are taken in again."


def click(view: ImportView, row: int, x: int, modifier: Qt.KeyboardModifier) -> None:
    spot = view.review.table.visualRect(view.review.table.model().index(row, OUTCOME)).center()
    spot.setX(x)
    viewport = view.review.table.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, modifier, spot)


def test_rows_are_selected_by_mouse_and_the_box_of_one_ticks_all(
    view: ImportView, namesakes: Path, read: Read
) -> None:
    read(namesakes)
    click(view, 0, 80, Qt.KeyboardModifier.NoModifier)
    click(view, 2, 80, Qt.KeyboardModifier.ShiftModifier)
    click(view, 1, 80, Qt.KeyboardModifier.ControlModifier)
    assert selected(view) == ["Anna Albers", "Dörte Dahl"]
    click(view, 2, 20, Qt.KeyboardModifier.NoModifier)
    assert outcomes(view) == ["Skipped", "Conflict", "Skipped", "New"]
    assert selected(view) == ["Anna Albers", "Dörte Dahl"]
    click(view, 1, 20, Qt.KeyboardModifier.NoModifier)
    assert outcomes(view) == ["Skipped", "Skipped", "Skipped", "New"]
    assert selected(view) == ["Cora Claasen"]


def test_home_and_end_go_to_the_first_and_the_last_row(view: ImportView, namesakes: Path, read: Read) -> None:
    read(namesakes)
    QTest.keyClick(view.review.table, Qt.Key.Key_End)
    assert selected(view) == ["Bela Brandt"]
    QTest.keyClick(view.review.table, Qt.Key.Key_Home)
    assert selected(view) == ["Anna Albers"]


def test_ctrl_z_takes_back_choices_one_by_one_and_nothing_else(
    view: ImportView, desk: Desk, namesakes: Path, read: Read
) -> None:
    read(namesakes)
    before = len(list(desk.people.order()))
    QTest.keyClick(view.review.table, Qt.Key.Key_Return)
    QTest.keyClick(view.review.table, Qt.Key.Key_K)
    assert outcomes(view) == ["Merge", "New", "Conflict", "New"]
    for first in ("Merge", "Conflict", "Conflict"):
        QTest.keySequence(view.review.table, "Ctrl+Z")
        assert outcomes(view) == [first, "Conflict", "Conflict", "New"]
    assert len(list(desk.people.order())) == before


def test_rows_that_could_be_nobody_else_cannot_be_merged(
    view: ImportView, tmp_path: Path, read: Read
) -> None:
    read(cards(tmp_path / "two.vcf", BELA, ("FN:Cora Claasen", "EMAIL:cora@example.org")))
    QTest.keySequence(view.review.table, "Ctrl+A")
    QTest.keyClick(view.review.table, Qt.Key.Key_Return)
    assert outcomes(view) == ["New", "New"]
    assert view.banner.text() == "None of these rows could be anybody else."


def test_one_answer_holds_for_the_same_person_in_every_file(
    view: ImportView, desk: Desk, tmp_path: Path, read: Read
) -> None:
    add(desk, "Anna", "Albers", organisation="Werft Nord")
    sheet = ("FN:Anna Albers", "N:Albers;Anna;;;")
    read(*(cards(tmp_path / f"{name}.vcf", (*sheet, f"EMAIL:anna@{name}.example")) for name in "abc"))
    assert outcomes(view) == ["Conflict"] * 3
    view.review.table.selectRow(0)
    press(view, "Merge as chosen")
    assert outcomes(view) == ["Merge"] * 3
    view.review.table.selectRow(2)
    assert "You merge it with Anna Albers. It follows your choice about a.vcf." in words(view)
    press(view, "Keep all apart")
    assert outcomes(view) == ["Merge", "Merge", "New"]
    view.review.take_back()
    view.review.take_back()
    assert outcomes(view) == ["Conflict"] * 3
