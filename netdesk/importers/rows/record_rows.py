"""What becomes of everything that is neither a person nor an exchange: requests, ties, plans, groups, …"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netdesk.domain.contact import Presence
from netdesk.domain.draft import Draft, PersonRef, RecordDraft, RequestDraft, TieDraft
from netdesk.domain.importing import Keepable, NetworkSide, PlannedRow
from netdesk.domain.network import OPEN_REQUEST_STATES, Request
from netdesk.domain.phrase import Phrase
from netdesk.importers.people_plan import PeoplePlan, Person
from netdesk.importers.record_merging import Entry, Records, joined, with_own_uids
from netdesk.importers.rows import row_numbers
from netdesk.importers.rows.current_file import ABOUT_NOBODY, KNOWN_ENTRY, LEFT_OUT, NEW_ENTRY, CurrentFile
from netdesk.importers.rows.mention_rows import MentionRows

_FILLED_IN = Phrase("Fills in what was missing")
_ONE_PERSON = Phrase("Both ends are one person")
_ACCEPTED = Phrase("You are connected by now")
_ASKED_TO_FOLLOW = frozenset({"instagram"})
"""Channels on which a request asks to follow; elsewhere who asks follows at once."""


class RecordRows:
    """Joins each record with the one the network or an earlier row has."""

    def __init__(
        self, file: CurrentFile, network: NetworkSide, people: PeoplePlan, mentions: MentionRows
    ) -> None:
        self._file = file
        self._people = people
        self._mentions = mentions
        self._records = Records(network.records)

    def next_file(self) -> None:
        """From here on another file speaks."""
        self._records.next_file()

    def request(self, number: int, draft: RequestDraft) -> Iterator[PlannedRow]:
        """The row of a request, behind that of its person."""
        person = yield from self._mentions.wanted(number, draft, draft.person)
        if person is None:
            return
        request = draft.request._replace(contact=person.uid)
        if request.state in OPEN_REQUEST_STATES and _is_accepted(person, request):
            request = request._replace(state="accepted")
        yield self.record(number, draft, request)._replace(title=person.contact.formatted_name)

    def accepted(self, told: Iterable[int]) -> Iterator[PlannedRow]:
        """The rows of open requests that were accepted by what the file tells of people (their keys): it does
        not list such requests any more.
        """
        found = self._records.open_requests(self._file.source)
        people = {person.uid: person for person in map(self._people.person, told)} if found else {}
        for entry in found:
            person = people.get(entry.record.contact)
            if person is not None and person.is_wanted and _is_accepted(person, entry.record):
                yield self._accepted(entry, person.contact.formatted_name)

    def _accepted(self, entry: Entry, name: str) -> PlannedRow:
        number = row_numbers.of_accepted(entry.record.id, entry.row)
        request = entry.record._replace(state="accepted")
        draft = RequestDraft(name, request, PersonRef(name=name))
        row = self._file.row(number, draft, "merge", _ACCEPTED, title=name, record=request)
        if not self._file.choice(number).is_wanted:
            return row._replace(outcome="skipped", reason=LEFT_OUT, record=None, is_counted=False)
        self._records.change(entry, request)
        return row._replace(joins=entry.row, is_counted=False)

    def tie(self, number: int, draft: TieDraft) -> Iterator[PlannedRow]:
        """The row of a tie, behind those of its ends."""
        ends: list[Person] = []
        for ref in (draft.first, draft.second):
            person = yield from self._mentions.wanted(number, draft, ref)
            if person is None:
                return
            ends.append(person)
        first, second = ends
        if first is second:
            yield self._file.skipped(number, draft, _ONE_PERSON)
        else:
            yield self.record(number, draft, draft.tie._replace(first=first.uid, second=second.uid))

    def named(self, number: int, draft: RecordDraft) -> PlannedRow:
        """The row of a record that names people by the uids of its file, all of which are there by now."""
        record = with_own_uids(draft.record, self._uid_of_alias)
        if record is None:
            return self._file.skipped(number, draft, ABOUT_NOBODY)
        return self.record(number, draft, record)

    def _uid_of_alias(self, alias: str) -> str:
        person = self._people.person_of_alias(alias)
        return person.uid if person is not None and person.is_wanted else ""

    def has(self, record: Keepable) -> bool:
        """Whether the network or an earlier row says the same."""
        return self._records.has(record)

    def record(self, number: int, draft: Draft, record: Keepable) -> PlannedRow:
        """The row of a record that names people by their uids in the network."""
        title = next(
            (text for name in ("title", "name", "text", "kind") if (text := getattr(record, name, ""))), ""
        )
        row = self._file.row(number, draft, "new", NEW_ENTRY, title=title, record=record)
        if not self._file.choice(number).is_wanted:
            return row._replace(outcome="skipped", reason=LEFT_OUT, record=None)
        entry = self._records.find(record)
        if entry is None:
            self._records.add(record, number)
            return row
        both = joined(entry.record, record)
        if both is entry.record:
            return row._replace(outcome="unchanged", reason=KNOWN_ENTRY, record=None)
        self._records.change(entry, both)
        return row._replace(outcome="merge", reason=_FILLED_IN, record=both, joins=entry.row)


def _is_accepted(person: Person, request: Request) -> bool:
    """Whether the network or this import has the two connected where the request was made, or the one who
    asked to follow the other does.
    """
    return any(
        at.state == "connected" or (at.channel in _ASKED_TO_FOLLOW and _follows(at, request))
        for at in person.contact.presences
        if at.channel == request.channel and at.source == request.source
    )


def _follows(at: Presence, request: Request) -> bool:
    return at.is_following if request.direction == "out" else at.is_follower
