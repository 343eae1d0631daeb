"""Imports after they were written: the history, its lists of problems, and taking them back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import SetCircle
from netdesk.domain.importing import TakenBack
from netdesk.window.importing.batch_row import BatchRow
from netdesk.window.importing.history_dialog import HistoryDialog
from netdesk.window.importing.problems_dialog import ProblemsDialog
from netdesk.window.importing.view import ImportView
from netdesk.window.importing.words import taken_back_text
from netdesk.window.kit.button import Button
from netdesk.window.kit.label import ElidedLabel, Label
from tests.importers.linkedin import exports
from tests.window.importing.cards import ANNA, BELA, cards
from tests.window.importing.conftest import Read

NAMELESS = ("N:;;;;",)


def names(desk: Desk) -> list[str]:
    return [row.name for row in desk.people.rows(sorted(desk.people.order()))]


def buttons(parent: QWidget, text: str) -> list[Button]:
    QApplication.processEvents()
    return [one for one in parent.findChildren(Button) if one.text() == text and one.isVisible()]


def words(parent: QWidget) -> str:
    labels = [one.text() for one in parent.findChildren(Label)]
    return "\n".join([*labels, *(one.text() for one in parent.findChildren(ElidedLabel))])


@pytest.fixture
def imported(view: ImportView, tmp_path: Path, read: Read, write: Callable[[], None]) -> ImportView:
    """Two imports, one after the other; the first had something to leave out."""
    read(cards(tmp_path / "first.vcf", ANNA, NAMELESS))
    write()
    read(cards(tmp_path / "second.vcf", BELA))
    write()
    return view


def test_an_older_import_is_taken_back_and_undo_brings_it_again(
    imported: ImportView, desk: Desk, told: list[str], qtbot: QtBot
) -> None:
    told.clear()
    messages: list[str] = []
    desk.intents.message.connect(messages.append)
    buttons(imported.files, "Take back")[1].click()
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    assert messages == ["Taking back first.vcf …", ""]
    assert names(desk) == ["Bela Brandt"]
    assert told == ["Taken back: 1 person."]
    assert len(buttons(imported.files, "Take back")) == 1
    assert "taken back" in words(imported.files)
    desk.undo()
    assert names(desk) == ["Anna Albers", "Bela Brandt"]
    assert len(buttons(imported.files, "Take back")) == 2


def test_who_was_edited_since_stays_and_the_sentence_says_so(
    imported: ImportView, desk: Desk, told: list[str], qtbot: QtBot
) -> None:
    anna = next(one for one in desk.people.order() if desk.name_of(one) == "Anna Albers")
    desk.do(SetCircle((anna,), 15))
    told.clear()
    buttons(imported.files, "Take back")[1].click()
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    (sentence,) = told
    assert sentence.startswith("Nothing of this import is left that could be taken back. ")
    assert sentence.endswith("1 person stays because of what came later: Anna Albers.")
    assert all(one.isEnabled() for one in buttons(imported.files, "Take back"))
    assert names(desk) == ["Anna Albers", "Bela Brandt"]


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_the_history_tells_files_numbers_and_remarks(imported: ImportView, desk: Desk, qtbot: QtBot) -> None:
    dialog = HistoryDialog(desk, imported)
    dialog.open()
    text = words(dialog)
    assert text.index("second.vcf") < text.index("first.vcf")
    assert "vCard address book, 2 entries: 1 new, 1 left out" in text
    qtbot.waitUntil(lambda: words(dialog).count("1 new person") == 2, timeout=60_000)
    buttons(dialog, "1 remark on what was read")[0].click()
    problems = dialog.findChild(ProblemsDialog)
    assert problems is not None
    (shown,) = problems.findChildren(QPlainTextEdit)
    assert shown.toPlainText().startswith("first.vcf card 2")
    problems.accept()
    buttons(dialog, "Take back")[0].click()
    qtbot.waitUntil(lambda: len(buttons(dialog, "Take back")) == 1, timeout=60_000)
    assert names(desk) == ["Anna Albers"]
    dialog.accept()


def test_what_an_import_brought_is_told_in_people_and_exchanges(
    view: ImportView, desk: Desk, tmp_path: Path, read: Read, write: Callable[[], None], qtbot: QtBot
) -> None:
    letters = [exports.message(f"Hello {day}", date=f"2024-05-{day:02d} 10:20:30 UTC") for day in range(1, 4)]
    read(exports.export(tmp_path, {"messages.csv": exports.table(exports.MESSAGES_2023, *letters)}))
    write()
    qtbot.waitUntil(lambda: "2 new people, 3 exchanges" in words(view.files), timeout=60_000)
    read(cards(tmp_path / "more.vcf", ("FN:Ida Muster", f"URL:{exports.IDA}", "NOTE:Plays the cello")))
    write()
    qtbot.waitUntil(lambda: "1 entry merged" in words(view.files).splitlines(), timeout=60_000)


def test_the_sample_is_called_so(view: ImportView, desk: Desk) -> None:
    desk.tell(desk.write_sample())
    assert [one.title for one in desk.earlier_imports()] == ["Sample network"]


def test_a_network_without_imports_says_so(desk: Desk, qtbot: QtBot) -> None:
    dialog = HistoryDialog(desk)
    qtbot.addWidget(dialog)
    assert "Nothing was imported yet." in words(dialog)


def test_an_import_that_is_gone_cannot_be_taken_back(imported: ImportView, desk: Desk, qtbot: QtBot) -> None:
    row = imported.files.findChildren(BatchRow)[0]
    row.batch = row.batch._replace(id=99)
    with qtbot.waitSignal(desk.failed, timeout=60_000) as failed:
        buttons(imported.files, "Take back")[0].click()
    assert failed.args == ["This import is no longer in the network."]
    assert buttons(imported.files, "Take back")[0].isEnabled()


def test_the_account_is_told_in_words() -> None:
    taken = TakenBack(148, 6952, 3, 7, 1, ("Ida Muster", "Bo Berg", "Kim", "Ole", "Uta"))
    assert taken_back_text(taken) == (
        "Taken back: 148 people, 6,952 exchanges, 3 other entries. 7 people stay because of what came later: "
        "Ida Muster, Bo Berg, Kim, Ole, Uta and 2 more. 1 entry that was edited since stays, too."
    )
