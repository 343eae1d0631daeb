"""One drop of files from the first byte to the written step, as the import preview shows it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from netdesk.desk import table_columns
from netdesk.desk.followed_choices import FollowedChoices
from netdesk.desk.import_numbers import ImportNumbers, RunningNumbers
from netdesk.desk.import_passes import Batch, Opened, Read, Sender, Written, open_all, read_all, write_all
from netdesk.desk.memory import forget
from netdesk.desk.owner_answers import OwnerAnswers
from netdesk.domain.change import Change
from netdesk.domain.contact import ME, Contact
from netdesk.domain.draft import ContactDraft
from netdesk.domain.importing import Choice, FileCount, Outcome, PlannedRow
from netdesk.domain.table_mapping import ColumnUse, Said
from netdesk.importers.held import Held

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.desk.jobs import Job

State = Literal["reading", "asking", "ready", "writing", "written", "cancelled", "failed"]
_AS_PLANNED = Choice()


class ImportSession(QObject):
    """Reads at once, in the background; writes nothing before `commit`. Lives in the window's thread.

    Rows are shown for people, requests and other records, and for what is skipped; exchanges are counted
    with the people they are about (`exchanges_of`). `partners`: who got exchanges, in the order of the first;
    `decisions`: how often the person said something.
    """

    opened = Signal(list)
    """The files are recognised: list[FileCount], still without numbers."""
    columns_wanted = Signal(list)
    """Tables nobody knows: list[UnknownTable]. Reading goes on when `use_columns` has told of all of them."""
    addresses_wanted = Signal(list)
    """Mail, and nobody has told whose: list[OwnAddress]. Reading goes on after `use_addresses`."""
    names_wanted = Signal(list)
    """Chats, and nothing tells who in them is the owner: list[OwnName]. Goes on after `use_names`."""
    rows_added = Signal(list)
    """list[PlannedRow] that were planned since the last time; empty when only exchanges were."""
    progressed = Signal(str, int, int)
    """(path, bytes read, bytes in all) while reading; ("", rows written, rows in all) while writing."""
    finished = Signal(list)
    """Reading has ended: list[FileCount]."""
    committed = Signal(object)
    """Written: the Change, None when there was nothing to write. `Desk.changed` has been told before."""
    cancelled = Signal()
    """Stopped by the person; nothing was written."""
    failed = Signal(str)
    """It could not be read or written, in one sentence; nothing was written."""

    def __init__(self, desk: Desk, paths: Sequence[Path], parent: QObject | None = None) -> None:
        """Begin to read `paths` for the network of `desk`."""
        super().__init__(parent)
        self._desk = desk
        self._read = Read()
        self._choices: dict[int, Choice] = {}
        self._followed = FollowedChoices(self.said_of)
        self._exchanges: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._talks: Counter[tuple[str, ...]] = Counter()
        self._rows_of: defaultdict[str, list[PlannedRow]] = defaultdict(list)
        self._brought: dict[int, Contact] = {}
        self._region = desk.settings.country
        self.state: State = "reading"
        self.rows: list[PlannedRow] = []
        self.partners: list[str] = []
        self.decisions = 0
        self.files: list[FileCount] = []
        self.change: Change | None = None
        self._numbers = RunningNumbers(self)
        self._opened: Opened | None = None
        self._columns: dict[str, tuple[ColumnUse, ...] | None] = {}
        self._addresses: Sequence[str] | None = None
        self._names: Sequence[str] | None = None
        self._job = desk.jobs.run(
            lambda job: open_all(
                desk.file, paths, job.check, lambda counts: job.deliver(self._on_opened, counts)
            ),
            self._on_all_opened, self._on_failed, cancelled=self._on_cancelled,
        )  # fmt: skip

    # --- What is shown ------------------------------------------------------------------------------------

    def outcome_of(self, row: PlannedRow) -> Outcome:
        """What becomes of a row by the choices so far."""
        choice = self.choice_of(row)
        if not choice.is_wanted:
            return "skipped"
        if choice.contact_id is not None:
            return "merge" if choice.contact_id else "new"
        if row.outcome == "unchanged" and self.exchanges_of(row):
            return "merge"
        return row.outcome

    def exchanges_of(self, row: PlannedRow) -> Counter[str]:
        """The new exchanges with the person of a row: kind (message, call, …) to how many. They stand at one
        row of the person alone.
        """
        found = self._exchanges.get(row.uid)
        return found if found is not None and self._teller(row.uid) is row else Counter()

    @property
    def exchange_count(self) -> int:
        """New exchanges in all, but for those with nobody who is wanted."""
        unticked = {number for number, choice in self._choices.items() if not choice.is_wanted}
        uids = {row.uid for row in self.rows if row.number in unticked} if unticked else set()
        gone = {uid for uid in uids if not self._is_wanted(uid)}
        talks = self._talks.items() if gone else ()
        left_out = (count for people, count in talks if people and gone.issuperset(people))
        return self._talks.total() - sum(left_out)

    @property
    def numbers(self) -> ImportNumbers:
        """What the import would change, by the rows and the choices so far."""
        return self._numbers.now()

    def rows_about(self, uid: str) -> Sequence[PlannedRow]:
        """The rows about one person."""
        return self._rows_of.get(uid, ())

    def _teller(self, uid: str) -> PlannedRow | None:
        """The row of a person that tells of the exchanges: rather one that changes something."""
        return min(self._rows_of.get(uid, ()), key=self._rank, default=None)

    def _rank(self, row: PlannedRow) -> int:
        if row.outcome == "unchanged":
            return 2
        return 0 if self.choice_of(row).is_wanted else 1

    def _all_choices(self) -> dict[int, Choice]:
        """The choices; a row that says nothing new is not shown and goes with the shown row of its person."""
        choices = dict(self._choices)
        for row in self.rows:
            if self._followed.of(row) is not None:
                choices[row.number] = self.choice_of(row)
            if row.outcome == "unchanged" and row.uid and not self._is_wanted(row.uid):
                choices[row.number] = self.choice_of(row)._replace(is_wanted=False)
        return choices

    def _is_wanted(self, uid: str) -> bool:
        teller = self._teller(uid)
        return teller is None or self.choice_of(teller).is_wanted

    def contact(self, contact_id: int) -> Contact | None:
        """Somebody whom a row could be: in the network, or < 0 one whom the import brings, as far as rows
        have told of them; so have they of the owner. None for nobody.
        """
        brought = self._brought.get(contact_id)
        return self._desk.contact(contact_id) if brought is None and contact_id > 0 else brought

    def others(self, row: PlannedRow) -> list[int]:
        """Whom a row could be about: the person it is planned for, unless it is the one it brings itself,
        and those it could be just as well. What a source says of its owner is about nobody else.
        """
        if not isinstance(row.draft, ContactDraft) or row.draft.is_me:
            return []
        planned = () if row.outcome == "conflict" else (row.contact_id,)
        return list(dict.fromkeys((*planned, *row.candidates)))

    def said_of(self, row: PlannedRow) -> Choice:
        """What the person said to a row itself."""
        return self._choices.get(row.number, _AS_PLANNED)

    def choice_of(self, row: PlannedRow) -> Choice:
        """What the person said to a row, or to another one of the same person."""
        said = self.said_of(row)
        followed = self._followed.of(row) if said.contact_id is None else None
        return (
            said
            if followed is None
            else said._replace(contact_id=followed.contact_id, open_to=followed.open_to)
        )

    def leader_of(self, row: PlannedRow) -> PlannedRow | None:
        """The row whose choice a row follows; None when it follows none."""
        followed = self._followed.of(row) if self.said_of(row).contact_id is None else None
        return None if followed is None else followed.leader

    # --- What the person does -----------------------------------------------------------------------------

    def decide(
        self,
        number: int,
        *,
        is_wanted: bool | None = None,
        contact_id: int | None = None,
        theirs: frozenset[str] | None = None,
    ) -> None:
        """Tick a row off or on, say who it is (`contact_id`, 0: somebody new), or choose the fields in which
        the incoming value is shown. What is None stays as it was said before.
        """
        self._decided()
        said = self._choices.get(number, Choice())
        self._choices[number] = Choice(
            said.is_wanted if is_wanted is None else is_wanted,
            said.contact_id if contact_id is None else contact_id,
            said.theirs if theirs is None else theirs,
        )

    def say(self, choices: Mapping[int, Choice]) -> None:
        """Let these be the choices about rows (number → choice), whatever was said about them before."""
        self._decided()
        self._choices.update(choices)

    def _decided(self) -> None:
        self.decisions += 1
        self._followed.forget()

    def use_columns(self, said: Said) -> None:
        """Say what the columns of unknown tables hold; remembered once the import is written."""
        self._columns |= said
        if self._opened is not None and self.state in ("reading", "asking"):
            self._ask_or_read(self._opened)

    def use_addresses(self, emails: Sequence[str]) -> None:
        """Say which e-mail addresses are the owner's; none leaves it to what the mails tell."""
        self._addresses = emails
        if self._opened is not None and self.state == "asking":
            self._ask_or_read(self._opened)

    def use_names(self, names: Sequence[str]) -> None:
        """Say under which names the owner writes in the chats; none leaves it to what they tell."""
        self._names = names
        if self._opened is not None and self.state == "asking":
            self._ask_or_read(self._opened)

    def cancel(self) -> None:
        """Stop reading or writing; nothing of it is kept."""
        if self.state == "asking":
            self._on_cancelled()
        self._job.cancel()

    def let_go(self) -> None:
        """Part from everything that was read. A large drop is forgotten in the background, since to free it
        takes longer than a frame.
        """
        held: list[Held] = [self.rows, self.partners, self._rows_of, self._brought, self._exchanges]
        held += [self._talks, *self._read.held()]
        self.rows, self.partners, self._brought = [], [], {}
        self._rows_of, self._exchanges, self._talks = defaultdict(list), defaultdict(Counter), Counter()
        self._read, self._numbers = Read(), RunningNumbers(self)
        self._followed = FollowedChoices(self.said_of)
        self._forget(held)

    def _forget(self, held: list[Held]) -> None:
        self._desk.jobs.run(lambda _job: forget(held), lambda _none: None)

    def commit(self, *, has_texts: bool = True) -> None:
        """Write everything that is wanted, in the background, as one step; messages with their texts or
        without.
        """
        if self.state != "ready":
            return
        self.state = "writing"
        if self._opened and (memory := table_columns.remembering(self._opened.known, self._columns)):
            self._desk.do(memory)
        network, read, region = self._desk.file, self._read, self._region
        # Nothing more can be chosen by now, so that the choices are gathered in the background, too.
        self._job = self._desk.jobs.run(
            lambda job: write_all(network, read, self._all_choices(), region, job, has_texts=has_texts),
            self._on_written,
            self._on_failed,
            lambda done, total: self._on_progress(("", done, total)),
            self._on_cancelled,
        )

    # --- Back in the window's thread ----------------------------------------------------------------------

    def _on_opened(self, files: list[FileCount]) -> None:
        self.files = files
        self.opened.emit(files)

    def _on_all_opened(self, opened: Opened) -> None:
        self._opened = opened
        self._ask_or_read(opened)

    def _ask_or_read(self, opened: Opened) -> None:
        asked = [table for table in opened.unknown if table.guess.signature not in self._columns]
        if asked:
            self.state = "asking"
            self.columns_wanted.emit(asked)
            return
        if opened.addresses and self._addresses is None:
            self.state = "asking"
            self.addresses_wanted.emit(opened.addresses)
            return
        if opened.names and self._names is None:
            self.state = "asking"
            self.names_wanted.emit(opened.names)
            return
        self.state = "reading"
        files = table_columns.with_columns(opened.files, opened.known, opened.unknown, self._columns)
        if any(file.reader is None for file in files):
            self._on_opened([file.account for file in files])
        answers, network, region = self._answers(opened), self._desk.file, self._region

        def read(job: Job) -> Read:
            sender = Sender(job, self._on_rows, self._on_progress)
            return read_all(network, files, answers, region, sender)

        self._job = self._desk.jobs.run(read, self._on_read, self._on_failed, cancelled=self._on_cancelled)

    def _answers(self, opened: Opened) -> OwnerAnswers:
        said = self._names or ()
        names = [one for one in opened.names if one.name in said]
        return OwnerAnswers.of(opened.chats, self._addresses or (), names)

    def _on_rows(self, batch: Batch) -> None:
        for people, kind in batch.exchanges:
            self._talks[people] += 1
            for uid in people:
                kinds = self._exchanges[uid]
                if not kinds:
                    self.partners.append(uid)
                kinds[kind] += 1
        for row in batch.rows:
            if row.uid:
                self._rows_of[row.uid].append(row)
            if (row.contact_id < 0 or row.contact_id == ME) and row.merged is not None:
                self._brought[row.contact_id] = row.merged
        self.rows += batch.rows
        self._followed.hear(batch.rows)
        if batch.rows or batch.exchanges:
            self.rows_added.emit(batch.rows)

    def _on_progress(self, told: tuple[str, int, int]) -> None:
        self.progressed.emit(*told)

    def _on_read(self, read: Read) -> None:
        self._read = read
        spent, read.spent = read.spent, []
        self._forget(spent)
        self.state = "ready"
        self.finished.emit(self.files)

    def _on_written(self, written: Written) -> None:
        self.change, self.files = written.change, written.files
        # Forgotten with the rest once the window has gone on: until then it has the interpreter to itself.
        self._read.spent = written.spent
        self.state = "written"
        self._desk.tell(self.change)
        # In a turn of its own: what the edit shows and where the window goes then are each a frame's work.
        QTimer.singleShot(0, self, lambda: self.committed.emit(self.change))

    def _on_cancelled(self) -> None:
        # Whoever stops the writing finds the preview as it was.
        self.state = "ready" if self.state == "writing" else "cancelled"
        self.cancelled.emit()

    def _on_failed(self, sentence: str) -> None:
        self.state = "ready" if self.state == "writing" else "failed"
        self.failed.emit(sentence)
