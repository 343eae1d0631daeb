"""The menu bar, built from one declaration: text, shortcut, icon, what it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from netdesk.window.kit.icons import icon


class Entry(NamedTuple):
    """One entry; the empty `text` is a separator. `name`: how the window finds the action again."""

    text: str = ""
    act: Callable[[], object] | None = None
    shortcut: str | QKeySequence.StandardKey = ""
    icon: str = ""
    name: str = ""
    is_checkable: bool = False
    """With a mark of its own where it is on."""


class Menu(NamedTuple):
    """One menu of the bar. `name`: its object name, for who adds to it later."""

    text: str
    entries: Sequence[Entry]
    name: str = ""


def fill_menu_bar(window: QMainWindow, menus: Sequence[Menu]) -> dict[str, QAction]:
    """Make the menus; gives the actions that have a name. Texts are translated in the context `Menus`."""
    named: dict[str, QAction] = {}
    for menu in menus:
        target = window.menuBar().addMenu(_words(menu.text))
        target.setObjectName(menu.name)
        for entry in menu.entries:
            action = add_entry(window, target, entry)
            if entry.name:
                named[entry.name] = action
    return named


def add_entry(window: QMainWindow, menu: QMenu, entry: Entry) -> QAction:
    """Add one entry to a menu; its shortcut works in the whole window."""
    if not entry.text:
        return menu.addSeparator()
    action = QAction(_words(entry.text), window)
    if entry.shortcut:
        action.setShortcut(QKeySequence(entry.shortcut))
    if entry.icon:
        action.setIcon(icon(entry.icon))
    action.setCheckable(entry.is_checkable)
    act = entry.act
    if act is not None:
        # Qt hands `checked` over; what an entry does takes nothing.
        action.triggered.connect(lambda _checked=False: act())
    menu.addAction(action)
    return action


def _words(text: str) -> str:
    return QCoreApplication.translate("Menus", text)
