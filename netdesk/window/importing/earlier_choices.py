"""What a person said to rows of a preview, kept while more files are added to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from netdesk.desk.import_preview import ImportPreview
    from netdesk.domain.importing import Choice, PlannedRow

_Key = tuple[str, str, str]


class _Said(NamedTuple):
    """A choice; `brought_by`: the row that brings the person it joins, None for one of the network."""

    choice: Choice
    brought_by: _Key | None


class EarlierChoices:
    """Rows and the people they bring get new numbers when the files are read together; file, place and name
    stay.
    """

    def __init__(self) -> None:
        self._said: dict[_Key, _Said] = {}
        self._brought: dict[_Key, int] = {}

    def keep(self, preview: ImportPreview) -> None:
        """Remember what was said so far."""
        self._brought = {}
        bringers = {
            row.contact_id: _key(row) for row in preview.rows if row.contact_id < 0 and row.joins == -1
        }
        for row in preview.rows:
            choice = preview.said_of(row)
            if not choice.is_wanted or choice.contact_id is not None or choice.theirs:
                self._said[_key(row)] = _Said(choice, bringers.get(choice.contact_id or 0))

    def apply(self, preview: ImportPreview, rows: Iterable[PlannedRow]) -> None:
        """Say it again to the same rows. Whoever joins a person that no row before brings is asked anew."""
        for row in rows if self._said else ():
            said = self._said.get(_key(row))
            if said is not None:
                choice = said.choice
                preview.decide(
                    row.number, is_wanted=choice.is_wanted, contact_id=self._joined(said),
                    theirs=choice.theirs,
                )  # fmt: skip
            self._brought[_key(row)] = row.contact_id

    def _joined(self, said: _Said) -> int | None:
        contact_id = said.choice.contact_id
        if contact_id is None or contact_id >= 0:
            return contact_id
        return None if said.brought_by is None else self._brought.get(said.brought_by)


def _key(row: PlannedRow) -> _Key:
    return row.file, row.draft.where, row.title
