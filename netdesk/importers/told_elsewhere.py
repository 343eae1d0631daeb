"""What a source says in notes and own fields though the contact has it in a place of its own: tables without
room for a nickname or a channel write it there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netdesk.domain.address_line import address_line
from netdesk.domain.career_line import career_lines
from netdesk.domain.channel import channel_key, channel_name
from netdesk.domain.contact import Contact, OwnField
from netdesk.domain.presence_words import STATE_WORDS
from netdesk.importers.alike import plain

Line = tuple[str, str]
"""A label and a value in the form they are compared in; the value "" for a channel alone."""


def without_told_lines(notes: str, contact: Contact) -> str:
    """`notes` without the lines at their end (`Nickname: Idi`) that say what the contact has elsewhere."""
    lines = notes.split("\n")
    told = set(_lines_of(contact))
    while lines and (not lines[-1].strip() or _read(lines[-1]) in told):
        del lines[-1]
    return "\n".join(lines)


def untold_fields(fields: Iterable[OwnField], contact: Contact) -> tuple[OwnField, ...]:
    """The fields but those that name an account the contact has on a channel, a position or a school."""
    told = {(at.channel, plain(text)) for at in contact.presences for text in (at.handle, at.url) if text}
    told |= {(channel_key(label), plain(text)) for label, text in career_lines(contact)}
    return tuple(one for one in fields if (channel_key(one.name), plain(one.value)) not in told)


def _read(line: str) -> Line:
    label, _, value = line.partition(":")
    return plain(label), plain(value)


def _lines_of(contact: Contact) -> Iterator[Line]:
    """Every detail of a contact as a line of a table without room for it names it."""
    details = [("Nickname", contact.nickname), *contact.fields, *career_lines(contact)]
    details += [("E-mail", one.value) for one in contact.emails]
    details += [(f"Phone {one.label}".strip(), one.value) for one in contact.phones]
    details += [(f"Address {one.label}".strip(), address_line(one)) for one in contact.addresses]
    details += [("Web page", one.value) for one in contact.urls]
    details += [(day.label, day.text) for day in contact.days]
    details += [(one.relation or "Related", one.name) for one in contact.related]
    for at in contact.presences:
        # Without an account a line says how one stands to each other there, or the channel alone.
        account = tuple(filter(None, (at.handle, at.url)))
        texts = (*account, STATE_WORDS[at.state] or account[0]) if account else STATE_WORDS.values()
        details += [(channel_name(at.channel), text) for text in texts]
    return ((plain(label), plain(value)) for label, value in details)
