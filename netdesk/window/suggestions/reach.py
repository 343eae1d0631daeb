"""What opens when somebody is to be reached on a channel. NetDesk opens it; it sends nothing [rule 4]."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

from netdesk.domain.contact import Contact

OPENED = frozenset(
    {
        "phone",
        "sms",
        "email",
        "x",
        "linkedin",
        "xing",
        "facebook",
        "messenger",
        "whatsapp",
        "signal",
        "telegram",
        "instagram",
    }
)
"""Channels on which an address is opened; on the others one meets, or writes by hand."""
_PROFILE_CHANNELS = {"facebook": "messenger", "messenger": "facebook"}


class Address(NamedTuple):
    """What the desktop opens (`url`), and how a person writes it (`shown`)."""

    url: str
    shown: str


def address_of(contact: Contact, channel: str) -> Address | None:
    """A tel:, mailto: or profile address, None when there is none to open."""
    if channel in ("phone", "sms") and contact.phones:
        number = contact.phones[0].value
        return Address(f"{'sms' if channel == 'sms' else 'tel'}:{quote(number, safe='+')}", number)
    if channel == "email" and contact.emails:
        shown = contact.emails[0].value
        return Address(f"mailto:{quote(shown, safe='@')}", shown)
    for presence in contact.presences:
        if presence.channel in (channel, _PROFILE_CHANNELS.get(channel)) and presence.url.startswith(
            "https://"
        ):
            return Address(presence.url, presence.url)
    return None
