import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from netdesk.window.graph.camera import Camera
from netdesk.window.graph.paint_people import paint_me
from netdesk.window.graph.people import me_radius
from netdesk.window.kit.theme import load_theme


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
@pytest.mark.parametrize("scale", [0.2, 1.0])
def test_the_word_for_the_owner_stays_in_its_circle(
    qapp: QApplication, text_scale: float, scale: float
) -> None:
    theme, camera = load_theme("light", text_scale=text_scale), Camera(scale, 60, 60, 120, 120, scale)
    image = QImage(120, 120, QImage.Format.Format_RGB32)
    image.fill(theme.colour("surface"))
    painter = QPainter(image)
    paint_me(painter, camera, theme)
    painter.end()
    ink = theme.colour("text").lightness() + 20
    word = [
        QPointF(x - 59.5, y - 59.5)
        for x in range(120)
        for y in range(120)
        if image.pixelColor(x, y).lightness() < ink
    ]
    assert word
    assert max(QPointF.dotProduct(one, one) for one in word) ** 0.5 < me_radius(camera) - 1.5
