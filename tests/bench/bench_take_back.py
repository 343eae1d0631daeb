"""Taking back an import of 100,000 exchanges under newer edits, beside the plain Undo of the same import."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from netdesk.domain.command import SetCircle
from netdesk.domain.contact import Contact, Interaction, Labelled, Presence
from netdesk.domain.draft import ContactDraft
from netdesk.domain.importing import FileCount, PlannedRow
from netdesk.domain.moment import Moment
from netdesk.domain.phrase import phrase
from netdesk.store import step
from netdesk.store.batches import read_batches
from netdesk.store.import_write import write_import
from netdesk.store.network_file import NetworkFile
from netdesk.store.take_back import take_back
from tests.bench.table import Row, row

EXCHANGES = 100_000
PEOPLE = 2_000
RUNS = 3
_DRAFT = ContactDraft("", Contact())
_TEXT = "Some words as long as messages mostly are, which makes about eighty letters."


def measure() -> list[Row]:
    """Seconds of each, the best of a few runs, every run on a new file."""
    taking, undoing = [], []
    for _ in range(RUNS):
        taking.append(_seconds(_take_back))
        undoing.append(_seconds(lambda file: step.undo(file.connection)))
    return [
        row(
            f"taking back an import of {EXCHANGES:,} exchanges",
            min(taking),
            "s",
            baseline_name="Undo",
            baseline=min(undoing),
            target="≤ 2 s",
        )
    ]


def _seconds(work: Callable[[NetworkFile], object]) -> float:
    with (
        tempfile.TemporaryDirectory(prefix="netdesk-bench-") as folder,
        NetworkFile(Path(folder) / "n.netdesk") as file,
    ):
        with closing(file.writer()) as connection:
            write_import(connection, phrase("Import"), _rows(), [FileCount("a.zip", "linkedin")])
        # As it is weeks later: every message has been indexed.
        file.connection.execute(
            "UPDATE mark SET value = (SELECT max(id) FROM interaction) WHERE name = 'indexed_interaction'"
        )
        file.connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        started = time.perf_counter()
        work(file)
        return time.perf_counter() - started


def _take_back(file: NetworkFile) -> None:
    (first,) = file.connection.execute("SELECT min(contact_id) FROM participant").fetchone()
    file.do(SetCircle((first,), 15))
    with closing(file.batch_writer()) as connection:
        _change, taken = take_back(connection, read_batches(connection, 1)[0].id)
    assert (taken.people, taken.exchanges, taken.people_kept) == (PEOPLE - 1, EXCHANGES, 1)


def _rows() -> Iterator[PlannedRow]:
    for number in range(PEOPLE):
        uid = f"p{number}"
        made = Contact(
            uid=uid,
            formatted_name=f"Ida Muster {number}",
            emails=(Labelled(f"{uid}@example.org"),),
            presences=(Presence("linkedin", uid),),
        )
        yield PlannedRow(number, "a.zip", _DRAFT, "new", -2 - number, uid, merged=made)
    for number in range(EXCHANGES):
        uid = f"p{number % PEOPLE}"
        exchange = Interaction(
            f"x{number}", Moment(1_600_000_000_000 + number * 60_000), "linkedin", "in", "message", (uid,),
            author=uid, text=_TEXT, source="linkedin", source_id=f"m{number}",
        )  # fmt: skip
        yield PlannedRow(PEOPLE + number, "a.zip", _DRAFT, "new", record=exchange)


if __name__ == "__main__":
    from tests.bench.table import show

    print(show(measure()))
