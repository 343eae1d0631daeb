"""What stands in a PDF, by poppler's tools."""

import re
import subprocess
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QImage

from netdesk.reports.facts import DocumentFacts
from netdesk.reports.layout.page_size import PageSize
from netdesk.reports.pdf import write_pdf
from netdesk.reports.registry import build_document


class Font(NamedTuple):
    name: str
    is_embedded: bool
    has_unicode: bool


def text_of(path: Path, page: int | None = None) -> str:
    """The words of a PDF in reading order, blank space evened out; of one page (from 1) if given.

    The number of a page reads 1/3, as poppler takes its narrow blanks for none now and then.
    """
    chosen = [] if page is None else ["-f", str(page), "-l", str(page)]
    run = _run("pdftotext", *chosen, str(path), "-")
    return " ".join(run.split()).replace(" / ", "/")


def lines_of(path: Path) -> list[str]:
    """The lines of a PDF from top to bottom, blank space evened out."""
    return [" ".join(line.split()) for line in _run("pdftotext", str(path), "-").splitlines()]


def fonts_of(path: Path) -> list[Font]:
    lines = _run("pdffonts", str(path)).splitlines()[2:]
    columns = [re.match(r"(\S+) +.+? +\S+ +(yes|no) +(yes|no) +(yes|no) ", line) for line in lines]
    return [Font(found[1], found[2] == "yes", found[4] == "yes") for found in columns if found]


def information_of(path: Path) -> dict[str, str]:
    """Title, Pages, Page size, …"""
    lines = (line.partition(":") for line in _run("pdfinfo", str(path)).splitlines())
    return {name: value.strip() for name, _, value in lines}


def picture_of(path: Path, folder: Path, page: int = 1) -> QImage:
    """A page as somebody sees it, 96 pixels per inch."""
    _run("pdftoppm", "-r", "96", "-png", "-singlefile", "-f", str(page), str(path), str(folder / "page"))
    image = QImage(str(folder / "page.png"))
    assert not image.isNull()
    return image


def printed(
    folder: Path, key: str, facts: DocumentFacts, size: PageSize = PageSize.A4, **options: object
) -> Path:
    """A document as a PDF; `ticked` and `has_colour` may be given."""
    path = folder / f"{key}.pdf"
    ticked = options.get("ticked")
    assert ticked is None or isinstance(ticked, frozenset)
    write_pdf(
        build_document(key, facts, ticked), path, size, has_colour=bool(options.get("has_colour", True))
    )
    return path


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
