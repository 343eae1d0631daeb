"""Whether there is a printer to choose, and what remains of an order when one was chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QRadioButton

from netdesk.window.printing.print_order import PrintOrder

_GREY = "grayscale"
"""The button of Qt's own dialog."""


def has_printer() -> bool:
    """Whether the system knows any printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def keep_choices(dialog: QPrintDialog, printer: QPrinter, order: PrintOrder) -> None:
    """Give a printer back the paper and the grey that Qt's own dialog takes from it when it is accepted.

    Dialogs of a system keep both, and are left alone.
    """
    grey = dialog.findChild(QRadioButton, _GREY)
    if not isinstance(grey, QRadioButton):
        return
    modes = QPrinter.ColorMode
    printer.setColorMode(modes.GrayScale if grey.isChecked() else modes.Color)
    known = QPrinterInfo(printer)
    chosen = printer.pageLayout().pageSize()
    printer.setPageSize(kept_size(order.size.qt, chosen, known.defaultPageSize(), known.supportedPageSizes()))


def kept_size(
    ordered: QPageSize, chosen: QPageSize, usual: QPageSize, supported: Iterable[QPageSize]
) -> QPageSize:
    """The paper to print on: the ordered one, unless the dialog names other paper than the usual one of the
    printer, which somebody chose there, or the printer does not know the ordered one.
    """
    is_untouched = usual.isValid() and chosen.isEquivalentTo(usual)
    return ordered if is_untouched and any(map(ordered.isEquivalentTo, supported)) else chosen
