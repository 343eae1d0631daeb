"""How strong the tie is: the curve of 24 months, where it goes, and when there was contact."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter

from netdesk.domain.moment import day_of_date
from netdesk.domain.phrase import signed
from netdesk.window.card.card_words import say, too_few
from netdesk.window.card.section import Section
from netdesk.window.card.strength_table import strength_dialog
from netdesk.window.date_text import month, month_and_year
from netdesk.window.kit.button import IconButton, icon_inset
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.event_strip import paint_event_strip
from netdesk.window.kit.paint.strength_curve import StrengthCurve, Threshold, paint_strength_curve
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.painted import Painted

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.desk.rows import ContactCard
    from netdesk.window.kit.theme import Theme

_HEIGHT, _STRIP, _STRIP_GAP = 64, 8, 4
_TODAY, _FORECAST_END = 0.69, 0.83
_SHOWN_DAYS = round(24 * 365.25 / 12)
_FORECAST_MONTHS = 3


class StrengthSection(Section):
    """Number, change in 90 days, curve and marks."""

    def __init__(self, desk: Desk, key: str, title: str) -> None:
        super().__init__(desk, key, title)
        self._number = Label("", "title")
        self._change = Label("", "smallStrong")
        self.head.insertWidget(1, self._number)
        self.head.insertWidget(2, self._change)
        self._card: ContactCard | None = None
        self._curve = StrengthCurve(())
        self._events: tuple[tuple[float, str], ...] = ()
        self._picture = Painted(_picture_size, self._paint, "")
        self.body.addWidget(self._picture)
        table = IconButton("table-2", self.tr("Show as table"), has_border=False, is_small=True)
        table.clicked.connect(self.show_table)
        self.head.addWidget(table)
        self.let_reach(head=icon_inset())

    def fill(self, card: ContactCard) -> None:
        self._card = card
        strength = round(card.reading.strength)
        self._number.setText(str(strength))
        change = card.change or 0
        self._change.setText(say("{change} in 90 days").format(change=signed(change)) if change else "")
        self._change.set_colour("caution" if change < 0 else "positive")
        self.set_remark(say("too few to tell") if too_few(card) else say("24 months + forecast"))
        self._curve = StrengthCurve(
            card.line,
            card.forecast,
            _thresholds(),
            _TODAY,
            _FORECAST_END,
            is_dormant=card.reading.state == "dormant",
        )
        self._events = self._shares(card)
        chance = _chance_words(card)
        for label in (self._number, self._change):
            label.setToolTip(chance)
        summary = self._summary(card, strength, change)
        self._picture.show_instead(self._paint, f"{summary}. {chance}" if chance else summary)

    def show_table(self) -> None:
        """The curve as a table."""
        assert self._card is not None
        strength_dialog(self._card, self._picture.accessibleName(), self.window()).open()

    def _shares(self, card: ContactCard) -> tuple[tuple[float, str], ...]:
        now = day_of_date(self.desk.today)
        return tuple(
            (1 - (now - day) / _SHOWN_DAYS, channel)
            for day, channel in card.marks
            if 0 <= now - day <= _SHOWN_DAYS
        )

    def _summary(self, card: ContactCard, strength: int, change: int) -> str:
        words = say("Strength {strength}, {change} in 90 days, {count} exchanges in 24 months")
        text = words.format(strength=strength, change=signed(change), count=len(self._events))
        if card.forecast:
            ahead = say("without contact {strength} in three months")
            text += ", " + ahead.format(strength=round(card.forecast[-1]))
        return text

    def _paint(self, painter: QPainter, rect: QRect, now: Theme) -> None:
        if self._card is None:
            return
        box = QRectF(rect.left(), rect.top(), rect.width(), _HEIGHT)
        paint_strength_curve(painter, box, self._curve, now)
        past = rect.width() * _TODAY
        paint_event_strip(painter, QRectF(0, _HEIGHT + _STRIP_GAP, past, _STRIP), self._events, now)
        self._paint_axis(
            painter, QRectF(0, rect.bottom() + 1 - now.line("small"), past, now.line("small")), now
        )

    def _paint_axis(self, painter: QPainter, line: QRectF, now: Theme) -> None:
        today = self.desk.today
        labels = [
            (0.0, month_and_year(_months_before(today, 24)), 0.0),
            (line.width() / 2, month_and_year(_months_before(today, 12)), 0.5),
            (line.width(), say("today"), 0.5),
            (line.width() / _TODAY * _FORECAST_END, month(_months_before(today, -_FORECAST_MONTHS)), 0.5),
        ]
        for x, words, share in labels:
            width = text_width(words, now, "small")
            box = QRectF(x - width * share, line.top(), width, line.height())
            paint_text(painter, box, words, now, role="small", colour=now.colour("textTertiary"))


def _picture_size() -> QSize:
    return QSize(0, _HEIGHT + _STRIP_GAP + _STRIP + theme().line("small"))


def _chance_words(card: ContactCard) -> str:
    """Of ties this warm, 51 % had contact within 30 days; "" where there is too little to tell."""
    if too_few(card):
        return ""
    words = say("Of ties this warm, {percent} % had contact within 30 days.")
    return words.format(percent=round(card.chance * 100))


def _thresholds() -> tuple[Threshold, ...]:
    now = theme()
    strong, weak = now.threshold("strong"), now.threshold("weak")
    return (
        Threshold(strong, say("strong ≥ {value}").format(value=strong)),
        Threshold(weak, say("weak ≥ {value}").format(value=weak)),
    )


def _months_before(day: date, months: int) -> date:
    return day - timedelta(days=round(months * 365.25 / 12))
