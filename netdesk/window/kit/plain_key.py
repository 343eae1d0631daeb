"""Keys that are pressed by themselves."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""The two Enter keys."""
_NO_MODIFIERS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def is_plain(event: QKeyEvent) -> bool:
    """Return whether nothing else is held; to Qt a key of the number pad is one with a modifier."""
    return event.modifiers() in _NO_MODIFIERS
