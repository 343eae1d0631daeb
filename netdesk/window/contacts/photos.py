"""Pictures of people for the list: read and made small one after the other, never while painting."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap

from netdesk.window.picture import small_picture

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk

_SIDE = 56
_KEPT = 400


class Photos(QObject):
    """`pixmap` answers at once, with None until the picture is there; `loaded` tells when it is."""

    loaded = Signal(int)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: OrderedDict[int, QPixmap | None] = OrderedDict()
        self._waiting: list[int] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._read_next)

    def pixmap(self, contact_id: int) -> QPixmap | None:
        """The small picture, None when there is none or it is not read yet."""
        if contact_id in self._known:
            return self._known[contact_id]
        if contact_id not in self._waiting:
            self._waiting.append(contact_id)
            if not self._timer.isActive():
                self._timer.start()
        return None

    def forget(self, contact_id: int) -> None:
        """Read this picture anew when it is next shown."""
        self._known.pop(contact_id, None)

    def _read_next(self) -> None:
        if not self._waiting:
            return
        # The last one asked for is the one most likely still on the screen.
        contact_id = self._waiting.pop()
        self._known[contact_id] = small_picture(self._desk.photo(contact_id), _SIDE)
        if len(self._known) > _KEPT:
            self._known.popitem(last=False)
        self.loaded.emit(contact_id)
        if self._waiting:
            self._timer.start()
