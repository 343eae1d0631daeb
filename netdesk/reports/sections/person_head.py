"""Who the paper is about: portrait, name, position, how one knows the other, strength."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from netdesk.domain.contact import Contact
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.phrase import signed
from netdesk.domain.reading import TieState
from netdesk.reports.facts import PersonFacts
from netdesk.reports.figures.portrait import paint_portrait
from netdesk.reports.figures.tie_sign import paint_tie_sign
from netdesk.reports.layout.block import Block
from netdesk.reports.layout.paragraph import Paragraph, Run, draw_text
from netdesk.reports.layout.stack import Stack
from netdesk.reports.layout.text_style import BODY, FIGURE, PERSON, PERSON_SMALL, QUIET
from netdesk.reports.words import counted, translate

_PORTRAIT = 64.0
_GAP = 16.0
_SIGN = 10.0
_NAME_LINES = 1
"""A name that needs more lines is written smaller."""


class PersonHead(Block):
    """The head of a document about one person. Long names are written smaller and wrap."""

    def __init__(self, person: PersonFacts) -> None:
        self._contact = person.contact
        self._figure = f"{person.reading.strength:.0f}" if person.reading else ""
        self._state: TieState | None = person.reading.state if person.reading else None
        self._change = _change_text(person)
        position, known = position_text(person.contact), _known_text(person)
        self._name = Paragraph(Run(person.contact.formatted_name, PERSON))
        self._small_name = Paragraph(Run(person.contact.formatted_name, PERSON_SMALL))
        self._lines = [Paragraph(Run(position, BODY))] if position else []
        self._lines += [Paragraph(Run(known, QUIET))] if known else []

    def measure(self, width: float) -> float:
        words_width = self._words_width(width)
        return max(_PORTRAIT, self._words(words_width).height(words_width))

    def paint(self, painter: QPainter, x: float, y: float, width: float) -> None:
        paint_portrait(painter, QRectF(x, y, _PORTRAIT, _PORTRAIT), self._contact)
        words_width = self._words_width(width)
        words = self._words(words_width)
        top = y + max((_PORTRAIT - words.height(words_width)) / 2, 0.0)
        words.paint(painter, x + _PORTRAIT + _GAP, top, words_width)
        if self._state is not None:
            self._paint_strength(painter, x + width, y + 4, self._state)

    def _paint_strength(self, painter: QPainter, right: float, top: float, state: TieState) -> None:
        draw_text(painter, right - FIGURE.width(self._figure), top, self._figure, FIGURE)
        start, line = right - QUIET.width(self._change), top + FIGURE.line
        draw_text(painter, start, line, self._change, QUIET)
        sign = QRectF(start - _SIGN - 6, line + (QUIET.line - _SIGN) / 2, _SIGN, _SIGN)
        paint_tie_sign(painter, sign, state)

    def _words(self, width: float) -> Stack:
        is_long = self._name.height(width) > _NAME_LINES * PERSON.line
        return Stack((self._small_name if is_long else self._name, *self._lines))

    def _words_width(self, width: float) -> float:
        taken = _PORTRAIT + _GAP
        if self._state is not None:
            taken += max(FIGURE.width(self._figure), QUIET.width(self._change) + _SIGN + 6) + _GAP
        return width - taken


def position_text(contact: Contact) -> str:
    """Title, organisation and town: Head of Procurement, Nordkai Logistik, Bremen."""
    town = next((address.city for address in contact.addresses if address.city), "")
    return ", ".join(part for part in (contact.title, contact.organisation, town) if part)


def state_text(state: TieState) -> str:
    """The word for a tie's state."""
    words = {
        "contact-only": translate("Paper", "contact only"),
        "weak": translate("Paper", "weak"),
        "strong": translate("Paper", "strong"),
        "dormant": translate("Paper", "dormant"),
    }
    return words[state]


def _change_text(person: PersonFacts) -> str:
    if person.reading is None:
        return ""
    state = state_text(person.reading.state)
    if not person.change:
        return state
    words = translate("Paper", "{state}, {change} in 90 days")
    return words.format(state=state, change=signed(person.change))


def _known_text(person: PersonFacts) -> str:
    contact = person.contact
    parts = []
    known_since = PartialDate.parse(person.known_since or contact.met)
    if known_since is not None and known_since.year is not None:
        parts.append(translate("Paper", "known since {year}").format(year=known_since.year))
    if person.interaction_count:
        one, many = translate("Paper", "{count} exchange"), translate("Paper", "{count} exchanges")
        parts.append(counted(person.interaction_count, one, many))
    if contact.circle is not None:
        parts.append(translate("Paper", "circle of {size}").format(size=contact.circle))
    if contact.phones:
        preferred = sorted(contact.phones, key=lambda phone: not phone.is_preferred)
        parts.append(preferred[0].value)
    # A line ends between two facts, not within a number.
    return " · ".join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in parts)
