"""What is taken for a zip archive, and for how much of one."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZIP_STORED

import pytest

from netdesk.domain.error import CancelledError, KnownError
from netdesk.importers.file_source import FileSource
from netdesk.importers.missing_part import missing_part
from netdesk.importers.source import open_source
from netdesk.importers.zip_source import ZipSource
from tests.importers.archives import LIST, record, saved, without_list, zipped

IDA = b"Ida Muster\n" * 50
PROGRAM = b"MZ" + bytes(90_000)
ARCHIVE = zipped({"in/ida.csv": IDA, "in/bo.csv": IDA})


def names(path: Path) -> list[str]:
    source = open_source(path)
    assert isinstance(source, ZipSource)
    for member in source.members:
        with member.open() as stream:
            assert stream.read() == IDA
    return [member.name for member in source.members]


@pytest.mark.parametrize("name", ["a.zip", "a.zip.part", "Unconfirmed 4711.crdownload", "a.dat"])
def test_an_archive_is_known_by_its_first_bytes(tmp_path: Path, name: str) -> None:
    assert names(saved(tmp_path / name, ARCHIVE)) == ["in/ida.csv", "in/bo.csv"]
    assert names(saved(tmp_path / name, without_list(ARCHIVE))) == ["in/ida.csv", "in/bo.csv"]


@pytest.mark.parametrize("beginning", [PROGRAM, b"PK00", b"PK\x07\x08", b"a line of a web server\r\n\r\n"])
def test_something_may_stand_before_an_archive(tmp_path: Path, beginning: bytes) -> None:
    whole = open_source(saved(tmp_path / "a.zip", beginning + ARCHIVE))
    assert len(whole.members) == 2
    assert missing_part(whole) == []
    cut = saved(tmp_path / "cut.zip", beginning + without_list(ARCHIVE))
    assert names(cut) == ["in/ida.csv", "in/bo.csv"]
    assert len(missing_part(open_source(cut))) == 1


def test_an_archive_that_unpacks_itself_needs_no_name(tmp_path: Path) -> None:
    assert names(saved(tmp_path / "a.exe", PROGRAM + ARCHIVE)) == ["in/ida.csv", "in/bo.csv"]
    assert names(saved(tmp_path / "a", PROGRAM + ARCHIVE)) == ["in/ida.csv", "in/bo.csv"]


@pytest.mark.parametrize("data", [IDA, PROGRAM, b"PK00 and more", b"PK"])
def test_what_is_called_an_archive_and_is_none_is_a_file(tmp_path: Path, data: bytes) -> None:
    assert isinstance(open_source(saved(tmp_path / "a.zip", data)), FileSource)


def test_a_text_that_quotes_an_archive_is_a_text(tmp_path: Path) -> None:
    assert isinstance(open_source(saved(tmp_path / "a.csv", IDA + ARCHIVE)), FileSource)


@pytest.mark.parametrize("name", ["a.z01", "a.Z12", "a.zip.001", "a.zip.002"])
def test_a_part_of_an_archive_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(KnownError) as caught:
        open_source(saved(tmp_path / name, ARCHIVE[:200]))
    told = f"{name} is one of several parts; unpack them together and drop the folder."
    assert caught.value.sentence == told


def test_the_last_part_of_an_archive_is_told(tmp_path: Path) -> None:
    end = ARCHIVE.rindex(b"PK\x05\x06")
    last = ARCHIVE[50 : end + 4] + b"\x02\x00" + ARCHIVE[end + 6 :]
    for data in (last, record("c.csv", IDA) + last):
        with pytest.raises(KnownError, match="one of several parts"):
            open_source(saved(tmp_path / "a.zip", data))


def test_an_archive_of_nothing_but_other_archives_is_to_be_unpacked(tmp_path: Path) -> None:
    outer = zipped({"Mine/first.rar": ARCHIVE, "Mine/second.tgz": ARCHIVE}, ZIP_STORED)
    with pytest.raises(KnownError) as told:
        open_source(saved(tmp_path / "a.zip", outer))
    assert told.value.sentence == "a.zip holds nothing but archives; unpack it and drop these."


def test_an_archive_whose_first_file_was_deleted_is_whole(tmp_path: Path) -> None:
    data = io.BytesIO(ARCHIVE)
    first, second = ARCHIVE.index(LIST), ARCHIVE.rindex(LIST)
    end = ARCHIVE.rindex(b"PK\x05\x06")
    left = (1).to_bytes(2, "little") * 2 + (end - second).to_bytes(4, "little") + first.to_bytes(4, "little")
    data = io.BytesIO(ARCHIVE[:first] + ARCHIVE[second:end] + ARCHIVE[end : end + 8] + left + bytes(2))
    source = open_source(saved(tmp_path / "a.zip", data.getvalue()))
    assert [member.name for member in source.members] == ["in/bo.csv"]
    assert missing_part(source) == []


def test_an_archive_whose_list_counts_wrong_is_whole(tmp_path: Path) -> None:
    at = ARCHIVE.rindex(b"PK\x05\x06") + 16
    offset = int.from_bytes(ARCHIVE[at : at + 4], "little")
    data = ARCHIVE[:at] + (offset - 40).to_bytes(4, "little") + ARCHIVE[at + 4 :]
    assert names(saved(tmp_path / "a.zip", data)) == ["in/ida.csv", "in/bo.csv"]
    assert missing_part(open_source(tmp_path / "a.zip")) == []


def test_a_file_by_itself_lacks_nothing_that_is_known(tmp_path: Path) -> None:
    assert missing_part(open_source(saved(tmp_path / "a.csv", IDA))) == []


def test_looking_through_a_large_archive_can_be_stopped(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.zip", record("a.bin", bytes(30 << 20), "behind", ZIP_STORED)[:-1000])
    looks: list[int] = []

    def check() -> None:
        looks.append(1)
        if len(looks) == 10:
            raise CancelledError

    with pytest.raises(CancelledError):
        open_source(path, check)
    assert len(looks) == 10
