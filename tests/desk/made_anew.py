"""What a network keeps of words and readings, beside the same made from nothing."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import date
from pathlib import Path

import numpy as np

from netdesk.desk.readings import Readings
from netdesk.settings import Settings
from netdesk.store import records, search
from netdesk.store.driver import Connection
from netdesk.store.network_file import NetworkFile

TODAY = date(2026, 11, 23)
_INDEXES = ("contact_search", "message_search")
Terms = dict[str, list[tuple[object, ...]]]
"""By index: every term, and where it stands."""


def assert_kept_as_made_anew(network: Path) -> None:
    """The indexes of the closed file, and its readings, are those that are made when nothing is kept."""
    copy = network.with_name("anew.netdesk")
    shutil.copy(network, copy)
    assert _terms(network) == _terms(copy, is_anew=True)
    with NetworkFile(network) as file, closing(file.reader()) as reader:
        kept, anew = (_readings(file) for _ in range(2))
        anew.read_anew(reader, TODAY)
        with closing(file.cache_writer()) as writer:
            kept.refresh(reader, writer, TODAY)
        for name in kept.ties._columns:
            assert np.array_equal(kept.ties[name], anew.ties[name]), name
        for contact_id in kept.ties["contact_id"].tolist():
            assert kept.channels_of(contact_id) == anew.channels_of(contact_id)
        assert kept.habits.all == anew.habits.all


def _readings(file: NetworkFile) -> Readings:
    return Readings(Settings.from_stored(records.stored_settings(file.connection)), file.gate)


def _terms(network: Path, *, is_anew: bool = False) -> Terms:
    with NetworkFile(network) as file:
        if is_anew:
            _forget(file.connection)
        while search.upkeep(file.connection):
            pass
        return {index: _terms_of(file.connection, index) for index in _INDEXES}


def _forget(connection: Connection) -> None:
    for index in _INDEXES:
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")
    connection.execute("INSERT OR IGNORE INTO stale_search SELECT id FROM contact")
    connection.execute("DELETE FROM stale_text")
    connection.execute("UPDATE mark SET value=0 WHERE name='indexed_interaction'")


def _terms_of(connection: Connection, index: str) -> list[tuple[object, ...]]:
    connection.execute(
        f"CREATE VIRTUAL TABLE temp.terms_{index} USING fts5vocab('main', '{index}', 'instance')"
    )
    rows: list[tuple[object, ...]] = connection.execute(
        f"SELECT term, doc, col, offset FROM temp.terms_{index} ORDER BY 1, 2, 3, 4"
    ).fetchall()
    return rows
