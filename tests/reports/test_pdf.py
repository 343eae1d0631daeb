import os
import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from errno import EISDIR
from pathlib import Path

import pytest

from netdesk.domain.error import KnownError
from netdesk.reports.layout.page_size import PageSize
from netdesk.reports.pdf import write_pdf
from netdesk.reports.registry import build_document
from tests.reports.pdf_reading import fonts_of, information_of, picture_of, printed, text_of
from tests.reports.people import henrik, order, stranger

BRIEF = "meeting-brief"


@pytest.mark.parametrize("key", ["meeting-brief", "contact-sheet"])
def test_all_fonts_are_the_shipped_ones_and_embedded(tmp_path: Path, key: str) -> None:
    fonts = fonts_of(printed(tmp_path, key, order(henrik())))
    assert {font.name for font in fonts} == {"Inter-Regular", "Inter-SemiBold", "SourceSerif4-Semibold"}
    assert all(font.is_embedded and font.has_unicode for font in fonts)


def test_only_the_letters_in_use_are_embedded(tmp_path: Path) -> None:
    assert printed(tmp_path, BRIEF, order(henrik())).stat().st_size < 60_000


@pytest.mark.parametrize(("size", "points"), [(PageSize.A4, "595 x 842"), (PageSize.LETTER, "612 x 792")])
def test_a_pdf_has_the_size_of_its_paper(tmp_path: Path, size: PageSize, points: str) -> None:
    assert information_of(printed(tmp_path, BRIEF, order(henrik()), size))["Page size"].startswith(points)


@pytest.mark.parametrize("size", list(PageSize))
def test_the_margins_stay_white(tmp_path: Path, size: PageSize) -> None:
    page = picture_of(printed(tmp_path, "contact-sheet", order(henrik()), size), tmp_path)
    width, height = page.width(), page.height()
    edges = [(x, y) for x in (*range(50), *range(width - 50, width)) for y in range(0, height, 3)]
    edges += [(x, y) for x in range(0, width, 3) for y in (*range(40), *range(height - 26, height))]
    assert {page.pixelColor(x, y).lightness() for x, y in edges} == {255}


def test_a_pdf_knows_its_title(tmp_path: Path) -> None:
    information = information_of(printed(tmp_path, BRIEF, order(henrik())))
    assert information["Title"] == "Meeting brief: Dr. Henrik Paulsen"
    assert information["Creator"] == "NetDesk"


def test_figures_and_letters_with_ligatures_can_be_found(tmp_path: Path) -> None:
    text = text_of(printed(tmp_path, "contact-sheet", order(stranger("Fiona Fflick", nickname="office 3–5"))))
    assert "Fiona Fflick" in text
    assert "office 3–5" in text


def test_without_colour_every_point_is_grey(tmp_path: Path) -> None:
    page = picture_of(printed(tmp_path, BRIEF, order(henrik()), has_colour=False), tmp_path)
    colours = {page.pixel(x, y) & 0xFFFFFF for x in range(page.width()) for y in range(page.height())}
    assert all(value >> 16 == value >> 8 & 255 == value & 255 for value in colours)
    assert len(colours) > 10


def test_an_older_file_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_pdf(build_document(BRIEF, order(henrik())), path)
    assert path.read_bytes().startswith(b"%PDF")
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [file.name for file in tmp_path.iterdir()] == ["brief.pdf"]


def test_a_missing_folder_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"could not be written: .+\. Nothing was changed\."):
        write_pdf(build_document(BRIEF, order(henrik())), tmp_path / "nowhere" / "brief.pdf")


def test_a_folder_in_place_of_the_file_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "brief.pdf").mkdir()
    with pytest.raises(KnownError, match=os.strerror(EISDIR)):
        write_pdf(build_document(BRIEF, order(henrik())), tmp_path / "brief.pdf")
    assert [file.name for file in tmp_path.iterdir()] == ["brief.pdf"]


def test_a_write_that_fails_leaves_the_older_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("netdesk.whole_file.os.fsync", full)
    with pytest.raises(KnownError, match="No space left"):
        write_pdf(build_document(BRIEF, order(henrik())), path)
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["brief.pdf"]


def test_documents_are_written_in_several_threads_at_once(tmp_path: Path) -> None:
    def write(number: int) -> str:
        path = tmp_path / f"{number}.pdf"
        write_pdf(build_document("contact-sheet", order(henrik(), stranger())), path)
        return text_of(path)

    expected = write(0)
    with ThreadPoolExecutor(3) as pool:
        assert set(pool.map(write, range(1, 13))) == {expected}
