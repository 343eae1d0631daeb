"""Mails in which a network tells who asked, agreed, follows or wrote: evidence of a tie, no mail of a person.

The networks' own exports may be gone (studiVZ) or never have existed (XING); the mails they sent remain.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from netdesk.domain.channel import Channel
from netdesk.domain.person_name import fold

NoticeKind = Literal["connected", "asked", "follows", "met"]
SCHUELERVZ = Channel("schuelervz", "schülerVZ", 3, "text:sV", is_ended=True, is_private=True)
"""A network that no list of channels has; it closed in 2013."""
_NETWORKS = {
    "facebookmail.com": "facebook", "facebook.com": "facebook", "linkedin.com": "linkedin",
    "xing.com": "xing", "studivz.net": "studivz", "meinvz.net": "meinvz",
    "schuelervz.net": SCHUELERVZ.key, "twitter.com": "x", "x.com": "x",
    "instagram.com": "instagram",
}  # fmt: skip
_MACHINES = frozenset({"facebookmail.com"})
_OWN_WORDS = frozenset(
    {"facebook", "linkedin", "xing", "twitter", "instagram", "studivz", "meinvz", "schuelervz"}
)
_ON = r"(?: (?:on|auf|bei|über) (?:Facebook|LinkedIn|XING|Twitter|X|Instagram|studiVZ|meinVZ|schülerVZ))?"
_WHO = r"(?P<name>[^:?!]{2,80}?)"
_WRITTEN = "(?:gesendet|geschickt|geschrieben)"
_CONNECTED = (
    rf"{_WHO} (?:has )?(?:confirmed|accepted) your (?:\w+ )?(?:friend|contact|connection) request",
    rf"{_WHO} confirmed you as a friend",
    rf"{_WHO} (?:has )?accepted your (?:LinkedIn )?invitation(?: to connect)?",
    rf"You(?: are|['’]re) now (?:connected|friends) with {_WHO}",
    rf"You and {_WHO} are now (?:connected|friends)",
    rf"{_WHO} is now (?:one of )?your (?:connection|contact|friend)s?",
    rf"(?:Your )?new contact: {_WHO}",
    rf"{_WHO} hat dich{_ON} als Freund(?:in)? (?:bestätigt|hinzugefügt)",
    rf"{_WHO} hat (?:deine|Deine|Ihre) (?:Freundschafts|Kontakt)anfrage{_ON} (?:bestätigt|angenommen)",
    rf"{_WHO} hat (?:deine|Deine|Ihre) Einladung(?: zum Vernetzen)?{_ON} angenommen",
    rf"(?:Sie sind|Du bist) jetzt{_ON} mit {_WHO}{_ON} (?:vernetzt|befreundet)",
    rf"(?:Sie und|Du und) {_WHO} (?:sind|seid) jetzt{_ON} (?:vernetzt|befreundet|Freunde)",
    rf"(?:Ihr |Dein )?neuer Kontakt: {_WHO}",
    rf"{_WHO} ist jetzt{_ON} (?:Ihr|dein)e? (?:neuer? )?(?:Kontakt|Freund|Freundin)",
    rf"(?:.*, )?start a conversation with your new connection,? {_WHO}",
)
_ASKED = (
    rf"{_WHO} (?:wants to be|would like to be) friends(?: with you)?",
    rf"{_WHO} (?:added you as a friend|sent you a friend request|wants to connect(?: with you)?)",
    rf"{_WHO} would like to (?:connect|add you as a contact)",
    rf"(?:New )?(?:Contact|Friend|Connection) request from {_WHO}",
    rf"(?:New |You have an? (?:new )?)?Invitation from {_WHO}",
    rf"{_WHO} (?:is waiting for your response|(?:has )?requested to follow you)",
    rf"{_WHO} (?:möchte|will)(?: gern)?{_ON} mit (?:dir|Dir|Ihnen){_ON} befreundet sein",
    rf"{_WHO} (?:möchte|will)(?: gern)?{_ON} (?:dein|Ihr)e? (?:Freund|Freundin|Kontakt) (?:sein|werden)",
    rf"{_WHO} (?:möchte|will)(?: sich(?: mit (?:dir|Ihnen))?{_ON} vernetzen)",
    rf"{_WHO} (?:möchte|will) (?:dich|Sie){_ON} als (?:Kontakt|Freund|Freundin) hinzufügen",
    rf"{_WHO} (?:möchte|will) dir{_ON} folgen",
    rf"{_WHO} hat angefragt, dir{_ON} folgen zu dürfen",
    rf"{_WHO} hat (?:dir|Dir|Ihnen){_ON} eine (?:Freundschafts|Kontakt)anfrage (?:gesendet|geschickt)",
    rf"(?:Neue )?(?:Freundschafts|Kontakt)anfrage von {_WHO}",
)
_ASKED_BY_SENDER = (
    r"I['’]d like to (?:add you to my professional network|connect).*",
    r".*(?:please )?add me to your LinkedIn network.*",
    r"(?:Invitation|Einladung) (?:to connect|zum Vernetzen).*",
    r".*Ich möchte (?:Sie|dich) zu meinem beruflichen Netzwerk.*",
)
_FOLLOWS = (
    rf"{_WHO} (?:is now following you|followed you|started following you)",
    rf"{_WHO} folgt (?:dir|Dir|Ihnen)(?: jetzt| nun)?{_ON}(?: jetzt| nun)?",
    rf"{_WHO} hat (?:begonnen|angefangen), dir{_ON} zu folgen",
)
_MET = (
    rf"{_WHO} (?:has )?sent you (?:a|an|\d+)(?: new| private| direct)? message",
    rf"(?:New )?message from {_WHO}",
    rf"{_WHO} hat (?:dir|Dir|Ihnen){_ON} eine (?:neue |private )?(?:Direktn|N)achricht {_WRITTEN}",
    rf"(?:Neue )?Nachricht von {_WHO}",
    rf"{_WHO} hat (?:dich|Dich){_ON} gegruschelt",
)
_KINDS: dict[NoticeKind, tuple[str, ...]] = {
    "connected": _CONNECTED, "asked": _ASKED, "follows": _FOLLOWS, "met": _MET,
}  # fmt: skip
_PATTERNS = tuple(
    (kind, re.compile(f"{pattern}{_ON}", re.IGNORECASE))
    for kind, patterns in _KINDS.items()
    for pattern in patterns
)
"""Any of them may say at its end where it was."""
_BY_SENDER = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _ASKED_BY_SENDER)
_LONGEST = 250
_HANDLE = re.compile(r"\s*\(@([\w.]{1,30})\)$")
_USER_NAME = re.compile(r"[a-z0-9._]{1,30}")
_NAMED_BY_HANDLE = "instagram"
_GREETED = re.compile(r"^[^\s,]{2,30}, (?=\S+ \S)")
_NO_NAME = frozenset({"somebody", "someone", "jemand", "a friend", "ein freund", "you", "du", "sie"})


class Notice(NamedTuple):
    """`channel`: key of the network; `name` as the network shows it, `handle` where it says it, too."""

    channel: str
    kind: NoticeKind
    name: str
    handle: str = ""


def network_of(email: str) -> str:
    """The channel of the network a mail address belongs to, "" for all others."""
    domain = email.rpartition("@")[2]
    while domain:
        if domain in _NETWORKS:
            return _NETWORKS[domain]
        domain = domain.partition(".")[2]
    return ""


def is_staff(email: str, name: str) -> bool:
    """Whether an address of a network is that of somebody who works there: the name of a person stands in it,
    as it does in no address that the network itself writes from, under whatever name.
    """
    local, _, domain = email.partition("@")
    words = {word for word in fold(name).split() if len(word) > 1} - _OWN_WORDS
    return domain in _NETWORKS and domain not in _MACHINES and any(word in local for word in words)


def notice_of(channel: str, subject: str, sender: str) -> Notice | None:
    """What a mail of a network tells, in English and German; None when it names nobody. `sender`: the
    name before its address, which in an invitation is the person's.
    """
    subject = subject.strip().rstrip(".!…").strip()
    if len(subject) > _LONGEST:
        return None
    for kind, pattern in _PATTERNS:
        if found := pattern.fullmatch(subject):
            return _named(channel, kind, found["name"])
    if any(pattern.fullmatch(subject) for pattern in _BY_SENDER):
        return _named(channel, "asked", sender)
    return None


def _named(channel: str, kind: NoticeKind, text: str) -> Notice | None:
    name = _GREETED.sub("", text.strip(" \"'“”„"))
    handle = _HANDLE.search(name)
    name = _HANDLE.sub("", name).strip()
    if not name or name.casefold() in _NO_NAME or not any(map(str.isalpha, name)):
        return None
    if not handle and channel == _NAMED_BY_HANDLE:
        handle = _USER_NAME.fullmatch(name)
    return Notice(channel, kind, name, handle[handle.lastindex or 0] if handle else "")
