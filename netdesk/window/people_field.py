"""With whom: chips of the people chosen, and a field that finds more by name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from netdesk.window.kit.chip import Chip
from netdesk.window.kit.completer import Completer
from netdesk.window.kit.flow_layout import FlowLayout
from netdesk.window.kit.plain_key import ENTER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netdesk.desk.desk import Desk


class PeopleField(QWidget):
    """`changed` follows every person who comes or goes. Enter takes the first name found."""

    changed = Signal()

    def __init__(self, desk: Desk, contact_ids: Sequence[int]) -> None:
        super().__init__()
        self._desk = desk
        self._ids: list[int] = []
        self._found: list[tuple[int, str, str]] = []
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self.line = _NameLine()
        self._completer = Completer(self.line)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._build()
        for one in contact_ids:
            self.add(one)

    def _build(self) -> None:
        self.line.setPlaceholderText(self.tr("Name"))
        self.line.setAccessibleName(self.tr("With whom"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        # Many people take more lines, not a wider window.
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._chips.setSizePolicy(policy)
        column.addWidget(self._chips)
        column.addWidget(self.line)
        self._chips.hide()
        self.line.textEdited.connect(self._find)
        self.line.took.connect(self._take_first)
        self.line.emptied.connect(self._take_back)
        # The completer writes the name into the field after it told of it: emptied a moment later.
        queued = Qt.ConnectionType.QueuedConnection
        self._completer.activated.connect(self._take_named, queued)

    @property
    def ids(self) -> tuple[int, ...]:
        """The people chosen."""
        return tuple(self._ids)

    def add(self, contact_id: int) -> None:
        """Choose somebody."""
        name = self._desk.name_of(contact_id)
        if not name or contact_id in self._ids:
            return
        self._ids.append(contact_id)
        chip = Chip(name, "accent", is_removable=True)
        chip.removed.connect(partial(self.remove, contact_id))
        self._flow.addWidget(chip)
        self._chips.show()
        self.changed.emit()

    def remove(self, contact_id: int) -> None:
        """Leave somebody out again."""
        place = self._ids.index(contact_id)
        self._ids.pop(place)
        item = self._flow.takeAt(place)
        if item is not None and (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        self._chips.setVisible(bool(self._ids))
        self._flow.invalidate()
        self.line.setFocus()
        self.changed.emit()

    def _find(self, text: str) -> None:
        self._found = [
            one for one in self._desk.people.suggest_names(text) if one[0] not in self._ids
        ] if text.strip() else []  # fmt: skip
        self._completer.names.setStringList(
            [f"{name} · {detail}" if detail else name for _, name, detail in self._found]
        )

    def _take(self, place: int) -> None:
        if place < len(self._found):
            self.add(self._found[place][0])
        self._found = []
        self.line.clear()

    def _take_named(self, words: str) -> None:
        names = self._completer.names.stringList()
        if words in names:
            self._take(names.index(words))

    def _take_first(self) -> None:
        self._take(0)

    def _take_back(self) -> None:
        if self._ids:
            self.remove(self._ids[-1])


class _NameLine(QLineEdit):
    """`took`: Enter with a name begun; `emptied`: Backspace in the empty field."""

    took = Signal()
    emptied = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self.text().strip():
            self.took.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)
