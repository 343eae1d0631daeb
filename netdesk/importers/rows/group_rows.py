"""Members of a group whose cards stand in a later file of the import, and members whom nobody knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from netdesk.domain.draft import PersonRef, Problem, RecordDraft
from netdesk.domain.importing import PlannedRow
from netdesk.domain.network import Group
from netdesk.domain.phrase import phrase
from netdesk.importers.matching import CERTAIN
from netdesk.importers.people_plan import PeoplePlan, Person
from netdesk.importers.remarks import counted
from netdesk.importers.rows import row_numbers
from netdesk.importers.rows.current_file import CurrentFile
from netdesk.importers.rows.record_rows import RecordRows


class _OpenGroup(NamedTuple):
    """A group with members whom its own file does not know."""

    number: int
    where: str
    group: Group
    unknown: tuple[str, ...]
    file: str


class GroupRows:
    """Collects groups that have an id, file by file, and says at the end of an import who else is in them."""

    def __init__(self, file: CurrentFile, people: PeoplePlan, records: RecordRows) -> None:
        self._file = file
        self._people = people
        self._records = records
        self._open: list[_OpenGroup] = []

    def hear(self, number: int, draft: RecordDraft) -> None:
        """A record of a file, all of whose people are there by now."""
        group = draft.record
        if isinstance(group, Group) and group.uid:
            unknown = tuple(uid for uid in group.members if self._people.person_of_alias(uid) is None)
            if unknown:
                self._open.append(_OpenGroup(number, draft.where, group, unknown, self._file.path))

    def rows(self) -> Iterator[PlannedRow]:
        """Who came since, and how many of the members are nobody."""
        for one in self._open:
            if not self._file.choice(one.number).is_wanted:
                continue
            known = (self._known(uid, one.group.source) for uid in one.unknown)
            found = [person for person in known if person is not None]
            yield from self._more_members(one, (person.uid for person in found if person.is_wanted))
            if rest := len(one.unknown) - len(found):
                yield self._told(one, rest)

    def _known(self, uid: str, source: str) -> Person | None:
        """Who bears this id, be it the id of a card or of an entry of the source."""
        refs = PersonRef(uid=uid), PersonRef(source_id=uid)
        matches = (self._people.match_ref(ref, source) for ref in refs)
        match = next((one for one in matches if one.certainty >= CERTAIN), None)
        return None if match is None else self._people.person(match.contact_id)

    def _more_members(self, one: _OpenGroup, uids: Iterable[str]) -> Iterator[PlannedRow]:
        if members := tuple(uids):
            # A place of its own, by which what is said to the row is known again when more files come.
            draft = RecordDraft(f"{one.where}, later files", one.group._replace(members=members))
            row = self._records.record(row_numbers.of_later_members(one.number), draft, draft.record)
            yield row._replace(file=one.file, is_counted=False)

    def _told(self, one: _OpenGroup, count: int) -> PlannedRow:
        members = counted(count, "member of this group has", "members of this group have")
        reason = f"{members} no card, here or in NetDesk."
        told = Problem(one.where, reason, is_skip=False)
        return PlannedRow(
            row_numbers.of_unknown_members(one.number), one.file, told, "skipped", title=one.where,
            reason=phrase("{reason}", reason=reason),
        )  # fmt: skip
