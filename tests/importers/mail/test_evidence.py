from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.domain.channel import Channel
from netdesk.domain.contact import Presence, SourceId
from netdesk.domain.draft import Item, PersonRef, Problem, RecordDraft, RequestDraft
from netdesk.domain.network import Request
from netdesk.importers.mail.notices import network_of, notice_of
from tests.importers.mail.mailboxes import contacts, drafts, mail, read_mails, reasons

NOBODY = "A mail of a network that tells of nobody."
SENDERS = {
    "facebook": "Facebook <notification+k1@facebookmail.com>",
    "linkedin": "LinkedIn <messages-noreply@linkedin.com>",
    "xing": "XING <mailrobot@mail.xing.com>",
    "studivz": "studiVZ <noreply@studivz.net>",
    "meinvz": "meinVZ <noreply@meinvz.net>",
    "schuelervz": "schülerVZ <noreply@schuelervz.net>",
    "x": "Twitter <notify@twitter.com>",
    "instagram": "Instagram <follow-suggestions@mail.instagram.com>",
}


def told(folder: Path, channel: str, subject: str, **fields: str) -> list[Item]:
    usual = {"From": SENDERS[channel], "Subject": subject, "List_Unsubscribe": "<https://x.example>"}
    return read_mails(folder, mail("You have news.", **(usual | fields)))


@pytest.mark.parametrize(
    ("channel", "subject"),
    [
        ("facebook", "Ida Muster confirmed you as a friend on Facebook…"),
        ("facebook", "Ida Muster accepted your friend request"),
        ("facebook", "Ida Muster hat dich auf Facebook als Freund bestätigt"),
        ("facebook", "Ida Muster hat deine Freundschaftsanfrage angenommen."),
        ("linkedin", "Ida Muster has accepted your invitation"),
        ("linkedin", "Kim, Ida Muster accepted your invitation to connect"),
        ("linkedin", "You are now connected with Ida Muster"),
        ("linkedin", "Sie sind jetzt mit Ida Muster vernetzt"),
        ("linkedin", "Ida Muster hat Ihre Einladung angenommen"),
        ("xing", "Ida Muster hat Ihre Kontaktanfrage bestätigt"),
        ("xing", "Neuer Kontakt: Ida Muster"),
        ("xing", "Ida Muster has accepted your contact request"),
        ("studivz", "Ida Muster hat deine Freundschaftsanfrage bestätigt"),
        ("meinvz", "Du und Ida Muster seid jetzt befreundet"),
        ("schuelervz", "Ida Muster ist jetzt dein Freund"),
        ("xing", "Ida Muster ist jetzt Ihr neuer Kontakt"),
        ("linkedin", "Kim, start a conversation with your new connection, Ida Muster"),
        ("facebook", "Ida Muster hat deine Freundschaftsanfrage auf Facebook bestätigt"),
        ("xing", "Ida Muster hat Ihre Kontaktanfrage auf XING angenommen"),
        ("linkedin", "Ida Muster hat Ihre Einladung auf LinkedIn angenommen"),
        ("facebook", "Du bist jetzt mit Ida Muster auf Facebook befreundet"),
        ("xing", "Sie sind jetzt auf XING mit Ida Muster vernetzt"),
        ("xing", "New contact: Ida Muster on XING"),
    ],
)
def test_a_confirmation_is_a_tie_since_that_day(tmp_path: Path, channel: str, subject: str) -> None:
    items = told(tmp_path, channel, subject)
    (draft,) = contacts(items)
    assert drafts(items) == []
    assert (draft.contact.formatted_name, draft.contact.family_name) == ("Ida Muster", "Muster")
    tie = Presence(channel, since="2024-03-04", state="connected", source="mail")
    assert draft.contact.presences == (tie,)
    assert draft.contact.source_ids == (SourceId("mail", f"{channel}:Ida Muster"),)


@pytest.mark.parametrize(
    ("channel", "subject", "sender"),
    [
        ("facebook", "Ida Muster wants to be friends on Facebook", ""),
        ("facebook", "Ida Muster möchte mit dir auf Facebook befreundet sein", ""),
        ("facebook", "Ida Muster hat dir eine Freundschaftsanfrage gesendet", ""),
        ("facebook", "Ida Muster möchte dein Freund sein", ""),
        ("facebook", "Ida Muster will gern deine Freundin werden", ""),
        ("linkedin", "Ida Muster wants to connect", ""),
        ("linkedin", "Ida Muster möchte sich mit Ihnen vernetzen", ""),
        ("linkedin", "I'd like to add you to my professional network on LinkedIn", "Ida Muster"),
        ("linkedin", "Kim, please add me to your LinkedIn network", "Ida Muster via LinkedIn"),
        ("xing", "Kontaktanfrage von Ida Muster", ""),
        ("xing", "Ida Muster möchte Sie als Kontakt hinzufügen", ""),
        ("facebook", "Ida Muster möchte dich als Freundin hinzufügen", ""),
        ("linkedin", "You have an invitation from Ida Muster", ""),
        ("linkedin", "Kim, Ida Muster is waiting for your response", ""),
        ("xing", "Ida Muster möchte Sie auf XING als Kontakt hinzufügen", ""),
        ("facebook", "Ida Muster hat dir auf Facebook eine Freundschaftsanfrage gesendet", ""),
        ("linkedin", "Invitation from Ida Muster on LinkedIn", ""),
    ],
)
def test_a_request_is_a_request(tmp_path: Path, channel: str, subject: str, sender: str) -> None:
    address = SENDERS[channel].partition("<")[2]
    items = told(tmp_path, channel, subject, From=f"{sender} <{address}" if sender else SENDERS[channel])
    request = Request(
        "", channel, "in", "new", "2024-03-04T11:20:34+01:00", source="mail", source_id="1@example.org"
    )
    person = PersonRef(name="Ida Muster", source_id=f"{channel}:Ida Muster")
    assert items == [RequestDraft(f"Inbox.mbox mail 1: {subject[:60]}", request, person)]


def test_a_request_that_was_answered_later_is_accepted(tmp_path: Path) -> None:
    asked = mail(From=SENDERS["xing"], Subject="Kontaktanfrage von Ida Muster")
    agreed = mail(From=SENDERS["xing"], Subject="Neuer Kontakt: Muster, Ida", Message_ID="<2@x>")
    request, _ = read_mails(tmp_path, asked, agreed)
    assert isinstance(request, RequestDraft)
    assert request.request.state == "accepted"


def test_a_request_of_which_a_network_reminds_is_one_request(tmp_path: Path) -> None:
    reminder = mail(From=SENDERS["linkedin"], Subject="Ida Muster is waiting for your response",
                    Date="Mon, 11 Mar 2024 10:00:00 +0100", Message_ID="<2@x>")  # fmt: skip
    asked = mail(From=SENDERS["linkedin"], Subject="Ida Muster wants to connect")
    other = mail(From=SENDERS["xing"], Subject="Kontaktanfrage von Ida Muster", Message_ID="<3@x>")
    items = read_mails(tmp_path, reminder, asked, asked, other)
    requests = [item.request for item in items if isinstance(item, RequestDraft)]
    assert [(one.channel, one.time) for one in requests] == [
        ("linkedin", "2024-03-04T11:20:34+01:00"),
        ("xing", "2024-03-04T11:20:34+01:00"),
    ]
    assert set(reasons(items)) == {"Requests that an earlier mail tells of."}
    assert all(item.is_expected for item in items if isinstance(item, Problem))


def test_a_request_of_long_ago_is_no_open_one(tmp_path: Path) -> None:
    old = mail(From=SENDERS["facebook"], Subject="Ida Muster wants to be friends on Facebook")
    newer = mail(Date="Mon, 03 Mar 2025 10:00:00 +0100", Message_ID="<2@x>")
    (draft,) = contacts(read_mails(tmp_path, old, newer))
    assert draft.contact.presences == (Presence("facebook", state="requested", source="mail"),)


def test_a_request_on_a_network_that_is_gone_is_no_open_one(tmp_path: Path) -> None:
    (draft,) = contacts(told(tmp_path, "studivz", "Freundschaftsanfrage von Ida Muster"))
    assert draft.contact.presences == (Presence("studivz", state="requested", source="mail"),)


@pytest.mark.parametrize(
    ("subject", "handle"),
    [
        ("Ida Muster (@ida_m) is now following you on Twitter!", "ida_m"),
        ("Ida Muster (@ida_m) folgt Dir jetzt auf Twitter!", "ida_m"),
        ("Ida Muster followed you", ""),
    ],
)
def test_a_follower_is_a_follower(tmp_path: Path, subject: str, handle: str) -> None:
    (draft,) = contacts(told(tmp_path, "x", subject))
    url = f"https://x.com/{handle}" if handle else ""
    assert draft.contact.presences == (
        Presence("x", handle, url, state="follower", is_follower=True, source="mail"),
    )


@pytest.mark.parametrize(
    "subject",
    [
        "ida_m started following you",
        "ida_m hat begonnen, dir zu folgen",
        "Ida Muster (@ida_m) folgt dir jetzt",
    ],
)
def test_instagram_names_people_by_their_accounts(tmp_path: Path, subject: str) -> None:
    (draft,) = contacts(told(tmp_path, "instagram", subject))
    assert draft.contact.presences == (
        Presence("instagram", "ida_m", "https://www.instagram.com/ida_m", state="follower", is_follower=True,
                 source="mail"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("channel", "subject"),
    [
        ("facebook", "Ida Muster sent you a message on Facebook..."),
        ("studivz", "Ida Muster hat dir eine Nachricht geschrieben"),
        ("studivz", "Ida Muster hat dich gegruschelt"),
        ("xing", "Neue Nachricht von Ida Muster"),
    ],
)
def test_who_wrote_there_is_known_there(tmp_path: Path, channel: str, subject: str) -> None:
    (draft,) = contacts(told(tmp_path, channel, subject))
    assert draft.contact.presences == (Presence(channel, source="mail"),)


def test_who_wrote_on_x_is_known_by_the_account(tmp_path: Path) -> None:
    (draft,) = contacts(told(tmp_path, "x", "Ida Muster (@ida_m) has sent you a Direct Message"))
    assert draft.contact.formatted_name == "Ida Muster"
    assert draft.contact.presences == (Presence("x", "ida_m", "https://x.com/ida_m", source="mail"),)


def test_schuelervz_comes_with_its_channel(tmp_path: Path) -> None:
    *_, channel = told(tmp_path, "schuelervz", "Ida Muster hat dich gegruschelt")
    assert isinstance(channel, RecordDraft)
    assert isinstance(channel.record, Channel)
    assert (channel.record.key, channel.record.is_ended) == ("schuelervz", True)


@pytest.mark.parametrize(
    ("channel", "subject", "reason"),
    [
        ("facebook", "You have more friends on Facebook than you think", NOBODY),
        ("linkedin", "Jobs for you", NOBODY),
        ("facebook", "Facebook User accepted your friend request", "The account is closed."),
        ("xing", "Kontaktanfrage von 12345", NOBODY),
    ],
)  # fmt: skip
def test_other_mails_of_networks_tell_of_nobody(
    tmp_path: Path, channel: str, subject: str, reason: str
) -> None:
    items = told(tmp_path, channel, subject)
    assert reasons(items) == [reason]
    assert all(isinstance(item, Problem) for item in items)


def test_somebody_who_works_at_a_network_is_a_person(tmp_path: Path) -> None:
    (draft,) = drafts(read_mails(tmp_path, mail(From="Nina Neu <nina.neu@xing.com>")))
    assert draft.author == PersonRef(name="Nina Neu", email="nina.neu@xing.com")


@pytest.mark.parametrize(
    "sender",
    [
        "Ida Muster <invitations@linkedin.com>",
        "LinkedIn <linkedin@e.linkedin.com>",
        "Ida Muster <ida.muster@facebookmail.com>",
        "X <info@x.com>",
        "Instagram <stories-recap@mail.instagram.com>",
    ],
)
def test_what_a_network_writes_from_is_nobodys_address(tmp_path: Path, sender: str) -> None:
    assert reasons(read_mails(tmp_path, mail(From=sender, Subject="Look at this"))) == [NOBODY]


def test_networks_are_known_by_their_domains() -> None:
    assert network_of("a@e.linkedin.com") == "linkedin"
    assert network_of("a@notlinkedin.com") == ""
    assert network_of("") == ""


def test_a_long_subject_is_no_notice() -> None:
    assert notice_of("x", "a " * 5000 + "followed you", "") is None
