"""What a person says to rows of a preview, step by step; each step can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from netdesk.desk.import_session import ImportSession
    from netdesk.domain.importing import Choice, PlannedRow


class Decisions(QObject):
    """Says the same to any number of rows in one step. Rows to which it cannot be said stay as they are; each
    way of saying tells to how many it was. `has_begun`: whether anything was ever said.
    """

    said = Signal()
    """Something was said or taken back."""

    def __init__(self, session: ImportSession) -> None:
        super().__init__(session)
        self._session = session
        self._before: list[dict[int, Choice]] = []
        self.has_begun = False

    @property
    def is_open(self) -> bool:
        """Whether anything can be said now."""
        return self._session.state in ("reading", "ready")

    def can_part(self, row: PlannedRow) -> bool:
        """Whether a row could be about somebody who is there already: the two are merged or parted."""
        return row.outcome in ("conflict", "merge") and bool(self._session.preview.others(row))

    def merge(self, rows: Iterable[PlannedRow]) -> int:
        """Each is about the first of those it could be about."""
        parted = filter(self.can_part, rows)
        return self._say(parted, lambda row, said: _joined(said, self._session.preview.others(row)[0]))

    def merge_with(self, row: PlannedRow, contact_id: int) -> None:
        """The row is about this one of those it could be about."""
        self._say([row], lambda _row, said: _joined(said, contact_id))

    def keep_apart(self, rows: Iterable[PlannedRow]) -> int:
        """Each is about somebody new."""
        return self._say(filter(self.can_part, rows), lambda _row, said: _joined(said, 0))

    def want(self, rows: Iterable[PlannedRow], *, is_wanted: bool) -> int:
        """Take them in, or leave them out."""
        written = (row for row in rows if row.outcome != "skipped")
        return self._say(written, lambda _row, said: said._replace(is_wanted=is_wanted))

    def show_value(self, row: PlannedRow, field: str, *, is_theirs: bool) -> None:
        """Of the two values of a field the incoming one is shown, or the other."""
        one = frozenset([field])
        self._say(
            [row],
            lambda _row, said: said._replace(theirs=said.theirs | one if is_theirs else said.theirs - one),
        )

    def take_back(self) -> None:
        """Take back the last step, if there is one."""
        if self.is_open and self._before:
            self._session.preview.say(self._before.pop())
            self.said.emit()

    def _say(self, rows: Iterable[PlannedRow], choose: Callable[[PlannedRow, Choice], Choice]) -> int:
        before: dict[int, Choice] = {}
        choices: dict[int, Choice] = {}
        for row in rows if self.is_open else ():
            before[row.number] = self._session.preview.said_of(row)
            choices[row.number] = choose(row, before[row.number])
        if choices:
            self._before.append(before)
            self._session.preview.say(choices)
            self.has_begun = True
            self.said.emit()
        return len(choices)


def _joined(said: Choice, contact_id: int) -> Choice:
    return said._replace(is_wanted=True, contact_id=contact_id)
