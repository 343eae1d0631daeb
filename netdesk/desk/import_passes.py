"""The two passes of an import in the background: reading into a plan, and writing by the choices.

Nothing of the window is touched here; what it is told goes over a job.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from netdesk.desk import import_run, owner_addresses, owner_names, table_columns
from netdesk.desk.collector import no_collector
from netdesk.desk.giving_way import give_way
from netdesk.desk.import_run import DroppedFile
from netdesk.desk.kept_drafts import KeptDrafts
from netdesk.domain.change import Change
from netdesk.domain.contact import ME, Interaction
from netdesk.domain.draft import Item, PersonRef
from netdesk.domain.importing import Choice, FileCount, OwnAddress, PlannedRow
from netdesk.domain.own_name import ChatAuthors, OwnName
from netdesk.domain.table_mapping import Mappings, UnknownTable
from netdesk.importers.held import Held
from netdesk.importers.plan import Planner
from netdesk.importers.reader import Check
from netdesk.importers.without_texts import without_texts
from netdesk.store import listing, reading_cache
from netdesk.store.import_network import ImportNetwork
from netdesk.store.import_write import write_import

if TYPE_CHECKING:
    from netdesk.desk.jobs import Job
    from netdesk.desk.owner_answers import OwnerAnswers
    from netdesk.store.network_file import NetworkFile

_EVERY_S = 0.05
_LOOK_EVERY = 256


class Opened(NamedTuple):
    """The files before they are read, and what somebody has to be asked about: the tables among them, the
    e-mail addresses in them, the names in `chats`.
    """

    files: list[DroppedFile]
    known: Mappings
    unknown: list[UnknownTable]
    addresses: list[OwnAddress]
    chats: list[ChatAuthors]
    names: list[OwnName]


@dataclass(slots=True)
class Read:
    """What the first pass leaves for the second: the drafts of every file, in the order of reading."""

    files: list[DroppedFile] = field(default_factory=list)
    items: list[tuple[DroppedFile, KeptDrafts]] = field(default_factory=list)
    mentions: Mapping[tuple[str, str, PersonRef], int] = field(default_factory=dict)
    own_emails: tuple[str, ...] = ()
    spent: list[Held] = field(default_factory=list)
    """What a plan needed that is over."""

    def held(self) -> list[Held]:
        """What holds the drafts and what was spent, for who empties it at the end."""
        return [*self.spent, *(held for _, items in self.items for held in items.held())]


class Written(NamedTuple):
    """What the second pass did; `spent`: what its plan needed."""

    change: Change | None
    files: list[FileCount]
    spent: list[Held]


class Batch(NamedTuple):
    """Rows to show, and the exchanges that go with them: (uids of everybody in it, kind) of each."""

    rows: list[PlannedRow]
    exchanges: list[tuple[tuple[str, ...], str]]


class Sender:
    """Hands rows and progress of the first pass over a job, many times a second."""

    def __init__(
        self,
        job: Job,
        on_rows: Callable[[Batch], None],
        on_progress: Callable[[tuple[str, int, int]], None],
    ) -> None:
        """`on_progress` gets (path, bytes read, bytes in all)."""
        self._job = job
        self._on_rows, self._on_progress = on_rows, on_progress
        self._batch = Batch([], [])
        self._count = 0
        self._next_rows = self._next_progress = 0.0

    def add(self, row: PlannedRow) -> None:
        """One more row; what is known already and shows nobody is left out."""
        if isinstance(row.record, Interaction):
            self._batch.exchanges.append((row.record.participants, row.record.kind))
        elif row.outcome != "unchanged" or row.contact_id:
            self._batch.rows.append(row)
        self._count += 1
        if self._count % _LOOK_EVERY == 0 and time.monotonic() >= self._next_rows:
            self.send()

    def send(self) -> None:
        """Hand over what has come together."""
        self._next_rows = time.monotonic() + _EVERY_S
        batch, self._batch = self._batch, Batch([], [])
        self._job.deliver(self._on_rows, batch)

    def told(self, path: str, done: int, total: int) -> None:
        """So far a file was read. Raises CancelledError when the job shall stop."""
        self._job.check()
        if time.monotonic() >= self._next_progress or done >= total:
            self._next_progress = time.monotonic() + _EVERY_S
            self._job.deliver(self._on_progress, (path, done, total))


def open_all(
    network: NetworkFile, paths: Sequence[Path], check: Check, told: Callable[[list[FileCount]], None]
) -> Opened:
    """Recognise everything that was dropped. `told` gets the accounts, still without numbers; `check` is
    called now and then.
    """
    files = import_run.open_files(paths, check)
    told([file.account for file in files])
    with closing(network.reader()) as connection:
        known = table_columns.remembered(connection)
        owner = ImportNetwork(connection).contact(ME)
    unknown = table_columns.unknown_tables(files, known)
    chats = owner_names.chats_in(files, owner)
    addresses = owner_addresses.wanted(files, owner)
    return Opened(files, known, unknown, addresses, chats, owner_names.wanted(chats, owner))


def read_all(
    network: NetworkFile, files: list[DroppedFile], answers: OwnerAnswers, region: str, sender: Sender
) -> Read:
    """The first pass: read and plan, in the network as it is at the beginning."""
    read = Read(files, own_emails=answers.emails)
    # Drafts hold no cycles.
    with no_collector(keeps=True), network.snapshot() as connection:
        ordered = import_run.in_order(files)
        planner = Planner(
            ImportNetwork(connection), region=region, own_emails=answers.emails, files=len(ordered)
        )
        for file in ordered:
            items = KeptDrafts()
            read.items.append((file, items))
            incoming = import_run.items_of(file, sender.told, answers.owner(planner.owner))
            kept = _keeping(chain(answers.drafts(file, ordered), incoming), items)
            for row in import_run.planned(planner, file, kept):
                give_way()
                sender.add(row)
        sender.send()
        read.mentions, read.spent = planner.mentions, planner.held()
    return read


def write_all(
    network: NetworkFile, read: Read, choices: Mapping[int, Choice], region: str, job: Job, *, has_texts: bool
) -> Written:
    """The second pass: plan by the choices, in the network as it is by now, and write it as one step."""
    fresh = {file.account.path: _without_numbers(file) for file in read.files}
    counts = [file.account for file in fresh.values()]
    pairs = [(fresh[file.account.path], items) for file, items in read.items]
    # What the plan made is emptied afterwards: until then the collector need not go through it.
    with no_collector(keeps=True), closing(network.writer()) as connection:
        planner = Planner(
            ImportNetwork(connection), region=region, choices=choices, mentions=read.mentions,
            own_emails=read.own_emails, files=len(pairs),
        )  # fmt: skip
        rows = _planned_anew(planner, job, pairs, has_texts=has_texts)
        change = write_import(connection, import_run.label_of(counts), rows, counts)
        if change is not None:
            # The list is shown next; to put many thousands in order takes longer than a frame.
            reading_cache.keep_order(connection, listing.first_order(connection))
        return Written(change, counts, planner.held())


def _without_numbers(file: DroppedFile) -> DroppedFile:
    """The file with an account to fill anew; one that could not be read keeps its own."""
    if file.reader is None:
        return file
    return file._replace(account=FileCount(file.account.path, file.account.format))


def _planned_anew(
    planner: Planner, job: Job, pairs: Sequence[tuple[DroppedFile, KeptDrafts]], *, has_texts: bool
) -> Iterator[PlannedRow]:
    total = sum(len(items) for _, items in pairs)
    done = 0
    for file, items in pairs:
        for row in import_run.planned(planner, file, items if has_texts else without_texts(items)):
            give_way()
            done += 1
            if done % _LOOK_EVERY == 0:
                job.progress(min(done, total), total)
            yield row
    job.check()


def _keeping(items: Iterator[Item], kept: KeptDrafts) -> Iterator[Item]:
    for item in items:
        give_way()
        kept.append(item)
        yield item
