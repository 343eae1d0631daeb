"""What an import would change, in numbers: people, what is said with them, and everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from netdesk.domain.contact import ME

if TYPE_CHECKING:
    from netdesk.desk.import_session import ImportSession
    from netdesk.domain.importing import PlannedRow


class ImportNumbers(NamedTuple):
    """`people` = `new` + `merged`, each person once; `others`: requests, ties, own details and the like;
    `unchanged`: rows that say nothing new; `exchanges`: each counted once for every person in it.
    """

    new: int = 0
    merged: int = 0
    others: int = 0
    unchanged: int = 0
    exchanges: int = 0

    @property
    def people(self) -> int:
        """How many people would be written."""
        return self.new + self.merged

    @property
    def is_nothing(self) -> bool:
        """Whether the network would stay as it is."""
        return not (self.people or self.others or self.exchanges)


def numbers_of(session: ImportSession) -> ImportNumbers:
    """The numbers of a preview, by the choices so far."""
    new: set[str] = set()
    merged: set[str] = set()
    others = unchanged = 0
    for row in session.rows:
        outcome = session.outcome_of(row)
        if outcome == "unchanged":
            unchanged += 1
        elif outcome == "skipped":
            continue
        elif not is_about_person(row):
            others += 1
        elif outcome == "merge":
            merged.add(row.uid)
        else:
            new.add(row.uid)
    return ImportNumbers(len(new), len(merged - new), others, unchanged, session.exchange_count)


def is_about_person(row: PlannedRow) -> bool:
    """Whether a row is a person of the network, not yourself and not a request, a tie or the like."""
    return row.contact_id != ME and (row.merged is not None or row.record is None)
