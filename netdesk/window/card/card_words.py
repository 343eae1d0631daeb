"""The words of the card that several of its sections share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from netdesk.domain.gist import gist
from netdesk.domain.person_name import called
from netdesk.domain.sense import is_by_third
from netdesk.window.tie_text import channel_name, kind_text

if TYPE_CHECKING:
    from netdesk.desk.rows import ContactCard
    from netdesk.domain.contact import Contact, Interaction

TOO_FEW = 5
"""With fewer exchanges than this, rates say nothing."""
_FORMATS = {
    "vcard": "vCard", "netdesk-json": "NetDesk document", "table": "Table", "ical": "Calendar",
    "ldif": "LDIF", "names": "List of names",
}  # fmt: skip
_WHAT_IT_IS_KNOWN_BY = ("-content", "-row")
"""Endings of a source whose cards and rows are known by what they say, since they have no id."""


def source_name(source: str) -> str:
    """What a detail came from: a network, a program, a kind of file."""
    for ending in _WHAT_IT_IS_KNOWN_BY:
        source = source.removesuffix(ending)
    key = source.removesuffix("-csv")
    return say(_FORMATS[key]) if key in _FORMATS else channel_name(key)


def work_line(contact: Contact) -> str:
    """Head of Procurement · Nordkai Logistik, Bremen."""
    city = next((one.city for one in contact.addresses if one.city), "")
    place = ", ".join(part for part in (contact.organisation, city) if part)
    return " · ".join(part for part in (contact.title, place) if part)


def exchange_text(interaction: Interaction) -> str:
    """What an exchange was, in one line: what it says, else its kind."""
    return gist(interaction) or kind_text(interaction.kind)


def direction_icon(exchange: Interaction, uid: str) -> str:
    """The Lucide name of an arrow: from you, from the contact `uid`, both; of several people for what
    another one wrote to you both, of a pen for a note.
    """
    if exchange.kind == "note":
        return "notebook-pen"
    if is_by_third(exchange, uid):
        return "users"
    return {"out": "arrow-up-right", "in": "arrow-down-left", "both": "arrow-left-right"}.get(
        exchange.direction, "dot"
    )


def first_name(contact: Contact) -> str:
    """What to call somebody in a short sentence."""
    whole = contact.formatted_name
    return contact.nickname or contact.given_name or (called(whole) if contact.kind == "person" else whole)


def too_few(card: ContactCard) -> bool:
    """Whether there were too few exchanges to tell anything."""
    return card.reading.contact_days < TOO_FEW


def say(text: str) -> str:
    """A text of the card in the person's language."""
    return QCoreApplication.translate("Card", text)
