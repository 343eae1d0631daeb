"""What is encrypted says in one sentence what to do instead."""

from __future__ import annotations

import os
import sqlite3  # noqa: TID251 - a database that is none of NetDesk's
from pathlib import Path

import pytest

from netdesk.desk.headless import import_files
from netdesk.importers.signal.reader import READER
from netdesk.importers.source import open_source
from tests.importers.signal.exports import archive

HEAD = b"\0\0\0\x36\x0a\x34\x0a\x10" + bytes(range(16)) + b"\x12\x20" + bytes(range(32)) + b"\x18\x01"
BACKUP = HEAD + os.urandom(500)


def told(folder: Path, path: Path) -> str:
    (account,) = import_files(folder / "n.netdesk", [path], lambda *_: None)
    assert (account.read, account.format) == (0, "signal")
    (problem,) = account.problems
    return problem.reason


@pytest.mark.parametrize("name", ["signal-2024-05-01-10-20-30.backup", "download"])
def test_a_backup_of_a_phone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(BACKUP)
    assert "signalbackup-tools" in told(tmp_path, tmp_path / name)


def test_a_backup_folder_of_a_phone(tmp_path: Path) -> None:
    folder = tmp_path / "signal-backup-2025-09-01-10-20-30"
    folder.mkdir()
    for name in ("main", "metadata"):
        (folder / name).write_bytes(os.urandom(100))
    assert READER.recognise(open_source(folder)) == 90


def test_the_database_of_the_desktop_program(tmp_path: Path) -> None:
    folder = tmp_path / "Signal"
    (folder / "sql").mkdir(parents=True)
    (folder / "config.json").write_text('{"key": "00"}')
    (folder / "sql" / "db.sqlite").write_bytes(os.urandom(4096))
    assert "signal-export" in told(tmp_path, folder)
    assert "own database" in told(tmp_path, folder / "sql" / "db.sqlite")
    assert READER.recognise(open_source(archive(tmp_path, {"Signal/sql/db.sqlite": os.urandom(99)}))) == 90


def test_other_databases_and_bytes_are_none_of_signal(tmp_path: Path) -> None:
    (tmp_path / "sql").mkdir()
    with sqlite3.connect(tmp_path / "sql" / "db.sqlite") as plain:
        plain.execute("CREATE TABLE a (b)")
    plain.close()
    (tmp_path / "a.backup").write_bytes(b"\x99" * 500)
    for path in (tmp_path / "sql" / "db.sqlite", tmp_path / "a.backup"):
        assert READER.recognise(open_source(path)) == 0
