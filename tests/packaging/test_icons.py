import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from netdesk import resource

OWN = ("netdesk.svg", "netdesk-small.svg")
FILES = sorted(resource.path("icons").glob("*.svg"))
LUCIDE = [file for file in FILES if file.name not in OWN]


def test_an_icon_takes_the_colour_of_the_text() -> None:
    for file in LUCIDE:
        text = file.read_text(encoding="utf-8")
        assert 'stroke="currentColor"' in text, file.name
        assert "#" not in text, file.name


def test_every_icon_draws_something(qapp: QObject) -> None:
    for file in FILES:
        renderer = QSvgRenderer(str(file))
        image = QImage(24, 24, QImage.Format.Format_ARGB32)
        image.fill(QColor(0, 0, 0, 0))
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        assert renderer.isValid(), file.name
        assert any(bytes(image.constBits())), file.name


def test_the_licences_of_the_icons_are_beside_them() -> None:
    licence = resource.path("icons", "LICENSE").read_text(encoding="utf-8")
    assert "ISC License" in licence
    assert "The MIT License" in licence


@pytest.mark.parametrize("size", [16, 22, 24, 32, 48, 64, 128, 256, 512])
def test_the_icon_of_netdesk_is_there_in_this_size(size: int) -> None:
    image = QImage(str(resource.path("icons", f"netdesk-{size}.png")))
    assert (image.width(), image.height()) == (size, size)
