"""Beside the suggestions: how they come about, which kinds are wanted, how many a day, what is snoozed."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.command import DeleteRecord, SetSetting
from netdesk.domain.declaration import write_value
from netdesk.settings import MADE_KINDS, switch_of
from netdesk.window.date_text import short_date
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.drop_down import Choice, DropDown
from netdesk.window.kit.held_keyboard import keyboard_held
from netdesk.window.kit.icon_mark import IconMark
from netdesk.window.kit.label import ElidedLabel, Label
from netdesk.window.kit.panel import Column
from netdesk.window.kit.scroll_pane import ScrollPane
from netdesk.window.kit.section_header import SectionHeader
from netdesk.window.kit.switch import Switch
from netdesk.window.phrase_text import number_text, people_counted
from netdesk.window.suggestions.kinds import kind_icon, kind_title

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.domain.network import Decision

_NARROWEST = 240
_PACES = (3, 5, 8, 12, 20)


class SidePanel(ScrollPane):
    """In the background, kinds, pace, snoozed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(narrowest=_NARROWEST)
        self._desk = desk
        self.switches: dict[str, Switch] = {}
        self.pace: DropDown | None = None
        # One of its own buttons may be what changed something: it may not go while it is being pressed.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.refresh)
        self.refresh()

    def refresh_soon(self) -> None:
        """Write everything anew as soon as what is going on has ended, or when it is next looked at."""
        if self.isVisible():
            self._soon.start(0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh_soon()

    def refresh(self) -> None:
        """Write everything anew."""
        column = Column("surfaceAlt")
        for fill in (self._background, self._kinds, self._pace, self._snoozed):
            section = QWidget()
            inner = QVBoxLayout(section)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.setSpacing(8)
            fill(inner)
            column.add_section(section)
        with keyboard_held(self):
            self.setWidget(column)

    def _background(self, column: QVBoxLayout) -> None:
        column.addWidget(SectionHeader(self.tr("In the background")))
        column.addWidget(Label(self._background_words(), "body", "textSecondary", wraps=True))

    def _background_words(self) -> str:
        advice, count = self._desk.advice, self._desk.people.counts().people
        people = people_counted(count)
        if advice is None:
            return self.tr("The ties of {people} are being read.").format(people=people)
        words = self.tr(
            "Recomputed after every change, the last time in {ms} ms for {people}. You never wait for it."
        )
        return words.format(ms=number_text(round(advice.duration_ms)), people=people)

    def _kinds(self, column: QVBoxLayout) -> None:
        """Every kind that is made, how often it is suggested now, and whether it is wanted."""
        advice = self._desk.advice
        counts: Counter[str] = Counter(one.kind for one in advice.suggestions) if advice else Counter()
        column.addWidget(SectionHeader(self.tr("Kinds"), self.tr("suggested now")))
        self.switches = {}
        for kind in MADE_KINDS:
            switch = self.switches[kind] = Switch(name=kind_title(kind))
            switch.setChecked(self._desk.settings.is_suggested(kind))
            switch.toggled.connect(partial(self._switch, kind))
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(IconMark(kind_icon(kind)))
            row.addWidget(ElidedLabel(kind_title(kind)), 1)
            row.addWidget(Label(str(counts[kind]) if counts[kind] else "", "body", "textSecondary"))
            row.addWidget(switch)
            column.addLayout(row)

    def _switch(self, kind: str, is_on: bool) -> None:
        self._desk.attempt(SetSetting(switch_of(kind), None if is_on else write_value(is_on)))

    def _pace(self, column: QVBoxLayout) -> None:
        """How many of them a day shows."""
        now = self._desk.settings.suggestions_per_day
        column.addWidget(SectionHeader(self.tr("Pace")))
        choices = sorted({*_PACES, now})
        words = self.tr("{count} a day")
        pace = self.pace = DropDown(
            self.tr("At most"), [Choice(str(one), words.format(count=one)) for one in choices], str(now)
        )
        pace.chosen.connect(lambda key: self._desk.attempt(SetSetting("suggestions_per_day", key)))
        row = QHBoxLayout()
        row.addWidget(pace)
        row.addStretch(1)
        column.addLayout(row)

    def _snoozed(self, column: QVBoxLayout) -> None:
        today = self._desk.today
        snoozed: list[Decision] = [
            one
            for one in self._desk.records("decision")
            if one.action == "snoozed" and one.until and date.fromisoformat(one.until) > today
        ]
        column.addWidget(SectionHeader(self.tr("Snoozed"), str(len(snoozed)) if snoozed else ""))
        for one in snoozed[-12:]:
            contact_id = self._desk.id_of(one.contact)
            name = self._desk.name_of(contact_id) if contact_id else ""
            until = short_date(date.fromisoformat(one.until), today)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(ElidedLabel(name))
            text = self.tr("{kind}, until {day}").format(kind=kind_title(one.kind), day=until)
            words.addWidget(ElidedLabel(text, "small", "textSecondary"))
            row = QHBoxLayout()
            row.addLayout(words, 1)
            back = Button(self.tr("Bring back"), ButtonKind.LINK, is_small=True, is_flush=True)
            back.setAccessibleName(self.tr("Bring back: {name}, {what}").format(name=name, what=text))
            back.clicked.connect(
                lambda _on=False, one=one: self._desk.attempt(DeleteRecord("decision", one.id))
            )
            row.addWidget(back)
            column.addLayout(row)
        note = (
            self.tr("Dismissed suggestions do not come back for the same reason.")
            if snoozed
            else self.tr("Nothing is snoozed. Dismissed suggestions do not come back for the same reason.")
        )
        column.addWidget(Label(note, "small", "textTertiary", wraps=True))
