"""The sample network, written like an import: one step, taken back by one Undo."""

from __future__ import annotations

from datetime import date

from netdesk.desk import import_run
from netdesk.desk.import_run import DroppedFile
from netdesk.domain.change import Change
from netdesk.domain.error import KnownError
from netdesk.domain.importing import FileCount
from netdesk.domain.phrase import phrase
from netdesk.importers.plan import Planner
from netdesk.importers.registry import recognise
from netdesk.importers.sample import sample_source
from netdesk.settings import Settings
from netdesk.store import records
from netdesk.store.driver import Connection
from netdesk.store.import_network import ImportNetwork
from netdesk.store.import_write import write_import

_NAME = "Sample network"
"""What the import history calls it; nobody dropped a file."""


def write_sample(connection: Connection, today: date) -> tuple[Change | None, FileCount]:
    """Write the invented network so that it ends at `today`. Gives the change and the account.

    Raises KnownError when the sample is missing.
    """
    source = sample_source(today)
    reader = recognise(source)
    if reader is None:
        raise KnownError("The sample network is damaged; installing NetDesk anew brings it back.")
    file = DroppedFile(FileCount(_NAME, reader.key), source, reader)
    region = Settings.from_stored(records.stored_settings(connection)).country
    planner = Planner(ImportNetwork(connection), region=region)
    rows = import_run.planned(planner, file, import_run.items_of(file, lambda _path, _done, _total: None))
    change = write_import(connection, phrase("Open the sample network"), rows, [file.account])
    return change, file.account
