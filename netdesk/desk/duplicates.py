"""Who could be in the network twice, and making one of two."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from netdesk.desk.bulk_merge import MadeOne, merge_all
from netdesk.desk.collector import no_collector
from netdesk.desk.made_one import in_order, made_one
from netdesk.domain.command import KeepApart, MergeContacts, Merging
from netdesk.domain.contact import ME, Contact
from netdesk.domain.importing import FieldConflict, KnownPerson
from netdesk.domain.network import Apart
from netdesk.importers.duplicates import Duplicate, find_duplicates
from netdesk.importers.identity import known_person
from netdesk.importers.matching import CERTAIN
from netdesk.importers.merging import merge
from netdesk.store.import_network import ImportNetwork
from netdesk.store.interactions import exchange_counts
from netdesk.store.own_card import may_be_owner

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.desk.jobs import Job
    from netdesk.domain.change import Change

_TABLES = ("contact", "point", "job", "address", "day", "presence", "source_id", "apart")
"""What decides who is like whom."""


class PersonLine(NamedTuple):
    """A contact in a list of pairs: `detail` tells namesakes apart."""

    id: int
    name: str
    detail: str


class DuplicatePair(NamedTuple):
    """Two contacts who could be one, why, and how certain it is (1-100; 0 when a person says so). `first` is
    the one who stays when they are merged: the owner, else with more exchanges than the other when they were
    found, or older.
    """

    first: PersonLine
    second: PersonLine
    certainty: int
    reason: str

    @property
    def ids(self) -> frozenset[int]:
        """Who it is about, in no order."""
        return frozenset((self.first.id, self.second.id))

    @property
    def is_certain(self) -> bool:
        """Whether it needs no question; who is the owner is always asked."""
        return self.certainty >= CERTAIN and self.first.id != ME


class Comparison(NamedTuple):
    """The two contacts of a pair side by side. `conflicts`: where only one value can be shown; `exchanges`:
    how many each has.
    """

    stays: Contact
    goes: Contact
    conflicts: tuple[FieldConflict, ...]
    exchanges: tuple[int, int]


class Duplicates(QObject):
    """Looks through the whole network in the background. Lives in the window's thread."""

    looked = Signal()
    """`pairs` is another list."""
    outdated = Signal()
    """Something was changed that decides who is like whom; `look` again when it is wanted."""

    merging = Signal(int, int)
    """Of those merged together, how many are worked out, and how many there are."""
    merged = Signal(int)
    """Merging several has ended: how many became part of another."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._merging: Job | None = None
        self.pairs: tuple[DuplicatePair, ...] = ()
        self.is_current = False
        self._chosen: tuple[DuplicatePair, ...] = ()
        desk.changed.connect(self._on_changed)

    @property
    def is_looking(self) -> bool:
        """Whether it is at work."""
        return self._job is not None

    def look(self) -> None:
        """Look through everybody; `looked` tells when it is done."""
        if self._job is not None:
            self._job.cancel()
        self.is_current = True
        region, yourself = self._desk.settings.country, self.tr("yourself")

        def found(pairs: tuple[DuplicatePair, ...]) -> None:
            # One that was cancelled too late has an answer, too, but a newer one is on its way.
            if self._job is job:
                self._on_found(pairs)

        def failed(sentence: str) -> None:
            if self._job is job:
                self._on_failed(sentence)

        job = self._job = self._desk.jobs.run(lambda _job: self._found(region, yourself), found, failed)

    def choose(self, first_id: int, second_id: int) -> DuplicatePair | None:
        """Put two contacts the person chose first in the list, as they were found if they were; None when one
        of them is gone.
        """
        contacts = [self._desk.contact(one) for one in (first_id, second_id)]
        counts = exchange_counts(self._desk.file.connection, (first_id, second_id))
        lines = [_line(known_person(one.id, one)) for one in contacts if one is not None]
        if len(lines) < 2:
            return None
        stays, goes = in_order(lines, counts)
        self._chosen = (DuplicatePair(stays, goes, 0, "chosen by you"),)
        self._show([one for one in self.pairs if one.certainty])
        return self.pairs[0]

    def is_chosen(self, pair: DuplicatePair) -> bool:
        """Whether the person put these two into the list."""
        return any(one.ids == pair.ids for one in self._chosen)

    def compare(self, pair: DuplicatePair) -> Comparison | None:
        """The two side by side, None when one of them is gone."""
        stays, goes = (self._desk.contact(one.id) for one in (pair.first, pair.second))
        if stays is None or goes is None:
            return None
        counts = exchange_counts(self._desk.file.connection, (stays.id, goes.id))
        merged = merge(stays, goes, "", region=self._desk.settings.country)
        return Comparison(stays, goes, merged.conflicts, (counts.get(stays.id, 0), counts.get(goes.id, 0)))

    def merge(self, pair: DuplicatePair, theirs: frozenset[str] = frozenset()) -> bool:
        """Make one of the two, as one step; nothing either of them has is lost. Says whether it was done."""
        compared = self.compare(pair)
        if compared is None:
            return False
        region = self._desk.settings.country
        contact = made_one(compared.stays, (compared.goes,), region, theirs)
        merging = Merging(contact, (compared.goes.id,))
        is_done = self._desk.attempt(MergeContacts((merging,)))
        if is_done:
            self._forget({compared.goes.id})
        return is_done

    def certain(self) -> tuple[DuplicatePair, ...]:
        """The pairs that need no question."""
        return tuple(pair for pair in self.pairs if pair.is_certain)

    def merge_several(self, pairs: Iterable[DuplicatePair]) -> bool:
        """Make one of the two of each pair, in the background and as one step; `merging` tells how far it is,
        `merged` how many contacts became part of another. Says whether it has begun: not while another does.
        """
        if self._merging is not None:
            return False
        ids = [(pair.first.id, pair.second.id) for pair in pairs]
        file, region = self._desk.file, self._desk.settings.country
        self._merging = self._desk.jobs.run(
            lambda job: merge_all(job, file, ids, region),
            self._on_merged, self._on_not_merged, self.merging.emit, lambda: self._end_merging(0),
        )  # fmt: skip
        return True

    def cancel_merging(self) -> None:
        """Stop working out what becomes of them; nothing was written."""
        if self._merging is not None:
            self._merging.cancel()

    def keep_apart(self, pairs: Sequence[DuplicatePair]) -> bool:
        """Remember for good, as one step, that the two of each pair are not the same person. Says whether it
        was done.
        """
        if not self._desk.attempt(KeepApart(tuple((pair.first.id, pair.second.id) for pair in pairs))):
            return False
        parted = {pair.ids for pair in pairs}
        self._chosen = tuple(one for one in self._chosen if one.ids not in parted)
        self._show(one for one in self.pairs if one.certainty and one.ids not in parted)
        return True

    # --- In the background --------------------------------------------------------------------------------

    def _found(self, region: str, yourself: str) -> tuple[DuplicatePair, ...]:
        with no_collector():
            with self._desk.file.snapshot() as connection:
                network = ImportNetwork(connection)
                people = [known_person(ME, network.contact(ME)), *network.people()]
                apart = [(one.first, one.second) for one in network.records(Apart) if isinstance(one, Apart)]
                pairs = [
                    pair
                    for pair in find_duplicates(people, apart, region=region)
                    if pair.first != ME or may_be_owner(connection, pair.second)
                ]
                counts = exchange_counts(connection, list({one for pair in pairs for one in pair[:2]}))
            lines = {person.contact_id: _line(person) for person in people}
            lines[ME] = lines[ME]._replace(detail=yourself)
            return tuple(_pair(one, lines, counts) for one in pairs)

    def _on_found(self, pairs: tuple[DuplicatePair, ...]) -> None:
        self._job = None
        self._show(pairs)

    def _on_failed(self, sentence: str) -> None:
        self._job = None
        self.is_current = False
        self._desk.failed.emit(sentence)
        self.looked.emit()

    def _show(self, found: Iterable[DuplicatePair]) -> None:
        """What the person chose goes first, as it was found if it was."""
        chosen = {pair.ids: pair for pair in self._chosen}
        others = []
        for pair in found:
            if pair.ids in chosen:
                chosen[pair.ids] = pair
            else:
                others.append(pair)
        self.pairs = (*chosen.values(), *others)
        self.looked.emit()

    def _on_changed(self, change: Change) -> None:
        if change.touches(*_TABLES):
            self.is_current = False
            self.outdated.emit()

    # --- Merging ------------------------------------------------------------------------------------------

    def _on_merged(self, made: MadeOne) -> None:
        self._desk.tell(made.change)
        if not made.gone:
            self._desk.failed.emit(self.tr("Nobody was merged: they are kept apart, or no longer there."))
        self._forget(made.gone)
        self._end_merging(len(made.gone))

    def _on_not_merged(self, sentence: str) -> None:
        self._desk.failed.emit(sentence)
        self._end_merging(0)

    def _end_merging(self, count: int) -> None:
        self._merging = None
        self.merged.emit(count)

    def _forget(self, gone: Collection[int]) -> None:
        """Take everybody off the list who is no longer there."""
        left = [pair for pair in self.pairs if pair.ids.isdisjoint(gone)]
        self._chosen = tuple(pair for pair in self._chosen if pair.ids.isdisjoint(gone))
        self._show(pair for pair in left if pair.certainty)


def _pair(found: Duplicate, lines: Mapping[int, PersonLine], counts: Mapping[int, int]) -> DuplicatePair:
    stays, goes = in_order((lines[one] for one in (found.first, found.second)), counts)
    return DuplicatePair(stays, goes, found.certainty, found.reason)


def _line(person: KnownPerson) -> PersonLine:
    name = next(iter(person.names), "")
    told = (*person.organisations, *person.emails, *person.phones, *(town for _, town in person.places))
    return PersonLine(person.contact_id, name, next((text for text in told if text != name), ""))
