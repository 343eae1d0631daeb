from pathlib import Path

import pytest
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from netdesk.domain.error import KnownError
from netdesk.reports.layout.page_size import PageSize
from netdesk.reports.registry import kind_of
from netdesk.window.printing.print_order import PrintOrder
from netdesk.window.printing.printer import plain_title, print_order, printer_for
from tests.reports.pdf_reading import fonts_of, information_of, text_of
from tests.reports.people import order, stranger


@pytest.fixture
def sheets(qtbot: QtBot) -> PrintOrder:
    people = [stranger(f"Person {number}") for number in range(1, 6)]
    return PrintOrder("contact-sheet", order(*people), kind_of("contact-sheet").ticked, PageSize.LETTER)


def printer_into(path: Path, sheets: PrintOrder) -> QPrinter:
    printer = printer_for(sheets, "Contact sheet")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_a_title_becomes_the_name_of_a_file() -> None:
    assert plain_title("Contact sheet: A/B \\ “C”?") == "Contact sheet A B “C”"
    assert len(plain_title("x" * 400)) == 120


def test_all_sheets_are_printed_on_the_chosen_paper(sheets: PrintOrder, tmp_path: Path) -> None:
    path = tmp_path / "p.pdf"
    assert print_order(sheets, printer_into(path, sheets)) == 5
    information = information_of(path)
    assert information["Pages"] == "5"
    assert information["Page size"].startswith("612 x 792")
    assert all(font.is_embedded for font in fonts_of(path))


def test_only_the_pages_asked_for_are_printed(sheets: PrintOrder, tmp_path: Path) -> None:
    path = tmp_path / "p.pdf"
    printer = printer_into(path, sheets)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("2,4-9"))
    assert print_order(sheets, printer) == 3
    assert "Person 2" in text_of(path, 1)
    assert "Person 4" in text_of(path, 2)
    assert "4/5" in text_of(path, 2)


def test_the_last_page_comes_first_when_asked_for(sheets: PrintOrder, tmp_path: Path) -> None:
    path = tmp_path / "p.pdf"
    printer = printer_into(path, sheets)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    print_order(sheets, printer)
    assert "Person 5" in text_of(path, 1)


@pytest.mark.parametrize(("is_collated", "second"), [(True, "Person 2"), (False, "Person 1")])
def test_copies_are_printed(sheets: PrintOrder, tmp_path: Path, is_collated: bool, second: str) -> None:
    path = tmp_path / "p.pdf"
    printer = printer_into(path, sheets)
    printer.setCopyCount(2)
    printer.setCollateCopies(is_collated)
    assert print_order(sheets, printer) == 10
    assert second in text_of(path, 2)


def test_a_file_that_cannot_be_printed_into_is_told_in_a_sentence(sheets: PrintOrder, tmp_path: Path) -> None:
    printer = printer_into(tmp_path / "nowhere" / "p.pdf", sheets)
    with pytest.raises(KnownError, match=r"could not be written\. Nothing was printed\."):
        print_order(sheets, printer)
