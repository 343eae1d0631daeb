"""A pane that is filled anew keeps the keyboard: what is named as before gets it, or what is in its place."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid


@contextmanager
def keyboard_held(pane: QWidget) -> Iterator[None]:
    """Fill ``pane`` inside; if the button that had the keyboard is gone, one of the new ones has it."""
    focus = QApplication.focusWidget()
    if not isinstance(focus, QAbstractButton) or not pane.isAncestorOf(focus):
        yield
        return
    before = [one for one in pane.findChildren(QAbstractButton) if not one.isHidden()]
    name = _name(focus)
    yield
    # Qt may get to deleting them later; until then they are hidden.
    gone = [one for one in before if not isValid(one) or one.isHidden()]
    fresh = [one for one in pane.findChildren(QAbstractButton) if one not in before and one.isEnabled()]
    if focus in gone and fresh:
        same = (one for one in fresh if _name(one) == name)
        heir = next(same, fresh[min(gone.index(focus), len(fresh) - 1)])
        heir.show()  # what a layout would do later; nothing hidden takes the keyboard
        heir.setFocus()


def _name(button: QAbstractButton) -> str:
    return button.accessibleName() or button.text()
