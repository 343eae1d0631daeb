"""Archives inside what was dropped: the backup of a phone, several downloads packed together."""

from __future__ import annotations

import gc
from pathlib import Path
from zipfile import ZIP_STORED

import pytest

from netdesk.desk.headless import import_files
from netdesk.desk.import_run import DroppedFile, in_order, items_of, open_files
from netdesk.domain.draft import InteractionDraft
from netdesk.domain.error import CancelledError
from netdesk.importers import inner_archives
from tests.importers.archives import UTF8, record, saved, without_list, zipped
from tests.importers.linkedin.exports import CONNECTIONS, table
from tests.importers.meta import exports as meta

CARD = b"BEGIN:VCARD\nVERSION:3.0\nFN:Ida Muster\nEMAIL:ida@example.org\nEND:VCARD\n"
CHAT = zipped(
    {
        "_chat.txt": b"[13.02.24, 10:01:00] Bo Beispiel: Hello\n[13.02.24, 10:02:00] Kim: Hi\n",
        "00000003-PHOTO.jpg": b"x",
    }
)
LOCKED = (
    "locked.zip cannot be imported: _chat.txt is encrypted; unpack the archive with its password and drop "
    "the folder."
)


def linkedin(first: str, day: str) -> bytes:
    people = table(CONNECTIONS, [first, "Muster", f"https://www.linkedin.com/in/{first}", "", "", "", day])
    return zipped({"Connections.csv": people.encode(), "Skills.csv": b"Name\nCooking\n"})


def dropped(path: Path) -> list[tuple[str, str, str]]:
    """(name, format, first problem) of every source."""
    return [
        (
            str(Path(file.account.path).relative_to(path)),
            file.account.format,
            next((one.reason for one in file.account.problems), ""),
        )
        for file in open_files([path])
    ]


def test_the_backup_of_a_phone_with_chats_in_archives_is_read(tmp_path: Path) -> None:
    backup = {"Chats/WhatsApp Chat - Bo Beispiel.zip": CHAT, "contacts.vcf": CARD, "notes.bin": b"x"}
    path, network = saved(tmp_path / "phone.zip", zipped(backup)), tmp_path / "n.netdesk"
    assert dropped(path) == [
        ("contacts.vcf", "vcard", ""),
        ("Chats/WhatsApp Chat - Bo Beispiel.zip", "whatsapp", ""),
        ("1 other file", "", "Not a contact source NetDesk knows."),
    ]
    first = {count.format: count for count in import_files(network, [path], lambda *_: None)}
    assert (first["vcard"].new, first["whatsapp"].new) == (1, 2)
    assert [one.reason for one in first["whatsapp"].problems] == ["1 picture or other file is not kept."]
    second = import_files(network, [path], lambda *_: None)
    assert [(count.new, count.merged) for count in second] == [(0, 0)] * 3


@pytest.mark.parametrize("method", [ZIP_STORED, 8])
def test_several_downloads_in_one_archive_are_read_the_older_first(tmp_path: Path, method: int) -> None:
    downloads = {
        f"Basic_LinkedInDataExport_0{month}-01-2024.zip": linkedin(first, f"0{month} Mar 2024")
        for month, first in ((3, "Ida"), (1, "Bo"), (2, "Zoë"))
    }
    path = saved(tmp_path / "all.zip", zipped(downloads, method))
    assert [(name, key) for name, key, _ in dropped(path)] == [(name, "linkedin") for name in downloads]
    assert [Path(file.account.path).name for file in in_order(open_files([path]))] == sorted(downloads)
    counts = import_files(tmp_path / "n.netdesk", [path], lambda *_: None)
    assert all(count.new for count in counts)
    again = import_files(tmp_path / "n.netdesk", [path], lambda *_: None)
    assert [(count.new, count.merged) for count in again] == [(0, 0)] * 3


def test_parts_of_one_download_look_at_each_other(tmp_path: Path) -> None:
    trip = meta.talk(
        meta.message(meta.BO, "Hi"), meta.message(meta.IDA, "Hi", meta.T * 1000 + 1),
        people=(meta.BO, meta.IDA, meta.KIM), title="Trip",
    )  # fmt: skip
    talk = zipped({f"{meta.ACTIVITY}/messages/inbox/trip_1/message_1.json": meta.bytes_of(trip)})
    profile = zipped({meta.PROFILE_PATH: meta.bytes_of(meta.PROFILE)})

    def directions(other: str) -> set[str]:
        """Of messages in an archive with the part that has them, and another one that says whose they are."""
        files = {"Downloads/facebook-kimown-2024-05-01-aBcDeF-1.zip": talk, other: profile}
        opened = open_files([saved(tmp_path / "all.zip", zipped(files))])
        (part,) = [file for file in opened if file.account.path.endswith("-1.zip")]
        items = list(items_of(part, lambda *_: None))
        return {item.interaction.direction for item in items if isinstance(item, InteractionDraft)}

    assert directions("Downloads/facebook-kimown-2024-05-01-aBcDeF-2.zip") == {"in"}
    assert directions("Downloads/facebook-somebody-2024-05-01-xYz-2.zip") == {""}
    assert directions("Others/facebook-kimown-2024-05-01-aBcDeF-2.zip") == {""}


def test_what_cannot_be_opened_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    locked = bytearray(CHAT)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = locked.find(mark)
        while at >= 0:
            locked[at + place] |= 1
            at = locked.find(mark, at + 4)
    files = {
        "broken.zip": b"PK\x03\x04 and nothing", "cards.vcf": CARD, "deep.zip": zipped({"chat.zip": CHAT}),
        "empty.zip": zipped({}), "locked.zip": bytes(locked), "rars.zip": zipped({"a.rar": b"x"}),
    }  # fmt: skip
    assert dropped(saved(tmp_path / "all.zip", zipped(files))) == [
        ("cards.vcf", "vcard", ""),
        ("broken.zip", "", "broken.zip is a damaged or incomplete zip archive."),
        ("deep.zip/chat.zip", "", "An archive inside two others stays closed; unpack it and drop it."),
        ("empty.zip", "", "empty.zip holds no files."),
        ("locked.zip", "", LOCKED),
        ("rars.zip", "", "rars.zip holds nothing but archives; unpack it and drop these."),
    ]


def test_an_archive_that_is_locked_as_a_whole_is_told(tmp_path: Path) -> None:
    files = record("chat.zip", CHAT, flags=UTF8 | 0x1) + record("cards.vcf", CARD)
    _, (name, key, reason) = dropped(saved(tmp_path / "all.zip", files))
    assert (name, key) == ("chat.zip", "")
    assert reason.startswith("chat.zip is encrypted;")


def test_a_bomb_in_an_archive_is_refused(tmp_path: Path) -> None:
    bomb = zipped({"a.csv": bytes(40 * 1024**2)})
    (inner,) = dropped(saved(tmp_path / "all.zip", zipped({"bomb.zip": bomb}, ZIP_STORED)))
    assert inner[2].endswith("as archives made to do harm do.")
    (whole,) = open_files([saved(tmp_path / "b.zip", zipped({"bomb.zip": bytes(40 * 1024**2)}))])
    assert whole.account.problems[0].reason.endswith("as archives made to do harm do.")


def test_what_is_there_of_one_that_is_cut_off_is_read_and_says_so(tmp_path: Path) -> None:
    inner = zipped({"cards.vcf": CARD})
    for name, data in (
        ("inside.zip", zipped({"in.zip": without_list(inner)})),
        ("outside.zip", zipped({"in.zip": inner}, ZIP_STORED)[:-150]),
    ):
        counts = import_files(tmp_path / f"{name}.netdesk", [saved(tmp_path / name, data)], lambda *_: None)
        assert sum(count.new for count in counts) == 1
        assert any("ends early" in one.reason for count in counts for one in count.problems)


def test_archives_that_people_sent_stay_with_the_export_they_were_sent_in(tmp_path: Path) -> None:
    chat = b"13/02/2024, 10:01 - Ida: a.zip (file attached)\n13/02/2024, 10:02 - Kim: Hi\n"
    files = {"WhatsApp Chat with Ida.txt": chat, "a.zip": zipped({"cards.vcf": CARD})}
    assert dropped(saved(tmp_path / "chat.zip", zipped(files))) == [(".", "whatsapp", "")]
    telegram = b'{"name":"Bo","type":"personal_chat","id":2,"messages":[]}'
    sent = {"ChatExport/result.json": telegram, "ChatExport/files/a.zip": zipped({"cards.vcf": CARD})}
    assert dropped(saved(tmp_path / "telegram.zip", zipped(sent))) == [(".", "telegram", "")]


def test_archives_beside_a_table_are_opened(tmp_path: Path) -> None:
    files = {"members.csv": b"Name;E-Mail\nUwe Fern;uwe@example.org\n", "a.zip": zipped({"c.vcf": CARD})}
    found = dropped(saved(tmp_path / "all.zip", zipped(files)))
    assert sorted(key for _, key, _ in found) == ["table", "vcard"]


def test_the_copy_of_an_archive_goes_with_the_last_who_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inner_archives, "_LASTING", tmp_path / "copies")
    (tmp_path / "copies").mkdir()
    files: list[DroppedFile] = open_files([saved(tmp_path / "all.zip", zipped({"chat.zip": CHAT}))])
    (copy,) = (tmp_path / "copies").rglob("*.zip")
    assert copy.read_bytes() == CHAT
    files.clear()
    gc.collect()
    assert not list((tmp_path / "copies").iterdir())


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inner_archives, "_ROOM_LEFT", 1 << 62)
    (inner,) = dropped(saved(tmp_path / "all.zip", zipped({"chat.zip": CHAT})))
    assert inner == ("chat.zip", "", "chat.zip cannot be unpacked: the disk is too full.")


def test_copying_can_be_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inner_archives, "_BLOCK", 64)
    calls = []

    def check() -> None:
        calls.append(1)
        if len(calls) > 1:
            raise CancelledError

    with pytest.raises(CancelledError):
        open_files([saved(tmp_path / "all.zip", zipped({"chat.zip": CHAT}))], check)
