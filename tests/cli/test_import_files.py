"""`netdesk import` on files as people have them."""

from __future__ import annotations

import itertools
import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from netdesk.store.batches import read_batches
from netdesk.store.lock import WriteLock
from netdesk.store.network_file import NetworkFile
from netdesk.store.take_back import take_back
from tests.cli.files import DOCUMENT, CommandLine, write_files
from tests.importers.archives import saved, zipped
from tests.importers.linkedin.exports import CONNECTIONS, IDA, table

ROOT = Path(__file__).parents[2]


@pytest.fixture
def network(tmp_path: Path) -> Path:
    return tmp_path / "n.netdesk"


def without_uids(document: dict[str, Any]) -> dict[str, Any]:
    """A document in which what was made at random is called by its place or name, arrays in order of text."""
    names = {
        one["uid"]: one["formatted_name"] + json.dumps(one["phones"] + one["emails"])
        for one in document["contacts"]
    }
    made = (
        {one.get("uid") for rows in document.values() if isinstance(rows, list) for one in rows}
        - {None}
        - set(names)
    )
    text = json.dumps(document)
    for uid, name in names.items():
        text = text.replace(f'"{uid}"', json.dumps(f"uid of {name}"))
    for uid in made:
        text = text.replace(f'"{uid}"', '"made"')
    plain: dict[str, Any] = json.loads(text)
    return {
        key: sorted(json.dumps(_sorted(row), sort_keys=True) for row in value)
        if isinstance(value, list)
        else value
        for key, value in plain.items()
    }


def _sorted(row: dict[str, Any]) -> dict[str, Any]:
    return {key: sorted(value, key=str) if isinstance(value, list) else value for key, value in row.items()}


def test_every_card_and_row_is_accounted_for(netdesk: CommandLine, tmp_path: Path, network: Path) -> None:
    files = write_files(tmp_path)
    counts = {Path(one["path"]).name: one for one in netdesk.import_files(network, *files)}
    for one in counts.values():
        assert one["read"] == one["new"] + one["merged"] + one["unchanged"]
        assert one["skipped"] <= len(one["problems"])
        assert all(set(problem) == {"where", "reason"} for problem in one["problems"])
    assert (counts["cards.vcf"]["format"], counts["cards.vcf"]["read"]) == ("vcard", 4)
    assert (counts["linkedin.zip"]["format"], counts["linkedin.zip"]["read"]) == ("linkedin", 6)
    assert counts["linkedin.zip"]["skipped"] == 1
    assert counts["network.json"]["format"] == "netdesk-json"


def test_who_is_only_mentioned_is_told_beside_the_rows(
    netdesk: CommandLine, tmp_path: Path, network: Path
) -> None:
    texts = "[13.02.24, 09:00:00] Ida Muster: Hi\n[13.02.24, 09:01:00] Kim: Hi\n"
    chat = tmp_path / "WhatsApp Chat with Ida Muster.txt"
    chat.write_text(texts, encoding="utf-8")
    assert netdesk("import", chat, "--into", network) == 0
    told = "3 read, 2 new, 1 merged, 0 unchanged, 0 skipped; 1 new person is only mentioned\n"
    assert netdesk.out.endswith(told)
    (again,) = netdesk.import_files(network, chat)
    assert (again["read"], again["unchanged"], again["new"], again["mentioned"]) == (3, 3, 0, 0)


def test_whoever_a_card_or_row_brings_is_not_counted_as_mentioned_too(
    netdesk: CommandLine, tmp_path: Path, network: Path
) -> None:
    chat = tmp_path / "WhatsApp Chat with Ida Muster.txt"
    chat.write_text("[13.02.24, 09:00:00] Ida Muster: Hi\n[13.02.24, 09:01:00] Kim: Hi\n", encoding="utf-8")
    cards = tmp_path / "cards.vcf"
    cards.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ida Muster\nUID:ida\nEND:VCARD\n", encoding="utf-8")
    (alone,) = netdesk.import_files(tmp_path / "alone.netdesk", chat)
    assert (alone["new"], alone["mentioned"]) == (2, 1)
    counts = {one["format"]: one for one in netdesk.import_files(network, chat, cards)}
    assert (counts["vcard"]["new"], counts["vcard"]["mentioned"]) == (1, 0)
    brought = len(netdesk.document(network)["contacts"])
    assert counts["whatsapp"]["mentioned"] == brought - counts["vcard"]["new"]


def test_a_second_import_changes_nothing(netdesk: CommandLine, tmp_path: Path, network: Path) -> None:
    files = write_files(tmp_path)
    first = netdesk.import_files(network, *files)
    before = netdesk.document(network)
    with NetworkFile(network) as file:
        steps = file.connection.execute("SELECT max(id) FROM step").fetchone()
    second = netdesk.import_files(network, *files)
    assert [(one["new"], one["merged"]) for one in second] == [(0, 0)] * 3
    assert [one["unchanged"] for one in second] == [one["read"] for one in first]
    assert netdesk.document(network) == before
    with NetworkFile(network) as file:
        assert file.connection.execute("SELECT max(id) FROM step").fetchone() == steps


@pytest.mark.parametrize("name", ["cards.vcf", "linkedin.zip", "network.json"])
def test_each_format_alone_is_imported_twice_without_doubling(
    netdesk: CommandLine, tmp_path: Path, network: Path, name: str
) -> None:
    write_files(tmp_path)
    (first,) = netdesk.import_files(network, tmp_path / name)
    before = netdesk.document(network)
    (second,) = netdesk.import_files(network, tmp_path / name)
    # Who is the same is asked once: afterwards both are there.
    problems = [one for one in first["problems"] if "Find duplicates" not in one["reason"]]
    assert second == first | {
        "new": 0, "merged": 0, "unchanged": first["read"], "mentioned": 0, "problems": problems,
    }  # fmt: skip
    assert netdesk.document(network) == before


def test_message_texts_are_left_out_when_asked(netdesk: CommandLine, tmp_path: Path, network: Path) -> None:
    _cards, archive, _document = write_files(tmp_path)
    netdesk.import_files(network, archive, more=["--without-texts"])
    texts = [one["text"] for one in netdesk.document(network)["interactions"] if one["kind"] == "message"]
    assert sorted(texts) == ["[14 characters]", "[3 characters]", "[5 characters]"]


def test_an_older_import_is_taken_back_to_the_last_row(
    netdesk: CommandLine, tmp_path: Path, network: Path
) -> None:
    cards, archive, document = write_files(tmp_path)
    netdesk.import_files(network, document)
    before = netdesk.document(network)
    once = netdesk.import_files(network, cards, archive)
    with NetworkFile(network) as file, closing(file.batch_writer()) as connection:
        take_back(connection, read_batches(connection, 1)[0].id)
    assert netdesk.document(network) == before
    assert netdesk.import_files(network, cards, archive) == once


def test_an_import_is_taken_back_as_a_whole(netdesk: CommandLine, tmp_path: Path, network: Path) -> None:
    cards, archive, document = write_files(tmp_path)
    netdesk.import_files(network, document)
    before = netdesk.document(network)
    netdesk.import_files(network, cards, archive)
    after = netdesk.document(network)
    with NetworkFile(network) as file:
        assert str(file.names()[0]) == "Import 2 files"
        file.undo()
    assert netdesk.document(network) == before
    with NetworkFile(network) as file:
        file.redo()
    assert netdesk.document(network) == after


def test_the_order_of_the_files_makes_no_difference(netdesk: CommandLine, tmp_path: Path) -> None:
    files = write_files(tmp_path)
    results = []
    for number, order in enumerate(itertools.permutations(files)):
        network = tmp_path / f"{number}.netdesk"
        netdesk.import_files(network, *order)
        results.append(without_uids(netdesk.document(network)))
    assert all(result == results[0] for result in results)


def test_three_sources_make_one_person_and_conflicts_are_kept(
    netdesk: CommandLine, tmp_path: Path, network: Path
) -> None:
    netdesk.import_files(network, *write_files(tmp_path))
    document = netdesk.document(network)
    (ida,) = [one for one in document["contacts"] if one["formatted_name"] == "Ida Muster"]
    assert ida["uid"] == "ida"
    assert ida["circle"] == 15
    assert (ida["organisation"], ida["title"]) == ("Acme GmbH", "Fitter")
    assert {(job["title"], job["source"]) for job in ida["jobs"]} == {
        ("Fitter", "vcard"),
        ("Head of Fitting", "linkedin"),
    }
    with_ida = [one for one in document["interactions"] if "ida" in one["participants"]]
    assert len(with_ida) == 3
    assert len([one for one in document["contacts"] if one["formatted_name"] == "Kai Petersen"]) == 2


def test_a_document_goes_out_as_it_came_in(netdesk: CommandLine, tmp_path: Path, network: Path) -> None:
    source = tmp_path / "network.json"
    source.write_text(json.dumps(DOCUMENT), encoding="utf-8")
    netdesk.import_files(network, source)
    first = tmp_path / "first.json"
    assert netdesk("export", "--from", network, "--format", "json", "--out", first) == 0
    other = tmp_path / "other.netdesk"
    netdesk.import_files(other, first)
    second = tmp_path / "second.json"
    assert netdesk("export", "--from", other, "--format", "json", "--out", second) == 0
    assert second.read_text("utf-8") == first.read_text("utf-8")


def test_a_dry_run_writes_nothing(netdesk: CommandLine, tmp_path: Path, network: Path) -> None:
    cards, archive, document = write_files(tmp_path)
    before = set(tmp_path.iterdir())
    tried = netdesk.import_files(network, cards, archive, more=["--dry-run"])
    assert set(tmp_path.iterdir()) == before
    assert netdesk.import_files(network, cards, archive) == tried
    held = network.read_bytes()
    netdesk.import_files(network, document, more=["--dry-run"])
    assert network.read_bytes() == held
    assert set(tmp_path.iterdir()) == before | {network, network.with_name("n.netdesk.lock")}


def test_what_cannot_be_read_is_told_and_the_rest_is_imported(
    netdesk: CommandLine, tmp_path: Path, network: Path
) -> None:
    cards, _, _ = write_files(tmp_path)
    empty, picture, broken = tmp_path / "empty.vcf", tmp_path / "p.heic", tmp_path / "broken.zip"
    empty.touch()
    picture.write_bytes(bytes(range(256)) * 9)
    broken.write_bytes(b"PK\x03\x04" + b"\x00" * 400)
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("Connections.csv", b"\0" * 40_000_000)
    files = (tmp_path / "missing.vcf", empty, picture, broken, bomb, cards)
    counts = netdesk.import_files(network, *files)
    assert [one["path"] for one in counts] == [str(file) for file in files]
    assert [one["read"] for one in counts] == [0, 0, 0, 0, 0, 4]
    for one in counts[:-1]:
        assert one["format"] == ""
        (problem,) = one["problems"]
        assert problem["reason"].endswith(".")
    assert "does not exist" in counts[0]["problems"][0]["reason"]


def test_when_nothing_can_be_read_the_code_is_2_and_no_file_is_made(
    netdesk: CommandLine, tmp_path: Path, network: Path
) -> None:
    nothing = tmp_path / "nothing.vcf"
    nothing.write_text("BEGIN:VCARD\nEND:VCARD\n")
    for file in (tmp_path / "missing.vcf", nothing):
        assert netdesk("import", file, "--into", network) == 2
        assert netdesk.err.startswith("Nothing could be read")
        assert netdesk.err.count("\n") == 1
        assert not network.exists()


def test_the_good_part_of_a_download_that_broke_off_is_imported_and_told(
    netdesk: CommandLine, tmp_path: Path, network: Path
) -> None:
    rows = [["Ida", "Muster", f"{IDA}{number}", "", "", "", "07 Mar 2024"] for number in range(30)]
    whole = zipped({"Connections.csv": table(CONNECTIONS, *rows).encode(), "Skills.csv": b"Name\nTea\n" * 90})
    part = saved(tmp_path / "linkedin.zip", whole[: whole.rindex(b"PK\x03\x04") + 20])
    (file,) = netdesk.import_files(network, part)
    assert (file["format"], file["read"], file["new"], file["skipped"]) == ("linkedin", 30, 30, 0)
    first, *_ = file["problems"]
    assert first["where"] == "linkedin.zip"
    assert first["reason"].startswith("The archive ends early: 1 file is there")
    saved(part, whole)
    (file,) = netdesk.import_files(network, part)
    assert (file["read"], file["unchanged"], file["new"]) == (31, 30, 1)
    assert not any("ends early" in problem["reason"] for problem in file["problems"])
    nothing = saved(tmp_path / "photos.zip", zipped({"a.jpg": bytes(99), "b.jpg": bytes(99)})[:80])
    assert netdesk("import", nothing, "--into", network) == 2
    assert "Traceback" not in netdesk.err


def test_why_the_only_file_cannot_be_read_is_said_once(
    netdesk: CommandLine, tmp_path: Path, network: Path
) -> None:
    assert netdesk("import", tmp_path / "missing.vcf", "--into", network) == 2
    assert (netdesk.out, netdesk.err) == ("", "Nothing could be read: missing.vcf does not exist.\n")
    assert netdesk("import", tmp_path / "missing.vcf", tmp_path / "gone.vcf", "--into", network) == 2
    assert "  missing.vcf does not exist.\n" in netdesk.out
    assert netdesk.err == "Nothing could be read.\n"


def test_a_network_is_no_source_and_the_sentence_says_what_to_do(
    netdesk: CommandLine, tmp_path: Path, network: Path
) -> None:
    other = tmp_path / "other.netdesk"
    netdesk.import_files(other, *write_files(tmp_path))
    assert netdesk("import", other, "--into", network) == 2
    sentence = "It is a NetDesk network: open it, or export it as JSON and import that."
    assert netdesk.err == f"Nothing could be read: {sentence}\n"


def test_who_a_window_would_have_asked_about_is_told(
    netdesk: CommandLine, tmp_path: Path, network: Path
) -> None:
    book, other = tmp_path / "book.vcf", tmp_path / "other.vcf"
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ida Muster\nORG:{}\nEND:VCARD\n"
    book.write_text(card.format("Acme"), encoding="utf-8")
    other.write_text(card.format("Berg"), encoding="utf-8")
    (first,) = netdesk.import_files(network, book)
    assert first["problems"] == []
    for more in (["--dry-run"], []):
        (second,) = netdesk.import_files(network, other, more=more)
        assert (second["new"], second["skipped"]) == (1, 0)
        assert second["problems"] == [{
            "where": "other.vcf",
            "reason": "1 person may be somebody who is there already; “Find duplicates” shows them.",
        }]  # fmt: skip


@pytest.mark.parametrize("content", [b"hello", b"SQLite format 3\x00" + b"\x00" * 200])
def test_a_file_that_is_no_network_is_left_as_it_is(
    netdesk: CommandLine, tmp_path: Path, network: Path, content: bytes
) -> None:
    network.write_bytes(content)
    assert netdesk("import", *write_files(tmp_path), "--into", network) == 2
    assert netdesk.err.count("\n") == 1
    assert "the file was left as it is" in netdesk.err
    assert network.read_bytes() == content


def test_a_network_open_elsewhere_is_left_alone(netdesk: CommandLine, tmp_path: Path, network: Path) -> None:
    files = write_files(tmp_path)
    netdesk.import_files(network, files[0])
    lock = WriteLock(network)
    assert netdesk("import", files[1], "--into", network) == 2
    assert "open in another NetDesk" in netdesk.err
    lock.release()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_import_leaves_the_network_whole(
    netdesk: CommandLine, tmp_path: Path, network: Path
) -> None:
    cards, _, _ = write_files(tmp_path)
    netdesk.import_files(network, cards)
    before = netdesk.document(network)
    many = tmp_path / "many.vcf"
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Person {0}\nEMAIL:p{0}@example.org\nEND:VCARD\n"
    many.write_text("".join(card.format(number) for number in range(1_000)))
    command = [sys.executable, "-m", "netdesk", "import", str(many), "--into", str(network)]
    for pause in (0.4, 0.8, 1.2):
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(pause)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        assert netdesk("check", "--from", network) == 0, netdesk.err
        after = netdesk.document(network)
        assert len(after["contacts"]) in (len(before["contacts"]), len(before["contacts"]) + 1_000)
    netdesk.import_files(network, many)
    assert len(netdesk.document(network)["contacts"]) == len(before["contacts"]) + 1_000
