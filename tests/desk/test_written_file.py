"""Files are there whole or not at all."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from netdesk.desk.written_file import write_text
from netdesk.domain.error import KnownError


def _broken() -> Iterator[str]:
    yield "half"
    raise ZeroDivisionError


def test_a_text_that_breaks_off_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError):
        write_text(path, _broken())
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="is a folder"):
        write_text(tmp_path, ["x"])


def test_a_place_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="could not be written: No such file"):
        write_text(tmp_path / "none" / "out.json", ["x"])


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_who_may_read_the_file_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_text("old")
    path.chmod(0o600)
    write_text(path, ["n", "ew"])
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == 0o600
