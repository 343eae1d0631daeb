"""What a source says in notes and own fields though the contact has it in a place of its own: tables without
room for a nickname or a channel write it there.
"""

from __future__ import annotations

from collections.abc import Iterable

from netdesk.domain.channel import channel_key
from netdesk.domain.contact import Contact, OwnField
from netdesk.domain.presence_words import STATE_WORDS
from netdesk.importers.alike import plain

_STATES = frozenset(map(plain, STATE_WORDS.values()))


def without_told_lines(notes: str, contact: Contact) -> str:
    """`notes` without the lines at their end (`Nickname: Idi`) that say what the contact has elsewhere."""
    lines = notes.split("\n")
    known = _values(contact)
    channels = {at.channel for at in contact.presences}
    while lines and _is_told(lines[-1], known, channels):
        del lines[-1]
    return "\n".join(lines)


def untold_fields(fields: Iterable[OwnField], contact: Contact) -> tuple[OwnField, ...]:
    """The fields but those that name an account the contact has on a channel."""
    accounts = {(at.channel, plain(text)) for at in contact.presences for text in (at.handle, at.url) if text}
    return tuple(one for one in fields if (channel_key(one.name), plain(one.value)) not in accounts)


def _is_told(line: str, known: set[str], channels: set[str]) -> bool:
    label, colon, value = line.partition(":")
    if not line.strip():
        return True
    if not colon:
        return channel_key(label) in channels
    return plain(value) in known or (plain(value) in _STATES and channel_key(label) in channels)


def _values(contact: Contact) -> set[str]:
    """Every single value of a contact, in the form values are compared in."""
    points = (*contact.emails, *contact.phones, *contact.urls)
    texts = [contact.nickname, *(one.value for one in points), *(day.text for day in contact.days)]
    texts += [one.value for one in contact.fields]
    texts += [text for at in contact.presences for text in (at.handle, at.url)]
    texts += [one.name for one in contact.related]
    return {plain(text) for text in texts if text}
