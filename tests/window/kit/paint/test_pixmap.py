import pytest
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter

from netdesk.window.kit.paint.pixmap import cached_pixmap, ratio_of, snapped
from netdesk.window.kit.theme import Theme
from tests.window.kit.canvas import Canvas


def test_a_picture_is_drawn_once_per_size_and_scale(light: Theme) -> None:
    drawn: list[int] = []

    def draw(painter: QPainter) -> None:
        drawn.append(painter.device().width())

    for size, ratio in ((8, 1.0), (8, 1.0), (8, 2.0), (9, 1.0), (8, 1.0)):
        cached_pixmap(f"test|{light.key}", QSize(size, size), ratio, draw)
    assert drawn == [8, 16, 9]


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_corners_fall_on_whole_pixels(light: Theme, ratio: float) -> None:
    canvas = Canvas(60, 60, ratio)
    canvas.painter.translate(3, 5)
    for x in (0.0, 1.0, 7.3):
        place = snapped(canvas.painter, QPointF(x, x))
        on_screen = canvas.painter.deviceTransform().map(place)
        assert on_screen.x() == pytest.approx(round(on_screen.x()))
        assert on_screen.y() == pytest.approx(round(on_screen.y()))
    assert ratio_of(canvas.painter) == ratio
    canvas.close()


def test_a_turned_painter_keeps_its_point(canvas: Canvas) -> None:
    canvas.painter.rotate(30)
    assert snapped(canvas.painter, QPointF(1.3, 2.4)) == QPointF(1.3, 2.4)
