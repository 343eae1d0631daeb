"""The same work without a window: everything `netdesk` does as a sub-command."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

from netdesk.desk import import_run, owner_names
from netdesk.desk.collector import no_collector
from netdesk.desk.import_run import DroppedFile, Told
from netdesk.desk.owner_answers import OwnerAnswers
from netdesk.desk.table_columns import remembered, with_columns
from netdesk.domain.contact import ME
from netdesk.domain.draft import Problem
from netdesk.domain.error import KnownError
from netdesk.domain.exporting import ExportOrder, Form
from netdesk.domain.importing import FileCount, NetworkSide, PlannedRow, StandIn
from netdesk.importers.plan import Planner
from netdesk.importers.without_texts import without_texts
from netdesk.store import driver, records
from netdesk.store.driver import Connection
from netdesk.store.network_file import NetworkFile, reading


def import_files(
    network: Path, paths: Sequence[Path], told: Told, *, is_dry_run: bool = False, has_texts: bool = True
) -> list[FileCount]:
    """Import files into the network at `network` (made if it is missing) as one step, messages with their
    texts or without; gives the account of every file, in the order given. A dry run writes nothing, not
    even the file.

    Raises KnownError when the network cannot be opened, CancelledError when `told` does.
    """
    driver.check_file(network)
    files = import_run.open_files(paths)
    if any(file.reader for file in files):
        with no_collector():
            if is_dry_run:
                _try_out(network, files, told)
            else:
                _carry_out(network, files, told, has_texts=has_texts)
    return [file.account for file in files]


def _try_out(network: Path, files: Sequence[DroppedFile], told: Told) -> None:
    from netdesk.importers.empty_network import EmptyNetwork
    from netdesk.store.import_network import ImportNetwork

    if not network.exists() or not network.stat().st_size:
        _exhaust(_rows(EmptyNetwork(), "DE", files, told))
        return
    with reading(network) as connection:
        files = with_columns(files, remembered(connection), home=_region(connection))
        _exhaust(_rows(ImportNetwork(connection), _region(connection), files, told))


def _carry_out(network: Path, files: Sequence[DroppedFile], told: Told, *, has_texts: bool) -> None:
    from netdesk.store.import_network import ImportNetwork
    from netdesk.store.import_write import write_import

    was_there = network.exists()
    counts = [file.account for file in files]
    with NetworkFile(network) as file, closing(file.writer()) as connection:
        files = with_columns(files, remembered(connection), home=_region(connection))
        rows = _rows(ImportNetwork(connection), _region(connection), files, told, has_texts=has_texts)
        write_import(connection, import_run.label_of(counts), rows, counts)
    if not was_there and not any(count.read for count in counts):
        network.unlink()
        network.with_name(network.name + ".lock").unlink(missing_ok=True)


def _rows(
    side: NetworkSide, region: str, files: Sequence[DroppedFile], told: Told, *, has_texts: bool = True
) -> Iterator[PlannedRow]:
    ordered = import_run.in_order(files)
    planner = Planner(side, region=region, files=len(ordered))
    answers = OwnerAnswers.of(owner_names.chats_in(files, planner.owner))
    for file in ordered:
        items = import_run.items_of(file, told, answers.owner(planner.owner))
        rows = import_run.planned(planner, file, items if has_texts else without_texts(items))
        yield from _with_remarks(file.account, rows)


def _with_remarks(account: FileCount, rows: Iterator[PlannedRow]) -> Iterator[PlannedRow]:
    """The rows; what a window would show beside cards and rows is told: in whom the owner is recognised, and
    behind them how many people it would have asked about.
    """
    asked = set()
    for row in rows:
        if isinstance(row.record, StandIn):
            account.problems.append(Problem(row.title, str(row.reason), is_skip=False))
        if row.outcome == "conflict" and any(one != ME for one in row.candidates):
            asked.add(row.contact_id)
        yield row
    if asked:
        who = "1 person" if len(asked) == 1 else f"{len(asked):,} people"
        sentence = f"{who} may be somebody who is there already; “Find duplicates” shows them."
        account.problems.append(Problem(Path(account.path).name, sentence, is_skip=False))


def _exhaust(rows: Iterator[PlannedRow]) -> None:
    for _ in rows:
        pass


def _region(connection: Connection) -> str:
    from netdesk.settings import Settings

    return Settings.from_stored(records.stored_settings(connection)).country


def import_sample(network: Path) -> FileCount:
    """Write the invented network into the file at `network` (made if it is missing) as one step.

    Raises KnownError when it cannot be opened.
    """
    from netdesk.desk.sample import write_sample

    with no_collector(), NetworkFile(network) as file, closing(file.writer()) as connection:
        _change, count = write_sample(connection, date.today())
    return count


def export(
    network: Path, form: Form, only: Sequence[str], today: date | None = None, *, has_private: bool = True
) -> Iterator[str]:
    """The text of an export of the network at `network`: of everything, or of the people with the uids
    `only`; read from the file while the text is asked for. Before its first piece it raises KnownError when
    there is no such network, or nobody with one of these uids.
    """
    from netdesk.desk.export import pieces_of
    from netdesk.store import listing

    with reading(network) as connection:
        ids = []
        for uid in only:
            contact_id = listing.id_of(connection, uid)
            if contact_id is None:
                raise KnownError(f"There is no contact “{uid}” in {network}.")
            ids.append(contact_id)
        order = ExportOrder(form, tuple(ids) if only else None, has_private)
        yield from pieces_of(connection, order, today_or(today))


def check(network: Path) -> list[str]:
    """What is wrong with the file, one sentence each; nothing when it is sound."""
    from netdesk.store.check import faults

    with reading(network) as connection:
        return faults(connection)


def today_or(day: date | None) -> date:
    """The day asked for, else today."""
    return day or date.today()
