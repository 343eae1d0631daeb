"""Writing contacts: new ones in bulk, changed ones part by part. Runs inside an open step."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter

from netdesk.domain.contact import ME, Contact, Fact, Presence
from netdesk.domain.error import KnownError
from netdesk.domain.moment import day_of_date
from netdesk.domain.person_name import formatted_name
from netdesk.store.bulk import BulkInsert, Executes
from netdesk.store.contact_rows import (
    CONTACT_COLUMNS,
    PARTS,
    ChannelIds,
    Part,
    contact_row,
    read_contacts,
)
from netdesk.store.driver import Connection

_ALL = (*CONTACT_COLUMNS, "sort_key")
_OFTEN = (
    "uid", "kind", "formatted_name", "given_name", "family_name", "organisation", "title", "notes",
    "sort_key",
)  # fmt: skip
"""What most contacts have; the other columns of most are empty, and need not be written."""
_OFTEN_AT = tuple(map(_ALL.index, _OFTEN))
_SELDOM = tuple(place for place in range(len(_ALL)) if place not in _OFTEN_AT)
NAMELESS = "A contact needs a name, an organisation, an e-mail or a phone number."
_UPDATE = f"UPDATE contact SET {', '.join(f'{name}=?' for name in _ALL[1:])} WHERE id=?"
"""Everything but the uid, which stays."""


class ContactInsert:
    """New contacts on their way into the tables; `flush` writes what is left."""

    def __init__(self, connection: Executes, ids: ChannelIds) -> None:
        self._ids = ids
        self._today = day_of_date(date.today())
        self._people = BulkInsert(connection, "contact", ("id", "added_day", *_ALL))
        self._plain = BulkInsert(connection, "contact", ("id", "added_day", *_OFTEN))
        self._parts = [
            (part, attrgetter(*part.fields), any if len(part.fields) > 1 else bool,
             BulkInsert(connection, part.table, ("contact_id", *part.columns)))
            for part in PARTS
        ]  # fmt: skip

    def add(self, contact_id: int, uid: str, contact: Contact) -> None:
        """Take a contact with all its parts; `uid` counts, not its own."""
        row = (uid, *contact_row(contact)[1:])
        if any(map(row.__getitem__, _SELDOM)):
            self._people.add((contact_id, self._today, *row))
        else:
            self._plain.add((contact_id, self._today, *map(row.__getitem__, _OFTEN_AT)))
        for part, said, is_any, insert in self._parts:
            if is_any(said(contact)):
                for row in part.rows(contact, self._ids):
                    insert.add((contact_id, *row))

    def flush(self) -> None:
        """Write the rows that are left."""
        self._plain.flush()
        self._people.flush()
        for _, _, _, insert in self._parts:
            insert.flush()


def add_contacts(connection: Connection, contacts: Iterable[Contact], ids: ChannelIds) -> list[int]:
    """Write new contacts with all their parts; gives their ids in order. Empty uids are filled in."""
    (last,) = connection.execute("SELECT max(id) FROM contact").fetchone()
    insert = ContactInsert(connection, ids)
    new_ids: list[int] = []
    for contact_id, contact in enumerate(contacts, (last or ME) + 1):
        insert.add(contact_id, contact.uid or str(uuid.uuid4()), contact)
        new_ids.append(contact_id)
    insert.flush()
    return new_ids


def edit_contact(connection: Connection, contact: Contact, ids: ChannelIds) -> None:
    """Replace the details of `contact.id`; only the parts that differ are written. The uid stays.

    Raises KnownError when the contact is gone or would have no name at all.
    """
    old = _known(connection, contact.id)
    if contact.id != ME and not formatted_name(contact):
        raise KnownError(NAMELESS)
    write_row(connection, contact.id, old, contact)
    for part in PARTS:
        rows = [tuple(row) for row in part.rows(contact, ids)]
        if rows != [tuple(row) for row in part.rows(old, ids)]:
            connection.execute(f"DELETE FROM {part.table} WHERE contact_id=?", (contact.id,))
            connection.executemany(insert_of(part), [(contact.id, *row) for row in rows])


def write_row(connection: Connection, contact_id: int, old: Contact, new: Contact) -> None:
    """Write what a contact is besides its parts, where it differs; the uid stays."""
    row = contact_row(new)[1:]
    if row != contact_row(old)[1:]:
        connection.execute(_UPDATE, (*row, contact_id))


def _known(connection: Connection, contact_id: int) -> Contact:
    found = read_contacts(connection, [contact_id])
    if not found:
        raise KnownError("This contact is no longer in the network.")
    return found[0]


def delete_contacts(connection: Connection, contact_ids: Sequence[int]) -> None:
    """Remove contacts and what belongs to them alone; exchanges that others took part in stay."""
    for contact_id in contact_ids:
        if contact_id == ME:
            raise KnownError("Your own entry cannot be removed.")
        connection.execute(
            "DELETE FROM interaction AS i "
            "WHERE id IN (SELECT interaction_id FROM participant WHERE contact_id=?1) "
            "AND NOT EXISTS (SELECT 1 FROM participant WHERE interaction_id=i.id AND contact_id<>?1)",
            (contact_id,),
        )
        connection.execute("DELETE FROM contact WHERE id=?", (contact_id,))


def set_column(connection: Connection, contact_ids: Sequence[int], column: str, value: object) -> None:
    """Set one column of several contacts where it differs."""
    connection.executemany(
        f"UPDATE contact SET {column}=? WHERE id=? AND {column} IS NOT ?",
        [(value, contact_id, value) for contact_id in contact_ids],
    )


def tag_contacts(connection: Connection, contact_ids: Sequence[int], tag: str, *, is_on: bool) -> None:
    """Add a tag to contacts that lack it, or take it off. Raises KnownError when the tag is empty."""
    if not tag:
        raise KnownError("A tag needs a name.")
    statement = (
        "INSERT INTO tag (contact_id, name) SELECT id, ?2 FROM contact WHERE id=?1 "
        "AND NOT EXISTS (SELECT 1 FROM tag WHERE contact_id=?1 AND name=?2)"
        if is_on
        else "DELETE FROM tag WHERE contact_id=? AND name=?"
    )
    connection.executemany(statement, [(contact_id, tag) for contact_id in contact_ids])


def set_presence(connection: Connection, contact_id: int, presence: Presence, ids: ChannelIds) -> None:
    """Note a contact on a channel, in place of the same channel and handle."""
    _change_part(connection, contact_id, ids, lambda c: replace(
        c,
        presences=(
            *(p for p in c.presences if (p.channel, p.handle) != (presence.channel, presence.handle)),
            presence,
        ),
    ))  # fmt: skip


def set_fact(
    connection: Connection, contact_id: int, old: Fact | None, new: Fact | None, ids: ChannelIds
) -> None:
    """Put `new` (None: nothing) in the place of `old`; where `old` is None, or gone, add it."""

    def changed(contact: Contact) -> Contact:
        facts = [new if fact == old else fact for fact in contact.facts]
        if old not in contact.facts:
            facts.append(new)
        return replace(contact, facts=tuple(fact for fact in facts if fact is not None))

    _change_part(connection, contact_id, ids, changed)


def _change_part(
    connection: Connection, contact_id: int, ids: ChannelIds, change: Callable[[Contact], Contact]
) -> None:
    edit_contact(connection, change(_known(connection, contact_id)), ids)


def insert_of(part: Part) -> str:
    """The statement that writes a row of a part: contact_id, then its columns."""
    names = ", ".join(f'"{name}"' for name in part.columns)
    return (
        f"INSERT INTO {part.table} (contact_id, {names}) VALUES ({', '.join('?' * (len(part.columns) + 1))})"
    )
