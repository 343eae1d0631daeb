"""When it was: a date, and a time where it is known."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QWidget

from netdesk.domain.moment import Moment
from netdesk.window.date_text import date_pattern, language
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.calm_wheel import calm_wheel
from netdesk.window.kit.flow_layout import FlowLayout
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme
from netdesk.window.kit.spin_box import TimeEdit
from netdesk.window.kit.switch import Switch

_SECONDS = 86_400
_GAP = 8


class WhenField(QWidget):
    """A moment nobody edited comes back as it was, zone and seconds included. A day after today is said to be
    `planned`: what is logged for it changes no figure before.
    """

    def __init__(self, moment: Moment, today: date) -> None:
        super().__init__()
        self._before, self._today = moment, today
        self.date = QDateEdit()
        self.time = TimeEdit()
        self.has_time = Switch(self.tr("At"))
        self.planned = Label(self.tr("planned"), "small", "caution")
        self.planned.setToolTip(self.tr("It counts from that day on."))
        self._show(moment)
        self._shown = self._state()
        self._build()

    def _build(self) -> None:
        calm_wheel(self.date)
        self.date.setCalendarPopup(True)
        self.date.setLocale(language())
        self.date.setDisplayFormat(date_pattern())
        self.date.setAccessibleName(self.tr("Date"))
        self.time.setAccessibleName(self.tr("Time"))
        self.has_time.setAccessibleName(self.tr("The time is known"))
        shortcuts = []
        for words, days in ((self.tr("Today"), 0), (self.tr("Yesterday"), 1)):
            button = Button(words, ButtonKind.LINK, is_small=True)
            button.clicked.connect(lambda _checked, days=days: self._go_back(days))
            shortcuts.append(button)
        flow = FlowLayout(self, spacing=_GAP)
        flow.addWidget(_beside(self.date, self.has_time, self.time))
        flow.addWidget(_beside(*shortcuts, self.planned))
        self.date.dateChanged.connect(self._refresh)
        self._refresh()
        self.has_time.toggled.connect(self.time.setEnabled)
        self.time.setEnabled(self.has_time.isChecked())

    @property
    def is_to_come(self) -> bool:
        """Whether it is a day after today."""
        return self.date.date() > _day(self._today)

    def value(self) -> Moment:
        """The moment meant; an instant in the zone of this computer when a time is known."""
        if self._state() == self._shown:
            return self._before
        picked = self.date.date()
        day = date(picked.year(), picked.month(), picked.day())
        if not self.has_time.isChecked():
            return Moment.on(day)
        clock = self.time.time()
        return Moment.of(datetime.combine(day, time(clock.hour(), clock.minute())).astimezone())

    def _show(self, moment: Moment) -> None:
        day = moment.calendar_date
        seconds = moment.wall_ms // 1000 % _SECONDS
        self.date.setDate(_day(day))
        self.has_time.setChecked(moment.kind != "date")
        self.time.setTime(
            QTime(seconds // 3600, seconds // 60 % 60) if moment.kind != "date" else QTime(12, 0)
        )

    def _refresh(self) -> None:
        self.planned.setVisible(self.is_to_come)

    def _state(self) -> tuple[QDate, bool, QTime]:
        return self.date.date(), self.has_time.isChecked(), self.time.time()

    def _go_back(self, days: int) -> None:
        self.date.setDate(_day(self._today).addDays(-days))


def _beside(*widgets: QWidget) -> QWidget:
    """What stays on one line, as high as a field."""
    box = QWidget()
    box.setMinimumHeight(theme().size("control"))
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_GAP)
    for widget in widgets:
        row.addWidget(widget)
    return box


def _day(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
