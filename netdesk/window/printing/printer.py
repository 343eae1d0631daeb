"""Printing a laid-out order on a printer of the system."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QFileInfo
from PySide6.QtPrintSupport import QPrinter

from netdesk.domain.error import KnownError
from netdesk.reports.layout.page_size import Sheet
from netdesk.reports.painter import lay_out, paint_pages
from netdesk.window.printing.print_order import PrintOrder

_FORBIDDEN = str.maketrans(dict.fromkeys('<>:"/\\|?*', " "))
_LONGEST = 120


def printer_for(order: PrintOrder, title: str) -> QPrinter:
    """The system's printer, set to the order's paper and colour."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(plain_title(title))
    printer.setCreator("NetDesk")
    printer.setPageSize(order.size.qt)
    colour = QPrinter.ColorMode.Color if order.has_colour else QPrinter.ColorMode.GrayScale
    printer.setColorMode(colour)
    return printer


def print_order(order: PrintOrder, printer: QPrinter) -> int:
    """Print an order on the paper that the printer is set to; gives the number of sheets.

    The document is laid out anew, as the person may have chosen other paper in the printer's dialog.
    Raises KnownError when the printer does not take it.
    """
    _check_folder(printer)
    pages = lay_out(order.document(), Sheet.of(printer.pageLayout()))
    numbers = [number for number in _chosen(printer, len(pages)) if number < len(pages)]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        numbers.reverse()
    if not printer.supportsMultipleCopies():
        numbers = _repeated(numbers, printer)
    paint_pages(pages, printer, numbers)
    return len(numbers)


def plain_title(title: str) -> str:
    """A title as part of a file's name: what no system takes becomes a blank."""
    return " ".join(title.translate(_FORBIDDEN).split())[:_LONGEST].rstrip(". ")


def _check_folder(printer: QPrinter) -> None:
    """Qt itself only says that it could not begin."""
    file = printer.outputFileName()
    if file and not QFileInfo(QFileInfo(file).absolutePath()).isWritable():
        said = QCoreApplication.translate(
            "Paper", "The file {file} could not be written. Nothing was printed."
        )
        raise KnownError(said.format(file=file))


def _chosen(printer: QPrinter, count: int) -> Iterator[int]:
    """The pages that were asked for, from 0."""
    if printer.printRange() is not QPrinter.PrintRange.PageRange:
        yield from range(count)
        return
    ranges = printer.pageRanges().toRangeList()
    if not ranges and printer.fromPage():
        yield from range(printer.fromPage() - 1, printer.toPage())
    for one in ranges:
        yield from range(one.from_ - 1, one.to)


def _repeated(numbers: list[int], printer: QPrinter) -> list[int]:
    copies = printer.copyCount()
    if printer.collateCopies():
        return numbers * copies
    return [number for number in numbers for _copy in range(copies)]
