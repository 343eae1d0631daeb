"""What a person said to rows of a preview, kept while more files are added to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netdesk.desk.import_session import ImportSession
    from netdesk.domain.importing import Choice, PlannedRow

_Key = tuple[str, str, str]


class EarlierChoices:
    """Rows get new numbers when the files are read together; file, place and name stay."""

    def __init__(self) -> None:
        self._choices: dict[_Key, Choice] = {}

    def keep(self, session: ImportSession) -> None:
        """Remember what was said so far."""
        for row in session.rows:
            choice = session.choice_of(row)
            if not choice.is_wanted or choice.contact_id is not None or choice.theirs:
                self._choices[_key(row)] = choice

    def apply(self, session: ImportSession, rows: Iterable[PlannedRow]) -> None:
        """Say it again to the same rows."""
        for row in rows if self._choices else ():
            choice = self._choices.get(_key(row))
            if choice is not None:
                session.decide(
                    row.number, is_wanted=choice.is_wanted, contact_id=choice.contact_id,
                    theirs=choice.theirs,
                )  # fmt: skip


def _key(row: PlannedRow) -> _Key:
    return row.file, row.draft.where, row.title
