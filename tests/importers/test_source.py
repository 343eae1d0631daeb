from __future__ import annotations

import io
import os
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.error import KnownError
from netdesk.importers.registry import recognise
from netdesk.importers.source import expand, open_source
from netdesk.importers.streaming import stream
from netdesk.importers.whatsapp.reader import READER as WHATSAPP
from tests.importers.linkedin.exports import CONNECTIONS, table
from tests.importers.mail.mailboxes import mail, mbox

SIGNAL = '{"version":"1","backupTimeMs":"1715000000000"}\n'
LINKEDIN = table(CONNECTIONS, ["Ida", "Muster", "", "", "", "", "07 Mar 2024"])


def sentence(path: Path) -> str:
    with pytest.raises(KnownError) as caught:
        open_source(path)
    assert "\n" not in caught.value.sentence
    return caught.value.sentence


def zipped(path: Path, files: dict[str, bytes], method: int = ZIP_DEFLATED) -> Path:
    with ZipFile(path, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def encrypted(path: Path) -> Path:
    """Sets the flag of encryption in every header of an archive."""
    data = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(signature, at + 4)
    path.write_bytes(data)
    return path


def contents(path: Path) -> dict[str, bytes]:
    found = {}
    for member in open_source(path).members:
        with member.open() as stream:
            found[member.name] = stream.read()
        assert member.size == len(found[member.name])
    return found


def test_a_file_is_its_own_only_member(tmp_path: Path) -> None:
    (tmp_path / "a.vcf").write_bytes(b"hello")
    assert contents(tmp_path / "a.vcf") == {"a.vcf": b"hello"}


def test_a_folder_gives_its_files_and_those_inside_it(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    (folder / "Articles").mkdir(parents=True)
    (folder / "b.csv").write_bytes(b"b")
    (folder / "Articles" / "a.html").write_bytes(b"a")
    (folder / ".DS_Store").write_bytes(b"x")
    (folder / "__MACOSX").mkdir()
    (folder / "__MACOSX" / "._b.csv").write_bytes(b"x")
    (folder / "empty.csv").touch()
    assert contents(folder) == {"b.csv": b"b", "Articles/a.html": b"a"}


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED, 12, 14])
def test_a_zip_gives_its_files(tmp_path: Path, method: int) -> None:
    files = {"b.csv": b"b" * 100_000, "in/a.csv": b"a", "__MACOSX/._b.csv": b"x", "in/.DS_Store": b"x"}
    assert contents(zipped(tmp_path / "a.dat", files, method)) == {"b.csv": b"b" * 100_000, "in/a.csv": b"a"}


def test_an_archive_inside_an_archive_stays_closed(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", {"a.csv": b"a"}).read_bytes()
    outer = {"inner.zip": inner, "b.csv": b"b"}
    assert contents(zipped(tmp_path / "outer.zip", outer)) == outer


@pytest.mark.parametrize(
    "name", ["../a.csv", "in/../../a.csv", "/etc/a.csv", "C:/a.csv", "..\\a.csv", "C:\\a.csv"]
)
def test_a_path_that_leaves_the_archive_is_refused_and_the_rest_kept(tmp_path: Path, name: str) -> None:
    source = open_source(zipped(tmp_path / "a.zip", {name: b"bad", "good.csv": b"good"}))
    bad, good = source.members
    with pytest.raises(KnownError, match="points outside its archive"):
        bad.open()
    with good.open() as stream:
        assert stream.read() == b"good"


def test_an_archive_of_nothing_else_is_refused_as_a_whole(tmp_path: Path) -> None:
    assert "points outside" in sentence(zipped(tmp_path / "a.zip", {"../a.csv": b"bad"}))


def test_links_in_an_archive_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    link = ZipInfo("link.csv")
    link.create_system = 3
    link.external_attr = 0o120777 << 16
    with ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a.csv", "a")
    assert contents(path) == {"a.csv": b"a"}


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    bomb = zipped(tmp_path / "bomb.zip", {"Connections.csv": bytes(64 * 1024**2)})
    assert bomb.stat().st_size < 100_000
    assert "64 MB" in sentence(bomb)


def test_a_bomb_beside_good_files_is_refused_alone(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"bomb.csv": bytes(64 * 1024**2)})
    with ZipFile(path, "a", ZIP_STORED) as archive:
        archive.writestr("good.csv", os.urandom(1024**2))
    bomb, good = open_source(path).members
    with pytest.raises(KnownError, match="made to do harm"):
        bomb.open()
    good.open().close()


def test_an_archive_that_says_less_than_it_holds_gives_no_more_than_it_says(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.csv": bytes(10 * 1024**2)})
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = struct.pack("<I", 1000)
    path.write_bytes(data)
    (member,) = open_source(path).members
    assert member.size == 1000
    with member.open() as stream, pytest.raises(KnownError, match="damaged"):
        stream.read()


def test_an_encrypted_archive_is_told(tmp_path: Path) -> None:
    path = encrypted(zipped(tmp_path / "a.zip", {"a.csv": b"secret"}))
    assert "encrypted" in sentence(path)


def test_one_encrypted_file_is_refused_alone(tmp_path: Path) -> None:
    path = encrypted(zipped(tmp_path / "a.zip", {"a.csv": b"secret"}))
    with ZipFile(path, "a") as archive:
        archive.writestr("b.csv", "b")
    secret, plain = open_source(path).members
    with pytest.raises(KnownError, match="encrypted"):
        secret.open()
    plain.open().close()


def test_an_archive_without_files_is_told(tmp_path: Path) -> None:
    assert "no files" in sentence(zipped(tmp_path / "a.zip", {}))


def test_a_damaged_file_in_an_archive_is_told_while_it_is_read(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.csv": os.urandom(300_000)})
    data = bytearray(path.read_bytes())
    data[200_000] ^= 255
    path.write_bytes(data)
    (member,) = open_source(path).members
    with member.open() as stream:
        assert len(stream.read(1000)) == 1000
        with pytest.raises(KnownError, match="damaged"):
            stream.read()


def test_what_cannot_be_opened_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty.vcf").touch()
    (tmp_path / "folder").mkdir()
    assert sentence(tmp_path / "empty.vcf") == "empty.vcf is empty."
    assert sentence(tmp_path / "none.vcf") == "none.vcf does not exist."
    assert sentence(tmp_path / "folder") == "The folder folder holds no files."
    assert sentence(tmp_path / "empty.vcf" / "inner") == "inner cannot be read: Not a directory."
    assert "cannot be the name" in sentence(Path("a\0b"))
    assert "cannot be read" in sentence(tmp_path / ("x" * 300))


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices are Unix")
def test_pipes_and_devices_are_told_and_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert sentence(tmp_path / "pipe") == "pipe is neither a file nor a folder."
    assert sentence(Path("/dev/null")) == "null is neither a file nor a folder."
    (tmp_path / "a.csv").write_bytes(b"a")
    assert contents(tmp_path) == {"a.csv": b"a"}
    assert expand([tmp_path]) == [tmp_path / "a.csv"]


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.vcf"
    path.write_bytes(b"a")
    path.chmod(0)
    if os.access(path, os.R_OK):  # the administrator may read everything

        def refuse(*_args: object, **_more: object) -> io.BytesIO:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "open", refuse)
    assert sentence(path) == "NetDesk is not allowed to read a.vcf."


def test_a_huge_file_is_told(tmp_path: Path) -> None:
    with (tmp_path / "a.vcf").open("wb") as file:
        file.truncate(5 * 1024**3)
    (member,) = open_source(tmp_path / "a.vcf").members
    with pytest.raises(KnownError) as raised:
        member.open()
    assert raised.value.sentence == "a.vcf has 5.0 GB; NetDesk reads files of up to 2 GB."
    with stream(member) as whole:
        assert whole.read(2) == b"\0\0"


def test_links_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.csv").write_bytes(b"a")
    (tmp_path / "secret.csv").write_bytes(b"secret")
    (folder / "loop").symlink_to(tmp_path)
    (folder / "link.csv").symlink_to(tmp_path / "secret.csv")
    assert contents(folder) == {"a.csv": b"a"}
    assert expand([folder]) == [folder / "a.csv"]
    assert contents(folder / "link.csv") == {"link.csv": b"secret"}  # dropped by name, it is meant


def test_a_drop_of_files_is_each_of_them_once(tmp_path: Path) -> None:
    files = [tmp_path / "b.vcf", tmp_path / "a.vcf", tmp_path / "none.vcf"]
    files[0].write_bytes(b"b")
    files[1].write_bytes(b"a")
    assert expand([*files, files[0]]) == files


def test_an_archive_beside_the_files_of_an_export_is_a_source_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "Connections.csv").write_text(LINKEDIN)
    zipped(tmp_path / "older.zip", {"Connections.csv": LINKEDIN.encode()})
    (tmp_path / "media").mkdir()
    zipped(tmp_path / "media" / "sent.zip", {"a.txt": b"a"})
    assert expand([tmp_path]) == [tmp_path, tmp_path / "older.zip"]
    assert [member.name for member in open_source(tmp_path).members] == ["Connections.csv", "media/sent.zip"]


def test_address_books_and_chats_beside_an_export_are_sources_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "Connections.csv").write_text(LINKEDIN)
    (tmp_path / "Skills.csv").write_text("Name\nCooking\n")
    (tmp_path / "cards.vcf").write_bytes(b"BEGIN:VCARD\nVERSION:3.0\nFN:Ida Muster\nEND:VCARD\n")
    (tmp_path / "google.csv").write_text(
        "First Name,Last Name,E-mail 1 - Value\nIda,Muster,ida@example.org\n"
    )
    chat = "13/02/2024, 10:01 - Ida Muster: Hello\n13/02/2024, 10:02 - Kim: Hi\n"
    (tmp_path / "WhatsApp Chat with Ida Muster.txt").write_text(chat)
    assert [path.name for path in expand([tmp_path])] == [
        tmp_path.name, "WhatsApp Chat with Ida Muster.txt", "cards.vcf", "google.csv",
    ]  # fmt: skip
    assert [member.name for member in open_source(tmp_path).members] == ["Connections.csv", "Skills.csv"]


def test_tables_of_people_and_spreadsheets_beside_an_export_are_sources_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "Connections.csv").write_text(LINKEDIN)
    (tmp_path / "Skills.csv").write_text("Name\nCooking\n")
    (tmp_path / "members.csv").write_text("Name;E-Mail;Verein\nIda Muster;ida@example.org;Chor\n")
    (tmp_path / "rooms.csv").write_text("Teilnehmer;Zimmer\nIda Muster;3\n")
    (tmp_path / "Job Applications.csv").write_text("Contact Email,Job Title\nmax@example.org,Baker\n")
    (tmp_path / "guests.xlsx").write_bytes(b"PK\x03\x04")
    assert [path.name for path in expand([tmp_path])] == [tmp_path.name, "guests.xlsx", "members.csv"]
    assert [member.name for member in open_source(tmp_path).members] == [
        "Connections.csv", "Job Applications.csv", "Skills.csv", "rooms.csv",
    ]  # fmt: skip


def test_cards_in_a_chat_were_sent_by_people_and_are_no_address_book(tmp_path: Path) -> None:
    (tmp_path / "_chat.txt").write_text("[13.02.24, 10:01:00] Ida: Hello\n[13.02.24, 10:02:00] Kim: Hi\n")
    (tmp_path / "00000001-Bo.vcf").write_bytes(b"BEGIN:VCARD\nVERSION:3.0\nFN:Bo\nEND:VCARD\n")
    assert expand([tmp_path]) == [tmp_path]
    source = open_source(tmp_path)
    assert len(source.members) == 2
    assert recognise(source) is WHATSAPP
    packed = zipped(tmp_path / "chat.zip", {file.name: file.read_bytes() for file in tmp_path.iterdir()})
    assert recognise(open_source(packed)) is WHATSAPP


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("cards/Ida.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Ida\nEND:VCARD\n", "cards/Ida.vcf"),
        ("lists/people.csv", "Name,E-Mail\nIda Muster,ida@example.org\n", "lists/people.csv"),
        ("mail/Inbox.mbox", mbox(mail()), "mail"),
    ],
)
def test_a_folder_of_an_export_and_of_something_else_is_both(
    tmp_path: Path, name: str, text: str, found: str
) -> None:
    export, other = tmp_path / "Signal" / "main.jsonl", tmp_path / name
    for file, content in ((export, SIGNAL), (other, text)):
        file.parent.mkdir()
        file.write_text(content)
    assert expand([tmp_path]) == [export.parent, tmp_path / found]


def test_mail_in_a_folder_with_another_export_inside_is_read_by_itself(tmp_path: Path) -> None:
    box, export = tmp_path / "Inbox.mbox", tmp_path / "Telegram" / "result.json"
    box.write_text(mbox(mail()))
    export.parent.mkdir()
    export.write_text('{"name":"Bo","type":"personal_chat","id":2,"messages":[]}')
    assert expand([tmp_path]) == [box, export.parent]


def test_chats_in_a_folder_with_another_export_inside_are_read_one_by_one(tmp_path: Path) -> None:
    chat, export = tmp_path / "WhatsApp Chat with Ida.txt", tmp_path / "Signal" / "main.jsonl"
    chat.write_text("13/02/2024, 10:01 - Ida: Hello\n13/02/2024, 10:02 - Kim: Hi\n")
    export.parent.mkdir()
    export.write_text(SIGNAL)
    assert expand([tmp_path]) == [chat, export.parent]


def test_a_folder_is_every_file_in_it_but_an_export_is_one(tmp_path: Path) -> None:
    export = tmp_path / "drop" / "LinkedIn"
    export.mkdir(parents=True)
    (export / "Connections.csv").write_text(LINKEDIN)
    (export / "Skills.csv").write_text("Name\nCooking\n")
    other = tmp_path / "drop" / "cards"
    other.mkdir()
    (other / "a.vcf").write_bytes(b"BEGIN:VCARD\nEND:VCARD\n")
    (other / ".hidden.vcf").write_bytes(b"x")
    (tmp_path / "drop" / "z.vcf").write_bytes(b"BEGIN:VCARD\nEND:VCARD\n")
    assert expand([tmp_path / "drop"]) == [tmp_path / "drop" / "z.vcf", export, other / "a.vcf"]
    assert expand([export]) == [export]


def test_the_parts_of_a_download_in_a_folder_are_exports_of_their_own(tmp_path: Path) -> None:
    shallow, deep = tmp_path / "facebook-kim-1", tmp_path / "facebook-kim-2"
    friends = shallow / "connections" / "friends" / "your_friends.json"
    talk = deep / "your_facebook_activity" / "messages" / "inbox" / "bo_1" / "message_1.json"
    for file in (friends, talk):
        file.parent.mkdir(parents=True)
        file.write_text("{}")
    assert expand([tmp_path]) == [shallow, deep]


def test_an_endless_tree_is_cut(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(30):
        deep /= "x"
        deep.mkdir()
        (deep / "a.vcf").write_bytes(b"a")
    assert 5 < len(expand([tmp_path / "x"])) < 20


archives: list[Callable[[bytes], bytes]] = [lambda data: data, lambda data: b"PK\x03\x04" + data]


@given(st.binary(max_size=200), st.sampled_from(archives))
def test_any_bytes_are_a_source_or_one_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, wrap: Callable[[bytes], bytes]
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.bin"
    path.write_bytes(wrap(data))
    with suppress(KnownError):
        assert contents(path)


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_an_archive_with_any_byte_changed_is_a_source_or_one_sentence(
    tmp_path_factory: pytest.TempPathFactory, place: int, change: int
) -> None:
    path = zipped(tmp_path_factory.getbasetemp() / "any.zip", {"a.csv": b"abc" * 50, "b.csv": os.urandom(50)})
    data = bytearray(path.read_bytes())
    data[place % len(data)] ^= change
    path.write_bytes(data)
    with suppress(KnownError):
        for member in open_source(path).members:
            with member.open() as stream:
                assert len(stream.read()) <= member.size
