"""Which mails no person wrote to the owner: newsletters, lists, programs, spam, drafts."""

from __future__ import annotations

import re

from netdesk.importers.mail.head import Head

_LIST = ("list-id", "list-post", "list-unsubscribe")
_BULK = frozenset({"bulk", "list", "junk"})
_PROGRAM = re.compile(
    r"(?:.*[-._])?(?:no[-._]?reply|do[-._]?not[-._]?reply|nicht[-._]?antworten|keine[-._]?antwort|mailer-daemon"
    r"|postmaster|bounces?|notifications?|notify|newsletter|news|alerts?|updates?|mailings?|automailer"
    r"|autoreply|robot|daemon|root|cron|www-data|mailrobot)(?:[-._+=].*)?"
)
_OFFICE = re.compile(
    r"(?:info|office|kontakt|contact|hello|hallo|mail|post|team|sales|vertrieb|support|service|kundenservice"
    r"|admin|webmaster|sekretariat|empfang|buero|zentrale|verwaltung|presse|press|jobs|hr|billing|rechnung"
    r"|buchhaltung|shop|order|bestellung)(?:[-._+].*)?"
)
_PLUS_SERVICE = re.compile(
    r"(?:reply|replies|comments?|messages?|msg|conversations?|threads?|tickets?|cases?|unsubscribe|confirm"
    r"|verify|invites?|inbound|incoming)\+.+"
    r"|[^+]+\+(?=[^+]*\d)[0-9a-z=._-]{16,}"
)
"""Addresses a service makes for each mail; a tag that a person puts behind a plus is a short word."""
_NO_NAME_WORDS = (
    "team service services support kundenservice kundendienst shop store club verein e.v ev gmbh ag kg inc "
    "ltd llc newsletter info office the der die das für for und and & online bank versand hotel deutschland"
)
_NO_NAMES = frozenset(_NO_NAME_WORDS.split())
_DELETED_BIT = 0x8
_PLACES = {
    "spam": "It lies in the spam folder.",
    "junk": "It lies in the spam folder.",
    "junk e-mail": "It lies in the spam folder.",
    "junk-e-mail": "It lies in the spam folder.",
    "drafts": "A draft that was never sent.",
    "draft": "A draft that was never sent.",
    "entwürfe": "A draft that was never sent.",
    "templates": "A template, not a mail.",
    "vorlagen": "A template, not a mail.",
}
_SENT = frozenset(
    {
        "sent", "sent items", "sent mail", "sent messages", "sent-mail", "gesendet", "gesendete objekte",
        "gesendete elemente", "gesendete nachrichten", "gesendete",
    }
)  # fmt: skip


def is_sent_place(place: str) -> bool:
    """Whether a folder or a label of this name holds what the owner sent."""
    return place.strip().casefold() in _SENT


def out_of_place(head: Head, places: tuple[str, ...]) -> str:
    """Why a mail does not count at all, in one sentence, "" when it does. `places`: the folder it lies in
    and its labels.
    """
    for place in places:
        if reason := _PLACES.get(place.strip().casefold()):
            return reason
    return "It was deleted in Thunderbird." if is_deleted(head) else ""


def automatic(head: Head) -> str:
    """Why a mail is none from one person to others, by its head, in one sentence; "" when it may be one."""
    if head.has(*_LIST) or head.get("precedence").casefold() in _BULK:
        return "A newsletter or a mailing list."
    if head.get("auto-submitted").casefold() not in ("", "no"):
        return "Sent by a program, not by a person."
    return ""


def is_deleted(head: Head) -> bool:
    """Whether Thunderbird keeps it only until the folder is compacted."""
    status = head.get("x-mozilla-status")
    return bool(re.fullmatch(r"[0-9a-fA-F]{4}", status)) and bool(int(status, 16) & _DELETED_BIT)


def is_of_a_program(email: str) -> bool:
    """Whether nobody reads what is sent to an address: `noreply@`, or one made for a single mail."""
    local = email.partition("@")[0]
    return bool(_PROGRAM.fullmatch(local) or _PLUS_SERVICE.fullmatch(local.casefold()))


def is_person(email: str, name: str) -> bool:
    """Whether an address could be a person's: not that of a program, and of an office (`info@`) only with
    the name of a person before it.
    """
    local = email.partition("@")[0]
    if is_of_a_program(email):
        return False
    if not _OFFICE.fullmatch(local):
        return True
    words = [word.strip(".,").casefold() for word in name.split()]
    return len(words) > 1 and _NO_NAMES.isdisjoint(words)
