import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from netdesk.reports.registry import kind_of
from netdesk.window.printing.print_order import PrintOrder
from netdesk.window.printing.printer_choice import keep_choices, kept_size
from tests.reports.people import order, stranger

A4 = QPageSize(QPageSize.PageSizeId.A4)
A5 = QPageSize(QPageSize.PageSizeId.A5)
LETTER = QPageSize(QPageSize.PageSizeId.Letter)


@pytest.mark.parametrize(
    ("chosen", "usual", "supported", "kept"),
    [
        (LETTER, LETTER, (LETTER, A4), A4),
        (A5, LETTER, (LETTER, A4, A5), A5),
        (LETTER, LETTER, (LETTER,), LETTER),
        (LETTER, QPageSize(), (), LETTER),
    ],
    ids=["lost by the dialog", "chosen in the dialog", "not for this printer", "into a file"],
)
def test_the_paper_of_the_preview_is_printed_on(
    chosen: QPageSize, usual: QPageSize, supported: tuple[QPageSize, ...], kept: QPageSize
) -> None:
    assert kept_size(A4, chosen, usual, supported) == kept


@pytest.mark.parametrize("is_grey", [True, False])
def test_grey_stays_what_was_chosen_in_the_dialog(qtbot: QtBot, is_grey: bool) -> None:
    modes = QPrinter.ColorMode
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer)
    qtbot.addWidget(dialog)
    grey = dialog.findChild(QRadioButton, "grayscale")
    assert isinstance(grey, QRadioButton)
    grey.setChecked(is_grey)
    printer.setColorMode(modes.Color if is_grey else modes.GrayScale)
    sheet = PrintOrder("contact-sheet", order(stranger("Ida")), kind_of("contact-sheet").ticked)
    keep_choices(dialog, printer, sheet)
    assert printer.colorMode() is (modes.GrayScale if is_grey else modes.Color)
