"""How somebody can be reached from here: addresses that the desktop opens. NetDesk sends nothing itself."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote

from netdesk.domain.contact import Contact, Labelled, Presence

CALLS = ("phone", "video")
WRITES = (
    "email", "linkedin", "xing", "messenger", "whatsapp", "signal", "telegram", "sms", "x", "facebook",
    "instagram",
)  # fmt: skip
_ONE_PROFILE = {"facebook": "messenger", "messenger": "facebook"}
_SAFE = ("https", "http", "tel", "mailto", "sms", "xmpp", "sip", "skype", "tg", "sgnl", "whatsapp")


class Way(NamedTuple):
    """A channel and the address to open on it; `shown`: the same as people write it."""

    channel: str
    url: str
    shown: str

    @property
    def is_call(self) -> bool:
        """Whether it leads to a talk rather than to something written."""
        return self.channel in CALLS


def ways_of(contact: Contact) -> list[Way]:
    """All ways that can be opened, calls first, each channel once."""
    ways = (way_to(contact, channel) for channel in (*CALLS, *WRITES))
    return [way for way in ways if way is not None]


def way_to(contact: Contact, channel: str) -> Way | None:
    """The way over a channel, None when nothing to open is known."""
    presence = next((one for one in contact.presences if one.channel == channel), None)
    phone = _preferred(contact.phones)
    if channel == "email":
        address = _preferred(contact.emails)
        return Way(channel, f"mailto:{quote(address, safe='@+')}", address) if address else None
    if channel in ("phone", "sms"):
        number = presence.handle if presence and _digits(presence.handle) else phone
        scheme = "tel" if channel == "phone" else "sms"
        is_known = channel == "phone" or presence is not None
        return Way(channel, f"{scheme}:{_digits(number)}", number) if is_known and _digits(number) else None
    if presence is None:
        return None
    url = presence.url if is_safe(presence.url) else _own_url(presence, phone)
    return Way(channel, url, presence.handle or url) if url else None


def way_of_use(contact: Contact, channel: str) -> Way | None:
    """The way over a channel that is in use though perhaps no account on it is noted: Facebook and Messenger
    are one profile, and an SMS goes to any number.
    """
    if (way := way_to(contact, channel)) is not None:
        return way
    if channel == "sms" and (call := way_to(contact, "phone")) is not None:
        return Way(channel, call.url.replace("tel:", "sms:"), call.shown)
    twin = way_to(contact, _ONE_PROFILE[channel]) if channel in _ONE_PROFILE else None
    return None if twin is None else twin._replace(channel=channel)


def is_safe(url: str) -> bool:
    """Whether an address may be handed to the desktop: no files, no scripts."""
    scheme, colon, rest = url.strip().partition(":")
    return bool(colon and rest) and scheme.casefold() in _SAFE


def web_address(text: str) -> str:
    """A web address that can be opened, with its scheme; "" when it is none."""
    text = text.strip()
    if is_safe(text):
        return text
    return f"https://{text}" if re.fullmatch(r"[\w.-]+\.\w{2,}(/\S*)?", text) else ""


def _own_url(presence: Presence, phone: str) -> str:
    number = _digits(presence.handle) or _digits(phone)
    handle = quote(presence.handle.lstrip("@"))
    if presence.channel == "whatsapp" and number:
        return f"https://wa.me/{number.lstrip('+')}"
    if presence.channel == "signal" and number.startswith("+"):
        return f"https://signal.me/#p/{number}"
    if presence.channel == "telegram" and handle:
        return f"https://t.me/{handle}"
    if presence.channel == "x" and handle:
        return f"https://x.com/{handle}"
    return ""


def _preferred(points: tuple[Labelled, ...]) -> str:
    ranked = sorted((point for point in points if point.value), key=lambda point: not point.is_preferred)
    return ranked[0].value if ranked else ""


def _digits(text: str) -> str:
    """+49300000123 from +49 30 0000-123; "" when it is no number."""
    plain = re.sub(r"[\s()/.\-]", "", text)
    return plain if re.fullmatch(r"\+?\d{3,}", plain) else ""
