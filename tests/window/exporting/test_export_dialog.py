"""The export dialog: what is asked for, what stays behind, and the file that is written."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.contact import Fact
from netdesk.domain.exporting import SUFFIXES, ExportOrder, LeftOut
from netdesk.window.exporting.export_dialog import ExportDialog, export
from netdesk.window.exporting.export_words import FORMS, complete_text, left_out_text
from netdesk.window.kit.button import Button
from tests.window.network import add


@pytest.fixture
def people(desk: Desk) -> list[int]:
    """Ida with a private fact, Bo, and Uta, who is private."""
    facts = (Fact("Wants to leave", is_private=True),)
    return [
        add(desk, "Ida", "Muster", facts=facts),
        add(desk, "Bo", "Berg"),
        add(desk, "Uta", "Geheim", tags=("private",)),
    ]


@pytest.fixture
def dialog(desk: Desk, people: list[int], qtbot: QtBot) -> Iterator[ExportDialog]:
    desk.selection.select([people[1]])
    dialog = ExportDialog(desk, people[:2])
    yield dialog
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)
    dialog.deleteLater()


def choose(dialog: ExportDialog, form: str) -> None:
    def is_it(button: QAbstractButton) -> bool:
        return bool(button.property("form") == form)

    next(filter(is_it, dialog.forms.buttons())).setChecked(True)


def test_every_form_can_be_chosen() -> None:
    assert {words.form for words in FORMS} == set(SUFFIXES)


def test_a_backup_for_oneself_is_complete_and_says_so(dialog: ExportDialog) -> None:
    assert dialog.order == ExportOrder("json", None, has_private=True)
    assert dialog.left_out.text().startswith("Complete, private notes and facts as well")


def test_cards_leave_out_what_is_private_and_say_what(dialog: ExportDialog, qtbot: QtBot) -> None:
    choose(dialog, "vcard")
    assert dialog.order == ExportOrder("vcard")
    qtbot.waitUntil(
        lambda: dialog.left_out.text() == "Left out: 1 person marked as private, 1 private fact.",
        timeout=60_000,
    )
    dialog.private.setChecked(True)
    assert dialog.order == ExportOrder("vcard", has_private=True)
    assert dialog.left_out.text().startswith("Complete")


def test_the_list_and_the_selection_can_be_given_out(
    dialog: ExportDialog, people: list[int], qtbot: QtBot
) -> None:
    choose(dialog, "csv")
    dialog.what.set_current("list")
    assert dialog.order.contact_ids == tuple(people[:2])
    dialog.what.set_current("selection")
    dialog.what.chosen.emit("selection")
    assert dialog.order == ExportOrder("csv", (people[1],))
    qtbot.waitUntil(lambda: "Nothing of it is private" in dialog.left_out.text(), timeout=60_000)


def test_the_file_is_chosen_among_those_of_its_form(desk: Desk, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    dialog = ExportDialog(desk, (), host)
    choose(dialog, "vcard")
    qtbot.waitUntil(lambda: not desk.jobs.is_busy, timeout=60_000)
    next(button for button in dialog.findChildren(Button) if button.text() == "Choose file …").click()
    (files,) = host.findChildren(QFileDialog)
    assert files.nameFilters() == ["Address book (vCard 4.0) (*.vcf)", "All files (*)"]
    assert files.selectedNameFilter() == "Address book (vCard 4.0) (*.vcf)"
    assert files.defaultSuffix() == "vcf"
    files.reject()


def test_an_export_is_written_and_told(desk: Desk, people: list[int], tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "out.vcf"
    with qtbot.waitSignal(desk.intents.message, timeout=60_000) as said:
        export(desk, ExportOrder("vcard"), path)
    assert said.args == ["out.vcf was written."]
    assert path.read_text().count("BEGIN:VCARD") == 2


def test_what_stays_is_told_in_words() -> None:
    assert left_out_text(LeftOut(2, 3, 12, 1204, 1)) == (
        "Left out: 2 people marked as private, 3 private facts, what you noted on 12 people, "
        "1,204 exchanges, "
        "1 entry of your own desk."
    )


def test_facts_a_table_has_no_place_for_are_told() -> None:
    assert left_out_text(LeftOut(people=1, placeless=3)) == (
        "Left out: 1 person marked as private. 3 facts have no place in this table."
    )
    assert complete_text("outlook-csv", LeftOut(placeless=1)) == (
        "Complete, private notes as well: keep it to yourself. 1 fact has no place in this table."
    )
    assert complete_text("vcard", LeftOut()) == (
        "Complete, private notes and facts as well: keep it to yourself."
    )
