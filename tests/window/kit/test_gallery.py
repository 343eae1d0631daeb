from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from netdesk.window.kit.gallery.__main__ import main
from netdesk.window.kit.gallery.page import GalleryPage
from netdesk.window.kit.look import Appearance, Look, theme


@pytest.mark.parametrize("arguments", [[], ["--dark"], ["--text-scale", "2"]])
def test_the_gallery_is_written_as_a_picture(
    the_look: Look, qapp: QApplication, tmp_path: Path, arguments: list[str]
) -> None:
    file = tmp_path / "gallery.png"
    assert main(["--png", str(file), *arguments]) == 0
    picture = QImage(str(file))
    assert picture.width() >= 1400
    assert picture.pixelColor(2, 2) == theme().colour("window")


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_everything_in_the_gallery_shows_a_change_of_theme(
    the_look: Look, qtbot: QtBot, appearance: Appearance
) -> None:
    the_look.set_appearance(appearance)
    page = GalleryPage()
    qtbot.addWidget(page)
    page.show()
    before = page.grab().toImage()
    the_look.set_appearance(the_look.next_appearance())
    the_look.set_appearance(appearance)
    assert page.grab().toImage() == before


def test_everything_that_takes_the_keyboard_has_a_name(the_look: Look, qtbot: QtBot) -> None:
    page = GalleryPage()
    qtbot.addWidget(page)
    takers = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.window() is page
        and not widget.objectName().startswith("qt_")
    ]
    assert len(takers) > 20
    nameless = [
        widget for widget in takers if not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []
