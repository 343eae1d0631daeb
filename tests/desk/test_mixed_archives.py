"""Archives that hold sources of several kinds: Google Takeout, a download of personal data."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from zipfile import ZipFile

import pytest

from netdesk.desk.headless import import_files
from netdesk.desk.import_run import in_order, open_files
from netdesk.desk.table_columns import unknown_tables
from netdesk.domain.draft import Problem
from netdesk.domain.importing import FileCount
from tests.importers.archives import UTF8, record, saved
from tests.importers.calendar.calendars import I_COME, IDA, calendar, event
from tests.importers.linkedin.exports import CONNECTIONS, table
from tests.importers.meta.exports import bytes_of
from tests.importers.meta.samples import facebook, instagram
from tests.importers.sms.backups import backup, call, sms
from tests.importers.tables.sources import GOOGLE, XING, filled

CARD = """BEGIN:VCARD
VERSION:3.0
FN:Ida Muster
N:Muster;Ida;;;
EMAIL:ida@example.org
END:VCARD
"""
MAIL = (
    "From 17@xxx Mon Mar 04 11:20:34 +0000 2024\r\nFrom: Ida Muster <ida@example.org>\r\n"
    "To: Kim <kim@example.org>\r\nDate: Mon, 04 Mar 2024 11:20:34 +0000\r\nMessage-ID: <1@example.org>\r\n"
    "Subject: Barometers\r\nDelivered-To: kim@example.org\r\n\r\nHello\r\n"
)
TAKEOUT = {
    "Takeout/Kontakte/Alle Kontakte/Alle Kontakte.vcf": CARD,
    "Takeout/Kontakte/Uni/Uni.vcf": CARD,
    "Takeout/Kontakte/Uni/Uni.csv": filled(
        GOOGLE,
        {"First Name": "Ida", "Last Name": "Muster", "E-mail 1 - Value": "ida@example.org"},
        {"Birthday": "1980-04-12"},
    ),
    "Takeout/Kontakte/Uni/Ida.jpg": "\xff\xd8",
    "Takeout/Kalender/kim@example.org.ics": calendar(event(IDA, I_COME)),
    "Takeout/Mail/All mail.mbox": MAIL,
}


def packed(path: Path, files: dict[str, str]) -> Path:
    with ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def unpacked(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="")
    return folder


def formats(counts: list[FileCount]) -> list[str]:
    return sorted(count.format for count in counts)


def test_every_part_goes_to_its_own_reader_contacts_first(tmp_path: Path) -> None:
    files = open_files([packed(tmp_path / "takeout.zip", TAKEOUT)])
    assert formats([file.account for file in files]) == ["", "google-csv", "ical", "mail", "vcard"]
    assert {file.account.format for file in in_order(files)[:2]} == {"google-csv", "vcard"}
    assert {file.account.format for file in in_order(files)[2:]} == {"ical", "mail"}
    assert {Path(file.account.path).name for file in files} == {
        "Kontakte", "kim@example.org.ics", "Uni.csv", "All mail.mbox", "1 other file",
    }  # fmt: skip
    assert len({file.account.path for file in files}) == 5


def test_somebody_in_several_groups_is_one_person_and_a_second_import_changes_nothing(tmp_path: Path) -> None:
    path, network = packed(tmp_path / "takeout.zip", TAKEOUT), tmp_path / "n.netdesk"
    first = {count.format: count for count in import_files(network, [path], lambda *_: None)}
    assert (first["vcard"].read, first["vcard"].new) == (2, 1)
    assert first["google-csv"].new == 0
    assert [problem.where for problem in first["google-csv"].problems] == ["Uni.csv line 3"]
    second = import_files(network, [path], lambda *_: None)
    assert sum(count.unchanged for count in second) >= 5
    assert [(count.new, count.merged) for count in second] == [(0, 0)] * 5


@pytest.mark.parametrize("root", ["", "Takeout"])
def test_an_unpacked_folder_works_like_the_zip(tmp_path: Path, root: str) -> None:
    folder = unpacked(tmp_path / "in", TAKEOUT)
    files = open_files([folder / root])
    read = [file.account.format for file in files if file.reader]
    assert sorted(set(read)) == ["google-csv", "ical", "mail", "vcard"]


def test_a_download_of_personal_data_is_looked_into(tmp_path: Path) -> None:
    table = filled(XING, {"Vorname": "Ida", "Nachname": "Muster", "XING-Profil": "ida_muster"})
    path = packed(
        tmp_path / "data.zip", {"a/kontakte.csv": table, "a/karte.vcf": CARD, "a/readme.html": "<p>"}
    )
    files = open_files([path])
    assert formats([file.account for file in files]) == ["", "vcard", "xing-csv"]


def test_an_address_book_beside_the_backup_of_a_phone_is_read_too(tmp_path: Path) -> None:
    backups = {"sms-1.xml": backup(sms()), "calls-1.xml": backup(call(), root="calls")}
    (alone,) = open_files([packed(tmp_path / "backup.zip", backups)])
    assert alone.account.format == "sms"
    found = open_files([packed(tmp_path / "phone.zip", {"contacts.vcf": CARD, **backups})])
    assert sorted(file.account.format for file in found) == ["phone", "sms", "vcard"]


@pytest.mark.parametrize(
    ("name", "text", "key"),
    [
        ("Signal/main.jsonl", '{"version":"1","backupTimeMs":"1715000000000"}\n', "signal"),
        ("Telegram/result.json", '{"name":"Bo","type":"personal_chat","id":2,"messages":[]}', "telegram"),
    ],
)
def test_an_export_of_one_file_beside_cards_is_read_too(
    tmp_path: Path, name: str, text: str, key: str
) -> None:
    found = open_files([packed(tmp_path / "all.zip", {"cards/contacts.vcf": CARD, name: text})])
    assert sorted(file.account.format for file in found) == sorted(["vcard", key])


@pytest.mark.parametrize("folder", ["instagram-kim-1", "old/instagram-kim-1"])
def test_an_unpacked_export_in_a_zip_of_other_things_is_one_source(tmp_path: Path, folder: str) -> None:
    export = {f"{folder}/{name}": bytes_of(value).decode() for name, value in instagram().items()}
    files = {"cards/contacts.vcf": CARD, "guests.txt": "Ida Muster\nBo Beispiel\nZoë Roth\n", **export}
    found = open_files([packed(tmp_path / "all.zip", files)])
    assert sorted(file.account.format for file in found) == ["instagram", "names", "vcard"]
    (one,) = [file for file in found if file.account.format == "instagram"]
    assert one.source is not None
    assert len(one.source.members) == len(export)


def test_a_folder_of_linkedins_in_a_zip_leaves_the_rest_to_others(tmp_path: Path) -> None:
    connections = table(CONNECTIONS, ["Ida", "Muster", "", "", "", "", "07 Mar 2024"])
    files = {"LinkedIn/Connections.csv": connections, "LinkedIn/Skills.csv": "Name\nCooking\n"}
    (alone,) = open_files([packed(tmp_path / "alone.zip", files)])
    assert alone.account.format == "linkedin"
    found = open_files([packed(tmp_path / "all.zip", {"phone/contacts.vcf": CARD, **files})])
    assert sorted(file.account.format for file in found) == ["linkedin", "vcard"]


def test_what_nobody_reads_of_an_archive_is_named(tmp_path: Path) -> None:
    few = {"a/karte.vcf": CARD, "a/readme.html": "<p>", "a/profile.json": "{}"}
    *_, rest = open_files([packed(tmp_path / "few.zip", few)])
    assert Path(rest.account.path).name == "2 other files"
    assert [problem.where for problem in rest.account.problems] == ["a/readme.html", "a/profile.json"]
    many = {"a/karte.vcf": CARD, **{f"a/{number}.png": "x" for number in range(300)}}
    *_, rest = open_files([packed(tmp_path / "many.zip", many)])
    assert len(rest.account.problems) == 201
    assert rest.account.problems[-1] == Problem("100 more", "Not a contact source NetDesk knows.")


def test_an_archive_of_cards_alone_stays_one_source(tmp_path: Path) -> None:
    files = open_files([packed(tmp_path / "cards.zip", {"a.vcf": CARD, "b.vcf": CARD})])
    assert [file.account.path for file in files] == [str(tmp_path / "cards.zip")]


def test_an_archive_of_nothing_is_told_as_one(tmp_path: Path) -> None:
    files = open_files([packed(tmp_path / "a.zip", {"a.png": "x", "b.csv": "x"})])
    assert [file.account.problems[0].reason for file in files] == ["Not a contact source NetDesk knows."]


LINKEDIN = {
    "Basic_LinkedInDataExport/Connections.csv": table(
        CONNECTIONS, ["Ida", "Muster", "https://www.linkedin.com/in/ida", "", "", "", "07 Mar 2024"]
    ),
    "Basic_LinkedInDataExport/Skills.csv": "Name\nCooking\n",
    "Basic_LinkedInDataExport/rooms.csv": "Teilnehmer;Zimmer\nIda Muster;3\n",
    "Basic_LinkedInDataExport/Articles/people.csv": "Name,E-mail\nBo Beispiel,bo@example.org\n",
}
BESIDE = {
    "Basic_LinkedInDataExport/members.csv": "Name;E-Mail;Verein\nUwe Fern;uwe@example.org;Chor\n",
    "Basic_LinkedInDataExport/cards.vcf": CARD,
}


def test_address_books_and_tables_of_people_in_the_zip_of_an_export_are_sources_of_their_own(
    tmp_path: Path,
) -> None:
    path = packed(tmp_path / "linkedin.zip", LINKEDIN | BESIDE)
    files = open_files([path])
    assert [(Path(file.account.path).name, file.account.format) for file in files] == [
        ("linkedin.zip", "linkedin"), ("members.csv", "table"), ("cards.vcf", "vcard"),
    ]  # fmt: skip
    assert [Path(unknown.path).name for unknown in unknown_tables(files, {})] == ["members.csv"]
    network = tmp_path / "n.netdesk"
    first = {count.format: count for count in import_files(network, [path], lambda *_: None)}
    assert [problem.where for problem in first["linkedin"].problems if problem.is_skip] == [
        "rooms.csv", "people.csv",
    ]  # fmt: skip
    assert (first["table"].new, first["vcard"].read) == (1, 1)
    second = import_files(network, [path], lambda *_: None)
    assert [(count.new, count.merged) for count in second] == [(0, 0)] * 3


def test_in_a_zip_and_in_a_folder_the_same_stands_beside_an_export(tmp_path: Path) -> None:
    files = {
        path.removeprefix("Basic_LinkedInDataExport/"): text for path, text in (LINKEDIN | BESIDE).items()
    }
    folder = open_files([unpacked(tmp_path / "in", files)])
    archive = open_files([packed(tmp_path / "linkedin.zip", files)])
    assert formats([file.account for file in folder]) == formats([file.account for file in archive])


def test_a_table_beside_an_export_that_is_locked_belongs_to_it_and_is_named(tmp_path: Path) -> None:
    files = [record(path, text.encode()) for path, text in LINKEDIN.items()]
    locked = [record(path, text.encode(), flags=UTF8 | 0x1) for path, text in BESIDE.items()]
    path = saved(tmp_path / "linkedin.zip", b"".join(files + locked))
    (export,) = import_files(tmp_path / "n.netdesk", [path], lambda *_: None)
    assert sum("is encrypted" in problem.reason for problem in export.problems) == 2


def test_an_export_without_anything_beside_it_stays_one_source(tmp_path: Path) -> None:
    (file,) = open_files([packed(tmp_path / "linkedin.zip", LINKEDIN)])
    assert file.account.path == str(tmp_path / "linkedin.zip")


def test_what_stands_beside_an_export_that_is_cut_off_is_read_and_the_export_says_so(tmp_path: Path) -> None:
    path = packed(tmp_path / "linkedin.zip", BESIDE | LINKEDIN)
    data = path.read_bytes()
    path.write_bytes(data[: data.index(b"PK\x01\x02")])
    export, *beside = import_files(tmp_path / "n.netdesk", [path], lambda *_: None)
    assert export.problems[0].reason == (
        "The archive ends early: 6 files are there; others may be in the whole download."
    )
    assert [(count.format, count.read, count.problems) for count in beside] == [
        ("table", 1, []), ("vcard", 1, []),
    ]  # fmt: skip


CHAT = "13/02/2024, 10:01 - Ida Muster: Hello\n13/02/2024, 10:02 - Kim: Hi\n"
ONE_MAIL = MAIL.partition("\r\n")[2]
EXPORTS = {
    "mail": {"Mail/Inbox": MAIL, "Mail/Inbox.msf": "x"},
    "maildir": {"Maildir/cur/1700000000.1.x:2,S": ONE_MAIL, "Maildir/new/1700000001.1.x": ONE_MAIL},
    "letters": {"first.eml": ONE_MAIL, "second.eml": ONE_MAIL},
    "chats": {"WhatsApp/WhatsApp Chat with Ida Muster.txt": CHAT, "WhatsApp/IMG-20240213-WA0001.jpg": "x"},
    "one chat": {"WhatsApp Chat with Ida Muster.txt": CHAT},
    "one box": {"Inbox.mbox": MAIL},
    "linkedin": {
        "LinkedIn/Connections.csv": table(CONNECTIONS, ["Ida", "Muster", "", "", "", "", "07 Mar 2024"]),
        "LinkedIn/Skills.csv": "Name\nCooking\n",
    },
    "instagram": {f"instagram-kim/{name}": bytes_of(value).decode() for name, value in instagram().items()},
    "facebook": {f"facebook-kim/{name}": bytes_of(value).decode() for name, value in facebook().items()},
    "telegram": {"ChatExport/result.json": '{"name":"Bo","type":"personal_chat","id":2,"messages":[]}'},
    "cards": {"Contacts/contacts.vcf": CARD},
    "one card": {"contacts.vcf": CARD},
    "phone": {"sms-1.xml": backup(sms())},
}


KINDS = {
    "mail": "mail", "maildir": "mail", "letters": "mail", "one box": "mail", "chats": "whatsapp",
    "one chat": "whatsapp", "cards": "vcard", "one card": "vcard", "phone": "sms",
}  # fmt: skip
NEVER_ALONE = ("mail", "letters", "chats", "one chat")


@pytest.mark.parametrize(
    "names", [pair for pair in combinations(EXPORTS, 2) if pair[0] in NEVER_ALONE], ids=" and ".join
)
def test_what_is_packed_together_is_read_as_it_is_in_a_folder(tmp_path: Path, names: tuple[str, ...]) -> None:
    files = EXPORTS[names[0]] | EXPORTS[names[1]]
    archive = open_files([packed(tmp_path / "all.zip", files)])
    folder = open_files([unpacked(tmp_path / "all", files)])
    assert {file.account.format for file in archive} == {file.account.format for file in folder}
    for name in names:
        read = (file.source for file in archive if file.account.format == KINDS.get(name, name))
        members = {member.name for source in read if source for member in source.members}
        assert members >= EXPORTS[name].keys() - {"WhatsApp/IMG-20240213-WA0001.jpg"}


def test_chats_mail_and_cards_in_one_zip_are_all_imported_once(tmp_path: Path) -> None:
    files = EXPORTS["chats"] | EXPORTS["mail"] | EXPORTS["cards"]
    path, network = packed(tmp_path / "all.zip", files), tmp_path / "n.netdesk"
    first = {count.format: count for count in import_files(network, [path], lambda *_: None)}
    assert (first["whatsapp"].new, first["mail"].new, first["vcard"].new) == (2, 1, 1)
    second = import_files(network, [path], lambda *_: None)
    assert [(count.new, count.merged) for count in second] == [(0, 0)] * 3


def test_a_card_sent_in_a_chat_is_none_of_the_address_book_beside_it(tmp_path: Path) -> None:
    chat = CHAT + "13/02/2024, 10:03 - Kim: Bo.vcf (file attached)\n"
    files = {"WhatsApp Chat with Ida Muster.txt": chat, "Bo.vcf": CARD, "contacts.vcf": CARD}
    found = open_files([packed(tmp_path / "all.zip", files)])
    assert {file.account.format: Path(file.account.path).name for file in found} == {
        "whatsapp": "all.zip", "vcard": "contacts.vcf",
    }  # fmt: skip
