"""The one painter of documents: for the preview, a printer and a PDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter, QPen

from netdesk.domain.error import KnownError
from netdesk.reports.figures.mark import MARK_SIDE, paint_mark
from netdesk.reports.layout.document import Document
from netdesk.reports.layout.fonts import load_fonts
from netdesk.reports.layout.ink import ink
from netdesk.reports.layout.page_size import Sheet
from netdesk.reports.layout.paginate import Page, paginate
from netdesk.reports.layout.paragraph import Paragraph, Run, draw_text
from netdesk.reports.layout.text_style import CAPTION, FRAME
from netdesk.reports.words import translate

UNITS_PER_INCH = 96
_LABEL_GAP = 8.0


@dataclass(frozen=True)
class Pages:
    """A document laid out for a size of paper."""

    document: Document
    sheet: Sheet
    pages: tuple[Page, ...]

    def __len__(self) -> int:
        return len(self.pages)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint the page with this number, from 0, in units of 1/96 inch; scale the painter before."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        page = self.pages[number]
        self._paint_header(painter, page)
        for placed in page.placed:
            placed.block.paint(painter, self.sheet.left, placed.top, self.sheet.text_width)
        self._paint_footer(painter, number)

    def _paint_header(self, painter: QPainter, page: Page) -> None:
        left, top = self.sheet.left, self.sheet.header_top
        paint_mark(painter, QRectF(left, top + (CAPTION.line - MARK_SIDE) / 2, MARK_SIDE, MARK_SIDE))
        label = page.part.label
        if not page.is_first and page.part.name:
            label = f"{label} · {page.part.name}"
        start, width = MARK_SIDE + _LABEL_GAP, self.sheet.text_width
        room = width - start - 2 * _LABEL_GAP
        label_width = min(CAPTION.width(label) + 1, room / 2)
        corner_width = min(CAPTION.width(page.part.corner) + 1, room - label_width)
        corner = Paragraph(Run(page.part.corner, CAPTION), align="right", max_lines=2)
        # The last line stands beside the label, a first one above it.
        corner_top = top + CAPTION.line - corner.height(corner_width)
        corner.paint(painter, left + width - corner_width, corner_top, corner_width)
        Paragraph(Run(label, CAPTION), max_lines=1).paint(painter, left + start, top, room - corner_width)

    def _paint_footer(self, painter: QPainter, number: int) -> None:
        left, width, rule = self.sheet.left, self.sheet.text_width, self.sheet.footer_rule
        painter.setPen(QPen(ink("hairlineStrong"), 1.0))
        painter.drawLine(QLineF(left, rule, left + width, rule))
        count = f"{number + 1} / {len(self.pages)}"
        count_width = FRAME.width(count)
        draw_text(painter, left + width - count_width, rule + 7, count, FRAME)
        footer = Paragraph(Run(self.document.footer, FRAME), max_lines=1)
        footer.paint(painter, left, rule + 7, width - count_width - 2 * _LABEL_GAP)


def lay_out(document: Document, sheet: Sheet) -> Pages:
    """Lay a document out; needs a QGuiApplication."""
    load_fonts()
    return Pages(document, sheet, paginate(document, sheet))


def paint_pages(pages: Pages, device: QPagedPaintDevice, numbers: Iterable[int] | None = None) -> None:
    """Paint the pages with these numbers (from 0; all of them by default) on a printer or into a PDF.

    The device's size of paper has to be the one that the pages were laid out for; its margins are not used.
    Raises KnownError when the device does not take them.
    """
    layout = device.pageLayout()
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)
    painter = QPainter()
    if not painter.begin(device):
        raise KnownError(translate("Paper", "The printer does not answer. Nothing was printed."))
    scale = device.logicalDpiX() / UNITS_PER_INCH
    try:
        for place, number in enumerate(range(len(pages)) if numbers is None else numbers):
            if place and not device.newPage():
                raise KnownError(translate("Paper", "The printer stopped before the last page."))
            with _scaled(painter, scale):
                pages.paint(painter, number)
    finally:
        painter.end()


@contextmanager
def _scaled(painter: QPainter, scale: float) -> Iterator[None]:
    painter.save()
    painter.scale(scale, scale)
    try:
        yield
    finally:
        painter.restore()
