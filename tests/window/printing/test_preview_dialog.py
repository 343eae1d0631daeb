from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import AddContact, DeleteContacts, EditContact
from netdesk.domain.contact import Contact
from netdesk.reports.disclosure import Topic
from netdesk.reports.layout.page_size import PageSize
from netdesk.window.kit.banner import Banner
from netdesk.window.kit.button import Button
from netdesk.window.kit.drop_down import DropDown
from netdesk.window.kit.label import ElidedLabel
from netdesk.window.kit.look import look
from netdesk.window.printing import preview_dialog
from netdesk.window.printing.options_panel import OptionsPanel
from netdesk.window.printing.preview_dialog import PrintPreview
from tests.reports.pdf_reading import information_of, text_of
from tests.window.printing.conftest import OpenPreview


def told(preview: PrintPreview) -> str:
    banner = preview.findChild(Banner)
    assert isinstance(banner, Banner)
    return banner.text() if banner.isVisible() else ""


def box(preview: PrintPreview, text: str) -> QCheckBox:
    return next(one for one in preview.findChildren(QCheckBox) if one.text() == text)


def named(preview: PrintPreview, kind: type[QWidget], name: str) -> QWidget:
    return next(one for one in preview.findChildren(kind) if one.accessibleName().startswith(name))


def saved(preview: PrintPreview, path: Path, qtbot: QtBot) -> str:
    preview.save(path)
    qtbot.waitUntil(lambda: bool(told(preview)))
    return text_of(path)


def test_the_brief_is_shown_at_once(preview: OpenPreview) -> None:
    shown = preview()
    assert shown.page_count() == 1
    sentences = [label.text() for label in shown.findChildren(ElidedLabel)]
    assert "1 sheet, A4 portrait" in sentences


def test_a_choice_at_the_left_changes_the_document(
    preview: OpenPreview, qtbot: QtBot, tmp_path: Path
) -> None:
    shown = preview("contact-sheet")
    box(shown, "Phone numbers").click()
    order = shown.order()
    assert order is not None
    qtbot.waitUntil(lambda: Topic.PHONES not in (shown.order() or order).ticked)
    text = saved(shown, tmp_path / "sheet.pdf", qtbot)
    assert "Henrik Paulsen" in text
    assert "0171 3920041" not in text


def test_private_notes_are_unticked_every_time(preview: OpenPreview, qtbot: QtBot, tmp_path: Path) -> None:
    first = preview("contact-sheet")
    box(first, "Private notes").click()
    assert "Would rather not talk" in saved(first, tmp_path / "first.pdf", qtbot)
    first.close()
    second = preview("contact-sheet")
    assert not box(second, "Private notes").isChecked()
    assert "Would rather not talk" not in saved(second, tmp_path / "second.pdf", qtbot)


def test_another_document_can_be_chosen(preview: OpenPreview, qtbot: QtBot) -> None:
    shown = preview("meeting-brief")
    button = named(shown, QWidget, "Contact sheet")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: (order := shown.order()) is not None and order.kind == "contact-sheet")
    assert box(shown, "Addresses").isVisible()
    assert not named(shown, QLineEdit, "Purpose").isVisible()


def test_a_purpose_typed_here_stands_on_the_brief(preview: OpenPreview, qtbot: QtBot, tmp_path: Path) -> None:
    shown = preview()
    QTest.keyClicks(named(shown, QLineEdit, "Purpose"), "Hear about the new site")
    QTest.keyClicks(named(shown, QLineEdit, "When and where"), "Tuesday, Cafe Kranz")
    qtbot.waitUntil(lambda: (order := shown.order()) is not None and order.place.endswith("Kranz"))
    text = saved(shown, tmp_path / "brief.pdf", qtbot)
    assert "Purpose Hear about the new site" in text
    assert "Tuesday, Cafe Kranz" in text


def test_paper_and_colour_are_remembered(preview: OpenPreview, qtbot: QtBot, tmp_path: Path) -> None:
    first = preview()
    for name, entry in (("Size", "Letter"), ("Colour", "Off")):
        drop_down = named(first, DropDown, name)
        assert isinstance(drop_down, DropDown)
        action = next(one for one in drop_down.menu().actions() if one.text() == entry)
        action.trigger()
    qtbot.waitUntil(lambda: (order := first.order()) is not None and not order.has_colour)
    first.close()
    order = preview().order()
    assert order is not None
    assert (order.size, order.has_colour) == (PageSize.LETTER, False)


def test_saving_tells_where_it_went(preview: OpenPreview, qtbot: QtBot, tmp_path: Path) -> None:
    shown = preview()
    text = saved(shown, tmp_path / "brief.pdf", qtbot)
    assert told(shown) == "1 page saved as brief.pdf."
    assert "Nora Albrecht" in text


def test_a_folder_that_cannot_be_written_is_told(preview: OpenPreview, qtbot: QtBot, tmp_path: Path) -> None:
    shown = preview()
    shown.save(tmp_path / "nowhere" / "brief.pdf")
    qtbot.waitUntil(lambda: "could not be written" in told(shown))


def test_closing_while_it_saves_loses_nothing(
    preview: OpenPreview, desk: Desk, qtbot: QtBot, tmp_path: Path, henrik: int
) -> None:
    shown = PrintPreview(desk, "meeting-brief", henrik)
    shown.open()
    with qtbot.waitSignal(desk.intents.message) as heard:
        shown.save(tmp_path / "brief.pdf")
        shown.close()
    assert heard.args == ["1 page saved as brief.pdf."]
    assert (tmp_path / "brief.pdf").is_file()


def test_the_file_dialog_proposes_a_name(preview: OpenPreview) -> None:
    shown = preview()
    QTest.keyClick(shown, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    dialog = shown.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "Meeting brief Dr. Henrik Paulsen.pdf"
    dialog.reject()


def test_the_key_of_the_menu_saves_here_too(preview: OpenPreview) -> None:
    shown = preview()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(shown, Qt.Key.Key_S, both)
    assert isinstance(shown.findChild(QFileDialog), QFileDialog)


def test_the_printer_is_chosen_in_the_dialog_of_the_system(
    preview: OpenPreview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview_dialog, "has_printer", lambda: True)
    shown = preview()
    QTest.keyClick(shown, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = shown.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    assert (dialog.minPage(), dialog.maxPage()) == (1, 1)
    dialog.reject()


def test_where_no_printer_is_a_pdf_is_offered(preview: OpenPreview, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview_dialog, "has_printer", lambda: False)
    shown = preview()
    shown.choose_printer()
    assert shown.findChild(QPrintDialog) is None
    assert told(shown) == "No printer is set up on this computer. A PDF holds the same pages."
    banner = shown.findChild(Banner)
    assert isinstance(banner, Banner)
    verb = next(one for one in banner.findChildren(Button) if one.isVisible())
    assert verb.text() == "Save as PDF"
    verb.click()
    assert isinstance(shown.findChild(QFileDialog), QFileDialog)


def test_it_prints_on_a_printer(preview: OpenPreview, tmp_path: Path) -> None:
    shown = preview()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    shown.print_on(printer)
    assert "1 page sent to" in told(shown)
    assert "Dr. Henrik Paulsen" in text_of(tmp_path / "printed.pdf")


def test_an_edit_meanwhile_is_on_the_sheet(
    preview: OpenPreview, desk: Desk, henrik: int, qtbot: QtBot, tmp_path: Path
) -> None:
    shown = preview()
    contact = desk.contact(henrik)
    assert contact is not None
    desk.do(EditContact(replace(contact, formatted_name="Dr. Henrik Paulsen-Voss")))
    qtbot.waitUntil(
        lambda: (
            (order := shown.order()) is not None
            and order.facts.people[0].contact.formatted_name.endswith("Voss")
        )
    )
    assert "Paulsen-Voss" in saved(shown, tmp_path / "brief.pdf", qtbot).replace("- ", "-")


def test_a_contact_that_is_deleted_meanwhile_is_told(preview: OpenPreview, desk: Desk, henrik: int) -> None:
    shown = preview()
    desk.do(DeleteContacts((henrik,)))
    assert "no contact with the number" in told(shown)
    assert shown.page_count() == 0
    shown.choose_printer()
    shown.choose_file()
    assert shown.findChild(QPrintDialog) is None


def test_several_people_are_several_sheets(
    preview: OpenPreview, desk: Desk, henrik: int, tmp_path: Path, qtbot: QtBot
) -> None:
    others = [desk.do(AddContact(Contact(formatted_name=f"Person {number}"))) or 0 for number in range(3)]
    shown = preview("contact-sheet", henrik, *others)
    assert shown.page_count() >= 4
    saved(shown, tmp_path / "sheets.pdf", qtbot)
    assert information_of(tmp_path / "sheets.pdf")["Pages"] == str(shown.page_count())


def test_everything_has_a_name_for_those_who_listen(preview: OpenPreview) -> None:
    shown = preview()
    nameless = [
        one
        for one in shown.findChildren(QWidget)
        if one.isVisible()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (one.accessibleName() or getattr(one, "text", str)())
    ]
    assert nameless == []


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_what_can_be_left_out_is_read_in_full(preview: OpenPreview, scale: float) -> None:
    look().set_text_scale(scale)
    shown = preview("contact-sheet")
    (panel,) = shown.findChildren(OptionsPanel)
    boxes = [one for one in panel.findChildren(QCheckBox) if one.isVisible()]
    assert boxes
    for one in boxes:
        left = one.mapTo(panel, QPoint(0, 0)).x()
        assert left + one.sizeHint().width() <= panel.viewport().width(), one.text()
