"""Files of Outlook that nobody but Outlook reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.domain.error import KnownError
from netdesk.importers.mail.reader import READER
from netdesk.importers.registry import recognise
from netdesk.importers.source import open_source

COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)
PROPERTIES = "__properties_version1.0".encode("utf-16-le")


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("Plans.msg", COMPOUND, "message"),
        ("Plans", COMPOUND + PROPERTIES, "message"),
        ("archive.pst", b"!BDN" + bytes(508), "mailbox"),
    ],
)
def test_what_outlook_keeps_for_itself_is_told_with_a_way_out(
    tmp_path: Path, name: str, data: bytes, word: str
) -> None:
    (tmp_path / name).write_bytes(data)
    source = open_source(tmp_path / name)
    assert recognise(source) is READER
    with pytest.raises(KnownError, match=f"It is a {word} in Outlook's own form"):
        list(READER.read(source, lambda _done, _total: None))


def test_a_spreadsheet_in_the_same_wrapping_is_no_mail(tmp_path: Path) -> None:
    (tmp_path / "people.xls").write_bytes(COMPOUND + "Workbook".encode("utf-16-le"))
    assert READER.recognise(open_source(tmp_path / "people.xls")) == 0
