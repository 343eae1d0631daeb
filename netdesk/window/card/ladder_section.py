"""The channel ladder: which rungs are shared, which of them answer, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from netdesk.domain.channel import BY_KEY
from netdesk.window.card.card_words import say
from netdesk.window.card.section import Section
from netdesk.window.date_text import duration_text, hours_text, partial_date_text
from netdesk.window.kit.accessible_role import AccessibleRole
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.paint.best_hour import FIRST_HOUR, HOURS
from netdesk.window.kit.paint.card_ladder import (
    OVERHANG,
    CardHead,
    CardRung,
    card_ladder_height,
    card_rung_rect,
    paint_card_ladder,
)
from netdesk.window.kit.paint.tile import TileState
from netdesk.window.kit.plain_tip import plain_tip
from netdesk.window.phrase_text import phrase_text
from netdesk.window.tie_text import channel_inside, channel_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from netdesk.desk.desk import Desk
    from netdesk.desk.rows import ChannelLine, ContactCard

_USUAL = ("in-person", "phone", "messenger", "email", "xing", "linkedin", "x")
"""The rungs every card shows, from the top, shared or not."""
_ENOUGH_HOURS = 5
_HOURS_FROM = 340


class LadderSection(Section):
    """The kit's card ladder with a tooltip per rung."""

    def __init__(self, desk: Desk, key: str, title: str) -> None:
        super().__init__(desk, key, title)
        self._ladder = LadderPicture()
        self.body.addWidget(self._ladder)
        self.let_reach(body=OVERHANG)

    def fill(self, card: ContactCard) -> None:
        lines = with_usual_rungs(card.ladder)
        low = self.desk.settings.silent_share
        numbers = _rung_numbers([line.rung for line in lines])
        rungs = [_rung(line, number, low) for line, number in zip(lines, numbers, strict=True)]
        self.set_remark(_remark(lines))
        self._ladder.show_rungs(rungs, [tip_of(line) for line in lines])


class LadderPicture(QWidget):
    """Paints the ladder; the tooltip of a rung says what its channel is known by."""

    accessible_role: AccessibleRole = "Graphic"

    def __init__(self) -> None:
        super().__init__()
        self._rungs: Sequence[CardRung] = ()
        self._tips: Sequence[str] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def show_rungs(self, rungs: Sequence[CardRung], tips: Sequence[str]) -> None:
        """Show these rungs, from the top."""
        self._rungs, self._tips = rungs, tips
        self.setAccessibleName(
            say("Ladder: {steps}").format(steps=", ".join(tip.split("\n")[0] for tip in tips))
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280 + OVERHANG, card_ladder_height(len(self._rungs), theme()))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tip(self._tip_at(event)), self)
            return True
        return super().event(event)

    def _tip_at(self, event: QHelpEvent) -> str:
        for place, tip in enumerate(self._tips):
            if card_rung_rect(self.rect(), place, theme()).contains(event.pos()):
                return tip
        return ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        head = CardHead(say("Channel"), say("Reply rate"), say("Median"), say("Best hour"))
        rungs = self._rungs
        room = self.rect().adjusted(0, 0, -OVERHANG, 0)
        if room.width() < _HOURS_FROM * theme().text_scale:
            # A narrow drawer has no room for the hours: they are left out rather than cut.
            head = head._replace(best_hour="")
            rungs = [rung._replace(hours=(), best_text="") for rung in rungs]
        painter = QPainter(self)
        paint_card_ladder(painter, room, head, rungs, theme())
        painter.end()


def _remark(lines: Sequence[ChannelLine]) -> str:
    """The highest channel that answers; without one, whether any ever did."""
    top = next((line for line in lines if line.state == "active"), None)
    if top is not None:
        return say("top rung: {channel}").format(channel=channel_inside(top.channel))
    has_answered = any(line.answered or any(line.hours) for line in lines)
    return say("every channel is quiet") if has_answered else say("no channel answers yet")


def with_usual_rungs(lines: Sequence[ChannelLine]) -> list[ChannelLine]:
    """The lines of the card with the usual rungs nobody shares put in their places, top rung first."""
    from netdesk.desk.rows import ChannelLine

    now = theme()
    taken = {now.channel(line.channel).slot for line in lines}
    missing = [
        ChannelLine(key, BY_KEY[key].name, BY_KEY[key].rung, "none")
        for key in _USUAL
        if now.channel(key).slot not in taken
    ]
    return sorted([*lines, *missing], key=lambda line: (-line.rung, -now.channel(line.channel).slot))


def _rung_numbers(rungs: Sequence[int]) -> list[int | None]:
    """Each rung's number beside the middle one of its channels."""
    numbers: list[int | None] = [None] * len(rungs)
    for rung in set(rungs):
        places = [place for place, one in enumerate(rungs) if one == rung]
        numbers[places[(len(places) - 1) // 2]] = rung
    return numbers


def _rung(line: ChannelLine, number: int | None, low: float) -> CardRung:
    rung = CardRung(
        line.channel, channel_name(line.channel), TileState(line.state), number, is_next=line.is_best
    )
    if line.state == "none":
        return rung._replace(reply_text=say("not shared"))
    if line.state == "next":
        return rung._replace(reply_text=say("next step"))
    best = best_hour(line)
    time = "" if line.best_time is None else phrase_text(line.best_time)
    if not time and best is not None:
        time = hours_text(best, best + 1)
    return rung._replace(
        reply=line.share,
        reply_text=say("too few to tell") if line.share is None else say("{share} %").format(
            share=round(line.share * 100)
        ),
        is_reply_low=line.share is not None and line.share < low,
        median=_median(line),
        hours=line.hours[FIRST_HOUR : FIRST_HOUR + HOURS] if any(line.hours) else (),
        best=frozenset() if best is None else frozenset((best,)),
        best_text=time,
    )  # fmt: skip


def _median(line: ChannelLine) -> str:
    if line.delay_s is not None:
        return duration_text(line.delay_s)
    return "" if line.share is None else "–"


def best_hour(line: ChannelLine) -> int | None:
    """The hour of the day they answer in most, None when there are too few answers to tell."""
    if sum(line.hours) < _ENOUGH_HOURS:
        return None
    return max(range(len(line.hours)), key=line.hours.__getitem__)


def tip_of(line: ChannelLine) -> str:
    """Phone answers 83 %: 14 of 17; then what it is known by and since when."""
    name = channel_name(line.channel)
    if line.share is not None:
        words = say("{channel} answers {share} %: {answered} of {opened}").format(
            channel=name, share=round(line.share * 100), answered=line.answered, opened=line.opened
        )
    else:
        states = {
            "active": say("{channel} shared, too few to tell"),
            "silent": say("{channel} shared, silent"),
            "next": say("{channel} next step"),
            "none": say("{channel} not shared"),
        }
        words = states[line.state].format(channel=name)
    since = say("since {day}").format(day=partial_date_text(line.since)) if line.since else ""
    return "\n".join(part for part in (words, line.handle, since) if part)
