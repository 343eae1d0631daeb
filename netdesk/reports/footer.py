"""What stands at the foot of every page: when it was printed, for whom, and from what."""

from netdesk.reports.dates import written_moment
from netdesk.reports.facts import DocumentFacts
from netdesk.reports.words import translate


def footer_text(facts: DocumentFacts) -> str:
    """Printed 18 Nov 2026, 10:42 for Nora Albrecht · from data on this computer only."""
    when = written_moment(facts.printed)
    if not facts.owner:
        return translate("Paper", "Printed {when} · from data on this computer only").format(when=when)
    said = translate("Paper", "Printed {when} for {owner} · from data on this computer only")
    return said.format(when=when, owner=facts.owner)
