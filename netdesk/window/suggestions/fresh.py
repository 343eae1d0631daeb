"""How fresh the suggestions are, in words that stay true while time goes by."""

from __future__ import annotations

from datetime import datetime
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from netdesk.window.kit.label import ElidedLabel

if TYPE_CHECKING:
    from netdesk.desk.advisor import Advice

_JUST_NOW_S = 45
_MINUTE_S, _HOUR_S, _DAY_S = 60, 3_600, 86_400


class FreshLabel(ElidedLabel):
    """Says how old the newest suggestions are, and goes on saying it: `words` with {age} in them. It looks
    again at the moment when the words change, so that several labels of one advice never differ.
    """

    def __init__(self, words: str = "{age}", parent: QWidget | None = None) -> None:
        super().__init__("", "small", "textSecondary", parent=parent)
        self._words = words
        self._advice: Advice | None = None
        self._clock = QTimer(self)
        self._clock.setTimerType(Qt.TimerType.PreciseTimer)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.look_again)

    def show_advice(self, advice: Advice | None) -> None:
        """Speak of this advice from now on."""
        self._advice = advice
        self.look_again()

    def look_again(self) -> None:
        """Say how old it is by now."""
        now = datetime.now().astimezone()
        self.set_text(self._words.format(age=freshness(self._advice, now)))
        self._clock.stop()
        if self.isVisible() and (wait := changes_in(self._advice, now)) is not None:
            self._clock.start(wait)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look_again()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()


def freshness(advice: Advice | None, now: datetime) -> str:
    """Updated just now; updated 2 min ago; being updated …; also behind the word “Suggestions”."""
    if advice is None or advice.at is None:
        return _say("being worked out …")
    if not advice.is_fresh:
        return _say("being updated …")
    age = (now - advice.at).total_seconds()
    if age < _JUST_NOW_S:
        return _say("updated just now")
    if age < _HOUR_S:
        return _say("updated {count} min ago").format(count=max(1, int(age // _MINUTE_S)))
    if age < _DAY_S:
        return _say("updated {count} h ago").format(count=int(age // _HOUR_S))
    return _say("updated {count} d ago").format(count=int(age // _DAY_S))


def changes_in(advice: Advice | None, now: datetime) -> int | None:
    """Milliseconds until `freshness` may say something else, a minute at most, since the clock of the system
    can be set; None while only new advice changes it.
    """
    if advice is None or advice.at is None or not advice.is_fresh:
        return None
    age = (now - advice.at).total_seconds()
    left = _JUST_NOW_S - age if age < _JUST_NOW_S else _MINUTE_S - age % _MINUTE_S
    return min(ceil(left * 1_000), _MINUTE_S * 1_000)


def _say(text: str) -> str:
    return QCoreApplication.translate("Freshness", text)
