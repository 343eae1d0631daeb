"""What an import would do, row by row, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, Protocol

from netdesk.domain.channel import Channel
from netdesk.domain.contact import Contact, Interaction, Related, SourceId, Tie
from netdesk.domain.draft import Draft, Problem
from netdesk.domain.moment import MomentKind
from netdesk.domain.network import Entry, Request, Setting
from netdesk.domain.phrase import Phrase

Outcome = Literal["new", "merge", "unchanged", "conflict", "skipped"]


class StandIn(NamedTuple):
    """A contact who stands for the owner in exchanges that were read before it was known who the owner is.
    `contact`: the uid; `is_certain`: in all exchanges, else in those of unknown direction; `is_spent`: says
    nothing that the owner does not, and is of no use from then on.
    """

    contact: str
    is_certain: bool = False
    is_spent: bool = False


class ClosedAccount(NamedTuple):
    """A contact who stood for a closed account, and the one who had it: all that is told of `contact` (its
    uid), who is of no use from then on, is told of `person`.
    """

    contact: str
    person: str


Keepable = Interaction | Request | Tie | Entry | Setting | Channel | StandIn | ClosedAccount
"""What an import writes besides contacts; people are named by the uids of the network."""


class KnownPerson(NamedTuple):
    """What identifies a person. `channels`: (channel, handle) pairs, the handle "" when unknown.

    `names`: every way the person is named (formatted name, given and family name, former names). `places`:
    (street, town) of addresses, the street "" when unknown.
    """

    contact_id: int
    uid: str = ""
    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    source_ids: tuple[SourceId, ...] = ()
    organisations: tuple[str, ...] = ()
    channels: tuple[tuple[str, str], ...] = ()
    birthday: str = ""
    kind: str = "person"
    places: tuple[tuple[str, str], ...] = ()


class ExchangeKey(NamedTuple):
    """What an exchange is recognised by: its uid, or its source's own id."""

    uid: str
    source: str
    source_id: str


class NetworkSide(Protocol):
    """What an import has to know of the network it goes into."""

    def people(self) -> Iterable[KnownPerson]:
        """Everybody, the owner left out."""
        ...

    def contact(self, contact_id: int) -> Contact:
        """A contact with all details; a `photo` it has may be without its bytes."""
        ...

    def known_exchanges(self, keys: Sequence[ExchangeKey]) -> set[ExchangeKey]:
        """Those of `keys` that are in the network already."""
        ...

    def exchanges_with(self, contact_ids: Sequence[int], *, is_open: bool) -> Mapping[int, Counter[str]]:
        """Who of these takes part in exchanges that a source told, and in how many of which source.
        `is_open`: only in those of which nobody knows which way they went.
        """
        ...

    def open_authors(self, keys: Sequence[ExchangeKey]) -> Mapping[ExchangeKey, int]:
        """Who (contact id) wrote those of `keys` of which nobody knows which way they went."""
        ...

    def partners(self, keys: Sequence[ExchangeKey]) -> Mapping[ExchangeKey, int]:
        """With whom (contact id) those of `keys` are that are with one person alone, by their source ids."""
        ...

    def related(self) -> Iterable[tuple[int, Related]]:
        """Whom contacts (by id) name as related."""
        ...

    def exchanges_of(self, source: str, kind: MomentKind) -> Iterable[Interaction]:
        """What this source told with moments of a kind: when, which way, in what conversation, its text; with
        no people.
        """
        ...

    def records(self, kind: type) -> Iterable[Keepable]:
        """All records of this type, their ids set, people named by uid."""
        ...

    def uids(self) -> Iterable[str]:
        """The uids of all contacts."""
        ...

    def connected_by(self, source: str) -> Iterable[tuple[int, str]]:
        """The contacts whom this source (a reader's key) said the owner is connected with, and since when
        (PartialDate text, "" when nobody knows).
        """
        ...

    def imported_from(self, source: str) -> Iterable[str]:
        """The paths of the files of this source that were imported before."""
        ...

    def told_before(self, reason: str) -> set[str]:
        """About what (`Problem.where`) imports before this one told this."""
        ...


class OwnAddress(NamedTuple):
    """An e-mail address that may be the owner's. `mails`: in how many of those looked at it stands;
    `is_likely`: they speak for it.
    """

    email: str
    name: str = ""
    mails: int = 0
    is_likely: bool = False


class FieldConflict(NamedTuple):
    """Two values for one thing: the network's own and the incoming one. `field`: a field of Contact."""

    field: str
    ours: str
    theirs: str


class Choice(NamedTuple):
    """What a person said to a row of the plan. `contact_id`: 0 keeps it apart as somebody new, None leaves
    it as planned, any other joins that person (< 0: whom an earlier row brings). `theirs`: fields in which
    the incoming value is shown. `open_to`: from whom somebody new is not kept apart for ever.
    """

    is_wanted: bool = True
    contact_id: int | None = None
    theirs: frozenset[str] = frozenset()
    open_to: tuple[int, ...] = ()

    def parted(self, candidates: Iterable[int]) -> tuple[int, ...]:
        """From whom of those it could be it is kept apart, being somebody new."""
        return tuple(one for one in candidates if one not in self.open_to)


class PlannedRow(NamedTuple):
    """One draft and what happens to it. `number`: its position in the plan; the same drafts give the same
    numbers again. `outcome` `conflict`: somebody has to choose; until then the new contact stays apart.

    `contact_id`: the person it is about, > 1 in the network, 1 the owner, < 0 new in this import, 0 none
    (an exchange); `uid`: that person's uid in the network. `joins`: number of the row that brought this new
    person (or record) first, -1 for none.
    `candidates`: who else it could be. `certainty`: 0-100. `reason`: why; `adds`: (field of Contact, how
    many) of what it adds.
    `base`: the contact in the network, None for a new one; `merged`: the contact after the row (the uid of
    a new one is `uid`, whatever it says), None when the row changes no contact. `record`: what else it
    writes (a record with `id` replaces that one).
    `is_counted`: False for somebody whom drafts only mention: no card or row of the source.
    """

    number: int
    file: str
    draft: Draft | Problem
    outcome: Outcome
    contact_id: int = 0
    uid: str = ""
    joins: int = -1
    candidates: tuple[int, ...] = ()
    certainty: int = 100
    title: str = ""
    subtitle: str = ""
    reason: Phrase = Phrase("")
    adds: tuple[tuple[str, int], ...] = ()
    channels: tuple[str, ...] = ()
    conflicts: tuple[FieldConflict, ...] = ()
    base: Contact | None = None
    merged: Contact | None = None
    record: Keepable | None = None
    is_counted: bool = True


@dataclass(slots=True)
class FileCount:
    """The account of one file: read = new + merged + unchanged; the rest is skipped with a reason.
    `mentioned`: new people whom no card or row is about, those of chats for instance. It is not kept.
    """

    path: str
    format: str
    read: int = 0
    new: int = 0
    merged: int = 0
    unchanged: int = 0
    skipped: int = 0
    problems: list[Problem] = field(default_factory=list)
    mentioned: int = 0

    def add(self, row: PlannedRow) -> None:
        """Count a row of this file."""
        if isinstance(row.draft, Problem):
            self.problems.append(row.draft)
            self.skipped += row.draft.stands_for if row.draft.is_skip else 0
        elif row.is_counted:
            self._count(row)
        elif row.merged is not None and row.base is None and row.joins == -1 and row.outcome != "skipped":
            self.mentioned += 1

    def _count(self, row: PlannedRow) -> None:
        if row.outcome == "skipped":
            self.skipped += 1
            self.problems.append(Problem(row.draft.where, str(row.reason)))
            return
        self.read += 1
        if row.outcome == "merge":
            self.merged += 1
        elif row.outcome == "unchanged":
            self.unchanged += 1
        else:
            self.new += 1


class Batch(NamedTuple):
    """An import that was written. `started`: Moment text; `is_taken_back`: what could go of it is gone."""

    id: int
    step_id: int
    started: str
    title: str
    files: tuple[FileCount, ...]
    is_taken_back: bool = False


class Brought(NamedTuple):
    """How many people and exchanges an import brought that were not there before."""

    people: int = 0
    exchanges: int = 0


class TakenBack(NamedTuple):
    """The account of an import that was taken back: what went, and what stays because it was edited or is
    needed since. `names_kept`: the first few of the people who stay; `is_nothing`: there was nothing left
    that could go.
    """

    people: int = 0
    exchanges: int = 0
    others: int = 0
    people_kept: int = 0
    others_kept: int = 0
    names_kept: tuple[str, ...] = ()
    is_nothing: bool = False
