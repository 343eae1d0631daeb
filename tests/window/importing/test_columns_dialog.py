from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.window.importing.columns_dialog import ColumnsDialog
from netdesk.window.importing.view import ImportView
from netdesk.window.kit.label import Label
from tests.window.importing.conftest import wait_ready

Write = Callable[[], None]


@pytest.fixture
def club(tmp_path: Path) -> Path:
    path = tmp_path / "club.csv"
    path.write_text("Mitglied;Pager;Rest\r\nIda Muster;+49 30 901820;x\r\nBo Beispiel;;y\r\n", "utf-8")
    return path


def asked(view: ImportView, qtbot: QtBot, *paths: Path) -> ColumnsDialog:
    view.add_paths(list(paths))
    qtbot.waitUntil(lambda: view.questions.dialog is not None, timeout=60_000)
    assert view.questions.dialog is not None
    return view.questions.dialog


def shown(dialog: ColumnsDialog) -> list[str]:
    return [box.currentText() for box in dialog.boxes]


def titles(view: ImportView) -> list[str]:
    return [] if view.session is None else [row.title for row in view.session.preview.rows]


def test_the_guess_is_chosen_and_doubts_are_marked(view: ImportView, qtbot: QtBot, club: Path) -> None:
    dialog = asked(view, qtbot, club)
    assert shown(dialog) == ["Name", "Phone, pager", "A field of its own"]
    assert [label.text() for label in dialog.findChildren(Label)].count("a guess, please look") == 1
    assert dialog.boxes[0].accessibleName() == "What the column Mitglied holds"
    assert view.review.empty_words() == "Waiting for your answer."
    assert not view.bottom.import_button.isEnabled()


def test_the_keyboard_chooses_and_goes_on_to_the_preview(
    view: ImportView, qtbot: QtBot, desk: Desk, club: Path, write: Write
) -> None:
    dialog = asked(view, qtbot, club)
    dialog.boxes[2].setFocus()
    QTest.keyClicks(dialog.boxes[2], "Not")
    assert dialog.boxes[2].currentText() == "Notes"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    wait_ready(view, qtbot)
    assert titles(view) == ["Ida Muster", "Bo Beispiel"]
    write()
    view.add_paths([club])
    wait_ready(view, qtbot)
    assert view.questions.dialog is None


def test_a_table_that_names_nobody_cannot_be_read(view: ImportView, qtbot: QtBot, club: Path) -> None:
    dialog = asked(view, qtbot, club)
    for box in dialog.boxes[:2]:
        box.setCurrentIndex(box.findText("Leave out"))
    assert not dialog.read_button.isEnabled()
    dialog.boxes[2].setCurrentIndex(dialog.boxes[2].findText("E-mail"))
    assert dialog.read_button.isEnabled()


def test_escape_leaves_the_table_out(view: ImportView, qtbot: QtBot, club: Path) -> None:
    dialog = asked(view, qtbot, club)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    wait_ready(view, qtbot)
    assert titles(view) == []
    assert view.subtitle() == "1 file, not recognised"


def test_every_table_is_asked_for_and_what_was_said_holds_for_further_files(
    view: ImportView, qtbot: QtBot, club: Path, tmp_path: Path
) -> None:
    other, third = tmp_path / "other.csv", tmp_path / "third.csv"
    other.write_text("Wer;Mail\r\nKai Petersen;kai@example.org\r\n")
    third.write_text("Jemand;Post\r\nLea Lind;lea@example.org\r\n")
    first = asked(view, qtbot, club, other)
    first.read_button.click()
    qtbot.waitUntil(lambda: view.questions.dialog not in (None, first))
    assert view.questions.dialog is not None
    assert len(view.questions.dialog.boxes) == 2
    view.questions.dialog.read_button.click()
    wait_ready(view, qtbot)
    again = asked(view, qtbot, third)
    assert shown(again) == ["Name", "E-mail"]
    again.read_button.click()
    wait_ready(view, qtbot)
    assert sorted(titles(view)) == ["Bo Beispiel", "Ida Muster", "Kai Petersen", "Lea Lind"]


def test_discarding_while_asked_forgets_everything(
    view: ImportView, qtbot: QtBot, desk: Desk, club: Path
) -> None:
    asked(view, qtbot, club)
    view.discard()
    assert view.questions.dialog is None
    assert view.session is None
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)
