from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from netdesk.domain.contact import Contact, Interaction, Labelled, OwnField
from netdesk.domain.draft import ContactDraft, InteractionDraft, PersonRef, Problem
from netdesk.domain.moment import Moment
from tests.importers.mail.mailboxes import (
    DATE,
    IDA,
    KIM,
    ME,
    OTTO,
    contacts,
    drafts,
    mail,
    mbox,
    read,
    read_mails,
    read_whole,
    reasons,
    written,
)

IDA_REF = PersonRef(name="Ida Muster", email="ida@example.org")
OTTO_REF = PersonRef(name="Otto Beispiel", email="otto@firm.example")
PROGRAM = "Sent by a program or an office, not by a person."
FROM_ME = f"Kim Own <{ME}>"


def only(folder: Path, text: str) -> InteractionDraft:
    (item,) = read_mails(folder, text)
    assert isinstance(item, InteractionDraft)
    return item


def test_a_received_mail_is_from_its_sender(tmp_path: Path) -> None:
    assert only(tmp_path, mail("Hello Kim")) == InteractionDraft(
        "Inbox.mbox mail 1: Plans",
        Interaction(
            "", Moment(1_709_547_634_000, "instant", 60), "email", "in", "message", (), subject="Plans",
            text="Hello Kim", thread="1@example.org", source="mail", source_id="1@example.org",
        ),
        (IDA_REF,),
        IDA_REF,
    )  # fmt: skip


def test_a_sent_mail_is_the_owners_and_goes_to_everybody_in_it(tmp_path: Path) -> None:
    draft = only(tmp_path, mail(From=FROM_ME, To=IDA, Cc=OTTO, Bcc="nina@x.example"))
    assert draft.author == PersonRef(is_me=True)
    assert draft.people == (IDA_REF, OTTO_REF, PersonRef(email="nina@x.example"))
    assert draft.interaction.direction == "out"


def test_everybody_but_the_owner_is_in_a_mail_to_several(tmp_path: Path) -> None:
    assert only(tmp_path, mail(To=f"{FROM_ME}, {OTTO}")).people == (IDA_REF, OTTO_REF)


def test_answers_are_in_the_thread_of_the_first_mail(tmp_path: Path) -> None:
    answers = [
        mail(Message_ID="<2@x>", References="<1@example.org> <9@x>", In_Reply_To="<9@x>"),
        mail(Message_ID="<3@x>", In_Reply_To="<1@example.org>"),
        mail(Message_ID="<4@x>", References="<1@example.org><9@x>"),
    ]
    assert [draft.interaction.thread for draft in drafts(read_mails(tmp_path, *answers))] == (
        ["1@example.org"] * 3
    )


def test_mails_of_one_talk_in_gmail_are_in_one_thread(tmp_path: Path) -> None:
    mails = [
        mail(Message_ID="<2@x>", References="<1@example.org>", X_GM_THRID="17"),
        mail(Message_ID="<3@x>", X_GM_THRID="17"),
        mail(Message_ID="<4@x>", X_GM_THRID="18"),
        mail(Message_ID="<5@x>"),
    ]
    threads = [draft.interaction.thread for draft in drafts(read_mails(tmp_path, *mails))]
    assert threads == ["1@example.org", "1@example.org", "4@x", "5@x"]


def test_a_mail_without_an_id_has_one_made_of_what_it_says(tmp_path: Path) -> None:
    texts = [mail(Message_ID=""), mail("other", Message_ID=""), mail(Message_ID="", Subject="Other")]
    keys = [draft.interaction.source_id for draft in drafts(read_mails(tmp_path, *texts))]
    assert keys[0] == keys[1] != keys[2]


@pytest.mark.parametrize(
    ("fields", "when"),
    [
        ({"Date": DATE}, "2024-03-04T11:20:34+01:00"),
        ({"Date": "4 Mar 2024 10:20:34 GMT"}, "2024-03-04T10:20:34Z"),
        ({"Date": "Mon, 4 Mar 2024 10:20:34 -0000"}, "2024-03-04T10:20:34Z"),
        ({"Date": "Thu, 1 Jan 1970 00:00:00 +0000", "Received": "by x; Mon, 4 Mar 2024 11:20:34 +0100"},
         "2024-03-04T11:20:34+01:00"),
        ({"Date": "Mon, 4 Mar 2024 10:20:34"}, "2024-03-04T10:20:34"),
        ({"Date": "Mon, 4 Mar 2024 10:20:34 XYZ"}, "2024-03-04T10:20:34"),
        ({"Date": "Mon, 4 Mar 2024 10:20:34 CET"}, "2024-03-04T10:20:34+01:00"),
        ({"Date": "Thu, 4 Jul 2024 10:20:34 mesz"}, "2024-07-04T10:20:34+02:00"),
        ({"Date": "soon"}, "2024-03-04T11:20:34Z"),
        ({"Date": "Fri, 1 Jan 2055 00:00:00 +0000"}, "2024-03-04T11:20:34Z"),
        ({"Date": "Mon, 04 Mar 2024 11:20:34 +9999"}, "2024-03-04T11:20:34Z"),
    ],
)  # fmt: skip
def test_absurd_dates_give_way_to_those_of_servers(tmp_path: Path, fields: dict[str, str], when: str) -> None:
    assert str(only(tmp_path, mail(**fields)).interaction.moment) == when


def test_a_mail_without_any_date_is_left_out(tmp_path: Path) -> None:
    items = read(written(tmp_path, mail(Date=""), "a.eml"))
    assert items == [Problem("a.eml: Plans", "It has no date that could be read.")]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"List_Id": "<chess.example>"}, "A newsletter or a mailing list."),
        ({"List_Unsubscribe": "<https://x.example>"}, "A newsletter or a mailing list."),
        ({"Precedence": "bulk"}, "A newsletter or a mailing list."),
        ({"Auto_Submitted": "auto-replied"}, "Sent by a program, not by a person."),
        ({"From": "Shop <no-reply@shop.example>"}, PROGRAM),
        ({"From": "noreply+42@x.example"}, PROGRAM),
        ({"From": "Forum <reply+ab12@forum.example>"}, PROGRAM),
        ({"From": "Forum <m+0a1b2c3d4e5f6a7b8c@forum.example>"}, PROGRAM),
        ({"From": "Mail Delivery <MAILER-DAEMON@x.example>"}, PROGRAM),
        ({"From": "shop-newsletter@x.example"}, PROGRAM),
        ({"From": "info@firm.example"}, PROGRAM),
        ({"From": "Firm <service@firm.example>"}, PROGRAM),
        ({"From": "Firm Pumps GmbH <info@firm.example>"}, PROGRAM),
        ({"X_Gmail_Labels": "Spam,Unread"}, "It lies in the spam folder."),
        ({"X_Gmail_Labels": "=?UTF-8?Q?Entw=C3=BCrfe?="}, "A draft that was never sent."),
        ({"X_Mozilla_Status": "0009"}, "It was deleted in Thunderbird."),
        ({"From": FROM_ME, "To": FROM_ME}, "Messages to nobody but yourself."),
        ({"From": FROM_ME, "To": "undisclosed-recipients:;"}, "Messages to nobody but yourself."),
        ({"From": "nobody"}, "It names no sender."),
        ({"To": ", ".join(f"p{number}@x.example" for number in range(40))}, "A circular to 41 people."),
    ],
)  # fmt: skip
def test_what_is_no_letter_between_people_is_left_out(
    tmp_path: Path, fields: dict[str, str], reason: str
) -> None:
    items = read_mails(tmp_path, mail(**fields))
    assert reasons(items) == [reason]
    assert all(isinstance(item, Problem) and item.is_skip for item in items)


@pytest.mark.parametrize(
    "fields",
    [
        {"From": "Nora Reply <nora.reply@x.example>"},
        {"From": "Ida Muster <info@muster.example>"},
        {"From": "Ida Muster <ida+chess2024@muster.example>"},
        {"Auto_Submitted": "no"},
        {"X_Gmail_Labels": "Inbox,Important"},
        {"X_Mozilla_Status": "0001"},
    ],
)
def test_letters_are_not_mistaken_for_them(tmp_path: Path, fields: dict[str, str]) -> None:
    assert only(tmp_path, mail(**fields)).interaction.text == "Hello Kim"


def test_programs_and_lists_are_nobody_in_a_letter(tmp_path: Path) -> None:
    posted = mail(List_Post="<mailto:chess@club.example>", Message_ID="<2@x>")
    letter = mail(From=FROM_ME, To=f"{IDA}, chess@club.example, bounces@club.example", Message_ID="<3@x>")
    to_list = mail(From=FROM_ME, To="chess@club.example", Message_ID="<4@x>")
    items = read_mails(tmp_path, posted, letter, to_list)
    assert [draft.people for draft in drafts(items)] == [(IDA_REF,)]
    assert reasons(items) == ["A newsletter or a mailing list.", "Messages to nobody but yourself."]


def test_a_list_that_sends_on_in_the_name_of_a_person_is_not_that_person(tmp_path: Path) -> None:
    chess = "<chess@club.example>"
    items = read_mails(
        tmp_path,
        mail(From=f"'Ida Muster' via Chess {chess}", Reply_To="ida@example.org", Message_ID="<1@x>"),
        mail(From=f'"Otto Beispiel (via Chess)" {chess}', Reply_To=chess, Message_ID="<2@x>"),
        mail(From=f"Nina Neu via Chess {chess}", To=f"{FROM_ME}, {IDA}", Message_ID="<3@x>"),
        mail(From=f"Nina Neu via Chess {chess}", X_Original_From="Nina Neu <nina@club.example>"),
        mail(From=FROM_ME, To=f"{chess}, {IDA}", Message_ID="<5@x>"),
        mail(From="Olivia Muster <olivia@x.example>", Message_ID="<6@x>"),
    )
    nina, otto = PersonRef(name="Nina Neu"), PersonRef(name="Otto Beispiel")
    ninas = nina._replace(email="nina@club.example")
    olivia = PersonRef(name="Olivia Muster", email="olivia@x.example")
    assert [(draft.author, draft.people) for draft in drafts(items)] == [
        (IDA_REF, (IDA_REF,)),
        (otto, (otto,)),
        (nina, (nina, IDA_REF)),
        (ninas, (ninas,)),
        (PersonRef(is_me=True), (IDA_REF,)),
        (olivia, (olivia,)),
    ]
    assert not contacts(items)


def test_the_most_frequent_name_of_an_address_counts_and_no_other_is_lost(tmp_path: Path) -> None:
    names = ["Ida Muster", "Ida Muster", "Kiki", "I. Muster", ""]
    mails = [mail(From=f"{name} <ida@example.org>", Message_ID=f"<{name}@x>") for name in names]
    items = read_mails(tmp_path, *mails)
    assert {draft.people for draft in drafts(items)} == {(IDA_REF,)}
    emails = (Labelled("ida@example.org", source="mail"),)
    called = (OwnField("Also called", "Kiki"),)
    also = Contact(formatted_name="Ida Muster", emails=emails, fields=called)
    assert contacts(items) == [ContactDraft("Inbox.mbox mail 1: Plans", also)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Sent.mbox", mbox(mail(From="Kim <kim@other.example>", To=IDA))),
        ("Gesendet", mbox(mail(From="Kim <kim@other.example>", To=IDA))),
        ("All mail.mbox", mbox(mail(From="kim@other.example", To=IDA, X_Gmail_Labels="Sent,Opened"))),
        ("a.eml", mail(To="kim@other.example", Delivered_To="kim@other.example")),
        ("x.mbox", mbox(*(mail(To="Kim@other.example", From=f"{name}@x.example", Message_ID=f"<{name}@x>")
                          for name in ("a", "b", "c")))),
    ],
)  # fmt: skip
def test_the_owners_addresses_are_found(tmp_path: Path, name: str, text: str) -> None:
    first, *items = read_whole(written(tmp_path, text, name), Contact())
    called = "Kim" if "Kim <" in text else ""
    own = Contact(formatted_name=called, emails=(Labelled("kim@other.example", source="mail"),))
    assert first == ContactDraft(name, own, is_me=True)
    expected = "out" if "From: Kim" in text or "From: kim" in text else "in"
    assert {draft.interaction.direction for draft in drafts(items)} == {expected}


def test_a_mail_that_does_not_tell_whose_it_is_says_so(tmp_path: Path) -> None:
    items = read(written(tmp_path, mail(), "a.eml"), Contact())
    assert reasons(items) == [
        "It does not say which addresses are yours; your own e-mail addresses in NetDesk would tell."
    ]
    (draft,) = drafts(items)
    assert draft.interaction.direction == ""
    assert draft.people == (IDA_REF, PersonRef(name="Kim Own", email=ME))


def test_addresses_the_network_has_are_told_where_they_occur(tmp_path: Path) -> None:
    known = replace(KIM, emails=(Labelled(ME), Labelled("kim@elsewhere.example")))
    mine, _ = read_whole(written(tmp_path, mbox(mail(Delivered_To=ME))), known)
    own = Contact(emails=(Labelled(ME, source="mail"),))
    assert mine == ContactDraft("Inbox.mbox", own, is_me=True)


def test_other_addresses_of_the_owners_name_are_the_owners_too(tmp_path: Path) -> None:
    sent = [
        mail(From=FROM_ME, To=IDA),
        mail(From="Own, Kim <kim@old.example>", To=IDA, Message_ID="<2@x>"),
        mail(From="Eva Kurz <eva@own.example>", To=IDA, Message_ID="<3@x>"),
    ]
    items = read_whole(written(tmp_path, mbox(*sent), "Sent"))
    emails = (Labelled("kim@old.example", source="mail"), Labelled(ME, source="mail"))
    assert contacts(items) == [ContactDraft("Sent", Contact(emails=emails), is_me=True)]
    assert [draft.interaction.direction for draft in drafts(items)] == ["out", "out", "in"]
