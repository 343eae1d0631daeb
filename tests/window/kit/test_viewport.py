import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView
from pytestqt.qtbot import QtBot

from netdesk.window.kit.viewport import cover_viewport

ON_SCREEN = QColor("#00ff00")


@pytest.mark.parametrize("is_covered", [False, True])
def test_no_ground_is_painted_below_what_covers_a_viewport(qtbot: QtBot, is_covered: bool) -> None:
    view = QGraphicsView(QGraphicsScene())
    qtbot.addWidget(view)
    view.setCacheMode(view.CacheModeFlag.CacheBackground)
    if is_covered:
        cover_viewport(view)
    image = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
    image.fill(ON_SCREEN)
    view.viewport().render(image)
    assert (image.pixelColor(5, 5) == ON_SCREEN) == is_covered
    assert (view.cacheMode() == view.CacheModeFlag.CacheNone) == is_covered
