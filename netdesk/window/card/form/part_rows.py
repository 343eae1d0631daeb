"""A list of rows in the form: e-mails, positions, facts; rows can be added and taken away."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.window.card.card_words import say
from netdesk.window.card.form.cells import FlagField, make_field
from netdesk.window.card.form.declarations import Options, Rows
from netdesk.window.kit.button import Button, ButtonKind, IconButton

_GAP = 8


class PartRow(QWidget):
    """One part of a contact. What the form does not show of it stays as it was."""

    edited = Signal()
    removed = Signal()

    def __init__(self, rows: Rows, part: Any, channels: Options, *, is_new: bool) -> None:
        super().__init__()
        self._rows, self._part, self._is_new = rows, part, is_new
        self.fields = {
            cell.attribute: make_field(cell, self._shown(cell.attribute), channels) for cell in rows.cells
        }
        self._before = {name: field.value() for name, field in self.fields.items()}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        for number in range(max(cell.line for cell in rows.cells) + 1):
            column.addLayout(self._line(number))

    def _shown(self, attribute: str) -> Any:
        value = getattr(self._part, attribute)
        if attribute == "street" and not value and not self._part.city:
            # A source that gave only a text: it is edited where the street stands.
            return self._part.formatted
        return value

    def _line(self, number: int) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(_GAP)
        for field in self.fields.values():
            if field.cell.line == number:
                field.name_within(self._rows.label)
                line.addWidget(field, 0 if field.cell.width else 1)
                field.edited.connect(self.edited)
        if number == 0:
            remove = IconButton("x", say("Remove"), has_border=False)
            remove.setAccessibleName(f"{self._rows.label}: {say('Remove')}")
            remove.clicked.connect(self.removed)
            line.addWidget(remove)
        else:
            line.addSpacing(28 + _GAP)
        return line

    def focus_first(self) -> None:
        """Give the keyboard to the first field that is not understood, else to the first one to type in."""
        typed = [field for field in self.fields.values() if field.cell.kind in ("text", "date")]
        next((field for field in typed if not field.is_understood), typed[0]).focus_first()

    @property
    def is_understood(self) -> bool:
        """Whether all its fields are."""
        return all(field.is_understood for field in self.fields.values())

    def value(self) -> Any:
        """The part as it shall be, None when the row is empty. Raises KnownError of a field."""
        values = {name: field.value() for name, field in self.fields.items()}
        if values == self._before and not self._is_new:
            return self._part
        was_empty = not any(self._before[name] for name in self._rows.needed)
        if not any(values[name] for name in self._rows.needed) and (self._is_new or not was_empty):
            return None
        changed = {name: value for name, value in values.items() if value != self._before[name]}
        return self._rows.tidy(self._part._replace(**changed))


class PartRows(QWidget):
    """The rows of one kind, and the button that adds another. `added`: the row that it brought."""

    edited = Signal()
    added = Signal(PartRow)

    def __init__(self, rows: Rows, parts: tuple[Any, ...], channels: Options) -> None:
        super().__init__()
        self.rows = rows
        self._channels = channels
        self._shown: list[PartRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self.add_button = Button(rows.add, ButtonKind.LINK, icon_name="plus", is_small=True, is_flush=True)
        self.add_button.clicked.connect(self._on_add)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        self._column.addLayout(foot)
        for part in parts:
            self._add(part, is_new=False)
        if rows.is_offered and not parts:
            self._add(rows.blank(), is_new=True)

    @property
    def shown(self) -> list[PartRow]:
        """The rows as they stand."""
        return self._shown

    def focus_first(self) -> None:
        """Give the keyboard to the first row that cannot be understood."""
        next(row for row in self._shown if not row.is_understood).focus_first()

    def value(self) -> tuple[Any, ...]:
        """The parts as they shall be. Raises KnownError of a field."""
        parts = (row.value() for row in self._shown)
        return tuple(part for part in parts if part is not None)

    def _add(self, part: Any, *, is_new: bool) -> PartRow:
        row = PartRow(self.rows, part, self._channels, is_new=is_new)
        row.edited.connect(self.edited)
        row.removed.connect(lambda: self._remove(row))
        preferred = row.fields.get("is_preferred")
        if isinstance(preferred, FlagField):
            preferred.edited.connect(lambda: self._keep_one_preferred(preferred))
        self._shown.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        return row

    def _keep_one_preferred(self, chosen: FlagField) -> None:
        for row in self._shown:
            field = row.fields["is_preferred"]
            if chosen.value() and isinstance(field, FlagField) and field is not chosen:
                field.button.setChecked(False)

    def _on_add(self) -> None:
        row = self._add(self.rows.blank(), is_new=True)
        self.added.emit(row)
        row.show()
        row.focus_first()

    def _remove(self, row: PartRow) -> None:
        self._shown.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.add_button.setFocus()
        self.edited.emit()
