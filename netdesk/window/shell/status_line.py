"""The status bar: people and ties, how fresh the suggestions are, which file, which day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStatusBar, QWidget

from netdesk.window.date_text import weekday_and_date
from netdesk.window.kit.announcement import announce
from netdesk.window.kit.label import ElidedLabel, Label
from netdesk.window.kit.look import look, theme
from netdesk.window.phrase_text import number_text, people_counted, phrase_text
from netdesk.window.suggestions.fresh import FreshLabel

if TYPE_CHECKING:
    from netdesk.desk.advisor import Advice
    from netdesk.desk.list_rows import NetworkCounts
    from netdesk.domain.phrase import Phrase

MESSAGE_MS = 6_000
_GAP = 12
"""Between the parts, in px, on top of Qt's own."""
_APART = _GAP + 14
"""Between the parts, in px, with Qt's own."""
_MARGIN = 10


class StatusLine(QStatusBar):
    """Says what is; never asks for anything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        self._people = Label("", "small", "textSecondary")
        self._fresh = FreshLabel(self.tr("Suggestions {age}"))
        self._file = ElidedLabel("", "small", "textSecondary")
        self._day = Label("", "small", "textSecondary")
        self._message = ElidedLabel("", "small", "text")
        self._message.hide()
        for widget in (self._people, self._fresh):
            gap = QWidget()
            gap.setFixedWidth(_GAP)
            self.addWidget(widget)
            self.addWidget(gap)
        self.addWidget(self._file, 1)
        self.addWidget(self._message, 2)
        self.addPermanentWidget(self._day)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.end_message)
        self._fit()
        look().changed.connect(self._fit)

    def _fit(self) -> None:
        self.setFixedHeight(theme().size("statusBar"))
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Leave out what has no room, rather than show a dot or two of it: the file, which the title of the
        window names as well, before the age of the suggestions.
        """
        is_quiet = self._message.isHidden()
        shown = [self._people, self._day] if is_quiet else [self._people, self._day, self._message]
        room = self.width() - 2 * _MARGIN - sum(one.sizeHint().width() + _APART for one in shown) + _APART
        for part in (self._fresh, self._file):
            room -= part.sizeHint().width() + _APART
            part.setVisible(room >= 0 and (is_quiet or part is self._fresh))

    def show_counts(self, counts: NetworkCounts, *, is_read: bool) -> None:
        """1,284 people · 41 strong · 168 weak · 63 dormant."""
        words = [people_counted(counts.people)]
        if is_read and counts.people:
            words.append(self.tr("{count} strong").format(count=number_text(counts.strong)))
            words.append(self.tr("{count} weak").format(count=number_text(counts.weak)))
            words.append(self.tr("{count} dormant").format(count=number_text(counts.dormant)))
        self._people.setText(" · ".join(words))
        self._share_room()

    def show_advice(self, advice: Advice | None) -> None:
        """How old the suggestions are."""
        self._fresh.show_advice(advice)
        self._share_room()

    def show_file(self, name: str) -> None:
        """Which network is open."""
        self._file.set_text(name)
        self._share_room()

    def show_day(self, today: date) -> None:
        """Wed 18 Nov 2026 · week 47."""
        week = today.isocalendar().week
        self._day.setText(self.tr("{day} · week {week}").format(day=weekday_and_date(today), week=week))
        self._share_room()

    def tell(self, sentence: str, *, stays: bool = False) -> None:
        """Say something in place of the file's name, for a few seconds or until the next or `end_message`;
        saying nothing ends it.
        """
        if not sentence:
            self.end_message()
            return
        self._message.set_text(sentence)
        self._message.show()
        self._share_room()
        announce(self, sentence)
        self._timer.stop()
        if not stays:
            self._timer.start(MESSAGE_MS)

    def tell_work(self, step: Phrase | None, way: str) -> None:
        """Say which long step goes on, and which `way`: do, undo or redo; None when it is over."""
        words = {
            "do": self.tr("{step} …"),
            "undo": self.tr("Undoing “{step}” …"),
            "redo": self.tr("Redoing “{step}” …"),
        }
        if step is None:
            self.end_message()
        else:
            self.tell(words[way].format(step=phrase_text(step)), stays=True)

    def message(self) -> str:
        """What is being said in place of the file's name, "" for nothing."""
        return "" if self._message.isHidden() else self._message.text()

    def forget_said(self) -> None:
        """End what is said for a few seconds: something was done since."""
        if self._timer.isActive():
            self.end_message()

    def end_message(self) -> None:
        """Show the file's name again."""
        self._message.hide()
        self._share_room()
