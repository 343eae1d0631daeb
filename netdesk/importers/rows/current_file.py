"""The file whose items are planned at the moment, and what a person chose about rows of the import."""

from __future__ import annotations

from collections.abc import Mapping

from netdesk.domain.draft import Draft
from netdesk.domain.importing import Choice, Keepable, Outcome, PlannedRow
from netdesk.domain.phrase import Phrase

NEW_ENTRY = Phrase("Not yet in NetDesk")
KNOWN_ENTRY = Phrase("Already in NetDesk")
LEFT_OUT = Phrase("You left it out")
ABOUT_NOBODY = Phrase("It is about somebody the file does not name")
_NOBODY_LEFT = Phrase("It is about people you left out")
_AS_PLANNED = Choice()


class CurrentFile:
    """`path`: as the rows name it; `source`: the key of its reader."""

    def __init__(self, choices: Mapping[int, Choice]) -> None:
        self.path = self.source = ""
        self._choices = choices

    def begin(self, path: str, source: str) -> None:
        """From here on another file is planned."""
        self.path, self.source = path, source

    def choice(self, number: int) -> Choice:
        """What a person said to the row of this number."""
        return self._choices.get(number, _AS_PLANNED)

    def row(
        self,
        number: int,
        draft: Draft,
        outcome: Outcome,
        reason: Phrase,
        *,
        title: str = "",
        record: Keepable | None = None,
    ) -> PlannedRow:
        """A row that is about no person."""
        return PlannedRow(number, self.path, draft, outcome, title=title, reason=reason, record=record)

    def skipped(self, number: int, draft: Draft, reason: Phrase) -> PlannedRow:
        """The row of what is not written, and why."""
        return self.row(number, draft, "skipped", reason, title=draft.where)

    def without_people(self, number: int, draft: Draft, *, is_unknown: bool) -> PlannedRow:
        """The row of what is about nobody: unknown to the file, or left out."""
        return self.skipped(number, draft, ABOUT_NOBODY if is_unknown else _NOBODY_LEFT)
