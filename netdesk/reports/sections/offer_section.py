"""What to give and what to ask, to tick off [B6, B14]."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from netdesk.date_words import partial_date, short_date
from netdesk.domain.partial_date import PartialDate
from netdesk.reports.facts import OfferFacts, PersonFacts
from netdesk.reports.layout.block import Block
from netdesk.reports.layout.columns import Row
from netdesk.reports.layout.drawn import Drawn
from netdesk.reports.layout.ink import ink
from netdesk.reports.layout.paragraph import Paragraph, Run
from netdesk.reports.layout.section import HeadNote, Section
from netdesk.reports.layout.stack import Stack
from netdesk.reports.layout.text_style import BODY, QUIET
from netdesk.reports.words import translate

_BOX, _TEXT_LEFT = 13.0, 24.0
_GAP = 4.0


def offer_section(person: PersonFacts, today: date) -> Section | None:
    """Gives before asks, each with a box; the balance of the last 12 months stands beside the heading."""
    if not (person.offers or person.gave or person.asked):
        return None
    rows: list[Block] = [_row(offer, today) for offer in person.offers]
    if not rows:
        rows = [Paragraph(Run(translate("Paper", "Nothing is planned."), QUIET))]
    balance = translate("Paper", "12 months, {gave} : {asked}")
    notes = [HeadNote(balance.format(gave=person.gave, asked=person.asked))]
    if not (person.gave or person.asked):
        notes = []
    return Section(translate("Paper", "Give and ask"), Stack(rows, _GAP, least=2), *notes)


def _row(offer: OfferFacts, today: date) -> Block:
    text = _led(offer)
    if offer.due:
        text += " " + translate("Paper", "(by {date})").format(date=_due_text(offer.due, today))
    return Row((Drawn(_draw_box, _BOX, BODY.line), Paragraph(Run(text, BODY))), (_TEXT_LEFT, None))


def _led(offer: OfferFacts) -> str:
    templates = {
        "give": translate("Paper", "Give: {text}"),
        "bring": translate("Paper", "Bring: {text}"),
        "pass-on": translate("Paper", "Pass on: {text}"),
        "introduce": translate("Paper", "Offer: {text}"),
        "gift": translate("Paper", "Gift: {text}"),
        "ask": translate("Paper", "Ask: {text}"),
        "pitch": translate("Paper", "Raise: {text}"),
        "call": translate("Paper", "Call: {text}"),
        "remind": translate("Paper", "Think of: {text}"),
    }
    return templates.get(offer.kind, "{text}").format(text=offer.text)


def _due_text(due: str, today: date) -> str:
    parsed = PartialDate.parse(due)
    if parsed is None or parsed.year is None or parsed.month is None or parsed.day is None:
        return partial_date(due)
    return short_date(date(parsed.year, parsed.month, parsed.day), today)


def _draw_box(painter: QPainter, box: QRectF) -> None:
    painter.setPen(QPen(ink("text"), 1.1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2.5, 2.5)
