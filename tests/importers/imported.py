"""A file imported into a new network, once and again: what the account says, and what is in it then."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from netdesk.desk import headless, import_run
from netdesk.domain.document import NetworkDocument
from netdesk.domain.importing import Choice, FileCount, PlannedRow
from netdesk.importers.plan import Planner
from netdesk.store.import_network import ImportNetwork
from netdesk.store.network_file import reading
from netdesk.store.whole_network import read_network
from tests.new_network import lay_new_network


def imported(network: Path, *paths: Path) -> list[FileCount]:
    """The account of each file after it went into the network, which is new if there was none."""
    return headless.import_files(lay_new_network(network), paths, lambda *_: None)


def preview(network: Path, path: Path, choices: Mapping[int, Choice]) -> list[PlannedRow]:
    """The rows of a file by these choices; nothing is written."""
    (file,) = import_run.open_files([path])
    with reading(network) as connection:
        planner = Planner(ImportNetwork(connection), choices=choices)
        return list(import_run.planned(planner, file, import_run.items_of(file, lambda *_: None)))


def read_whole(network: Path) -> NetworkDocument:
    """Everything in a network."""
    with reading(network) as connection:
        return read_network(connection)


def imported_twice(folder: Path, *paths: Path) -> NetworkDocument:
    """The network after two imports of the same files, the second of which has changed nothing."""
    network = folder / "twice.netdesk"
    before = imported(network, *paths)
    once = read_whole(network)
    after = imported(network, *paths)
    assert [(one.read, one.skipped) for one in after] == [(one.read, one.skipped) for one in before]
    assert [one.unchanged for one in after] == [one.read for one in after]
    twice = read_whole(network)
    assert twice == once
    return twice
