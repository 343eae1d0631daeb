"""Documents as PDF files: text can be selected and searched, fonts are embedded."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPdfWriter

from netdesk.domain.error import KnownError
from netdesk.reports.layout.document import Document
from netdesk.reports.layout.page_size import PageSize
from netdesk.reports.painter import Pages, lay_out, paint_pages
from netdesk.reports.words import translate
from netdesk.whole_file import replacing

_DOTS_PER_INCH = 600


def write_pdf(
    document: Document, path: Path, size: PageSize = PageSize.A4, *, has_colour: bool = True
) -> int:
    """Write a document into a file and return its number of pages.

    The file is there as a whole or not at all; one that stood there before is replaced. Needs a
    QGuiApplication, but may run in any thread. Raises KnownError when the folder cannot be written to.
    """
    pages = lay_out(document, size.sheet)
    try:
        with replacing(path) as file:
            file.write(pdf_of(pages, size, has_colour=has_colour))
    except OSError as error:
        said = translate("Paper", "The file {file} could not be written: {reason}. Nothing was changed.")
        raise KnownError(said.format(file=path, reason=error.strerror or error)) from error
    return len(pages)


def pdf_of(pages: Pages, size: PageSize, *, has_colour: bool = True) -> bytes:
    """The bytes of a PDF with all pages, which were laid out for `size`."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setTitle(pages.document.title)
    writer.setCreator("NetDesk")
    writer.setPageSize(size.qt)
    model = QPdfWriter.ColorModel
    writer.setColorModel(model.RGB if has_colour else model.Grayscale)
    paint_pages(pages, writer)
    return bytes(buffer.data().data())
