"""One drop of files from the first byte to the written step, as the import preview shows it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from netdesk.desk import table_columns
from netdesk.desk.import_passes import Batch, Opened, Read, Sender, Written, open_all, read_all, write_all
from netdesk.desk.import_preview import ImportPreview
from netdesk.desk.memory import forget
from netdesk.desk.owner_answers import OwnerAnswers
from netdesk.domain.change import Change
from netdesk.domain.importing import FileCount
from netdesk.domain.table_mapping import ColumnUse, Said
from netdesk.importers.held import Held

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.desk.jobs import Job

State = Literal["reading", "asking", "ready", "writing", "written", "cancelled", "failed"]


class ImportSession(QObject):
    """Reads at once, in the background, into its `preview`; writes nothing before `commit`. Lives in the
    window's thread.
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
        self._region = desk.settings.country
        self.preview = ImportPreview(desk.contact)
        self.state: State = "reading"
        self.files: list[FileCount] = []
        self.change: Change | None = None
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

    # --- What the person does -----------------------------------------------------------------------------

    def use_columns(self, said: Said) -> None:
        """Say what the columns of unknown tables hold; remembered once the import is written."""
        self._columns |= said
        self._go_on()

    def use_addresses(self, emails: Sequence[str]) -> None:
        """Say which e-mail addresses are the owner's; none leaves it to what the mails tell."""
        self._addresses = emails
        self._go_on()

    def use_names(self, names: Sequence[str]) -> None:
        """Say under which names the owner writes in the chats; none leaves it to what they tell."""
        self._names = names
        self._go_on()

    def _go_on(self) -> None:
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
        held = [*self.preview.let_go(), *self._read.held()]
        self._read = Read()
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
        network, read, region, preview = self._desk.file, self._read, self._region, self.preview
        # Nothing more can be chosen by now, so that the choices are gathered in the background, too.
        self._job = self._desk.jobs.run(
            lambda job: write_all(network, read, preview.choices(), region, job, has_texts=has_texts),
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
        unknown = [table for table in opened.unknown if table.guess.signature not in self._columns]
        questions: tuple[tuple[SignalInstance, Sequence[object]], ...] = (
            (self.columns_wanted, unknown),
            (self.addresses_wanted, opened.addresses if self._addresses is None else ()),
            (self.names_wanted, opened.names if self._names is None else ()),
        )
        for wanted, asked in questions:
            if asked:
                self.state = "asking"
                wanted.emit(asked)
                return
        self.state = "reading"
        files = table_columns.with_columns(
            opened.files, opened.known, opened.unknown, self._columns, self._region
        )
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
        self.preview.take(batch)
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
