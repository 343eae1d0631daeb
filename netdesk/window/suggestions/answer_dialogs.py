"""Two short questions: until which day to snooze, and why to dismiss."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QLineEdit, QVBoxLayout, QWidget

from netdesk.window.date_text import date_pattern, language
from netdesk.window.kit.button import ButtonKind
from netdesk.window.kit.dialog import Dialog

_FIRST_DAYS = 14


class SnoozeDialog(Dialog):
    """`chosen(days)`: so many days from today, at least one."""

    chosen = Signal(int)

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Snooze until a date"),
            self.tr("Nothing of this kind about {name} before then.").format(name=name),
            parent,
        )
        self._today = QDate(today.year, today.month, today.day)
        first = today + timedelta(days=_FIRST_DAYS)
        self.day = QDateEdit(QDate(first.year, first.month, first.day))
        self.day.setMinimumDate(self._today.addDays(1))
        self.day.setLocale(language())
        self.day.setDisplayFormat(date_pattern())
        self.day.setCalendarPopup(True)
        self.day.setAccessibleName(self.tr("Day"))
        self.set_body(_framed(self.day))
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.add_button(self.tr("Snooze"), ButtonKind.PRIMARY).clicked.connect(self.accept)
        self.accepted.connect(lambda: self.chosen.emit(self._today.daysTo(self.day.date())))


class DismissDialog(Dialog):
    """`chosen(reason)`: in the person's own words, never empty."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Dismiss in your own words"),
            self.tr("This suggestion about {name} does not come back. Your words are kept.").format(
                name=name
            ),
            parent,
        )
        self.words = QLineEdit()
        self.words.setMinimumWidth(320)
        self.words.setAccessibleName(self.tr("Reason"))
        self.set_body(_framed(self.words))
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        dismiss = self.add_button(self.tr("Dismiss"), ButtonKind.PRIMARY)
        dismiss.clicked.connect(self.accept)
        dismiss.setEnabled(False)
        self.words.textChanged.connect(lambda text: dismiss.setEnabled(bool(text.strip())))
        self.accepted.connect(lambda: self.chosen.emit(self.words.text().strip()))


def _framed(widget: QWidget) -> QWidget:
    frame = QWidget()
    column = QVBoxLayout(frame)
    column.setContentsMargins(24, 8, 24, 20)
    column.addWidget(widget)
    return frame
