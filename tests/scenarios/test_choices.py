"""The menus of the filters in all surfaces."""

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from netdesk.window.kit.drop_down import DropDown
from netdesk.window.shell.main_window import MainWindow
from netdesk.window.surfaces import SURFACES

OWN_WAY = ("studiVZ", "meinVZ", "schülerVZ")
"""Names that begin with a small letter."""


def test_every_choice_of_a_menu_begins_with_a_capital_letter(
    qtbot: QtBot, window: MainWindow, anna: int
) -> None:
    for surface in SURFACES:
        window.show_view(surface.key)
    found = {
        action.text()
        for choice in window.findChildren(DropDown)
        for menu in choice.findChildren(QMenu)
        for action in menu.actions()
    }
    assert "Everyone, 2" in found
    assert not [text for text in found - {*OWN_WAY} if text[:1].islower()]
