"""What an import would change, in numbers: people, what is said with them, and everything else."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, Protocol

from netdesk.domain.contact import ME
from netdesk.domain.draft import Problem

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from netdesk.domain.importing import Choice, Outcome, PlannedRow

_RANK: dict[Outcome, int] = {"conflict": 0, "new": 1, "merge": 2, "unchanged": 3}
"""What counts of a person whom several rows are about."""


class ImportNumbers(NamedTuple):
    """People, each once and the owner left out: `new`, `undecided` (kept apart until somebody chooses),
    `merged`, `unchanged`. Entries, which are requests, ties, own details and the like: `new_entries`,
    `merged_entries`. `skipped`: whatever is left out, of which `expected` is no loss. `merges`: the rows that
    say more of somebody, in the network or brought by another row; one for each person of `merged`, and those
    that are `repeated`.
    """

    new: int = 0
    undecided: int = 0
    merged: int = 0
    unchanged: int = 0
    new_entries: int = 0
    merged_entries: int = 0
    skipped: int = 0
    exchanges: int = 0
    merges: int = 0
    expected: int = 0

    @property
    def repeated(self) -> int:
        """How many rows are about somebody whom another row brings or merges."""
        return self.merges - self.merged

    @property
    def added(self) -> int:
        """How many people would be there that are not there now."""
        return self.new + self.undecided

    @property
    def people(self) -> int:
        """How many people would be written."""
        return self.added + self.merged

    @property
    def others(self) -> int:
        """How many entries would be written."""
        return self.new_entries + self.merged_entries

    @property
    def is_nothing(self) -> bool:
        """Whether the network would stay as it is."""
        return not (self.people or self.others or self.exchanges)


class Preview(Protocol):
    """What is counted: an import before it is written, see `import_preview.ImportPreview`."""

    rows: list[PlannedRow]
    partners: list[str]
    decisions: int

    @property
    def exchange_count(self) -> int: ...
    def rows_about(self, uid: str) -> Sequence[PlannedRow]: ...
    def outcome_of(self, row: PlannedRow) -> Outcome: ...
    def choice_of(self, row: PlannedRow) -> Choice: ...


class RunningNumbers:
    """The numbers of a preview, kept up while rows come in: only what came since the last time is looked at,
    unless the person has decided something meanwhile.
    """

    def __init__(self, preview: Preview) -> None:
        self._preview = preview
        self._rows = self._partners = 0
        self._forget()

    def now(self) -> ImportNumbers:
        """The numbers by the rows and the choices so far."""
        preview = self._preview
        if self._decisions != preview.decisions:
            self._forget()
        rows, partners = preview.rows, preview.partners
        for row in islice(rows, self._rows, None):
            self._take(row)
        for uid in islice(partners, self._partners, None):
            for row in preview.rows_about(uid):
                self._take_again(row)
        self._rows, self._partners = len(rows), len(partners)
        people, entries = self._counts, self._entries
        return ImportNumbers(
            people["new"], people["conflict"], people["merge"], people["unchanged"],
            entries["new"], entries["merge"], entries["skipped"], preview.exchange_count, len(self._merges),
            self._expected,
        )  # fmt: skip

    def _forget(self) -> None:
        self._people: dict[Hashable, Outcome] = {}
        self._counts: Counter[Outcome] = Counter()
        self._entries: Counter[Outcome] = Counter()
        self._merges: set[int] = set()
        self._expected = 0
        self._same: dict[int, int] = {}
        self._rows = self._partners = 0
        self._decisions = self._preview.decisions

    def _take(self, row: PlannedRow) -> None:
        if isinstance(row.draft, Problem):
            self._take_problem(row.draft)
            return
        outcome = self._preview.outcome_of(row)
        if outcome == "skipped" or not is_about_person(row):
            self._entries[outcome] += 1
            return
        self._take_person(row, outcome)
        for other in self._preview.rows_about(row.uid):
            if other is not row and other.number in self._merges:
                self._take_again(other)  # it may have told of exchanges, as this one does now

    def _take_problem(self, problem: Problem) -> None:
        if problem.is_skip:
            self._entries["skipped"] += problem.stands_for
            self._expected += problem.stands_for * problem.is_expected

    def _take_again(self, row: PlannedRow) -> None:
        """Somebody of whom nothing else is new may have got an exchange since."""
        outcome = self._preview.outcome_of(row)
        self._merges.discard(row.number)
        if outcome != "skipped" and is_about_person(row):
            self._take_person(row, outcome)

    def _take_person(self, row: PlannedRow, outcome: Outcome) -> None:
        if outcome == "merge":
            self._merges.add(row.number)
        key = self._person(row)
        known = self._people.get(key)
        if known is None or _RANK[outcome] < _RANK[known]:
            self._people[key] = outcome
            self._counts[outcome] += 1
            if known is not None:
                self._counts[known] -= 1

    def _person(self, row: PlannedRow) -> Hashable:
        """Who a row is about by the choices so far."""
        chosen = self._preview.choice_of(row).contact_id
        brings_somebody = row.contact_id < 0 and row.joins == -1
        if chosen == 0 and not brings_somebody:
            return "apart", row.number
        if chosen and brings_somebody:
            self._same[row.contact_id] = chosen
        key = chosen or row.contact_id
        while key in self._same:
            key = self._same[key]
        return key


def is_about_person(row: PlannedRow) -> bool:
    """Whether a row is a person of the network, not yourself and not a request, a tie or the like."""
    return row.contact_id != ME and (row.merged is not None or row.record is None)
