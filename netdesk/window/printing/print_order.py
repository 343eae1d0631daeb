"""What is to be printed, and how: everything that can be chosen in the preview."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from netdesk.reports.disclosure import Topic
from netdesk.reports.facts import DocumentFacts, MeetingFacts
from netdesk.reports.layout.document import Document
from netdesk.reports.layout.page_size import PageSize
from netdesk.reports.registry import build_document


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """A kind of document (a key of the registry) about the people in `facts`.

    `purpose` and `place` stand in a brief instead of what the network says; "" for that.
    """

    kind: str
    facts: DocumentFacts
    ticked: frozenset[Topic] = field(default_factory=frozenset)
    size: PageSize = PageSize.A4
    has_colour: bool = True
    purpose: str = ""
    place: str = ""

    def document(self) -> Document:
        """The document, with what was ticked. Works in any thread."""
        people = self.facts.people
        if self.purpose or self.place:
            people = tuple(replace(person, meeting=self._meeting(person.meeting)) for person in people)
        return build_document(self.kind, replace(self.facts, people=people), self.ticked)

    def _meeting(self, known: MeetingFacts | None) -> MeetingFacts:
        meeting = known or MeetingFacts()
        if self.place:
            meeting = meeting._replace(when=None, place=self.place, title="")
        return meeting._replace(purpose=self.purpose or meeting.purpose)
