"""What a card says: a contact, or a group with its members."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.domain.contact import Contact
from netdesk.importers.vcard.cards import RawCard
from netdesk.importers.vcard.contact_sheet import contact_of
from netdesk.importers.vcard.content_line import Heads
from netdesk.importers.vcard.handlers import filled_sheet
from netdesk.importers.vcard.lines import lines_of
from netdesk.importers.vcard.properties import Line, plain_properties, properties_of
from netdesk.importers.vcard.sheet import Sheet
from netdesk.importers.vcard.values import Reading

_SAYS_XING = frozenset({"UID", "URL", "SOURCE", "PHOTO"})


@dataclass(slots=True)
class Card:
    """A card that was read. `uid`: by which other cards may name it; `contact` None: nothing is in it.

    `members`: the cards of a group (uid, or `mailto:`), None for a contact. `remarks`: sentences about
    what could be read only in part. `is_thing`: it is about a place or a device, and nobody.
    """

    contact: Contact | None
    uid: str
    members: tuple[str, ...] | None
    remarks: tuple[str, ...]
    is_thing: bool = False


def read_card(raw: RawCard, heads: Heads) -> Card:
    """The card in these lines. Never fails: what cannot be understood is kept word for word."""
    reading = Reading()
    properties = None if raw.is_nested else plain_properties(raw.data, heads, reading)
    if properties is None:
        properties = properties_of(lines_of(raw, reading), heads, reading)
    sheet = filled_sheet(properties, reading)
    _mend_xing(sheet, properties.known)
    contact = contact_of(sheet, properties.known)
    if reading.has_replacements:
        sheet.remarks.append("Some letters could not be read; \ufffd stands for them.")
    uid = sheet.card_uid or sheet.uid
    if not uid and contact and contact.source_ids:
        uid = contact.source_ids[0].value
    members = tuple(dict.fromkeys(uid for uid, _ in sheet.members)) if sheet.kind == "group" else None
    return Card(contact, uid, members, tuple(sheet.remarks), sheet.kind == "thing")


def _mend_xing(sheet: Sheet, known: list[Line]) -> None:
    """XING wrote family and given name the wrong way round in some years; its full name was right."""
    if not sheet.name_parts or not all(sheet.name_parts[:2]):
        return
    family, given = sheet.name_parts[:2]
    if sheet.formatted_name != f"{family} {given}" or sheet.reading.is_own:
        return
    is_by_xing = "xing" in sheet.reading.maker.lower()
    if is_by_xing or any(head.name in _SAYS_XING and "xing.com" in raw.lower() for head, raw in known):
        sheet.name_parts[:2] = given, family
        sheet.remarks.append("Given and family name stood in the wrong order and were exchanged.")
