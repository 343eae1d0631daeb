import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor

from netdesk.window.kit.paint.tile import TileState, paint_tile
from netdesk.window.kit.theme import Theme
from tests.window.kit.canvas import Canvas

BOX = QRect(10, 10, 16, 16)


def test_a_shared_channel_that_answers_is_filled(canvas: Canvas, light: Theme) -> None:
    paint_tile(canvas.painter, BOX, "linkedin", light)
    assert canvas.count(light.channel("linkedin").tile, BOX) > 100


def test_a_silent_channel_is_only_outlined(canvas: Canvas, light: Theme) -> None:
    paint_tile(canvas.painter, BOX, "phone", light, TileState.SILENT)
    assert canvas.at(BOX.left() + 8, BOX.top()) == light.channel("phone").tile.name()
    assert canvas.at(BOX.left() + 2, BOX.top() + 2) == "#ffffff"


def test_the_suggested_channel_is_dashed(canvas: Canvas, light: Theme) -> None:
    paint_tile(canvas.painter, BOX, "phone", light, TileState.NEXT)
    edge = [canvas.at(x, BOX.top()) for x in range(BOX.left() + 3, BOX.right() - 2)]
    assert "#ffffff" in edge
    assert len(set(edge)) > 1


def test_a_channel_not_shared_is_a_dot_in_the_middle(canvas: Canvas, light: Theme) -> None:
    paint_tile(canvas.painter, BOX, "phone", light, TileState.NONE)
    inner = BOX.adjusted(6, 6, -6, -6)
    assert not canvas.is_blank()
    assert canvas.count(QColor("white"), BOX) >= 16 * 16 - inner.width() * inner.height()


def test_nothing_is_painted_outside_the_tile(canvas: Canvas, light: Theme) -> None:
    paint_tile(canvas.painter, BOX, "x", light)
    outside = canvas.image.width() * canvas.image.height() - 16 * 16
    assert canvas.count(QColor("white")) >= outside


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_edges_are_sharp_at_every_scale(light: Theme, ratio: float) -> None:
    # x = 3 is half a pixel of a screen at 1.5; the tile moves to the next whole one.
    canvas = Canvas(40, 40, ratio)
    paint_tile(canvas.painter, QRect(3, 3, 14, 14), "x", light)
    canvas.close()
    row = round(10 * ratio)
    colours = {canvas.at(x, row) for x in range(round(6 * ratio))}
    assert colours == {"#ffffff", light.channel("x").tile.name()}


def test_a_user_made_channel_without_a_style_still_has_a_tile(canvas: Canvas, light: Theme) -> None:
    paint_tile(canvas.painter, BOX, "carrier-pigeon", light)
    assert canvas.count(light.channel("other").tile, BOX) > 80
