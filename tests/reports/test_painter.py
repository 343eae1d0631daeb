from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from netdesk.reports.layout.document import Document
from netdesk.reports.layout.page_size import PageSize, Sheet
from netdesk.reports.painter import lay_out, paint_pages
from netdesk.reports.registry import build_document
from tests.reports.pdf_reading import information_of, picture_of, printed, text_of
from tests.reports.people import henrik, order, stranger


def print_on(writer: QPdfWriter, document: Document) -> None:
    paint_pages(lay_out(document, Sheet.of(writer.pageLayout())), writer)


def test_the_preview_shows_what_the_paper_shows(tmp_path: Path) -> None:
    sheet = PageSize.A4.sheet
    pages = lay_out(build_document("meeting-brief", order(henrik())), sheet)
    image = QImage(round(sheet.width), round(sheet.height), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    pages.paint(painter, 0)
    painter.end()
    paper = picture_of(printed(tmp_path, "meeting-brief", order(henrik())), tmp_path)
    tiles = [(x, y) for x in range(0, image.width() - 20, 20) for y in range(0, image.height() - 20, 20)]

    def ink(picture: QImage, x: int, y: int) -> float:
        return (
            sum(255 - picture.pixelColor(x + i, y + j).lightness() for i in range(20) for j in range(20))
            / 400
        )

    far = [tile for tile in tiles if abs(ink(image, *tile) - ink(paper, *tile)) > 40]
    assert far == []


def test_chosen_pages_are_painted_in_their_order(tmp_path: Path) -> None:
    people = [stranger(f"Person {number}") for number in range(4)]
    pages = lay_out(build_document("contact-sheet", order(*people)), PageSize.A4.sheet)
    path = tmp_path / "some.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(PageSize.A4.qt)
    paint_pages(pages, writer, [3, 1])
    assert information_of(path)["Pages"] == "2"
    assert "Person 3" in text_of(path, 1)
    assert "Person 1" in text_of(path, 2)


@pytest.mark.parametrize("margin_mm", [0, 25])
def test_the_margins_of_a_printer_move_nothing(tmp_path: Path, margin_mm: int) -> None:
    path = tmp_path / "printer.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(PageSize.A4.qt)
    writer.setResolution(600)
    writer.setPageMargins(QMarginsF(margin_mm, margin_mm, margin_mm, margin_mm), QPageLayout.Unit.Millimeter)
    print_on(writer, build_document("meeting-brief", order(henrik())))
    printer = picture_of(path, tmp_path)
    plain = picture_of(printed(tmp_path, "meeting-brief", order(henrik())), tmp_path)
    assert printer == plain


def test_a_document_is_laid_out_for_the_paper_of_its_device(tmp_path: Path) -> None:
    path = tmp_path / "small.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    print_on(writer, build_document("contact-sheet", order(henrik())))
    assert information_of(path)["Page size"].startswith("420 x 595")
    assert int(information_of(path)["Pages"]) > 2
    assert "HB-HP 80" in text_of(path)


def test_a_sheet_turned_round_is_wide() -> None:
    layout = QPageLayout(PageSize.LETTER.qt, QPageLayout.Orientation.Landscape, QMarginsF())
    sheet = Sheet.of(layout)
    assert (round(sheet.width), round(sheet.height)) == (1056, 816)


def test_whatever_goes_wrong_the_device_is_free_again(tmp_path: Path) -> None:
    pages = lay_out(build_document("meeting-brief", order(henrik())), PageSize.A4.sheet)
    writer = QPdfWriter(str(tmp_path / "brief.pdf"))
    with pytest.raises(IndexError) as caught:
        paint_pages(pages, writer, [len(pages)])
    another = QPainter()
    assert another.begin(writer), caught
    another.end()
