"""Something worth asking about: its words, its picture, and how often to ask."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from netdesk.domain.contact import Fact
from netdesk.window.card.card_words import say
from netdesk.window.kit.button import ButtonKind
from netdesk.window.kit.dialog import Dialog
from netdesk.window.kit.icons import icon
from netdesk.window.kit.look import theme
from netdesk.window.kit.spin_box import SpinBox
from netdesk.window.kit.switch import Switch

_MARGINS = (24, 4, 24, 16)
_FIELD_WIDTH = 340


def fact_icons() -> tuple[tuple[str, str], ...]:
    """(Lucide name, what it stands for)."""
    return (
        ("", say("Anything")),
        ("baby", say("Children")),
        ("users-round", say("Family")),
        ("sailboat", say("Pastime")),
        ("music", say("Music")),
        ("utensils", say("Food")),
        ("heart", say("Health")),
        ("house", say("Home")),
        ("plane", say("Travel")),
        ("briefcase", say("Work")),
        ("target", say("Aim")),
        ("gift", say("Wish")),
        ("graduation-cap", say("Learning")),
    )


class FactDialog(Dialog):
    """`wanted` tells the fact as it shall be, None to forget it."""

    wanted = Signal(object)

    def __init__(self, fact: Fact | None, today: date, parent: QWidget | None = None) -> None:
        title = say("Worth remembering") if fact is None else say("Change what is remembered")
        super().__init__(title, "", parent)
        self._fact = fact or Fact("", noted=today.isoformat())
        self.field = QLineEdit(self._fact.text)
        self.field.setMinimumWidth(theme().grown(_FIELD_WIDTH))
        self.field.setPlaceholderText(say("Jonte starts school on 29 August"))
        self._picture = QComboBox()
        for name, words in fact_icons():
            self._picture.addItem(icon(name or "bookmark"), words, name)
        place = self._picture.findData(self._fact.icon)
        if place < 0:
            self._picture.addItem(icon(self._fact.icon), self._fact.icon, self._fact.icon)
            place = self._picture.count() - 1
        self._picture.setCurrentIndex(place)
        self._days = SpinBox()
        self._days.setRange(1, 3650)
        self._days.setValue(self._fact.interval_days)
        self._days.setSuffix(say(" days"))
        self._private = Switch(say("Private: never on paper unless ticked there"))
        self._private.setChecked(self._fact.is_private)
        self._fill_body(is_new=fact is None)

    def _fill_body(self, *, is_new: bool) -> None:
        body = QWidget()
        form = QFormLayout(body)
        form.setContentsMargins(*_MARGINS)
        form.setSpacing(10)
        for words, widget in (
            (say("What"), self.field), (say("About"), self._picture), (say("Ask again after"), self._days),
        ):  # fmt: skip
            form.addRow(words, widget)
            widget.setAccessibleName(words)
        form.addRow("", self._private)
        self.set_body(body)
        if not is_new:
            forget = self.add_button(say("Forget it"), ButtonKind.PLAIN)
            forget.clicked.connect(lambda: self._tell(None))
        cancel = self.add_button(say("Cancel"))
        cancel.clicked.connect(self.reject)
        self._save = self.add_button(say("Remember"), ButtonKind.PRIMARY)
        self._save.clicked.connect(self._on_save)
        self.field.textChanged.connect(lambda text: self._save.setEnabled(bool(text.strip())))
        self._save.setEnabled(bool(self.field.text().strip()))
        self.field.setFocus()

    def _on_save(self) -> None:
        self._tell(
            self._fact._replace(
                text=self.field.text().strip(),
                icon=str(self._picture.currentData()),
                interval_days=self._days.value(),
                is_private=self._private.isChecked(),
            )
        )

    def _tell(self, fact: Fact | None) -> None:
        self.accept()
        self.wanted.emit(fact)
