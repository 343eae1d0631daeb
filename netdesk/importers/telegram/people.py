"""Who the people of a Telegram export are: by their numbers, which it writes `user123`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from netdesk.domain.contact import Contact, Labelled, Presence, SourceId
from netdesk.domain.draft import OWNER, PersonRef
from netdesk.domain.own_name import own_name_id
from netdesk.importers.json_values import text_of, whole_of
from netdesk.importers.name_key import is_nobody, name_keys
from netdesk.importers.telegram.dates import telegram_moment
from netdesk.importers.telegram.export import KEY

_CLOSED = "Deleted Account"
_USER = "user"
_KINDS_OF_OLD = (_USER, "chat", "channel")
_OLD_SHIFT = 32
_MOST_DIGITS = 18


@dataclass(slots=True)
class People:
    """The people of an export by their number. `owner`: whose export it is, "" when nobody knows;
    `contacts`: everybody in the owner's address book; `partners`: who has a chat with the owner.
    """

    owner: str = ""
    contacts: dict[str, Contact] = field(default_factory=dict)
    partners: set[str] = field(default_factory=set)
    _names: dict[str, str] = field(default_factory=dict)

    def add_contact(self, contact: Contact) -> None:
        """Notes somebody in the address book, whom the owner has given a name."""
        for source_id in contact.source_ids:
            self.contacts[source_id.value] = contact

    def note(self, number: str, name: str) -> None:
        """Notes how somebody is called; what stands later in the file is newer."""
        if name or number not in self._names:
            self._names[number] = name

    def is_known(self, number: str) -> bool:
        """Whether the owner has anything to do with somebody besides being in a group with them."""
        return number in self.contacts or number in self.partners

    def name(self, number: str) -> str:
        """How somebody is called, first by the owner, then by themselves."""
        if number in self.contacts:
            return self.contacts[number].formatted_name
        return self._names.get(number) or _CLOSED

    def by_name(self) -> dict[str, str]:
        """The numbers of those whose name nobody else has."""
        found: dict[str, str] = {}
        for number in (*self._names, *self.contacts):
            name = self.name(number)
            found[name] = number if found.get(name, number) == number else ""
        return {name: number for name, number in found.items() if number and name != _CLOSED}

    def owner_by_name(self, owner: Contact, numbers: set[str]) -> str:
        """Who of these people the owner of the network must be: by number, by a name that the owner said is
        theirs, else by the name they bear in NetDesk; "" for nobody.
        """
        ids = {one.value for one in owner.source_ids if one.source == KEY}
        own = ids & numbers or {
            number for number in numbers if own_name_id(KEY, self.name(number)).value in ids
        }
        if not own:
            keys = set(name_keys(owner.formatted_name))
            own = {number for number in numbers if not keys.isdisjoint(name_keys(self.name(number)))}
        return own.pop() if len(own) == 1 else ""

    def ref(self, number: str) -> PersonRef:
        """Who is meant by a number."""
        if number and number == self.owner:
            return OWNER
        return PersonRef(name=self.name(number), source_id=number)

    def contact(self, number: str) -> Contact:
        """Everything the export says of somebody who is not the owner."""
        known = self.contacts.get(number)
        return Contact(
            formatted_name=self.name(number),
            given_name=known.given_name if known else "",
            family_name=known.family_name if known else "",
            phones=known.phones if known else (),
            presences=known.presences if known else (Presence(KEY, source=KEY),),
            source_ids=(SourceId(KEY, number),),
        )


def contact_of(values: Mapping[str, Any]) -> Contact | None:
    """Somebody in the owner's address book; None for a closed account, of which only a date is left."""
    given, family = text_of(values, "first_name"), text_of(values, "last_name")
    phone = text_of(values, "phone_number")
    name = f"{given} {family}".strip()
    if is_nobody(name):
        name = ""
    if not name and not phone:
        return None
    number = whole_of(values, "user_id") or 0
    added = telegram_moment(values)
    presence = Presence(KEY, since=added.calendar_date.isoformat() if added else "", source=KEY)
    return Contact(
        formatted_name=name or phone,
        given_name=given if name else "",
        family_name=family if name else "",
        phones=(Labelled(phone, source=KEY),) if phone else (),
        presences=(presence,) if number > 0 else (),
        source_ids=(SourceId(KEY, f"{_USER}{number}"),) if number > 0 else (),
    )


def own_contact(values: Mapping[str, Any]) -> Contact:
    """The owner, as the export names them."""
    given, family = text_of(values, "first_name"), text_of(values, "last_name")
    handle = text_of(values, "username").lstrip("@")
    phone = text_of(values, "phone_number")
    number = own_number(values)
    return Contact(
        formatted_name=f"{given} {family}".strip(),
        given_name=given,
        family_name=family,
        phones=(Labelled(phone, source=KEY),) if phone else (),
        presences=(Presence(KEY, handle, f"https://t.me/{handle}" if handle else "", source=KEY),),
        source_ids=(SourceId(KEY, number),) if number else (),
    )


def own_number(values: Mapping[str, Any]) -> str:
    """The number of the owner, "" when the export does not say it."""
    number = whole_of(values, "user_id") or 0
    return f"{_USER}{number}" if number > 0 else ""


def sender_of(values: Mapping[str, Any], role: str = "from") -> str:
    """Who sent a message or did something (`role` actor): `user123`, `channel123` for a post in the name of
    a channel. The oldest exports give a bare number, which says in its upper half what it is of.
    """
    text = text_of(values, f"{role}_id")
    number = int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else None
    if number is not None:
        kind, bare = number >> _OLD_SHIFT, number % (1 << _OLD_SHIFT)
        return f"{_KINDS_OF_OLD[kind]}{bare}" if 0 <= kind < len(_KINDS_OF_OLD) else f"{_USER}{number}"
    return text


def is_person(sender: str) -> bool:
    """Whether a sender is a person, no group or channel."""
    return sender.startswith(_USER)
