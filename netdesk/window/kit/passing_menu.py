"""A menu that is made when it is wanted, and gone once it is closed."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

_GAP = 2


def open_at(menu: QMenu, place: QPoint) -> None:
    """Open a menu at a place of the screen."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)


def open_below(menu: QMenu, widget: QWidget) -> None:
    """Open the menu of a button or row below it."""
    open_at(menu, widget.mapToGlobal(QPoint(0, widget.height() + _GAP)))
