"""The sections of the card, in their order. A new one plugs in by its line here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from netdesk.window.card.details_section import DetailsSection
from netdesk.window.card.exchange_sections import FoundSection, LatestSection, PlannedSection
from netdesk.window.card.ladder_section import LadderSection
from netdesk.window.card.people_sections import GroupsSection, RequestsSection
from netdesk.window.card.remember_section import RememberSection
from netdesk.window.card.strength_section import StrengthSection
from netdesk.window.card.ties_section import TiesSection

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.window.card.section import Section


class SectionEntry(NamedTuple):
    """`title`: English, translated in the context `Card`; `build`: the section's class."""

    key: str
    title: str
    build: Callable[[Desk, str, str], Section]

    def make(self, desk: Desk) -> Section:
        """The section's widget on this desk."""
        return self.build(desk, self.key, QCoreApplication.translate("Card", self.title))


SECTIONS: tuple[SectionEntry, ...] = (
    SectionEntry("found", "Found", FoundSection),
    SectionEntry("strength", "Strength", StrengthSection),
    SectionEntry("ladder", "Channel ladder", LadderSection),
    SectionEntry("requests", "Requests", RequestsSection),
    SectionEntry("remember", "Worth remembering", RememberSection),
    SectionEntry("planned", "Planned", PlannedSection),
    SectionEntry("latest", "Latest", LatestSection),
    SectionEntry("details", "Details", DetailsSection),
    SectionEntry("ties", "Ties", TiesSection),
    SectionEntry("groups", "Groups", GroupsSection),
)
