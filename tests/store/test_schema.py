"""Files of older versions are brought up to date, and a copy of them stays."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import pytest

from netdesk.domain.error import KnownError
from netdesk.store import check, driver, listing, schema
from netdesk.store.network_file import NetworkFile

OLD = sorted((Path(__file__).parent / "files").glob("version_*.netdesk.gz"))
"""Networks of all older versions: Ida, Bo, and a call with Ida that was taken back."""


def unpacked(path: Path, folder: Path) -> Path:
    file = folder / "old.netdesk"
    file.write_bytes(gzip.decompress(path.read_bytes()))
    return file


def pages(path: Path) -> bytes:
    """All but the head, in which SQLite counts how often the file was opened to write."""
    return path.read_bytes()[100:]


def test_there_is_a_file_of_every_older_version() -> None:
    assert len(OLD) == driver.SCHEMA_VERSION - 1


@pytest.mark.parametrize("path", OLD, ids=lambda path: path.name.partition(".")[0])
def test_an_old_network_is_read_edited_and_undone(path: Path, tmp_path: Path) -> None:
    old = unpacked(path, tmp_path)
    before = pages(old)
    with NetworkFile(old) as file:
        assert driver.schema_version(file.connection) == driver.SCHEMA_VERSION
        assert check.faults(file.connection) == []
        ids = listing.first_order(file.connection)
        assert [row.name for row in listing.name_rows(file.connection, ids)] == ["Bo Berg", "Ida Muster"]
        assert file.redo() is not None
        assert file.connection.execute("SELECT count(*) FROM interaction").fetchone() == (1,)
        assert file.undo() is not None
        assert file.undo() is not None
        assert listing.first_order(file.connection) == ids[1:]
    (copy,) = tmp_path.glob("old.netdesk.v*")
    assert pages(copy) == before


@pytest.mark.parametrize("path", OLD, ids=lambda path: path.name.partition(".")[0])
def test_a_migration_that_fails_changes_nothing(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_connection: driver.Connection) -> None:
        raise driver.OperationalError("disk full")

    old = unpacked(path, tmp_path)
    before = pages(old)
    monkeypatch.setattr("netdesk.store.triggers.install", fail)
    with pytest.raises(KnownError, match="could not be brought up to date: disk full"):
        NetworkFile(old)
    assert pages(old) == before


def test_an_old_network_that_cannot_be_copied_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_paths: object) -> None:
        raise OSError(28, "No space left on device")

    old = unpacked(OLD[-1], tmp_path)
    before = pages(old)
    monkeypatch.setattr("netdesk.store.schema.shutil.copy2", full)
    with pytest.raises(KnownError, match="No space left on device"):
        NetworkFile(old)
    assert pages(old) == before


def test_a_folder_of_the_program_may_be_called_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = Path(schema.__file__).parent
    shutil.copytree(room / "migrations", tmp_path / "100% mine" / "migrations")
    monkeypatch.setattr(schema, "__file__", str(tmp_path / "100% mine" / "schema.py"))
    with NetworkFile(tmp_path / "n.netdesk") as file:
        assert driver.schema_version(file.connection) == driver.SCHEMA_VERSION
