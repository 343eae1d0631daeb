"""The beginning of a file, however large it is, and files that end too early."""

from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.domain.draft import Problem
from netdesk.importers.file_source import LARGEST_MEMBER, FileMember, FileSource
from netdesk.importers.registry import recognise
from netdesk.importers.source import open_source
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


TRUNCATED = {
    "telegram": ("result.json", b'{"name": "Ida Muster", "type": "personal_chat", "id": 7, "messages": ['),
    "x": ("follower.js", b'window.YTD.follower.part0 = [ { "follower" : { "accountId" : "7" } },'),
    "facebook": ("friends.json", b'{"friends_v2": [{"name": "Ida Muster", "timestamp": 1700000000},'),
    "vcard": ("ida.vcf", b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ida Muster\r\n"),
}


@pytest.mark.parametrize("key", TRUNCATED)
def test_a_file_that_breaks_off_is_said_to(tmp_path: Path, key: str) -> None:
    name, beginning = TRUNCATED[key]
    (tmp_path / name).write_bytes(beginning)
    source = open_source(tmp_path / name)
    reader = recognise(source)
    assert reader is not None
    assert reader.key == key
    problems = [item for item in reader.read(source, lambda _done, _total: None) if isinstance(item, Problem)]
    assert any(problem.breaks_off for problem in problems)
