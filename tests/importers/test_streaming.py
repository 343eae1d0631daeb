"""The beginning of a file, however large it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.importers.file_source import LARGEST_MEMBER, FileMember, FileSource
from netdesk.importers.registry import recognise
from netdesk.importers.streaming import first_bytes


def test_a_file_that_is_too_large_to_be_held_still_has_a_beginning(tmp_path: Path) -> None:
    (tmp_path / "tweets.js").write_bytes(b"window.YTD.tweets.part0 = [")
    member = FileMember(tmp_path / "tweets.js", "tweets.js", LARGEST_MEMBER + 1)
    assert first_bytes(member, 10) == b"window.YTD"


def test_a_file_that_is_gone_has_none(tmp_path: Path) -> None:
    assert first_bytes(FileMember(tmp_path / "gone.js", "gone.js", 12), 10) == b""


@pytest.mark.parametrize(
    ("name", "beginning", "key"),
    [
        ("tweets.js", b'window.YTD.tweets.part0 = [ { "tweet" : {', "x"),
        (
            "Connections.csv",
            b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n",
            "linkedin",
        ),
        ("friends.json", b'{"friends_v2": [{"name": "Ida Muster", "timestamp": 1', "facebook"),
    ],
)
def test_a_file_that_is_too_large_to_be_read_is_known_for_what_it_is(
    tmp_path: Path, name: str, beginning: bytes, key: str
) -> None:
    (tmp_path / name).write_bytes(beginning)
    reader = recognise(FileSource(tmp_path / name, LARGEST_MEMBER + 1))
    assert reader is not None
    assert reader.key == key
