"""Who is selected: shared by the list, the timeline and the graph."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """The selected contacts, in the order they were selected, and the current one among them."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[int, ...] = ()
        self._current: int | None = None

    @property
    def ids(self) -> tuple[int, ...]:
        """All selected contacts."""
        return self._ids

    @property
    def current(self) -> int | None:
        """The contact whose details are shown, None for nobody."""
        return self._current

    def select(self, contact_ids: Sequence[int], current: int | None = None) -> None:
        """Select these contacts; `current` defaults to the last of them. Tells only real changes."""
        ids = tuple(dict.fromkeys(contact_ids))
        chosen = current if current is not None else (ids[-1] if ids else None)
        if (ids, chosen) != (self._ids, self._current):
            self._ids, self._current = ids, chosen
            self.changed.emit()
