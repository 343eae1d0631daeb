from __future__ import annotations

from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED

import pytest

from netdesk.importers.meta.json_file import read_document
from netdesk.importers.source import open_source
from tests.importers.archives import record, saved
from tests.importers.rebuilt import TextMember


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b'{"a": [1]}', {"a": [1]}),
        (b"\xef\xbb\xbf[1]", [1]),
        ('{"a": "ß"}'.encode("utf-16"), {"a": "ß"}),
        ('{"a": "ß"}'.encode("cp1252"), {"a": "ß"}),
    ],
    ids=["plain", "mark", "utf-16", "windows"],
)
def test_documents_are_read_in_any_encoding(data: bytes, value: Any) -> None:
    assert read_document(TextMember(data)) == (value, "")


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b'{"friends_v2": [{"name": "Ida"}, {"na', {"friends_v2": [{"name": "Ida"}]}),
        (b'[{"name": "Ida"},\n{"na', [{"name": "Ida"}]),
    ],
)
def test_what_stands_before_the_break_is_kept_and_the_break_told(data: bytes, value: Any) -> None:
    document = read_document(TextMember(data))
    assert document.value == value
    assert "what stands before it was read" in document.reason


@pytest.mark.parametrize("missing", [2, 12, 15])
def test_of_a_file_that_is_cut_off_in_its_archive_is_kept_what_is_there(tmp_path: Path, missing: int) -> None:
    data = record("friends.json", b'{"friends_v2": [{"name": "Ida"}, {"name": "Bo"}]}', method=ZIP_STORED)
    (member,) = open_source(saved(tmp_path / "a.zip", data[:-missing])).members
    document = read_document(member)
    assert document.value["friends_v2"] == [{"name": "Ida"}, {"name": "Bo"}][: 2 if missing == 2 else 1]
    assert document.reason == "friends.json is cut off where its archive ends."


@pytest.mark.parametrize("data", [b"", b"Hello", b'"text"', b"12", b"null", b"\0\0\0\0", b"[" * 100_000])
def test_what_is_no_document_is_told_in_one_sentence(data: bytes) -> None:
    document = read_document(TextMember(data))
    assert document.is_lost or document.value == []
    assert document.reason.endswith(".")
