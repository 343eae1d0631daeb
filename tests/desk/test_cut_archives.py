"""Downloads that broke off: their good part is imported, and the whole one brings the rest later."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from itertools import combinations, cycle
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile
from zlib import crc32

import pytest

from netdesk.desk.import_run import open_files
from netdesk.domain.document import NetworkDocument
from netdesk.domain.draft import Problem
from netdesk.domain.error import CancelledError
from tests.desk.test_mixed_archives import TAKEOUT
from tests.importers.archives import LIST, saved, streamed, zipped
from tests.importers.imported import imported, read_whole
from tests.importers.linkedin.exports import CONNECTIONS, MESSAGES_2023, message, table
from tests.importers.meta.exports import bytes_of
from tests.importers.meta.samples import facebook, instagram

_PEOPLE = [
    (
        f"Ida{number}",
        f"Muster{number}",
        f"https://www.linkedin.com/in/ida-{number}",
        "",
        "",
        "",
        "07 Mar 2024",
    )
    for number in range(400)
]
LINKEDIN = {
    "Connections.csv": table(CONNECTIONS, *_PEOPLE).encode(),
    "messages.csv": table(MESSAGES_2023, *(message(f"Hello {number}") for number in range(50))).encode(),
}
CHAT = "".join(
    f"13/02/2024, 10:{n:02} - {'Kim' if n % 2 else 'Ida Muster'}: Hello {crc32(bytes(n))}\n"
    for n in range(60)
)
DOWNLOADS = {
    "facebook-kimown-2024-05-01-aBcDeF.zip": {name: bytes_of(value) for name, value in facebook().items()},
    "instagram-kim-2024-05-01-aBcDeF.zip": {name: bytes_of(value) for name, value in instagram().items()},
    "Basic_LinkedInDataExport_06-24-2026.zip": LINKEDIN,
    "WhatsApp Chat - Ida Muster.zip": {"_chat.txt": CHAT.encode(), "photo.jpg": bytes(3000)},
    "takeout.zip": {name: text.encode("utf-8") for name, text in TAKEOUT.items()},
}
EARLY = "The archive ends early: "


def said(network: NetworkDocument) -> tuple[list[str], list[tuple[str, str]], int]:
    """Who is in a network, what was said to them and when, and how many requests there are."""
    return (
        sorted(contact.formatted_name for contact in network.contacts),
        sorted((str(one.moment), one.text) for one in network.interactions),
        len(network.requests),
    )


def cut(data: bytes, part: float) -> bytes:
    """So much of an archive, counted without the list at its end."""
    return data[: int(part * data.index(LIST))]


@pytest.mark.parametrize(("name", "write"), [*zip(DOWNLOADS, cycle([streamed, zipped]))])
def test_the_whole_download_brings_what_the_part_did_not(
    tmp_path: Path, write: Callable[[Mapping[str, bytes], int], bytes], name: str
) -> None:
    data = write(DOWNLOADS[name], ZIP_DEFLATED)
    network = tmp_path / "n.netdesk"
    part = saved(tmp_path / name, cut(data, 0.6))
    first = imported(network, part)
    assert first[0].problems[0].where == name
    assert first[0].problems[0].reason.startswith(EARLY)
    assert sum(file.read for file in first)
    assert not any(file.new or file.merged for file in imported(network, part))
    whole = saved(tmp_path / name, data)
    second = imported(network, whole)
    assert not any(problem.reason.startswith(EARLY) for file in second for problem in file.problems)
    imported(tmp_path / "whole.netdesk", whole)
    assert said(read_whole(network)) == said(read_whole(tmp_path / "whole.netdesk"))


FACEBOOK, INSTAGRAM = (DOWNLOADS[name] for name in list(DOWNLOADS)[:2])
CLOSED = ("events/event_invitations.json", "inbox/user_7/message_1.json")


@pytest.mark.parametrize(
    ("name", "first"),
    [
        *(("instagram-kim.zip", pair) for pair in combinations(INSTAGRAM, 2)),
        ("facebook-kim.zip", [name for name in FACEBOOK if name.endswith(CLOSED)]),
    ],
)
def test_whichever_files_came_before_the_cut(tmp_path: Path, name: str, first: Sequence[str]) -> None:
    files = FACEBOOK if name.startswith("facebook") else INSTAGRAM
    data = zipped({one: files[one] for one in dict.fromkeys((*first, *files))})
    with ZipFile(BytesIO(data)) as archive:
        behind = archive.infolist()[len(first)].header_offset
    network = tmp_path / "n.netdesk"
    imported(network, saved(tmp_path / name, data[:behind]))
    whole = saved(tmp_path / name, data)
    imported(network, whole)
    imported(tmp_path / "whole.netdesk", whole)
    assert said(read_whole(network)) == said(read_whole(tmp_path / "whole.netdesk"))


def test_of_a_list_that_is_cut_off_the_rows_before_the_cut_are_read(tmp_path: Path) -> None:
    data = streamed({"Connections.csv": LINKEDIN["Connections.csv"]}, ZIP_STORED)
    (file,) = imported(tmp_path / "n.netdesk", saved(tmp_path / "linkedin.zip", cut(data, 0.5)))
    assert (file.format, file.read, file.new) == ("linkedin", 201, 201)
    whole, broken = file.problems
    rest = "only a part of Connections.csv is there; the rest may be in the whole download."
    assert whole.reason == EARLY + rest
    assert broken == Problem(
        "Connections.csv", "Connections.csv is cut off where its archive ends.", breaks_off=True
    )


def test_who_stands_in_the_missing_part_is_not_told_to_be_gone(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    people = zipped(LINKEDIN)
    imported(network, saved(tmp_path / "Basic_LinkedInDataExport_06-24-2025.zip", people))
    later = zipped(
        {"Connections.csv": table(CONNECTIONS, *_PEOPLE[:300]).encode(), "Skills.csv": b"Name\nTea\n"}
    )
    name = "Basic_LinkedInDataExport_06-24-2026.zip"
    (file,) = imported(network, saved(tmp_path / name, cut(later, 0.999)))
    assert not any(problem.reason.startswith("No longer") for problem in file.problems)
    (file,) = imported(network, saved(tmp_path / name, later))
    assert sum(problem.reason.startswith("No longer") for problem in file.problems) == 100


def test_an_archive_that_lacks_only_its_list_is_read_and_said_to_be_whole(tmp_path: Path) -> None:
    data = streamed(DOWNLOADS["takeout.zip"])
    path = saved(tmp_path / "takeout.zip", data[:-30])
    files = imported(tmp_path / "n.netdesk", path)
    told = [problem for file in files for problem in file.problems if problem.where == "takeout.zip"]
    reason = "The list of files at the end of the archive is damaged; no file is missing."
    assert told == [Problem("takeout.zip", reason, is_skip=False)]
    assert sorted(filter(None, (file.format for file in files))) == ["google-csv", "ical", "mail", "vcard"]


@pytest.mark.parametrize("files", [{"a.png": bytes(900), "b.png": bytes(900)}, {"_chat.txt": b"\x01" * 900}])
def test_a_part_in_which_nothing_is_known_is_told_with_why_it_may_be(
    tmp_path: Path, files: Mapping[str, bytes]
) -> None:
    path = saved(tmp_path / "photos.zip", cut(zipped(files, ZIP_STORED), 0.9))
    (file,) = [file.account for file in open_files([path])]
    unknown, early = file.problems
    assert early.reason.startswith(EARLY)
    assert unknown.where == "photos.zip"
    assert not file.format


def test_looking_through_a_download_that_broke_off_can_be_stopped(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.zip", cut(zipped({"a.bin": b"a", "b.bin": bytes(100)}, ZIP_STORED), 0.9))
    looks: list[int] = []

    def check() -> None:
        looks.append(1)
        if len(looks) > 3:
            raise CancelledError

    with pytest.raises(CancelledError):
        open_files([path], check)
