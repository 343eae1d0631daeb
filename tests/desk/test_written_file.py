"""What leaves NetDesk as a file, and what is said when one cannot be written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from errno import EISDIR
from pathlib import Path

import pytest

from netdesk.desk.written_file import write_bytes, write_text
from netdesk.domain.error import KnownError


def _broken() -> Iterator[str]:
    yield "half"
    raise ZeroDivisionError


def test_pieces_are_written_as_utf_8(tmp_path: Path) -> None:
    write_text(tmp_path / "out.csv", ["Ülo", "\r\n", "\udc80"])
    assert (tmp_path / "out.csv").read_bytes() == "Ülo\r\n?".encode()


def test_a_text_that_breaks_off_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError):
        write_text(path, _broken())
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=f"could not be written: {os.strerror(EISDIR)}"):
        write_text(tmp_path, ["x"])


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    write_bytes(tmp_path / "out.png", [b"\x89PNG", b"\r\n"])
    assert (tmp_path / "out.png").read_bytes() == b"\x89PNG\r\n"


def test_a_place_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="could not be written: No such file"):
        write_text(tmp_path / "none" / "out.json", ["x"])
