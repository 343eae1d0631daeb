from __future__ import annotations

from pathlib import Path

from netdesk.domain.importing import OwnAddress
from netdesk.importers.mail.own_addresses import own_addresses
from netdesk.importers.source import open_source
from tests.importers.mail.mailboxes import IDA, ME, OTTO, mail, mbox, written


def test_likely_addresses_come_first_and_then_the_frequent_ones(tmp_path: Path) -> None:
    mails = [
        mail(Delivered_To=ME),
        mail(Message_ID="<2@x>"),
        mail(From=OTTO, To="all@x.example", Cc=IDA, Message_ID="<3@x>"),
        mail(From="news@shop.example", List_Id="x", Message_ID="<4@x>"),
    ]
    assert own_addresses(open_source(written(tmp_path, mbox(*mails)))) == [
        OwnAddress(ME, "Kim Own", 2, is_likely=True),
        OwnAddress("ida@example.org", "Ida Muster", 3),
        OwnAddress("all@x.example", "", 1),
        OwnAddress("otto@firm.example", "Otto Beispiel", 1),
    ]


def test_a_mailbox_without_letters_needs_no_answer(tmp_path: Path) -> None:
    path = written(tmp_path, mbox(mail(From="news@shop.example", List_Id="x")))
    assert own_addresses(open_source(path)) == []


def test_nobody_is_asked_whether_they_are_a_program(tmp_path: Path) -> None:
    told = mail(
        From="LinkedIn <messages-noreply@linkedin.example>", Subject="You have a message", Message_ID="<5@x>"
    )
    found = own_addresses(open_source(written(tmp_path, mbox(mail(), told))))
    assert [one.email for one in found] == [ME, "ida@example.org"]
