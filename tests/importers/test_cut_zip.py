"""Archives that end early: what is there of them is read, and what is missing is told."""

from __future__ import annotations

import os
import tracemalloc
from collections.abc import Callable, Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netdesk.domain.draft import Problem
from netdesk.domain.error import KnownError
from netdesk.importers.source import open_source
from netdesk.importers.streaming import up_to_break
from netdesk.importers.zip_member import ZipMember
from netdesk.importers.zip_source import ZipSource
from tests.importers.archives import LIST, deflated, record, saved, streamed, without_list, zipped
from tests.importers.meta.exports import bytes_of
from tests.importers.meta.samples import facebook

IDA, BO = b"Ida Muster\n" * 50, os.urandom(300_000)
FACEBOOK = {name: bytes_of(value) for name, value in facebook().items()}
WRITERS: tuple[Callable[[Mapping[str, bytes], int], bytes], ...] = (zipped, streamed)
OTHERS = "others may be in the whole download."


def opened(path: Path) -> tuple[dict[str, bytes], Problem | None]:
    """What is in the files of an archive as far as they can be read, and what it says is missing."""
    source = open_source(path)
    assert isinstance(source, ZipSource)
    return {member.name: readable(member) for member in source.members}, source.loss


def readable(member: ZipMember) -> bytes:
    """All that can be read of a file; what is not cut off is as long as the archive says."""
    with member.open() as stream:
        data, reason = up_to_break(stream)
    assert reason in ("", f"{Path(member.name).name} is cut off where its archive ends.")
    assert len(data) == member.size
    return data


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED])
@pytest.mark.parametrize("write", WRITERS)
def test_the_files_before_the_end_are_read_and_of_the_last_one_what_there_is(
    tmp_path: Path, write: Callable[[Mapping[str, bytes], int], bytes], method: int
) -> None:
    data = write({"in/ida.csv": IDA, "in/bo.bin": BO, "in/kim.csv": IDA}, method)
    files, loss = opened(saved(tmp_path / "a.zip", data[:200_000]))
    assert files["in/ida.csv"] == IDA
    assert BO.startswith(files["in/bo.bin"])
    assert len(files["in/bo.bin"]) > 190_000
    reason = "The archive ends early: 1 file is there, and a part of bo.bin; the rest may be in the whole "
    assert loss == Problem("a.zip", reason + "download.", is_skip=False, breaks_off=True)


def test_a_file_that_is_alone_and_cut_off_is_told(tmp_path: Path) -> None:
    files, loss = opened(saved(tmp_path / "a.zip", record("bo.bin", BO, "behind", ZIP_STORED)[:5000]))
    assert list(files) == ["bo.bin"]
    assert loss is not None
    assert loss.reason == (
        "The archive ends early: only a part of bo.bin is there; the rest may be in the whole download."
    )


@pytest.mark.parametrize("write", WRITERS)
def test_an_archive_cut_between_two_files_tells_that_others_may_be_missing(
    tmp_path: Path, write: Callable[[Mapping[str, bytes], int], bytes]
) -> None:
    data = write({"ida.csv": IDA, "bo.csv": IDA}, ZIP_DEFLATED)
    for end in (data.rindex(b"PK\x03\x04"), data.rindex(b"PK\x03\x04") + 10, data.index(LIST)):
        files, loss = opened(saved(tmp_path / "a.zip", data[:end]))
        assert set(files.values()) == {IDA}
        assert loss is not None
        assert loss.reason.startswith("The archive ends early: ")
        assert loss.reason.endswith(f" there; {OTHERS}")
        assert loss.breaks_off


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED])
def test_an_archive_cut_in_its_list_lacks_no_file(tmp_path: Path, method: int) -> None:
    data = streamed({"ida.csv": IDA, "bo.bin": BO}, method)
    reason = "The list of files at the end of the archive is damaged; no file is missing."
    told = Problem("a.zip", reason, is_skip=False)
    for end in range(data.index(LIST) + len(LIST), len(data), 7):
        assert opened(saved(tmp_path / "a.zip", data[:end])) == ({"ida.csv": IDA, "bo.bin": BO}, told)


def test_an_archive_whose_list_is_damaged_lacks_no_file(tmp_path: Path) -> None:
    data = zipped({"ida.csv": IDA, "bo.bin": BO})
    second = data.rindex(LIST)
    files, loss = opened(saved(tmp_path / "a.zip", data[:second] + b"XXXX" + data[second + 4 :]))
    assert files == {"ida.csv": IDA, "bo.bin": BO}
    assert loss is not None
    assert not loss.breaks_off


def test_an_archive_with_a_hole_gives_the_files_around_it(tmp_path: Path) -> None:
    data = without_list(zipped({"ida.csv": IDA, "bo.bin": BO, "kim.csv": IDA}, ZIP_STORED))
    hole = data.index(BO) - 20
    damaged = data[:hole] + bytes(20) + data[hole + 20 :] + LIST
    files, loss = opened(saved(tmp_path / "a.zip", damaged))
    assert files == {"ida.csv": IDA, "kim.csv": IDA}
    assert loss is not None
    assert loss.reason == ("The archive is damaged: 2 files are there; others may be in another copy of it.")
    assert loss.breaks_off


def test_what_is_deflated_to_its_end_is_whole_although_its_sizes_are_cut_off(tmp_path: Path) -> None:
    data = record("ida.csv", IDA, "behind")
    for missing in range(1, 17):
        files, loss = opened(saved(tmp_path / "a.zip", data[:-missing]))
        assert files == {"ida.csv": IDA}
        assert loss is not None
        assert loss.reason == f"The archive ends early: 1 file is there; {OTHERS}"


def test_of_two_files_of_one_name_the_later_one_counts(tmp_path: Path) -> None:
    data = record("ida.csv", b"old") + record("ida.csv", IDA) + record("bo.csv", IDA)
    assert opened(saved(tmp_path / "a.zip", data))[0] == {"ida.csv": IDA, "bo.csv": IDA}


def test_links_out_secrets_and_rubbish_are_refused_as_in_a_whole_archive(tmp_path: Path) -> None:
    data = record("../out.csv", IDA) + record("secret.csv", IDA, flags=0x1) + record("__MACOSX/._a", IDA)
    source = open_source(saved(tmp_path / "a.zip", data + record("ida.csv", IDA)))
    out, secret, good = source.members
    for member, why in ((out, "points outside its archive"), (secret, "is encrypted")):
        with pytest.raises(KnownError, match=why):
            member.open()
    assert isinstance(good, ZipMember)
    assert readable(good) == IDA


def test_strange_names_cost_no_other_file(tmp_path: Path) -> None:
    data = record(b"\0none", IDA) + record("two\nlines.csv", IDA) + record(b"/", IDA) + record("ida.csv", IDA)
    for end in (b"", LIST):
        files, _ = opened(saved(tmp_path / "a.zip", data + end))
        assert files == {"two\ufffdlines.csv": IDA, "ida.csv": IDA}


def test_a_way_of_packing_that_is_not_known_costs_one_file(tmp_path: Path) -> None:
    data = record("strange.csv", IDA, method=9) + record("ida.csv", IDA)
    strange, good = open_source(saved(tmp_path / "a.zip", data)).members
    with pytest.raises(KnownError, match=r"strange\.csv is packed in a way NetDesk cannot unpack"):
        strange.open()
    assert isinstance(good, ZipMember)
    assert readable(good) == IDA


def test_a_cut_file_of_an_unknown_packing_is_passed_over(tmp_path: Path) -> None:
    data = record("ida.csv", IDA) + record("strange.csv", BO, "behind", method=9)[:500]
    assert opened(saved(tmp_path / "a.zip", data))[0] == {"ida.csv": IDA}


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED])
def test_a_damaged_file_before_the_cut_is_told(tmp_path: Path, method: int) -> None:
    data = bytearray(record("bo.bin", BO, "before", method) + record("ida.csv", IDA))
    data[150_000] ^= 255
    bo, ida = open_source(saved(tmp_path / "a.zip", bytes(data))).members
    with pytest.raises(KnownError, match=r"bo\.bin is damaged inside its archive"), bo.open() as stream:
        stream.read()
    assert isinstance(ida, ZipMember)
    assert readable(ida) == IDA


def test_a_file_that_says_less_than_it_holds_is_damaged(tmp_path: Path) -> None:
    data = bytearray(record("a.csv", bytes(10 * 1024**2)))
    data[22:26] = (1000).to_bytes(4, "little")
    (member,) = open_source(saved(tmp_path / "a.zip", bytes(data))).members
    assert member.size == 1000
    with member.open() as stream, pytest.raises(KnownError, match="damaged"):
        stream.read()


@pytest.mark.parametrize("missing", [0, 10])
def test_a_bomb_in_a_cut_archive_is_refused(tmp_path: Path, missing: int) -> None:
    bomb = record("bomb.csv", bytes(64 * 1024**2), "behind")
    with pytest.raises(KnownError, match="as archives made to do harm do"):
        open_source(saved(tmp_path / "a.zip", bomb[: len(bomb) - 20 - missing]))
    with pytest.raises(KnownError, match="as archives made to do harm do"):
        open_source(saved(tmp_path / "a.zip", bomb))
    beside = record("bo.bin", BO * 4, method=ZIP_STORED) + record("ida.csv", IDA) + bomb
    *_, ida, refused = open_source(saved(tmp_path / "a.zip", beside[: len(beside) - 20 - missing])).members
    assert isinstance(ida, ZipMember)
    assert readable(ida) == IDA
    with pytest.raises(KnownError, match=r"bomb\.csv would unpack to"):
        refused.open()


def test_of_an_archive_in_which_no_file_begins_nothing_is_read(tmp_path: Path) -> None:
    for data in (record("ida.csv", IDA)[:20], record("ida.csv", IDA)[:37], b"PK\x03\x04" * 100):
        with pytest.raises(KnownError) as caught:
            open_source(saved(tmp_path / "a.zip", data))
        assert caught.value.sentence == "a.zip is a damaged or incomplete zip archive."


def test_a_spreadsheet_is_good_for_nothing_unless_it_is_whole(tmp_path: Path) -> None:
    sheet = zipped({"[Content_Types].xml": IDA, "xl/workbook.xml": IDA, "xl/worksheets/sheet1.xml": IDA})
    with pytest.raises(KnownError, match=r"guests\.xlsx is a damaged or incomplete zip archive\."):
        open_source(saved(tmp_path / "guests.xlsx", without_list(sheet)))


def test_the_files_of_an_archive_at_the_end_of_a_cut_one_are_not_taken_for_its_own(tmp_path: Path) -> None:
    inner = zipped({"other.csv": b"nobody"})
    data = zipped({"ida.csv": IDA, "inner.zip": inner, "bo.bin": BO}, ZIP_STORED)
    files, loss = opened(saved(tmp_path / "a.zip", data[: data.index(BO) + 1000]))
    assert files == {"ida.csv": IDA, "inner.zip": inner, "bo.bin": BO[:1000]}
    assert loss is not None


def test_a_large_archive_is_held_in_pieces(tmp_path: Path) -> None:
    large = os.urandom(1 << 20) * 24
    data = streamed({"a.bin": large, "b.bin": large}, ZIP_STORED)
    path = saved(tmp_path / "a.zip", data[: 40 << 20])
    del data
    tracemalloc.start()
    first, last = open_source(path).members
    with first.open() as stream:
        while stream.read(1 << 16):
            pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (first.size, last.size > 15 << 20) == (len(large), True)
    assert peak < 6 << 20


@given(st.sampled_from(WRITERS), st.sampled_from([ZIP_STORED, ZIP_DEFLATED]), st.data())
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_wherever_a_download_is_cut_no_file_before_the_cut_is_lost(
    tmp_path_factory: pytest.TempPathFactory,
    write: Callable[[Mapping[str, bytes], int], bytes],
    method: int,
    draw: st.DataObject,
) -> None:
    data = write(FACEBOOK, method)
    cut = draw.draw(st.integers(4, len(data) - 1))
    path = saved(tmp_path_factory.getbasetemp() / "facebook-cut.zip", data[:cut])
    before = {name: text for name, text in FACEBOOK.items() if _end(data, name, text, method) <= cut}
    try:
        files, loss = opened(path)
    except KnownError:
        assert not before
        return
    assert {name: files[name] for name in before} == before
    cut_off = [(FACEBOOK[name], text) for name, text in files.items() if name not in before]
    assert all(whole.startswith(part) or part.startswith(whole) for whole, part in cut_off)
    assert len(cut_off) <= 1
    assert loss is not None


def _end(data: bytes, name: str, text: bytes, method: int) -> int:
    """Behind a file and the sizes that may stand there."""
    packed = text if method == ZIP_STORED else deflated(text)
    end = data.index(name.encode()) + len(name.encode()) + len(packed)
    return end + 16 if data[end : end + 4] == b"PK\x07\x08" else end
