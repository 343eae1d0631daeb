"""What a painted widget is to those who listen: Qt takes everything it does not know for a mere box."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface

AccessibleRole = Literal[
    "StaticText", "Graphic", "Chart", "Slider", "Button", "List", "ListItem", "Grouping", "Document"
]
"""Names in QAccessible.Role. A class of widgets says its own in `accessible_role`."""


def install_roles() -> None:
    """Have Qt ask for the roles from now on; once is enough, and more does no harm."""
    # Spelling out QAccessible takes longer than a start may.
    from PySide6.QtGui import QAccessible

    QAccessible.installFactory(_interface_of)


def _interface_of(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(thing, "accessible_role", "")
    if not role or not isinstance(thing, QWidget):
        return None
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAccessibleWidget

    return QAccessibleWidget(thing, QAccessible.Role[role])
