"""A pane that is filled anew keeps the keyboard: what is named as before gets it, or what is in its place."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget


@contextmanager
def keyboard_held(pane: QWidget) -> Iterator[None]:
    """Fill ``pane`` inside; one of its buttons has the keyboard afterwards if one had it before."""
    focus = QApplication.focusWidget()
    buttons = pane.findChildren(QAbstractButton)
    place = buttons.index(focus) if isinstance(focus, QAbstractButton) and focus in buttons else -1
    name = _name(buttons[place]) if place >= 0 else ""
    yield
    if place < 0:
        return
    # Those of before may still be there until Qt gets to deleting them.
    fresh = [one for one in pane.findChildren(QAbstractButton) if one not in buttons and one.isEnabled()]
    if fresh:
        same = (one for one in fresh if _name(one) == name)
        next(same, fresh[min(place, len(fresh) - 1)]).setFocus()


def _name(button: QAbstractButton) -> str:
    return button.accessibleName() or button.text()
