import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication

from netdesk.window.kit.paint.avatar import paint_avatar
from netdesk.window.kit.theme import Theme, ThemeName, load_theme
from tests.window.kit.canvas import Canvas
from tests.window.kit.contrast import contrast

BOX = QRect(10, 10, 56, 56)


def test_without_a_photo_the_tint_fills_a_disc(canvas: Canvas, light: Theme) -> None:
    paint_avatar(canvas.painter, BOX, "AB", "uid-1", light)
    assert canvas.count(light.avatar_tint("uid-1").background, BOX) > 1000
    assert canvas.at(BOX.left(), BOX.top()) == "#ffffff"


def test_a_photo_fills_the_disc(canvas: Canvas, light: Theme) -> None:
    photo = QPixmap(80, 60)
    photo.fill(Qt.GlobalColor.red)
    paint_avatar(canvas.painter, BOX, "AB", "uid-1", light, photo=photo)
    assert canvas.count(QColor("red"), BOX) > 2000
    assert canvas.at(BOX.left(), BOX.top()) == "#ffffff"


def test_another_photo_of_the_same_person_is_shown_at_once(light: Theme) -> None:
    red, blue = QPixmap(60, 60), QPixmap(60, 60)
    red.fill(Qt.GlobalColor.red)
    blue.fill(Qt.GlobalColor.blue)
    for photo, colour in ((red, "red"), (blue, "blue")):
        canvas = Canvas(80, 80)
        paint_avatar(canvas.painter, BOX, "AB", "uid-1", light, photo=photo)
        canvas.close()
        assert canvas.count(QColor(colour), BOX) > 2000


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_disc_of_any_tint_is_seen_on_a_selected_row(qapp: QApplication, name: ThemeName) -> None:
    theme = load_theme(name)
    ground, middle = theme.colour("selection"), BOX.center().y()
    seeds = {theme.avatar_tint_index(str(number)): str(number) for number in range(100)}
    assert len(seeds) == len(theme.avatar_tints)
    for seed in seeds.values():
        canvas = Canvas(80, 80)
        canvas.painter.fillRect(0, 0, 80, 80, ground)
        paint_avatar(canvas.painter, BOX, "", seed, theme)
        canvas.close()
        edge = (QColor(canvas.at(x, middle)) for x in range(BOX.left(), BOX.left() + 3))
        assert max(contrast(one, ground) for one in edge) >= 1.25
