import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QPainter, QPdfWriter

from netdesk import resource

FILES = sorted(resource.path("fonts").glob("*/*.ttf"))
WEIGHTS = [
    ("Inter", 400),
    ("Inter", 500),
    ("Inter", 600),
    ("Inter", 700),
    ("Source Serif 4", 600),
]
WORDS = "Straße „Łódź“ Gülşen Sofia 0123456789 12:30 – 3–5 (A-B) +49 … ×"


def font(family: str, weight: int = 400) -> QFont:
    made = QFont(family)
    made.setPixelSize(40)
    made.setWeight(QFont.Weight(weight))
    return made


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_font_has_its_licence_beside_it(file: Path) -> None:
    licence = (file.parent / "OFL.txt").read_text(encoding="utf-8")
    assert licence.startswith("Copyright")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


@pytest.mark.parametrize(("family", "weight"), WEIGHTS)
def test_qt_finds_the_family_in_this_weight(qapp: QObject, family: str, weight: int) -> None:
    info = QFontInfo(font(family, weight))
    assert info.family() == family
    assert weight in {int(QFontDatabase.weight(family, style)) for style in QFontDatabase.styles(family)}


@pytest.mark.parametrize("family", ["Inter", "Source Serif 4"])
def test_figures_are_of_one_width(qapp: QObject, family: str) -> None:
    metrics = QFontMetricsF(font(family))
    assert len({metrics.horizontalAdvance(figure * 4) for figure in "0123456789"}) == 1


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is missing")
@pytest.mark.parametrize(
    ("family", "words"),
    # Source Serif keeps ’ and ʼ in one glyph.
    [("Inter", WORDS), ("Inter", "Jonte’s “Deern” ‘and’ ιώτα"), ("Source Serif 4", WORDS)],
)
def test_a_pdf_keeps_every_letter_selectable(qapp: QObject, tmp_path: Path, family: str, words: str) -> None:
    file = tmp_path / "page.pdf"
    writer = QPdfWriter(str(file))
    painter = QPainter(writer)
    own = font(family)
    own.setPointSize(12)
    own.setFeature(QFont.Tag("liga"), 0)
    painter.setFont(own)
    painter.drawText(300, 600, words)
    painter.end()
    text = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True, encoding="utf-8")
    assert text.stdout.strip() == words
