"""What a click on a person selects."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

_EXTENDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def picked(selected: Sequence[int], contact_id: int, modifiers: Qt.KeyboardModifier) -> list[int]:
    """The contacts selected after it: the one alone, with Shift added, with Ctrl added or taken away."""
    if not modifiers & _EXTENDS:
        return [contact_id]
    others = [one for one in selected if one != contact_id]
    is_taken_away = contact_id in selected and bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    return others if is_taken_away else [*others, contact_id]
