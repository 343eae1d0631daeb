"""What is worth remembering about somebody [B10]."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from netdesk.date_words import day_of_the_year, partial_date, short_date
from netdesk.domain.contact import Day, Fact
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.worth_asking import is_due
from netdesk.reports.facts import PersonFacts
from netdesk.reports.figures.icon import paint_icon
from netdesk.reports.layout.block import Block
from netdesk.reports.layout.columns import Row
from netdesk.reports.layout.drawn import Drawn
from netdesk.reports.layout.ink import ink
from netdesk.reports.layout.paragraph import Paragraph, Run
from netdesk.reports.layout.section import Section
from netdesk.reports.layout.stack import Stack
from netdesk.reports.layout.text_style import BODY, QUIET, STRONG
from netdesk.reports.words import translate

_ICON, _TEXT_LEFT = 14.0, 24.0
_GAP = 4.0
_FIRST_CLAUSE = re.compile(r"[^,;.(]*(?:\([^)]*\)[^,;.(]*)*")


def remember_section(person: PersonFacts, today: date) -> Section | None:
    """Facts, those to ask about first and their beginning in bold, and the birthday."""
    facts = sorted(person.contact.facts, key=lambda fact: not is_due(fact, today))
    rows = [_fact_row(fact, today) for fact in facts]
    birthday = next((day for day in person.contact.days if day.label == "birthday"), None)
    if birthday is not None:
        rows.append(_row("cake", Paragraph(Run(birthday_text(birthday, today), BODY))))
    if not rows:
        return None
    return Section(translate("Paper", "Worth remembering"), Stack(rows, _GAP, least=2))


def first_clause(text: str) -> str:
    """The text up to its first comma or full stop outside of brackets."""
    match = _FIRST_CLAUSE.match(text)
    return match.group() if match else text


def birthday_text(birthday: Day, today: date) -> str:
    """Birthday 11 Jan, turns 47."""
    parsed = PartialDate.parse(birthday.text)
    following = parsed.next_after(today) if parsed else None
    if parsed is None or following is None:
        return translate("Paper", "Birthday {date}").format(date=partial_date(birthday.text))
    day = day_of_the_year(date(2000, parsed.month or 1, parsed.day or 1))
    if parsed.year is None:
        return translate("Paper", "Birthday {date}").format(date=day)
    age = following.year - parsed.year
    return translate("Paper", "Birthday {date}, turns {age}").format(date=day, age=age)


def _fact_row(fact: Fact, today: date) -> Block:
    text = fact.text
    runs = [Run(text, BODY)]
    if is_due(fact, today):
        beginning = first_clause(text)
        runs = [Run(beginning, STRONG), Run(text[len(beginning) :], BODY)]
    asked = PartialDate.parse(fact.last_asked)
    if asked is not None and asked.year is not None and fact.interval_days > 0:
        day = short_date(date(asked.year, asked.month or 1, asked.day or 1), today)
        runs.append(Run("  " + translate("Paper", "asked {date}").format(date=day), QUIET))
    return _row(fact.icon or "notebook-pen", Paragraph(*runs))


def _row(icon: str, text: Block) -> Block:
    def draw(painter: QPainter, box: QRectF) -> None:
        paint_icon(painter, box, icon, ink("textSecondary"), stroke=1.8)

    return Row((Drawn(draw, _ICON, BODY.line), text), (_TEXT_LEFT, None))
