"""Ties to people whom a card only names, by the UID of another card or by their full name: the other card may
stand in any file of the drop, or be in the network, in whichever order they came.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from netdesk.domain.contact import ME, Contact, Related
from netdesk.domain.draft import PersonRef, TieDraft
from netdesk.domain.importing import NetworkSide, PlannedRow
from netdesk.importers.matching import CERTAIN
from netdesk.importers.people_plan import PeoplePlan, Person
from netdesk.importers.related_tie import related_tie
from netdesk.importers.rows import row_numbers
from netdesk.importers.rows.current_file import CurrentFile
from netdesk.importers.rows.record_rows import RecordRows

_OWN = "netdesk"
"""Files of NetDesk itself tell every tie there is."""


class _Claim(NamedTuple):
    """What a card says of somebody related. `is_earlier`: one of the network, which makes a tie only with
    somebody who is new, or whose UID is; with others the person had it, or did without.
    """

    key: int
    related: Related
    file: str
    source: str
    is_earlier: bool = False


class RelatedRows:
    """Collects what cards say, and says at the end of an import who is meant."""

    def __init__(
        self, file: CurrentFile, network: NetworkSide, people: PeoplePlan, records: RecordRows
    ) -> None:
        self._file = file
        self._network = network
        self._people = people
        self._records = records
        self._claims: list[_Claim] = []
        self._told: set[frozenset[tuple[str, str]]] = set()
        self._has_new = False

    def hear(self, person: Person, contact: Contact) -> None:
        """A card is about `person` and says `contact`."""
        if not self._has_new:
            ids = (contact.uid, *(one.value for one in contact.source_ids))
            self._has_new = not all(_was_known(person.base, one) for one in ids)
        if contact.related and not self._file.source.startswith(_OWN):
            path, source = self._file.path, self._file.source
            self._claims += [_Claim(person.key, one, path, source) for one in contact.related]

    def rows(self) -> Iterator[PlannedRow]:
        """The ties that were not told yet."""
        earlier = self._network.related() if self._has_new else ()
        claims = [*self._claims, *(_Claim(*one, self._file.path, "", is_earlier=True) for one in earlier)]
        for place, claim in enumerate(claims):
            other = self._who(claim)
            if other is None or not other.is_wanted:
                continue
            if claim.is_earlier and _was_known(other.base, claim.related.uid):
                continue
            person = self._people.person(claim.key)
            if person is not other and person.is_wanted:
                yield from self._tie(row_numbers.of_related(place), claim, person, other)

    def _tie(self, number: int, claim: _Claim, first: Person, second: Person) -> Iterator[PlannedRow]:
        source = claim.source or self._file.source
        tie = related_tie(claim.related.relation, source, first.uid, second.uid)
        said = frozenset(((tie.first, tie.relation), (tie.second, tie.reverse or tie.relation)))
        if said not in self._told and not self._records.has(tie):
            self._told.add(said)  # the other end may say it, too, and whoever leaves it out says so once
            ends = [PersonRef(uid=one.uid, name=one.contact.formatted_name) for one in (first, second)]
            where = f"{ends[0].name}: {ends[1].name}"
            row = self._records.record(number, TieDraft(where, tie, *ends), tie)
            yield row._replace(file=claim.file, title=where, is_counted=False)

    def _who(self, claim: _Claim) -> Person | None:
        """Whom a card means; nobody where several bear the name."""
        name, _, uid = claim.related
        match = self._people.match_ref(PersonRef(uid=uid or name), claim.source)
        if match.contact_id and match.certainty >= CERTAIN:
            return self._people.person(match.contact_id)
        found = self._people.named(name) - {claim.key} if " " in name.strip() else set()
        return self._people.person(found.pop()) if len(found) == 1 and ME not in found else None


def _was_known(base: Contact | None, uid: str) -> bool:
    """Whether somebody was in the network before, by this UID if there is one."""
    if base is None:
        return False
    return not uid or uid == base.uid or any(one.value == uid for one in base.source_ids)
