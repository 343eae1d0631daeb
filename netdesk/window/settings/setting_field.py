"""One setting: what it is called and means, its editor, and the way back to the default."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netdesk.domain.declaration import Declaration, SettingValue, write_value
from netdesk.settings.sources import own_part, shared_by
from netdesk.window.kit.button import IconButton
from netdesk.window.kit.drop_down import Choice, DropDown
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme
from netdesk.window.kit.spin_box import DecimalBox, SpinBox
from netdesk.window.kit.switch import Switch

_EDITOR_WIDTH = 132


class SettingField(QWidget):
    """`edited` follows every change; `text` is the value as it is stored."""

    edited = Signal()

    def __init__(self, declaration: Declaration, value: SettingValue) -> None:
        super().__init__()
        self.declaration = declaration
        self.editor = _editor(declaration)
        self._back = IconButton("rotate-ccw", self._default_words(), has_border=False)
        self._lay_out()
        self.editor.show_value(value)
        self._on_edited()
        self.editor.told.connect(self._on_edited)
        self._back.clicked.connect(self._go_back)

    def _lay_out(self) -> None:
        now = theme()
        words = QVBoxLayout()
        words.setSpacing(0)
        # The first line stands beside the middle of the editor.
        words.setContentsMargins(0, (now.size("control") - now.metrics("body").height()) // 2, 0, 0)
        words.addWidget(Label(_say(self.declaration.label), "body", wraps=True))
        if self.declaration.explanation:
            words.addWidget(Label(_say(self.declaration.explanation), "small", "textSecondary", wraps=True))
        if source := own_part(self.declaration.source):
            words.addWidget(Label(_say(source), "small", "textTertiary", wraps=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        editor = QVBoxLayout()
        editor.setContentsMargins(
            0, (now.size("control") - self.editor.widget.sizeHint().height()) // 2, 0, 0
        )
        editor.addWidget(self.editor.widget, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(editor)
        kept = self._back.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._back.setSizePolicy(kept)
        self._tell_source()

    def _tell_source(self) -> None:
        """What many settings have in common stands above them; which of them it is about says their tip."""
        explanation, source = _say(self.declaration.explanation), _say(shared_by(self.declaration.source))
        self.setToolTip(source)
        self.editor.widget.setAccessibleDescription(" ".join(filter(None, (explanation, source))))

    @property
    def _is_choice(self) -> bool:
        return bool(self.declaration.choices)

    @property
    def text(self) -> str:
        """The value as it is stored."""
        return write_value(self.editor.value())

    def _on_edited(self) -> None:
        label, value = _say(self.declaration.label), self.editor.value()
        # A drop-down has no text of its own that would be read out.
        self.editor.widget.setAccessibleName(f"{label}: {_say(str(value))}" if self._is_choice else label)
        self._back.setVisible(self.text != write_value(self.declaration.default))
        self.edited.emit()

    def _go_back(self) -> None:
        self.editor.show_value(self.declaration.default)
        self._on_edited()

    def _default_words(self) -> str:
        default, unit = self.declaration.default, self.declaration.unit
        shown = _say(default).capitalize() if isinstance(default, str) else f"{default:g} {unit}".strip()
        if isinstance(default, bool):
            shown = _say("on") if default else _say("off")
        return QCoreApplication.translate("SettingField", "Back to the default: {value}").format(value=shown)


class _Editor(Protocol):
    """A widget that holds one value."""

    told: SignalInstance

    @property
    def widget(self) -> QWidget: ...

    def value(self) -> SettingValue: ...

    def show_value(self, value: SettingValue) -> None: ...


class _SwitchEditor:
    def __init__(self) -> None:
        self.widget = Switch()
        self.told = self.widget.toggled

    def value(self) -> bool:
        return self.widget.isChecked()

    def show_value(self, value: SettingValue) -> None:
        self.widget.setChecked(bool(value))


class _ChoiceEditor:
    def __init__(self, choices: tuple[str, ...]) -> None:
        words = [Choice(key, _say(key)[:1].upper() + _say(key)[1:]) for key in choices]
        self.widget = DropDown("", words, is_field=True)
        self.widget.setFixedWidth(theme().grown(_EDITOR_WIDTH))
        self.told = self.widget.chosen

    def value(self) -> str:
        return self.widget.current()

    def show_value(self, value: SettingValue) -> None:
        self.widget.set_current(str(value))


class _TextEditor:
    def __init__(self) -> None:
        self.widget = QLineEdit()
        self.widget.setFixedWidth(theme().grown(_EDITOR_WIDTH))
        self.told = self.widget.textEdited

    def value(self) -> str:
        return self.widget.text().strip()

    def show_value(self, value: SettingValue) -> None:
        self.widget.setText(str(value))


class _NumberEditor:
    def __init__(self, declaration: Declaration) -> None:
        low, high = declaration.minimum or 0, declaration.maximum or 0
        unit, is_whole = _say(declaration.unit), isinstance(declaration.default, int)
        self.widget = SpinBox(int(low), int(high), unit) if is_whole else DecimalBox(low, high, unit)
        self.widget.setFixedWidth(theme().grown(_EDITOR_WIDTH))
        self.widget.setStepType(type(self.widget).StepType.AdaptiveDecimalStepType)
        self.told = self.widget.valueChanged

    def value(self) -> SettingValue:
        return self.widget.value()

    def show_value(self, value: SettingValue) -> None:
        assert not isinstance(value, str)
        if isinstance(self.widget, SpinBox):
            self.widget.setValue(int(value))
        else:
            self.widget.setValue(value)


def _editor(declaration: Declaration) -> _Editor:
    if isinstance(declaration.default, bool):
        return _SwitchEditor()
    if declaration.choices:
        return _ChoiceEditor(declaration.choices)
    return _TextEditor() if isinstance(declaration.default, str) else _NumberEditor(declaration)


def _say(text: str) -> str:
    return QCoreApplication.translate("Settings", text) if text else ""
