"""What a person said about one row of a preview, said of the other rows of the same person too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from netdesk.domain.importing import Choice, PlannedRow

SaidOf = Callable[[PlannedRow], Choice]


class Followed(NamedTuple):
    """`contact_id`: whom a row joins, 0 for nobody; `leader`: the row of which a person said so; `open_to`:
    whom the row may be all the same, since nobody said that it is not.
    """

    contact_id: int
    leader: PlannedRow
    open_to: tuple[int, ...] = ()


class FollowedChoices:
    """Questions about the same person: each could be the other, and the same one of the network.

    Whoever is asked four times because four sources know nothing but a name answers once. When one of them
    joins somebody, those follow that could be nobody else then; when one is kept apart, so are the others
    that could be nobody else, and they are open to be each other. `said_of`: what a person said to a row,
    which has precedence.
    """

    def __init__(self, said_of: SaidOf) -> None:
        self._said_of = said_of
        self._question: dict[int, PlannedRow] = {}
        self._could_be: defaultdict[int, list[PlannedRow]] = defaultdict(list)
        self._known: dict[int, Followed | None] = {}

    def hear(self, rows: Iterable[PlannedRow]) -> None:
        """These were planned behind those before."""
        for row in rows:
            if row.outcome == "conflict":
                self._question[row.contact_id] = row
                for one in row.candidates:
                    self._could_be[one].append(row)

    def forget(self) -> None:
        """Something else was said."""
        self._known.clear()

    def of(self, row: PlannedRow) -> Followed | None:
        """What a row follows of which nobody said who it is; None for nothing."""
        if row.outcome != "conflict":
            return None
        if row.number not in self._known:
            self._known[row.number] = self._joined(row) or self._kept_apart(row)
        return self._known[row.number]

    def _joined(self, row: PlannedRow) -> Followed | None:
        """Whom the others are by now, if only that one of those whom it could be is left."""
        leaders = dict(self._joins(row))
        excluded = {one for other, _ in self._apart(row) for one in other.candidates}
        left = {self._behind(one) for one in row.candidates} - excluded
        if len(left) != 1:
            return None
        (one,) = left
        leader = leaders.get(one)
        return Followed(one, leader) if leader is not None and one in row.candidates else None

    def _joins(self, row: PlannedRow) -> Iterator[tuple[int, PlannedRow]]:
        """Whom those are whom the row could be, and who could be the row; and the row that says so."""
        for one in row.candidates:
            answer = self._answer(one)
            if answer is not None and answer.contact_id:
                yield self._behind(one), answer.leader
        for later in self._could_be[row.contact_id]:
            chosen = self._said_of(later).contact_id
            if chosen and chosen not in self._question:
                yield chosen, later

    def _kept_apart(self, row: PlannedRow) -> Followed | None:
        apart = list(self._apart(row))
        others = {other.contact_id for other, _ in apart}
        said = {one for other, _ in apart for one in other.candidates}
        if not apart or not said.union(others).issuperset(row.candidates):
            return None
        is_all_apart = all(one in others for one in row.candidates if one in self._question)
        return Followed(0, apart[0][1], tuple(sorted(others))) if is_all_apart else None

    def _apart(self, row: PlannedRow) -> Iterator[tuple[PlannedRow, PlannedRow]]:
        """The questions before it that were answered with nobody, and the row that says so."""
        for one in row.candidates:
            answer = self._answer(one)
            if answer is not None and answer.contact_id == 0:
                yield self._question[one], answer.leader

    def _behind(self, contact_id: int) -> int:
        """Who somebody is whom a row brings."""
        answer = self._answer(contact_id)
        return contact_id if answer is None or not answer.contact_id else self._behind(answer.contact_id)

    def _answer(self, contact_id: int) -> Followed | None:
        """What became of the question of the row that brings somebody."""
        row = self._question.get(contact_id)
        if row is None:
            return None
        chosen = self._said_of(row).contact_id
        return self.of(row) if chosen is None else Followed(chosen, row)
