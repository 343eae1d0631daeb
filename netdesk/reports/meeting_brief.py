"""The meeting brief: one page to read before you meet somebody, and to write on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from netdesk.reports.dates import long_moment
from netdesk.reports.facts import DocumentFacts, MeetingFacts, PersonFacts
from netdesk.reports.footer import footer_text
from netdesk.reports.layout.block import Block
from netdesk.reports.layout.box import Box
from netdesk.reports.layout.columns import Columns
from netdesk.reports.layout.document import Document, Part
from netdesk.reports.layout.note_lines import NoteLines
from netdesk.reports.layout.paragraph import Paragraph, Run
from netdesk.reports.layout.section import HeadNote, Section
from netdesk.reports.layout.stack import Stack
from netdesk.reports.layout.text_style import BODY, STRONG
from netdesk.reports.questions import good_questions
from netdesk.reports.sections.company_section import company_section
from netdesk.reports.sections.exchange_section import exchange_section
from netdesk.reports.sections.ladder_section import ladder_section
from netdesk.reports.sections.offer_section import offer_section
from netdesk.reports.sections.person_head import PersonHead
from netdesk.reports.sections.remember_section import remember_section
from netdesk.reports.sections.strength_section import strength_section
from netdesk.reports.words import translate

_COLUMN_GAP = 28.0
_PEOPLE = 5
_EXCHANGES = 5
_BETWEEN_QUESTIONS = "\u2003"


def meeting_brief(facts: DocumentFacts) -> Document:
    """A brief for each of the people; what is not known is left out."""
    label = translate("Paper", "Meeting brief")
    parts = tuple(_part(label, person, facts) for person in facts.people)
    names = ", ".join(person.contact.formatted_name for person in facts.people[:3])
    return Document(f"{label}: {names}", parts, footer_text(facts))


def _part(label: str, person: PersonFacts, facts: DocumentFacts) -> Part:
    meeting = person.meeting
    corner = ""
    if meeting is not None:
        when = long_moment(meeting.when) if meeting.when else ""
        corner = " · ".join(part for part in (when, meeting.place) if part)
    return Part(label, tuple(_blocks(person, facts)), person.contact.formatted_name, corner)


def _blocks(person: PersonFacts, facts: DocumentFacts) -> Iterator[Block]:
    today = facts.today
    yield PersonHead(person)
    yield Box(_purpose(person))
    yield from _pairs(_halves(person, facts, today))
    questions = good_questions(person, today)
    if questions:
        words = Paragraph(Run(_BETWEEN_QUESTIONS.join(questions), BODY))
        yield Section(translate("Paper", "Good questions"), words)
    reminder = HeadNote(translate("Paper", "afterwards: one line into NetDesk is enough"))
    yield Section(translate("Paper", "Notes"), NoteLines(), reminder)


def _purpose(person: PersonFacts) -> Block:
    """On which occasion and why you meet; without a purpose there is room to write one [B27]."""
    meeting = person.meeting or MeetingFacts()
    label = translate("Paper", "Purpose")
    occasion = [_told(translate("Paper", "Occasion"), meeting.title)] if meeting.title else []
    if purpose := meeting.purpose or person.contact.purpose:
        return Stack((*occasion, _told(label, purpose)))
    return Stack((*occasion, Paragraph(Run(label, STRONG)), Paragraph(Run(" ", BODY))))


def _told(label: str, words: str) -> Paragraph:
    return Paragraph(Run(f"{label}\u2002", STRONG), Run(words, BODY))


def _halves(person: PersonFacts, facts: DocumentFacts, today: date) -> list[Section]:
    exchanges = exchange_section(
        person, facts.channels, today,
        title=_exchanges_title(person), most=_EXCHANGES, lines=2,
    )  # fmt: skip
    found = (
        strength_section(person, facts),
        ladder_section(person),
        remember_section(person, today),
        exchanges,
        offer_section(person, today),
        company_section(person, _PEOPLE),
    )
    return [section for section in found if section is not None]


def _exchanges_title(person: PersonFacts) -> str:
    if len(person.latest) < _EXCHANGES:
        return translate("Paper", "Last exchanges")
    return translate("Paper", "Last five exchanges")


def _pairs(sections: Sequence[Block]) -> Iterator[Block]:
    """Two sections side by side; one that is left over takes the whole width."""
    for start in range(0, len(sections), 2):
        pair = sections[start : start + 2]
        yield Columns(pair, (None, None), _COLUMN_GAP) if len(pair) == 2 else pair[0]
