"""Opening a network: what is one, what is not, who may write, and what a crash leaves."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from netdesk.domain.error import KnownError
from netdesk.store import driver
from netdesk.store.network_file import NetworkFile, reading
from netdesk.store.records import stored_settings
from tests.store.networks import network, person


def test_a_new_file_has_its_owner_its_channels_and_its_version(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        assert file.connection.execute("SELECT id, uid FROM contact").fetchall() == [(1, "me")]
        assert file.connection.execute("SELECT rung FROM channel WHERE key='in-person'").fetchone() == (5,)
        assert driver.schema_version(file.connection) == driver.SCHEMA_VERSION
        assert file.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert file.connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert file.connection.execute("PRAGMA synchronous").fetchone() == (2,)
        assert file.names() == (None, None)


def test_a_new_file_has_the_settings_it_is_made_with_and_nothing_to_undo(tmp_path: Path) -> None:
    path = tmp_path / "new.netdesk"
    for country in ("GB", "US"):
        with NetworkFile(path, {"country": country}) as file:
            assert stored_settings(file.connection) == {"country": "GB"}
            assert file.names() == (None, None)


def test_every_commit_is_forced_to_disk_but_those_of_caches(tmp_path: Path) -> None:
    def forced(connection: driver.Connection) -> int:
        with closing(connection):
            return int(connection.execute("PRAGMA synchronous").fetchone()[0])

    with network(tmp_path) as file:
        assert (forced(file.writer()), forced(file.batch_writer()), forced(file.cache_writer())) == (2, 2, 1)


def test_a_snapshot_stays_as_it_is_while_the_network_is_edited(tmp_path: Path) -> None:
    count = "SELECT count(*) FROM contact"
    with network(tmp_path) as file:
        with file.snapshot() as connection:
            assert connection.execute(count).fetchone() == (1,)
            file.do(person("Ida Muster"))
            assert connection.execute(count).fetchone() == (1,)
        with file.snapshot() as connection:
            assert connection.execute(count).fetchone() == (2,)


def test_the_migrations_and_the_models_say_the_same(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from sqlalchemy import create_engine

    from netdesk.store.tables import metadata

    with network(tmp_path):
        pass
    engine = create_engine(f"sqlite:///{tmp_path / 'n.netdesk'}", module=dbapi2)
    with engine.connect() as connection:
        names = set(metadata.tables)
        context = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, kind, _parents: kind != "table" or name in names},
        )
        assert compare_metadata(context, metadata) == []
    engine.dispose()


@pytest.mark.parametrize(
    "content", [b"just some text, long enough to be read as a head of a file" * 4, b"short", b"\x00" * 200]
)
def test_a_file_that_is_no_network_is_named_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.netdesk"
    path.write_bytes(content)
    with pytest.raises(KnownError, match=r"letter\.netdesk is not a NetDesk network"):
        NetworkFile(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    other = dbapi2.connect(str(path))
    other.execute("CREATE TABLE t (a)")
    other.commit()
    other.close()
    before = path.read_bytes()
    with pytest.raises(KnownError, match="another program"):
        NetworkFile(path)
    assert path.read_bytes() == before


def test_a_newer_network_is_left_alone(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        file.connection.execute("PRAGMA user_version=99")
    path = tmp_path / "n.netdesk"
    before = path.read_bytes()
    with pytest.raises(KnownError, match="newer NetDesk"):
        NetworkFile(path)
    assert path.read_bytes() == before


def test_a_folder_and_a_missing_folder_get_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="is a folder"):
        NetworkFile(tmp_path)
    with pytest.raises(KnownError, match="does not exist"):
        NetworkFile(tmp_path / "nowhere" / "n.netdesk")
    with pytest.raises(KnownError, match="There is no network file"), reading(tmp_path / "n.netdesk"):
        pass


def test_a_name_the_system_does_not_take_gets_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 300 + ".netdesk")
    with pytest.raises(KnownError, match="cannot be read"):
        NetworkFile(path)
    with pytest.raises(KnownError, match="cannot be read"), reading(path):
        pass


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="where Linux tells which files are open")
def test_a_damaged_network_is_not_kept_open(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        path = file.path
    path.write_bytes(path.read_bytes()[:3000])
    with pytest.raises(KnownError) as caught:
        driver.connect(path)
    assert path not in {one.readlink() for one in Path("/proc/self/fd").iterdir() if one.exists()}
    assert "cannot be opened" in caught.value.sentence


def test_a_network_on_a_medium_that_cannot_be_written_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with network(tmp_path) as file:
        path = file.path
    # Who runs the tests may write anywhere; the folder says what a read-only medium says.
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    with reading(path) as connection:
        assert connection.execute("SELECT uid FROM contact").fetchall() == [("me",)]
    assert [one.name for one in tmp_path.iterdir() if one.name.endswith(("-shm", "-wal"))] == []


def test_a_device_is_no_network() -> None:
    with pytest.raises(KnownError, match="null is neither a file nor a folder"):
        NetworkFile(Path(os.devnull))


def test_a_network_that_was_small_when_it_was_closed_is_not_asked_as_a_small_one(tmp_path: Path) -> None:
    path = tmp_path / "n.netdesk"
    NetworkFile(path).close()
    with NetworkFile(path) as file:
        plan = file.connection.execute(
            "EXPLAIN QUERY PLAN SELECT c.id, r.shown FROM contact c LEFT JOIN reading r ON r.id = c.id "
            "WHERE c.id IN (?,?)",
            (2, 3),
        ).fetchall()
    assert [line[3] for line in plan if line[3].startswith("SCAN")] == []


def test_only_one_netdesk_writes_a_file(tmp_path: Path) -> None:
    with network(tmp_path), pytest.raises(KnownError, match="open in another NetDesk"):
        NetworkFile(tmp_path / "n.netdesk")
    with network(tmp_path):
        pass


def test_what_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "n.netdesk"
    script = textwrap.dedent(
        f"""
        from pathlib import Path
        from netdesk.domain.command import AddContact
        from netdesk.domain.contact import Contact
        from netdesk.store.network_file import NetworkFile
        file = NetworkFile(Path({str(path)!r}))
        for number in range(10_000):
            file.do(AddContact(Contact(formatted_name=f"Person {{number}}")))
            print(number, flush=True)
        """
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        told = [int(child.stdout.readline()) for _ in range(30)]
        os.kill(child.pid, signal.SIGKILL)
        told += [int(line) for line in child.stdout if line.strip().isdigit() and line.endswith("\n")]
    with network(tmp_path) as file:
        (people,) = file.connection.execute("SELECT count(*) FROM contact WHERE id<>1").fetchone()
        assert people >= len(told)
        assert file.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        file.undo()
        assert file.connection.execute("SELECT count(*) FROM contact WHERE id<>1").fetchone() == (people - 1,)


def test_reading_works_while_another_netdesk_writes(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        file.do(person("Ida Muster"))
        with reading(tmp_path / "n.netdesk") as connection:
            assert connection.execute("SELECT count(*) FROM contact").fetchone() == (2,)
            with pytest.raises(driver.DatabaseError):
                connection.execute("DELETE FROM tag")


def test_what_is_read_of_a_network_is_of_one_moment(tmp_path: Path) -> None:
    count = "SELECT count(*) FROM contact"
    with network(tmp_path) as file:
        with reading(file.path) as connection:
            assert connection.execute(count).fetchone() == (1,)
            file.do(person("Ida Muster"))
            assert connection.execute(count).fetchone() == (1,)
        with reading(file.path) as connection:
            assert connection.execute(count).fetchone() == (2,)
