"""Whom both know."""

from __future__ import annotations

from netdesk.reports.facts import Companion, PersonFacts
from netdesk.reports.layout.block import Block
from netdesk.reports.layout.paragraph import Paragraph, Run
from netdesk.reports.layout.section import HeadNote, Section
from netdesk.reports.layout.stack import Stack
from netdesk.reports.layout.text_style import BODY, QUIET
from netdesk.reports.words import translate


def company_section(person: PersonFacts, most: int) -> Section | None:
    """Up to `most` people in common with what they are, and how many more; None when there are none."""
    if not person.common:
        return None
    rows: list[Block] = [_row(one) for one in person.common[:most]]
    rest = len(person.common) - most
    if rest > 0:
        rows.append(Paragraph(Run(translate("Paper", "and {count} more").format(count=rest), QUIET)))
    note = HeadNote(str(len(person.common)))
    return Section(translate("Paper", "People in common"), Stack(rows, least=2), note)


def _row(one: Companion) -> Block:
    return Paragraph(Run(one.name, BODY), Run(f" {one.detail}" if one.detail else "", QUIET))
