"""Files are there whole or not at all."""

from __future__ import annotations

import os
import sys
from errno import EISDIR
from pathlib import Path

import pytest

from netdesk.whole_file import replacing


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "out.json"
    path.write_bytes(b"old")
    return path


def test_a_new_file_takes_the_place_of_the_old_one(old: Path) -> None:
    with replacing(old) as file:
        file.write(b"new")
        assert old.read_bytes() == b"old"
    assert old.read_bytes() == b"new"
    assert list(old.parent.iterdir()) == [old]


def test_what_breaks_off_leaves_the_old_file(old: Path) -> None:
    def break_off() -> None:
        with replacing(old) as file:
            file.write(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    assert old.read_bytes() == b"old"
    assert list(old.parent.iterdir()) == [old]


def test_a_full_disk_leaves_the_old_file(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("netdesk.whole_file.os.fsync", full)
    with pytest.raises(OSError, match="No space left"), replacing(old) as file:
        file.write(b"new")
    assert old.read_bytes() == b"old"
    assert list(old.parent.iterdir()) == [old]


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError, match=os.strerror(EISDIR)), replacing(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "content"), [("my.netdesk", b"locked"), ("copy.json", b"SQLite format 3\0 and more")]
)
def test_a_network_is_not_replaced(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(FileExistsError, match="it is a network of NetDesk"), replacing(path) as file:
        file.write(b"new")
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_who_may_read_the_file_stays_as_it_was(old: Path) -> None:
    old.chmod(0o600)
    with replacing(old) as file:
        file.write(b"new")
    assert old.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")
def test_a_link_leads_to_what_was_written(old: Path) -> None:
    link = old.with_name("link.json")
    link.symlink_to(old.name)
    with replacing(link) as file:
        file.write(b"new")
    assert link.is_symlink()
    assert old.read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")
def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        with replacing(pipe) as file:
            file.write(b"new")
        assert os.read(reading, 100) == b"new"
    finally:
        os.close(reading)
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]
