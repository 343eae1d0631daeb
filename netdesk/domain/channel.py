"""Channels and the ladder they form [A1, A5-A7, B2]: data, which the person may reorder and add to."""

# No postponed annotations: each would be compiled when the rows are declared, and a start waits for that.
import re
from typing import NamedTuple


class Channel(NamedTuple):
    """A way to reach people. `rung`: 1 (X/Twitter) to 5 (in person); `is_ended`: the network is gone,
    its channel is kept for history; `is_private`: made for family and friends rather than business.
    """

    key: str
    name: str
    rung: int
    icon: str
    is_ended: bool = False
    is_private: bool = False


CHANNELS: tuple[Channel, ...] = (
    Channel("x", "X / Twitter", 1, "text:X"),
    Channel("linkedin", "LinkedIn", 2, "text:in"),
    Channel("xing", "XING", 2, "text:Xi"),
    Channel("email", "E-mail", 2, "mail"),
    Channel("letter", "Letter", 2, "mailbox"),
    Channel("facebook", "Facebook", 3, "text:f", is_private=True),
    Channel("messenger", "Messenger", 3, "message-circle", is_private=True),
    Channel("instagram", "Instagram", 3, "text:Ig", is_private=True),
    Channel("whatsapp", "WhatsApp", 3, "text:W", is_private=True),
    Channel("signal", "Signal", 3, "text:S", is_private=True),
    Channel("telegram", "Telegram", 3, "text:T", is_private=True),
    Channel("sms", "SMS", 3, "message-square", is_private=True),
    Channel("studivz", "studiVZ", 3, "text:VZ", is_ended=True, is_private=True),
    Channel("meinvz", "meinVZ", 3, "text:mV", is_ended=True, is_private=True),
    Channel("phone", "Phone", 4, "phone", is_private=True),
    Channel("video", "Video call", 4, "video"),
    Channel("in-person", "In person", 5, "coffee"),
    Channel("other", "Other", 2, "circle-ellipsis"),
)
BY_KEY = {channel.key: channel for channel in CHANNELS}

_KEY_OF_WORD = {key.replace("-", ""): key for key in BY_KEY} | {
    "twitter": "x", "xtwitter": "x", "li": "linkedin", "xi": "xing", "mail": "email", "em": "email",
    "post": "letter", "fb": "facebook", "facebookmessenger": "messenger", "fbmessenger": "messenger",
    "ig": "instagram", "wa": "whatsapp", "text": "sms", "mms": "sms", "vz": "studivz", "ph": "phone",
    "call": "phone", "telephone": "phone", "mobile": "phone", "tel": "phone", "telefon": "phone",
    "videocall": "video", "zoom": "video", "skype": "video", "teams": "video", "ip": "in-person",
    "inperson": "in-person", "meeting": "in-person", "visit": "in-person", "facetoface": "in-person",
    "persoenlich": "in-person", "persönlich": "in-person", "jabber": "xmpp", "gtalk": "google-talk",
    "hangouts": "google-talk", "googlehangouts": "google-talk", "gadugadu": "gadu-gadu",
}  # fmt: skip
_MESSENGERS = {
    "aim": "AIM", "google-talk": "Google Talk", "icq": "ICQ", "msn": "MSN", "qq": "QQ", "sip": "SIP",
    "xmpp": "XMPP", "yahoo": "Yahoo",
}  # fmt: skip
MESSENGER_NAMES = frozenset(_MESSENGERS.values())
"""What messengers are called that are no rung of their own, but that address books know."""


def channel_name(key: str) -> str:
    """What a channel is called; one of the person's own making by its key, as words."""
    return BY_KEY[key].name if key in BY_KEY else _MESSENGERS.get(key, key.replace("-", " ").capitalize())


def channel_key(name: str) -> str:
    """The key of the channel a text means: `Twitter` → `x`, `In person` → `in-person`.

    A name nobody knows becomes a key of its own (lower case, hyphens), so that nothing is lost.
    """
    plain = re.sub(r"[^\w]", "", name.casefold()).replace("_", "")
    if plain in _KEY_OF_WORD:
        return _KEY_OF_WORD[plain]
    return re.sub(r"[^\w]+", "-", name.strip().casefold()).strip("-") or "other"
