"""The latest exchanges, one line each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from netdesk.date_words import short_date
from netdesk.domain.channel import Channel
from netdesk.domain.contact import Interaction
from netdesk.domain.gist import said
from netdesk.domain.sense import is_by_third
from netdesk.reports.dates import duration
from netdesk.reports.facts import PersonFacts
from netdesk.reports.figures.icon import paint_icon
from netdesk.reports.figures.tile import TILE_SIDE, tile
from netdesk.reports.layout.block import Block
from netdesk.reports.layout.columns import Row
from netdesk.reports.layout.drawn import Drawn
from netdesk.reports.layout.ink import ink
from netdesk.reports.layout.newest import Newest
from netdesk.reports.layout.paragraph import Paragraph, Run
from netdesk.reports.layout.section import HeadNote, Section
from netdesk.reports.layout.stack import Stack
from netdesk.reports.layout.text_style import ROW, ROW_QUIET
from netdesk.reports.words import translate

_TILE = TILE_SIDE + 5
_ARROW_SIDE, _ARROW = 11.0, 17.0
_DATE_GAP = 8.0
_ARROWS = {"out": "arrow-up-right", "in": "arrow-down-left", "both": "arrow-left-right"}


def exchange_section(
    person: PersonFacts, channels: Sequence[Channel], today: date, *, title: str, most: int, lines: int
) -> Section | None:
    """Up to `most` exchanges, newest first, each on at most `lines` lines; None when there are none.

    Of a long history fewer are printed where the page ends. Arrows up: the owner wrote, down: the
    contact; none: somebody else of a group.
    """
    latest = person.latest[:most]
    if not latest:
        return None
    names = {channel.key: channel.name for channel in channels}
    dates = [short_date(one.moment.calendar_date, today) for one in latest]
    width = max(ROW_QUIET.width(day) for day in dates) + _DATE_GAP
    rows = [
        _row(one, names.get(one.channel, one.channel), _arrow(one, person.contact.uid), day, width, lines)
        for one, day in zip(latest, dates, strict=True)
    ]
    total = person.interaction_count
    if total <= len(latest):
        return Section(title, Stack(rows, least=2))
    note = translate("Paper", "of {count}").format(count=f"{total:,}")
    return Section(title, Newest(rows, least=2), HeadNote(note))


def exchange_text(exchange: Interaction) -> str:
    """What an exchange was, in one line: call, 18 min, works agreement."""
    lead = _kind_text(exchange.kind)
    spent = duration(exchange.duration_s) if exchange.duration_s else ""
    topic = topic_of(exchange)
    if not topic and not lead:
        lead = translate("Paper", "message")
    return ", ".join(part for part in (lead, spent, topic) if part)


def topic_of(exchange: Interaction) -> str:
    """The first line with words in it, of the subject or of the text, whichever says more."""
    lines = (" ".join(line.split()) for part in said(exchange) for line in part.splitlines()[:20])
    return next((line for line in lines if line), "")


def _kind_text(kind: str) -> str:
    words = {
        "message": "",
        "call": translate("Paper", "call"),
        "missed-call": translate("Paper", "missed call"),
        "voicemail": translate("Paper", "voicemail"),
        "video-call": translate("Paper", "video call"),
        "meeting": translate("Paper", "met"),
        "visit": translate("Paper", "visit"),
        "lunch": translate("Paper", "lunch"),
        "coffee": translate("Paper", "coffee"),
        "event": translate("Paper", "event"),
        "letter": translate("Paper", "letter"),
        "note": translate("Paper", "note"),
        "post": translate("Paper", "post"),
        "endorsement": translate("Paper", "endorsement"),
        "recommendation": translate("Paper", "recommendation"),
        "gift": translate("Paper", "gift"),
        "favour": translate("Paper", "favour"),
    }
    return words.get(kind, kind)


def _arrow(exchange: Interaction, uid: str) -> str:
    return "" if is_by_third(exchange, uid) else _ARROWS.get(exchange.direction, "")


def _row(exchange: Interaction, name: str, arrow: str, day: str, width: float, lines: int) -> Block:
    def draw(painter: QPainter, box: QRectF) -> None:
        if arrow:
            paint_icon(painter, box, arrow, ink("textTertiary"))

    cells = (
        tile(exchange.channel, name, ROW.line),
        Paragraph(Run(day, ROW_QUIET)),
        Drawn(draw, _ARROW_SIDE, ROW.line),
        Paragraph(Run(exchange_text(exchange), ROW), max_lines=lines),
    )
    return Row(cells, (_TILE, width, _ARROW, None))
