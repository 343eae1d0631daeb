from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from netdesk import resource
from netdesk.reports.figures.icon import icon_path, paint_icon

ICONS = sorted(file for file in resource.path("icons").glob("*.svg") if not file.stem.startswith("netdesk"))
SIDE = 24


def picture(draw: object) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, QRectF(0, 0, SIDE, SIDE))  # type: ignore[operator]
    painter.end()
    return image


def darkness(image: QImage) -> list[int]:
    return [255 - image.pixelColor(x, y).lightness() for y in range(SIDE) for x in range(SIDE)]


@pytest.mark.parametrize("file", ICONS, ids=lambda file: file.stem)
def test_an_icon_looks_as_qt_draws_its_file(file: Path) -> None:
    own = darkness(picture(lambda painter, box: paint_icon(painter, box, file.stem, QColor("black"))))
    svg = QByteArray(file.read_bytes().replace(b"currentColor", b"black"))
    qts = darkness(picture(lambda painter, box: QSvgRenderer(svg).render(painter, box)))
    difference = sum(abs(one - other) for one, other in zip(own, qts, strict=True))
    assert difference <= 0.09 * sum(qts)


def test_an_unknown_icon_is_a_dashed_ring() -> None:
    assert icon_path("no-such-icon") == icon_path("circle-dashed")
