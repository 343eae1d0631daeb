from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from netdesk.domain.error import KnownError
from netdesk.importers.reader import Reader
from netdesk.importers.registry import FORMATS, readers, recognise
from netdesk.importers.source import open_source
from tests.importers.linkedin.exports import CONNECTIONS, MESSAGES_2023, PREAMBLE, export, table

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Muster\r\nEND:VCARD\r\n"
CONNECTION = table(CONNECTIONS, ["Ida", "Muster", "", "", "", "", "07 Mar 2024"], before=PREAMBLE)
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x06\0\0\0\x1f\xf3\xffa"
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"


def key(path: Path) -> str:
    reader = recognise(open_source(path))
    return reader.key if reader else ""


def file(folder: Path, data: bytes | str, name: str = "download") -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_every_format_has_a_reader_of_its_own() -> None:
    found = readers()
    assert all(isinstance(reader, Reader) for reader in found)
    assert len({reader.key for reader in found}) == len(FORMATS)


@pytest.mark.parametrize("name", ["a.vcf", "a.csv", "a.zip", "photo.png", "noname"])
@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (CARD, "vcard"),
        (CARD.encode("utf-16"), "vcard"),
        (b"\xef\xbb\xbf\r\n" + CARD.lower().encode(), "vcard"),
        (CONNECTION, "linkedin"),
        (CONNECTION.encode("utf-16"), "linkedin"),
        (table(MESSAGES_2023), "linkedin"),
    ],
)
def test_the_content_counts_and_not_the_name(
    tmp_path: Path, name: str, data: bytes | str, expected: str
) -> None:
    assert key(file(tmp_path, data, name)) == expected


@pytest.mark.parametrize(
    "data",
    [
        PNG,
        PDF,
        os.urandom(10_000),
        "Hello.\n",
        "Hello.\n".encode("utf-16"),
        "\n\n\n",
        '{"name": 1}',
        "[]",
        "<html></html>",
        b"\0" * 5000,
    ],
    ids=["png", "pdf", "random", "text", "utf-16", "blank", "json", "list", "html", "nuls"],
)
@pytest.mark.parametrize("name", ["a.vcf", "Connections.csv", "a.json", "x"])
def test_what_is_none_is_not_taken_for_one(tmp_path: Path, data: bytes | str, name: str) -> None:
    assert key(file(tmp_path, data, name)) == ""


def test_archives_are_known_by_what_is_in_them(tmp_path: Path) -> None:
    assert key(export(tmp_path, {"Connections.csv": CONNECTION}, "a.zip")) == "linkedin"
    assert key(export(tmp_path, {"in/a.vcf": CARD}, "b.zip")) == "vcard"
    assert key(export(tmp_path, {"photo.png": PNG}, "c.zip")) == ""


def test_an_archive_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    path = export(tmp_path, {"../Connections.csv": CONNECTION}, "a.zip")
    with pytest.raises(KnownError):
        recognise(open_source(path))


def test_readers_are_imported_when_they_are_asked_for() -> None:
    code = "import sys, netdesk.importers.registry; print([m for m in sys.modules if 'vcard' in m])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"
