"""The contact sheet: everything about a person on paper, each person beginning on a page of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netdesk.reports.facts import DocumentFacts, PersonFacts
from netdesk.reports.footer import footer_text
from netdesk.reports.layout.block import Block
from netdesk.reports.layout.document import Document, Part
from netdesk.reports.layout.masonry import Masonry
from netdesk.reports.layout.paragraph import Paragraph, Run
from netdesk.reports.layout.section import Section
from netdesk.reports.layout.text_style import QUIET
from netdesk.reports.sections.company_section import company_section
from netdesk.reports.sections.detail_section import (
    about_section,
    channel_section,
    field_section,
    reach_section,
    work_section,
)
from netdesk.reports.sections.exchange_section import exchange_section
from netdesk.reports.sections.ladder_section import ladder_section
from netdesk.reports.sections.offer_section import offer_section
from netdesk.reports.sections.person_head import PersonHead
from netdesk.reports.sections.remember_section import remember_section
from netdesk.reports.sections.strength_section import strength_section
from netdesk.reports.sections.tie_section import (
    group_section,
    has_many_others,
    note_section,
    others_section,
    request_section,
    tie_section,
)
from netdesk.reports.words import counted, translate

_SECTION_GAP, _COLUMN_GAP = 18.0, 28.0
_PEOPLE = 40
_EXCHANGES, _EXCHANGE_LINES = 12, 2


def contact_sheet(facts: DocumentFacts) -> Document:
    """A sheet for each of the people; sections of which nothing is known are left out."""
    label = translate("Paper", "Contact sheet")
    corner = translate("Paper", "for {owner}").format(owner=facts.owner) if facts.owner else ""
    parts = tuple(
        Part(label, tuple(_blocks(person, facts)), person.contact.formatted_name, corner)
        for person in facts.people
    )
    return Document(_title(label, facts), parts, footer_text(facts))


def _title(label: str, facts: DocumentFacts) -> str:
    if len(facts.people) == 1:
        return f"{label}: {facts.people[0].contact.formatted_name}"
    one, many = translate("Paper", "{count} person"), translate("Paper", "{count} people")
    return f"{label}: {counted(len(facts.people), one, many)}"


def _blocks(person: PersonFacts, facts: DocumentFacts) -> Iterator[Block]:
    yield PersonHead(person)
    halves = [section for section in _halves(person, facts) if section is not None]
    if halves:
        yield Masonry(halves, _SECTION_GAP, _COLUMN_GAP)
    wholes = [section for section in _wholes(person, facts) if section is not None]
    yield from wholes
    if not halves and not wholes:
        yield Paragraph(Run(translate("Paper", "Nothing more is noted yet."), QUIET))


def _halves(person: PersonFacts, facts: DocumentFacts) -> Iterable[Section | None]:
    """The short sections, which stand in two columns; first comes what one looks up most."""
    today = facts.today
    return (
        reach_section(person.contact),
        strength_section(person, facts),
        ladder_section(person),
        about_section(person),
        tie_section(person),
        work_section(person.contact),
        channel_section(person.contact, facts.channels),
        remember_section(person, today),
        offer_section(person, today),
        None if has_many_others(person) else others_section(person),
        # Their ties name the same people.
        None if person.ties else company_section(person, _PEOPLE),
        group_section(person),
        field_section(person.contact),
    )


def _wholes(person: PersonFacts, facts: DocumentFacts) -> Iterable[Section | None]:
    """The sections with running text, over the whole width."""
    return (
        others_section(person) if has_many_others(person) else None,
        exchange_section(
            person,
            facts.channels,
            facts.today,
            title=translate("Paper", "Latest exchanges"),
            most=_EXCHANGES,
            lines=_EXCHANGE_LINES,
        ),
        request_section(person),
        note_section(person),
    )
