"""The wheel over a field of a form: it scrolls the form, and turns the field only once that has the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSpinBox


def calm_wheel(field: QAbstractSpinBox) -> None:
    """Let nobody change this field, or take the focus to it, by scrolling past."""
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.installEventFilter(_Guard(field))


class _Guard(QObject):
    def __init__(self, field: QAbstractSpinBox) -> None:
        super().__init__(field)
        self._field = field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Wheel or self._field.hasFocus():
            return super().eventFilter(watched, event)
        event.ignore()
        return True
