"""How strong the tie is and was."""

from __future__ import annotations

from netdesk.reports.facts import DocumentFacts, PersonFacts
from netdesk.reports.figures.strength_curve import StrengthCurve
from netdesk.reports.layout.section import Section
from netdesk.reports.words import translate


def strength_section(person: PersonFacts, facts: DocumentFacts) -> Section | None:
    """The curve of the last months with what lies ahead; None when nothing was logged in that time."""
    if len(person.line) < 2 or max(person.line) < 1:
        return None
    months = round(person.line_days * 12 / 365.25)
    curve = StrengthCurve(person, facts.today, facts.strong_from, facts.weak_from)
    return Section(translate("Paper", "Strength, {months} months").format(months=months), curve)
