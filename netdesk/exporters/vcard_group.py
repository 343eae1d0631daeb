"""Groups as vCards: a card that names the cards of its members, as RFC 6350 and Apple have it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from netdesk.domain.contact import Contact
from netdesk.domain.network import Group
from netdesk.domain.vcard_words import MAKER, UID_PREFIX
from netdesk.exporters.vcard import Version, uid_of_card, write_vcard
from netdesk.exporters.vcard_line import CardLines, escaped, plain, text_value

_APPLE = "X-ADDRESSBOOKSERVER-"
"""What 4.0 has properties for."""


def write_people_and_groups(
    contacts: Iterable[Contact], groups: Iterable[Group], version: Version
) -> Iterator[str]:
    """The card of each contact, then one for each group that has members among them. The contacts are gone
    through once.
    """
    cards: dict[str, str] = {}
    for contact in contacts:
        cards[contact.uid] = uid_of_card(contact)
        yield from write_vcard((contact,), version)
    for group in groups:
        if not cards.keys().isdisjoint(group.members):
            yield _card(group, cards, version)


def _card(group: Group, cards: Mapping[str, str], version: Version) -> str:
    lines = CardLines(version)
    prefix = "" if version == "4.0" else _APPLE
    lines.add("BEGIN", "VCARD")
    lines.add("VERSION", version)
    lines.add("PRODID", MAKER)
    if group.uid:
        lines.add("UID", escaped(group.uid))
    lines.add(f"{prefix}KIND", "group")
    lines.add("FN", text_value(group.name, version))
    if version == "3.0":
        lines.add("N", f"{escaped(group.name)};;;;")
    if group.url:
        lines.add("URL", plain(group.url))
    if group.text:
        lines.add("NOTE", text_value(group.text, version))
    for member in group.members:
        if uid := cards.get(member):
            lines.add(f"{prefix}MEMBER", f"{UID_PREFIX}{plain(uid).removeprefix(UID_PREFIX)}")
    lines.add("END", "VCARD")
    return lines.text()
