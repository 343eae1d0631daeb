"""What opens when somebody is to be reached on a channel. NetDesk opens it; it sends nothing [rule 4]."""

from __future__ import annotations

from urllib.parse import quote

from netdesk.domain.contact import Contact

_PROFILE_CHANNELS = {"facebook": "messenger", "messenger": "facebook"}


def address_of(contact: Contact, channel: str) -> str:
    """A tel:, mailto: or profile address, "" when there is none to open."""
    if channel in ("phone", "sms") and contact.phones:
        number = contact.phones[0].value
        return f"{'sms' if channel == 'sms' else 'tel'}:{quote(number, safe='+')}"
    if channel == "email" and contact.emails:
        return f"mailto:{quote(contact.emails[0].value, safe='@')}"
    for presence in contact.presences:
        if presence.channel in (channel, _PROFILE_CHANNELS.get(channel)) and presence.url.startswith(
            "https://"
        ):
            return presence.url
    return ""
