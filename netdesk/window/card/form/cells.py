"""The fields of the form, one class per kind of cell: each shows a value and gives it back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from netdesk.domain.error import KnownError
from netdesk.window.card.card_words import say
from netdesk.window.card.form.declarations import Cell, Options
from netdesk.window.card.form.typed_date import understood_date
from netdesk.window.date_text import partial_date_text
from netdesk.window.kit.button import IconButton
from netdesk.window.kit.calm_combo_box import CalmComboBox
from netdesk.window.kit.look import theme
from netdesk.window.kit.spin_box import SpinBox

_FLAG_ICONS = {"is_preferred": "star", "is_current": "briefcase", "is_private": "lock"}


class Field(QWidget):
    """A cell of the form. `edited` follows every change by the person."""

    edited = Signal()

    def __init__(self, cell: Cell, editor: QWidget) -> None:
        super().__init__()
        self.cell = cell
        self.editor = editor
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(editor)
        editor.setAccessibleName(cell.words)
        editor.setToolTip(cell.words)
        if cell.width:
            self.setFixedWidth(theme().grown(cell.width))

    def focus_first(self) -> None:
        """Give the keyboard to the editor. No proxy does: the Tab key would come to it in another place."""
        self.editor.setFocus()

    @property
    def is_understood(self) -> bool:
        """Whether what stands there means something."""
        try:
            self.value()
        except KnownError:
            return False
        return True

    def name_within(self, label: str) -> None:
        """Say as well in which line of the form it stands; what it shows while empty may be an example."""
        parts = dict.fromkeys(filter(None, (label, self.cell.words)))
        self.editor.setAccessibleName(": ".join(parts))

    def value(self) -> Any:
        """What the person means. KnownError, one sentence, when it cannot be understood."""
        raise NotImplementedError


class TextField(Field):
    """One line; a value nobody edited comes back as it was, line breaks included."""

    def __init__(self, cell: Cell, value: Any, shown: str | None = None) -> None:
        text = " · ".join(str(value).splitlines()) if shown is None else shown
        self.line = QLineEdit(text)
        super().__init__(cell, self.line)
        self._before, self._shown = value, text.strip()
        self.line.setPlaceholderText(cell.words)
        self.line.setCursorPosition(0)
        self.line.textEdited.connect(lambda _text: self.edited.emit())

    def value(self) -> Any:
        text = self.line.text().strip()
        return self._before if text == self._shown else self.read(text)

    def fill(self, text: str) -> None:
        """Put a text in, as the person does who types it."""
        self.line.setText(text)
        self.edited.emit()

    def read(self, text: str) -> Any:
        """What an edited text means."""
        return text


class DateField(TextField):
    """Shows a date in words; a text that is no date but was there before may stay."""

    def __init__(self, cell: Cell, value: str) -> None:
        super().__init__(cell, value, partial_date_text(value))

    def read(self, text: str) -> Any:
        return understood_date(text)


class TagsField(TextField):
    """Tags, with commas between."""

    def __init__(self, cell: Cell, value: tuple[str, ...]) -> None:
        super().__init__(cell, value, ", ".join(value))

    def read(self, text: str) -> Any:
        return tuple(dict.fromkeys(tag for part in text.split(",") if (tag := part.strip())))


class ChoiceField(Field):
    def __init__(self, cell: Cell, value: Any, options: Options) -> None:
        self.box = CalmComboBox()
        super().__init__(cell, self.box)
        self._values = [key for key, _words in options]
        for _key, words in options:
            self.box.addItem(words)
        if value not in self._values:
            self._values.append(value)
            self.box.addItem(str(value))
        self.box.setCurrentIndex(self._values.index(value))
        self.box.activated.connect(lambda _place: self.edited.emit())

    def value(self) -> Any:
        return self._values[self.box.currentIndex()]


class WordsField(Field):
    """A word of the person's own, or one of those offered."""

    def __init__(self, cell: Cell, value: str, options: Options) -> None:
        self.box = CalmComboBox()
        super().__init__(cell, self.box)
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._options = options
        for _key, words in options:
            self.box.addItem(words)
        shown = next((words for key, words in options if key == value), value)
        self.box.setEditText(shown)
        if (line := self.box.lineEdit()) is not None:
            line.setPlaceholderText(cell.words)
            line.setCursorPosition(0)
        self.box.editTextChanged.connect(lambda _text: self.edited.emit())

    def name_within(self, label: str) -> None:
        super().name_within(label)
        if (line := self.box.lineEdit()) is not None:
            line.setAccessibleName(self.box.accessibleName())

    def value(self) -> Any:
        text = self.box.currentText().strip()
        return next((key for key, words in self._options if words == text), text)


class FlagField(Field):
    def __init__(self, cell: Cell, value: bool) -> None:
        self.button = IconButton(_FLAG_ICONS[cell.attribute], cell.words)
        super().__init__(cell, self.button)
        self.button.setCheckable(True)
        self.button.setChecked(value)
        self.button.clicked.connect(self.edited)

    def value(self) -> Any:
        return self.button.isChecked()


class NumberField(Field):
    """Days, 0 for none."""

    def __init__(self, cell: Cell, value: int | None) -> None:
        self.box = SpinBox()
        super().__init__(cell, self.box)
        self.box.setRange(0, 3650)
        self.box.setSpecialValueText(cell.words)
        self.box.setPrefix(say("every "))
        self.box.setSuffix(say(" days"))
        self.box.setValue(value or 0)
        self.box.setToolTip(say("How often you want to be in touch"))
        self.box.valueChanged.connect(lambda _value: self.edited.emit())

    def name_within(self, _label: str) -> None:
        self.box.setAccessibleName(say("Rhythm in days"))

    def value(self) -> Any:
        return self.box.value() or None


def make_field(cell: Cell, value: Any, channels: Options) -> Field:
    """The field of a cell, showing a value. `channels`: (key, name) of those to choose from."""
    match cell.kind:
        case "date":
            return DateField(cell, value)
        case "choice":
            return ChoiceField(cell, value, cell.options)
        case "channel":
            return ChoiceField(cell, value, channels)
        case "words":
            return WordsField(cell, value, cell.options)
        case "flag":
            return FlagField(cell, value)
        case "number":
            return NumberField(cell, value)
    return TagsField(cell, value) if isinstance(value, tuple) else TextField(cell, value)
