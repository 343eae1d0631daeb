"""Files of an archive, found by the headers before each of them."""

from __future__ import annotations

import os
import zlib
from io import BytesIO
from typing import get_args
from zipfile import ZIP_DEFLATED, ZIP_STORED

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.importers.zip_headers import Packed, Walk, files_of, holds_file
from tests.importers.archives import LIST, UTF8, Sizes, record, streamed, zipped

MOST = 100
IDA, BO = b"Ida Muster\n" * 50, os.urandom(5000)
EVERY_SIZE = get_args(Sizes)


def walk(data: bytes) -> Walk:
    return files_of(BytesIO(data), MOST)


def told(found: Packed) -> tuple[str, int, int]:
    return found.info.filename, found.info.file_size, found.info.CRC


def what(name: str, data: bytes) -> tuple[str, int, int]:
    return name, len(data), zlib.crc32(data)


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED])
@pytest.mark.parametrize("sizes", EVERY_SIZE)
def test_files_are_found_wherever_their_sizes_stand(sizes: Sizes, method: int) -> None:
    data = record("ida.csv", IDA, sizes, method) + record("bo.csv", BO, sizes, method) + LIST
    found = walk(data)
    assert [told(one) for one in found.files] == [what("ida.csv", IDA), what("bo.csv", BO)]
    assert all(one.is_whole and one.is_checked for one in found.files)
    assert (found.has_gaps, found.is_to_list) == (False, True)


@pytest.mark.parametrize("sizes", ["before", "behind", "large", "large behind"])
def test_a_file_is_whole_when_the_archive_ends_behind_it(sizes: Sizes) -> None:
    found = walk(record("ida.csv", IDA, sizes))
    assert [told(one) for one in found.files] == [what("ida.csv", IDA)]
    assert found.files[0].is_whole
    assert not found.is_to_list


@pytest.mark.parametrize("sizes", EVERY_SIZE)
def test_empty_files_and_folders_cost_no_other(sizes: Sizes) -> None:
    folder = record("in/", b"", "before", ZIP_STORED)
    data = folder + record("empty", b"", sizes) + record("none", b"", sizes, ZIP_STORED)
    found = walk(data + record("in/ida.csv", IDA, sizes) + LIST)
    assert [one.info.filename for one in found.files] == ["in/", "empty", "none", "in/ida.csv"]
    assert told(found.files[-1]) == what("in/ida.csv", IDA)
    assert not found.has_gaps


def test_a_folder_that_promises_sizes_and_has_none_costs_no_other() -> None:
    folder = record("in/", b"", "before", ZIP_STORED, UTF8 | 0x8)
    found = walk(folder + record("in/ida.csv", IDA) + LIST)
    assert [one.info.filename for one in found.files] == ["in/", "in/ida.csv"]


def test_names_are_read_in_the_code_page_they_are_written_in() -> None:
    data = record("Müller.csv", IDA) + record("Müller.csv".encode("cp437"), IDA, flags=0)
    damaged = record(b"M\xfcller.csv", IDA)
    names = [one.info.filename for one in walk(data + damaged).files]
    assert names == ["Müller.csv", "Müller.csv", "M\ufffdller.csv"]


@pytest.mark.parametrize("sizes", ["before", "behind", "large behind"])
def test_the_files_of_an_archive_inside_are_none_of_its_own(sizes: Sizes) -> None:
    inner = streamed({"a.csv": BO, "b.csv": b""}, ZIP_STORED)
    data = record("inner.zip", inner, sizes, ZIP_STORED) + record("ida.csv", IDA, sizes)
    found = walk(data + LIST)
    assert [told(one) for one in found.files] == [what("inner.zip", inner), what("ida.csv", IDA)]


def test_sizes_are_found_beyond_a_block_and_over_the_edge_of_one() -> None:
    block = 1 << 20
    for length in (block, *range(block + 200, block + 290), 3 * block):
        data = record("a.bin", bytes(length), "behind", ZIP_STORED) + record("b.csv", IDA)
        assert [one.info.file_size for one in walk(data).files] == [length, len(IDA)]


@pytest.mark.parametrize("sizes", EVERY_SIZE)
def test_of_a_file_that_is_cut_off_there_is_what_there_is(sizes: Sizes) -> None:
    data = record("ida.csv", IDA, sizes) + record("bo.csv", BO, sizes, ZIP_STORED)[:1000]
    *_, last = walk(data).files
    assert (last.info.filename, last.is_whole) == ("bo.csv", False)
    assert data[last.start : last.end] == BO[: last.info.compress_size]
    assert last.end == len(data)
    assert last.is_checked == (sizes in ("before", "large"))


def test_large_sizes_that_stand_nowhere_are_those_of_a_file_that_is_cut_off() -> None:
    data = record("ida.csv", IDA, "large", ZIP_STORED)
    (found,) = walk(data.replace(b"\x01\0\x10\0", b"\x02\0\x10\0", 1)).files
    assert (found.is_whole, found.end) == (False, len(data))


def test_a_header_that_is_cut_off_is_no_file() -> None:
    whole, next_one = record("ida.csv", IDA), record("bo.csv", BO, "large")
    header = len(next_one) - len(BO) - 5
    for length in range(header):
        found = walk(whole + next_one[:length])
        assert [one.info.filename for one in found.files] == ["ida.csv"]
        assert not found.is_to_list


def test_what_stands_between_files_is_passed_over_and_told() -> None:
    found = walk(record("ida.csv", IDA) + bytes(3000) + record("bo.csv", BO) + LIST)
    assert [told(one) for one in found.files] == [what("ida.csv", IDA), what("bo.csv", BO)]
    assert (found.has_gaps, found.is_to_list) == (True, True)


def test_a_header_that_cannot_be_one_is_passed_over_and_told() -> None:
    strange = record("strange", IDA, method=ZIP_STORED)
    far = strange[:26] + b"\xff\xff" + strange[28:]
    found = walk(record("ida.csv", IDA) + far + record("bo.csv", BO) + LIST)
    assert [one.info.filename for one in found.files] == ["ida.csv", "bo.csv"]
    assert found.has_gaps


def test_no_more_files_are_looked_for_than_are_wanted() -> None:
    archive = zipped({f"{number}.csv": b"a" for number in range(20)})
    assert len(files_of(BytesIO(archive), 5).files) == 6


@pytest.mark.parametrize("beginning", [b"", b"MZ" + bytes(70_000), b"PK00", b"PK\x07\x08"])
def test_an_archive_may_begin_later(beginning: bytes) -> None:
    found = walk(beginning + zipped({"ida.csv": IDA}))
    assert [told(one) for one in found.files] == [what("ida.csv", IDA)]
    assert not found.has_gaps
    assert holds_file(beginning + zipped({"ida.csv": IDA}))


def test_other_bytes_hold_no_file() -> None:
    assert not holds_file(b"MZ" + bytes(1000))
    assert not holds_file(b"PK\x03\x04")
    assert not holds_file(b"PK\x03\x04" + bytes(100))
    assert not holds_file(zipped({}))


@given(st.binary(max_size=300), st.sampled_from(["before", "behind", "large"]), st.integers(0, 400))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_walked_to_their_end(data: bytes, sizes: Sizes, cut: int) -> None:
    archive = (record("ida.csv", data, sizes, ZIP_STORED) + data)[:cut] + data
    for one in walk(archive).files:
        assert 0 < one.start <= one.end <= len(archive)
