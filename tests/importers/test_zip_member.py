"""Reading a file of an archive up to where it is damaged."""

from __future__ import annotations

import io
import os
from pathlib import Path
from zipfile import ZIP_STORED

import pytest

from netdesk.domain.error import KnownError
from netdesk.importers.file_source import LARGEST_MEMBER
from netdesk.importers.reader import Member
from netdesk.importers.source import open_source
from netdesk.importers.streaming import first_bytes, up_to_break
from netdesk.importers.zip_member import ZipMember
from tests.importers.archives import record, saved, zipped

LINES = b"".join(b"line %d\n" % number for number in range(20_000))


@pytest.fixture
def cut(tmp_path: Path) -> Member:
    """A file of which the last line is not whole."""
    data = record("lines.txt", LINES, method=ZIP_STORED)
    (member,) = open_source(saved(tmp_path / "a.zip", data[:-4])).members
    return member


@pytest.fixture
def damaged(tmp_path: Path) -> Member:
    """A file that can be unpacked up to its end, and is not what it was."""
    data = bytearray(zipped({"lines.txt": LINES}, ZIP_STORED))
    data[data.index(LINES) + len(LINES) - 3] ^= 1
    (member,) = open_source(saved(tmp_path / "a.zip", bytes(data))).members
    return member


def test_what_was_asked_for_is_given_as_far_as_it_is_there(cut: Member) -> None:
    with cut.open() as stream:
        assert stream.read(len(LINES)) == LINES[:-4]
        for _ in range(2):
            with pytest.raises(KnownError, match=r"lines\.txt is cut off where its archive ends"):
                stream.read(1)
    assert first_bytes(cut, len(LINES)) == LINES[:-4]


def test_the_whole_of_a_cut_file_cannot_be_had(cut: Member) -> None:
    with cut.open() as stream, pytest.raises(KnownError):
        stream.read()


def test_no_half_line_is_taken_for_a_whole_one(cut: Member) -> None:
    *whole, _ = LINES.splitlines(keepends=True)
    lines: list[bytes] = []
    texts: list[str] = []
    with cut.open() as stream, pytest.raises(KnownError):
        lines.extend(stream)
    with cut.open() as stream, pytest.raises(KnownError):
        texts.extend(io.TextIOWrapper(stream, "ascii"))
    assert lines == whole
    assert texts == [line.decode() for line in whole]


def test_a_damage_is_told_however_often_one_asks(damaged: Member) -> None:
    with damaged.open() as stream:
        read, reason = up_to_break(stream)
        assert LINES.startswith(read)
        assert reason == "lines.txt is damaged inside its archive."
        with pytest.raises(KnownError, match="damaged"):
            stream.read(1)


def test_what_is_too_large_to_be_held_is_only_read_bit_by_bit(tmp_path: Path) -> None:
    (member,) = open_source(saved(tmp_path / "a.zip", zipped({"lines.txt": LINES}))).members
    assert isinstance(member, ZipMember)
    member.info.file_size = LARGEST_MEMBER + 1
    with pytest.raises(KnownError, match=r"lines\.txt has 2\.0 GB"):
        member.open()
    assert first_bytes(member, 6) == LINES[:6]


def test_a_file_that_is_sound_is_read_to_its_end(tmp_path: Path) -> None:
    noise = os.urandom(3 << 20)
    (member,) = open_source(saved(tmp_path / "a.zip", zipped({"noise.bin": noise}))).members
    with member.open() as stream:
        assert up_to_break(stream) == (noise, "")
    with member.open() as stream:
        assert stream.read(0) == b""
        assert stream.read(10) + stream.read(-1) == noise
        assert stream.read(10) == b""
