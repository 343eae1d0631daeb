from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.domain.draft import Problem
from netdesk.importers.mail.boxes import place_of
from netdesk.importers.mail.mbox import mbox_mails
from netdesk.importers.mail.reader import READER
from netdesk.importers.registry import recognise
from netdesk.importers.source import expand, open_source
from netdesk.importers.told_together import SINGLY
from tests.importers.archives import record, saved
from tests.importers.imported import imported, imported_twice
from tests.importers.mail.mailboxes import IDA, ME, OTTO, drafts, mail, mbox, read, reasons, written
from tests.importers.rebuilt import TextMember, TextSource

NEWS = "A newsletter or a mailing list."
TWO = mbox(mail("a"), mail("b", Message_ID="<2@x>"))


def key(path: Path) -> str:
    reader = recognise(open_source(path))
    return reader.key if reader else ""


@pytest.mark.parametrize("name", ["Inbox", "All mail Including Spam and Trash.mbox", "mbox", "x.txt"])
@pytest.mark.parametrize(
    "text", [TWO, TWO.replace("\n", "\r\n"), mail(), "\ufeff" + TWO, "Received: x\n y\n" + mail()]
)
def test_mail_is_recognised_by_its_head(tmp_path: Path, name: str, text: str) -> None:
    assert key(written(tmp_path, text, name)) == "mail"


@pytest.mark.parametrize(
    "text",
    [
        "From here on it is text.\nNothing else.",
        "From: a list\nof words",
        "Subject: something\nTo: do\n\nx",
        "BEGIN:VCARD\nFN:Ida\nEND:VCARD\n",
        "Name: Ida\nMail: ida@example.org\n",
    ],
)
def test_other_texts_are_not(tmp_path: Path, text: str) -> None:
    assert key(written(tmp_path, text, "x.txt")) != "mail"


def maildir(folder: Path) -> Path:
    written(folder, mail("a"), "Mail/cur/1709547634.M1P2.host:2,S")
    written(folder, mail("b", Message_ID="<2@x>"), "Mail/new/1709547635.M1P3.host")
    written(folder, mail("half", Message_ID="<3@x>"), "Mail/tmp/1709547636.M1P4.host")
    written(
        folder,
        mail("c", From=f"Kim <{ME}>", To=IDA, Message_ID="<4@x>"),
        "Mail/.Sent/cur/1709547637.M1P5.host:2,S",
    )
    return folder / "Mail"


def thunderbird(folder: Path) -> Path:
    for name in ("Inbox", "Sent", "Archive.sbd/2019"):
        number = len(name)
        fields = {"From": f"Kim <{ME}>", "To": IDA} if name == "Sent" else {}
        written(folder, mbox(mail("x", Message_ID=f"<{number}@x>", **fields)), f"Local Folders/{name}")
        written(folder, "index", f"Local Folders/{name}.msf")
    return folder / "Local Folders"


def apple(folder: Path) -> Path:
    written(folder, TWO, "INBOX.mbox/mbox")
    written(folder, "index", "INBOX.mbox/table_of_contents")
    return folder / "INBOX.mbox"


def singles(folder: Path) -> Path:
    written(folder, mail("a"), "mails/a.eml")
    written(folder, f"512\n{mail('b', Message_ID='<2@x>')}<?xml version?>\n", "mails/2.emlx")
    return folder / "mails"


def seen_mails(folder: Path) -> Path:
    for number in (1, 2):
        written(folder, mail("a", Message_ID=f"<{number}@x>"), f"cur/170954763{number}.M1P2.host:2,RS")
    return folder / "cur"


@pytest.mark.parametrize(
    ("build", "count"), [(seen_mails, 2), (maildir, 3), (thunderbird, 3), (apple, 2), (singles, 2)]
)
def test_folders_of_programs_are_one_source(tmp_path: Path, build: object, count: int) -> None:
    assert callable(build)
    folder = build(tmp_path)
    assert expand([folder]) == [folder]
    assert key(folder) == "mail"
    items = read(folder)
    assert len(drafts(items)) == count
    assert all(not item.is_skip for item in items if isinstance(item, Problem))


def test_a_zip_of_mailboxes_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "mail.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("Takeout/Mail/Posteingang.mbox", TWO)
        archive.writestr("Takeout/Mail/Gesendet.mbox", mbox(mail(From=ME, To=OTTO, Message_ID="<3@x>")))
        archive.writestr("Takeout/archive_browser.html", "x")
    assert key(path) == "mail"
    items = read(path)
    assert [draft.interaction.direction for draft in drafts(items)] == ["in", "in", "out"]
    assert reasons(items) == ["Files without mails beside them: 1."]


def test_what_is_left_out_for_one_reason_is_told_together(tmp_path: Path) -> None:
    news = [mail(List_Id="x", Message_ID=f"<{number}@x>", Subject="") for number in range(SINGLY + 3)]
    spam = mail(X_Gmail_Labels="Spam", Subject="Win")
    path = written(tmp_path, mbox(*news, spam, mail(Message_ID="<9@x>")))
    assert [item for item in read(path) if isinstance(item, Problem)] == [
        *(Problem(f"Inbox.mbox mail {number}", NEWS) for number in range(1, SINGLY + 1)),
        Problem("Inbox.mbox mail 9: Win", "It lies in the spam folder."),
        Problem("Inbox.mbox mail 6 and 2 more", NEWS, stands_for=3),
    ]
    (account,) = imported(tmp_path / "n.netdesk", path)
    assert account.skipped == 9


def test_a_folder_of_all_sorts_is_not_taken_for_mail(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.csv", "c.vcf"):
        written(tmp_path, "x", name)
    written(tmp_path, mail(), "d.eml")
    assert len(expand([tmp_path])) == 4


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Sent.mbox", "Sent"),
        ("Sent.mbox/mbox", "Sent"),
        ("Mail/.Sent/cur/1709547637.M1P5.host:2,S", "Sent"),
        ("Mail/.INBOX.Sent/cur/1709547637.M1P5.host", "Sent"),
        ("Local Folders/Archive.sbd/2019", "2019"),
        ("Gesendet/a.eml", "Gesendet"),
        ("a.eml", ""),
        ("cur/1709547637.M1P5.host", ""),
    ],
)
def test_the_folder_of_a_mail_is_known(name: str, place: str) -> None:
    assert place_of(name) == place


def test_a_second_import_changes_nothing(tmp_path: Path) -> None:
    notices = [
        mail(From="XING <mailrobot@xing.com>", Subject="Neuer Kontakt: Nina Neu", Message_ID="<5@x>"),
        mail(From="VZ <noreply@schuelervz.net>", Subject="Uwe Alt hat dich gegruschelt", Message_ID="<6@x>"),
        mail(From="FB <x@facebookmail.com>", Subject="Eva Kurz wants to be friends", Message_ID="<7@x>"),
    ]
    aliases = [mail(From="Kiki <ida@example.org>", Message_ID=f"<{number}@x>") for number in (8, 9)]
    sent = mail(From=f"Kim <{ME}>", To=f"{IDA}, {OTTO}", Message_ID="<3@x>")
    inbox = written(tmp_path, TWO + mbox(*notices, *aliases, mail("again")), "Inbox")
    network = imported_twice(tmp_path, inbox, written(tmp_path, mbox(sent), "Sent"))
    assert len(network.interactions) == 5
    names = {person.formatted_name for person in network.contacts}
    assert names == {"Ida Muster", "Otto Beispiel", "Nina Neu", "Uwe Alt", "Eva Kurz"}
    assert [one.value for one in network.me.emails] == [ME]
    assert {one.direction for one in network.interactions} == {"in", "out"}
    assert [(one.channel, one.state) for one in network.requests] == [("facebook", "new")]


def test_letters_that_no_text_should_hold_do_no_harm(tmp_path: Path) -> None:
    odd = mail("a\0b\ufffe", Subject="c\0d", From="Ida\0 Muster <ida@example.org>")
    network = imported_twice(tmp_path, written(tmp_path, mbox(odd, mail(To=ME, Message_ID="<2@x>"))))
    assert [one.subject for one in network.interactions] == ["cd", "Plans"]
    assert "Ida Muster" in {one.formatted_name for one in network.contacts}


def test_the_same_mail_in_another_mailbox_is_the_same(tmp_path: Path) -> None:
    one = drafts(read(written(tmp_path, TWO)))[0]
    other = drafts(read(written(tmp_path, mail("a"), "a.eml")))[0]
    assert one.interaction == other.interaction


def test_a_mailbox_cut_in_the_middle_keeps_its_good_part(tmp_path: Path) -> None:
    whole = mbox(mail("a"), mail("b" * 500, Message_ID="<2@x>"))
    items = drafts(read(written(tmp_path, whole[:-100])))
    assert [item.interaction.source_id for item in items] == ["1@example.org", "2@x"]


def test_half_a_mail_is_not_taken_for_a_whole_one(tmp_path: Path) -> None:
    whole = record("1.eml", mail("a").encode(), method=ZIP_STORED)
    half = record("2.eml", mail("b" * 500, Message_ID="<2@x>").encode(), method=ZIP_STORED)[:-100]
    items = read(saved(tmp_path / "mails.zip", whole + half))
    assert len(drafts(items)) == 1
    assert Problem("2.eml", "2.eml is cut off where its archive ends.", breaks_off=True) in items


def test_progress_comes_to_its_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    list(READER.read(open_source(written(tmp_path, TWO)), lambda done, total: told.append((done, total))))
    assert told[-1][0] == told[-1][1] == 2 * len(TWO)
    assert told == sorted(told)


@given(st.data())
@settings(max_examples=80, deadline=None)
def test_every_mail_of_a_damaged_mailbox_is_accounted_for(data: st.DataObject) -> None:
    plain = mail("Grüße", From="=?utf-8?Q?Ida_M=C3=BCster?= <ida@example.org>", Content_Type="text/html")
    text = bytearray(mbox(plain, mail("b", Cc=OTTO), mail("c", List_Id="x")).encode())
    start = text.index(b"\n") + 1
    for _ in range(data.draw(st.integers(0, 10))):
        text[data.draw(st.integers(start, len(text) - 1))] = data.draw(st.integers(0, 255))
    text = text[: data.draw(st.integers(start + 200, len(text)))]
    source = TextSource((TextMember(bytes(text), "Inbox"),))
    items = list(READER.read(source, lambda _done, _total: None))
    for item in items:
        repr(item).encode("utf-8", "replace")
    if recognise(source) is READER:
        counts = [item.stands_for if isinstance(item, Problem) else 1 for item in items]
        mails = sum(1 for _ in mbox_mails(io.BytesIO(text), 1, lambda _: None)) or 1
        assert sum(counts) >= mails
