from __future__ import annotations

from pathlib import Path
from unicodedata import normalize
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.domain.contact import Contact
from netdesk.domain.draft import Problem
from netdesk.importers.registry import recognise
from netdesk.importers.source import expand, open_source
from netdesk.importers.whatsapp.reader import READER
from tests.importers.archives import record, saved
from tests.importers.imported import imported, imported_twice
from tests.importers.rebuilt import TextMember, TextSource
from tests.importers.whatsapp.chats import GROUP, WITH_IDA, chat, drafts, problems, read, spoken, zipped

LINES = (
    "04.03.25, 14:05 - Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.",
    "04.03.25, 14:05 - Ida Muster: Hallo",
    "04.03.25, 14:05 - Ida Muster: Hallo",
    "31.03.25, 14:06 - Kim Own: Hi\nund mehr",
    "31.03.25, 14:07 - Verpasster Sprachanruf",
)


def key(path: Path) -> str:
    reader = recognise(open_source(path))
    return reader.key if reader else ""


@pytest.mark.parametrize(
    "name",
    [
        WITH_IDA,
        "WhatsApp Chat mit Ida (1).txt",
        "_chat.txt",
        "notes.txt",
        "chat",
        "chat.dat",
        "Ida M. Muster",
    ],
)
def test_chats_are_recognised_by_their_lines(tmp_path: Path, name: str) -> None:
    assert key(chat(tmp_path, *LINES, name=name)) == "whatsapp"


@pytest.mark.parametrize(
    "lines",
    [
        ("Ida: Hallo", "Kim: Hi"),
        ("2025-03-04 14:05:09 - INFO: started", "2025-03-04 14:05:10 - INFO: done"),
        ("[2024-05-29, 15:04] Me: text", "[2024-05-29, 15:05] Ida: text"),
        ("We met on", "04.03.25, 14:05 - in the park", "and talked", "of old times", "and more"),
    ],
)
def test_other_texts_are_not(tmp_path: Path, lines: tuple[str, ...]) -> None:
    assert key(chat(tmp_path, *lines, name="notes.txt")) == ""


def test_zips_and_unpacked_folders_are_one_source(tmp_path: Path) -> None:
    assert key(zipped(tmp_path, *LINES, photo="x")) == "whatsapp"
    folder = tmp_path / "WhatsApp Chat - Ida Muster"
    folder.mkdir()
    chat(folder, *LINES, name="_chat.txt")
    (folder / "00000012-PHOTO.jpg").write_bytes(b"x")
    assert expand([folder]) == [folder]
    assert key(folder) == "whatsapp"
    assert drafts(read(folder))[0].interaction.source_id == (
        drafts(read(zipped(tmp_path, *LINES)))[0].interaction.source_id
    )


def test_what_lies_beside_a_chat_and_was_not_sent_in_it_is_a_source_of_its_own(tmp_path: Path) -> None:
    sent = "05/03/2025, 14:05 - Ida Muster: Zoë's list.csv (file attached)"
    chat(tmp_path, *LINES, sent)
    for name in ("contacts.csv", "00000012-Bo.vcf", normalize("NFD", "Zoë's list.csv"), "older.zip"):
        (tmp_path / name).write_text("x")
    assert [path.name for path in expand([tmp_path])] == [tmp_path.name, "contacts.csv", "older.zip"]


@pytest.mark.parametrize(("name", "is_one"), [("media/IMG-1.jpg", True), ("cards/Bo.vcf", False)])
def test_a_folder_beside_chats_is_theirs_if_only_pictures_are_in_it(
    tmp_path: Path, name: str, is_one: bool
) -> None:
    chat(tmp_path, *LINES)
    file = tmp_path / name
    file.parent.mkdir()
    file.write_text("x")
    assert expand([tmp_path]) == ([tmp_path] if is_one else [tmp_path / WITH_IDA, file])


def test_every_line_is_accounted_for(tmp_path: Path) -> None:
    items = read(zipped(tmp_path, *LINES, photo="x"))
    assert len(drafts(items)) == 4
    assert [problem.is_skip for problem in problems(items)] == [True, False]
    assert problems(items)[1].reason == "1 picture or other file is not kept."


def test_a_second_import_changes_nothing(tmp_path: Path) -> None:
    two = chat(tmp_path, *LINES)
    group = chat(tmp_path, *LINES, "31.03.25, 14:08 - Otto Beispiel: Auch da", name=GROUP)
    network = imported_twice(tmp_path, two, group)
    assert len(network.interactions) == 4 + 5
    assert [one.formatted_name for one in network.contacts] == ["Ida Muster", "Otto Beispiel"]
    assert network.me.formatted_name == "Kim Own"
    assert [one.name for one in network.groups] == ["Schachclub"]
    assert set(network.groups[0].members) == {one.uid for one in network.contacts}
    assert {one.channel for person in network.contacts for one in person.presences} == {"whatsapp"}


def test_a_later_export_adds_only_what_is_new(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, chat(tmp_path, *LINES))
    (account,) = imported(network, chat(tmp_path, *LINES[1:], "01.04.25, 08:00 - Ida Muster: Hallo"))
    assert (account.new, account.unchanged) == (1, 5)


def test_an_export_with_media_after_one_without_doubles_nothing(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    kim = "31.03.25, 14:06 - Kim Own: Hi"
    imported(network, chat(tmp_path, "04.03.25, 14:05 - Ida Muster: <Medien ausgeschlossen>", kim))
    later = chat(tmp_path, "04.03.25, 14:05 - Ida Muster: IMG-1.jpg (Datei angehängt)", kim)
    (account,) = imported(network, later)
    assert (account.new, account.unchanged) == (0, 3)


def test_exports_of_two_kinds_of_phones_hold_the_same_messages(tmp_path: Path) -> None:
    android = chat(
        tmp_path, "04.03.25, 14:05 - Ida Muster: ok", "04.03.25, 14:05 - Kim Own: Hi",
        "04.03.25, 14:05 - Ida Muster: ok", "31.03.25, 14:06 - Kim Own: <Medien ausgeschlossen>",
    )  # fmt: skip
    iphone = zipped(
        tmp_path, "[04.03.25, 14:05:09] Ida Muster: ok", "[04.03.25, 14:05:20] Kim Own: Hi",
        "[04.03.25, 14:05:31] Ida Muster: ok", "[04.03.25, 14:05:40] Ida Muster: ok",
        "[31.03.25, 14:06:01] Kim Own: \u200eBild weggelassen",
    )  # fmt: skip
    for first, second, new in ((android, iphone, 1), (iphone, android, 0)):
        network = tmp_path / f"{new}.netdesk"
        imported(network, first)
        (found,) = imported(network, second)
        assert (found.new, found.merged) == (new, 0)


def test_a_named_chat_without_messages_says_so(tmp_path: Path) -> None:
    path = tmp_path / "WhatsApp Chats.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr(WITH_IDA, "\n".join(LINES))
        archive.writestr("WhatsApp Chat with Otto.txt", "04.03.25, 14:05 - ")
    assert [type(item) for item in read(path)].count(Problem) == 2


def test_a_chat_whose_archive_is_cut_off_keeps_the_messages_before(tmp_path: Path) -> None:
    lines = [f"04.03.25, 14:{n:02} - {'Kim Own' if n % 2 else 'Ida Muster'}: Hallo {n}" for n in range(9)]
    data = record("_chat.txt", "\n".join((*lines, "und mehr")).encode(), method=ZIP_STORED)
    items = read(saved(tmp_path / "WhatsApp Chat - Ida Muster.zip", data[:-3]))
    assert [text for _, _, text in spoken(items)] == [f"Hallo {n}" for n in range(8)]  # the ninth goes on
    reason = "_chat.txt is cut off where its archive ends."
    assert problems(items) == [Problem("_chat.txt", reason, is_skip=False, breaks_off=True)]


def test_a_chat_that_is_cut_off_before_its_first_message_is_told(tmp_path: Path) -> None:
    data = record("_chat.txt", b"04.03.25, 14:05 - Ida", method=ZIP_STORED)
    (problem,) = read(saved(tmp_path / "WhatsApp Chat - Ida Muster.zip", data[:-3]))
    assert problem == Problem("_chat.txt", "_chat.txt is cut off where its archive ends.", breaks_off=True)


def test_progress_comes_to_its_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    list(READER.read(open_source(chat(tmp_path, *LINES)), lambda done, total: told.append((done, total))))
    assert told[-1][0] == told[-1][1]
    assert told == sorted(told)


STARTS = ("04.03.25, 14:05 - ", "[04.03.25, 14:05:09] ", "3/4/25, 2:05 PM - ", "\u200e", "", "\ufeff")
SAID = (
    "Ida: ",
    "Kim Own: ",
    "Ida: \u200e",
    "Ida left",
    'Kim created group "x: y"',
    "null",
    "<Media omitted>",
    ": ",
)


@given(st.lists(st.tuples(st.sampled_from(STARTS), st.sampled_from(SAID), st.text(max_size=12)), max_size=12))
@settings(max_examples=100, deadline=None)
def test_every_start_of_a_message_gives_an_item(parts: list[tuple[str, str, str]]) -> None:
    lines = ["".join(part).replace("\n", " ").replace("\r", " ") for part in parts]
    source = TextSource((TextMember("\n".join(lines).encode("utf-8", "replace"), "chat.txt"),))
    assert READER.read_for is not None
    items = list(READER.read_for(source, lambda _done, _total: None, Contact(formatted_name="Kim Own")))
    for item in items:
        repr(item).encode("utf-8", "replace")
    starts = [sum(line.startswith(start) for line in lines) for start in STARTS[:3]]
    told = (item for item in items if not isinstance(item, Problem) or item.is_skip)
    assert sum(item.stands_for if isinstance(item, Problem) else 1 for item in told) >= max(starts)


@given(st.binary(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_read(data: bytes) -> None:
    source = TextSource((TextMember(b"04.03.25, 14:05 - Ida: " + data, "chat.txt"),))
    READER.recognise(source)
    assert list(READER.read(source, lambda _done, _total: None))
    assert READER.chat_authors is not None
    (chat,) = READER.chat_authors(source, Contact())
    assert "Ida" in chat.authors
