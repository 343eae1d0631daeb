"""Carrying out commands: one function per command, each inside the step its caller opened."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from functools import singledispatch
from typing import Any, NamedTuple

from netdesk.domain import command as c
from netdesk.domain.contact import ME_UID
from netdesk.domain.error import KnownError
from netdesk.domain.network import Request
from netdesk.domain.person_name import formatted_name
from netdesk.domain.phrase import Phrase, phrase
from netdesk.store import contact_edits, contact_merge, interactions, listing, records
from netdesk.store.contact_rows import ChannelIds
from netdesk.store.driver import Connection
from netdesk.store.step import LONG

MANY_PEOPLE = 1_000
"""So many take a tenth of a second, whatever is done to them."""


class Door(NamedTuple):
    """What an edit works on."""

    connection: Connection
    channels: ChannelIds


def carry_out(command: c.Command, connection: Connection) -> int | None:
    """Carry a command out inside the open step; gives the id of what was made, if anything was.

    Raises KnownError, in words for a person, when it cannot be done.
    """
    return _do(command, Door(connection, ChannelIds(connection)))


def is_long(command: c.ForMany, connection: Connection) -> bool:
    """Whether a window would stand still while it is carried out."""
    if len(command.contact_ids) >= MANY_PEOPLE:
        return True
    if not isinstance(command, c.DeleteContacts):
        return False
    return sum(interactions.exchange_counts(connection, command.contact_ids).values()) >= LONG


def label_of(command: c.Command, connection: Connection) -> Phrase:
    """What the command is called in the Edit menu: "Edit Ida Muster"."""
    return _LABELS[type(command)](command, connection)


@singledispatch
def _do(command: Any, _door: Door) -> int | None:
    raise TypeError(f"no edit for {type(command).__name__}")


@_do.register
def _(command: c.AddContact, door: Door) -> int:
    if not formatted_name(command.contact):
        raise KnownError(contact_edits.NAMELESS)
    contact = replace(command.contact, uid=command.contact.uid or str(uuid.uuid4()))
    return contact_edits.add_contacts(door.connection, [contact], door.channels)[0]


@_do.register
def _(command: c.EditContact, door: Door) -> None:
    contact_edits.edit_contact(door.connection, command.contact, door.channels)


@_do.register
def _(command: c.DeleteContacts, door: Door) -> None:
    contact_edits.delete_contacts(door.connection, command.contact_ids)


@_do.register
def _(command: c.MergeContacts, door: Door) -> None:
    contact_merge.merge_contacts(door.connection, command.merges, door.channels)


@_do.register
def _(command: c.KeepApart, door: Door) -> None:
    for first_id, second_id in command.pairs:
        contact_merge.keep_apart(door.connection, first_id, second_id)


@_do.register
def _(command: c.SetCircle, door: Door) -> None:
    contact_edits.set_column(door.connection, command.contact_ids, "circle", command.circle)


@_do.register
def _(command: c.SetCloseness, door: Door) -> None:
    contact_edits.set_column(door.connection, command.contact_ids, "closeness", command.closeness)


@_do.register
def _(command: c.SetRhythm, door: Door) -> None:
    contact_edits.set_column(door.connection, command.contact_ids, "rhythm_days", command.rhythm_days)


@_do.register
def _(command: c.TagContacts, door: Door) -> None:
    contact_edits.tag_contacts(door.connection, command.contact_ids, command.tag.strip(), is_on=command.is_on)


@_do.register
def _(command: c.SetPresence, door: Door) -> None:
    contact_edits.set_presence(door.connection, command.contact_id, command.presence, door.channels)


@_do.register
def _(command: c.SetFact, door: Door) -> None:
    contact_edits.set_fact(door.connection, command.contact_id, command.old, command.new, door.channels)


@_do.register
def _(command: c.LogInteraction, door: Door) -> int:
    one = command.interaction
    id_of = _known_people(door, one.participants, one.author)
    return interactions.add_interactions(door.connection, [one], id_of, door.channels)[0]


@_do.register
def _(command: c.EditInteraction, door: Door) -> None:
    one = command.interaction
    id_of = _known_people(door, one.participants, one.author)
    interactions.edit_interaction(door.connection, one, id_of, door.channels)


@_do.register
def _(command: c.DeleteInteractions, door: Door) -> None:
    interactions.delete_interactions(door.connection, command.interaction_ids)


@_do.register
def _(command: c.SaveTie, door: Door) -> int:
    return _save(door, command.tie)


@_do.register
def _(command: c.DeleteTie, door: Door) -> None:
    records.delete_record(door.connection, "tie", command.tie_id)


@_do.register
def _(command: c.SaveRecord, door: Door) -> int:
    return _save(door, command.record)


@_do.register
def _(command: c.DeleteRecord, door: Door) -> None:
    records.delete_record(door.connection, command.kind, command.record_id)


@_do.register
def _(command: c.DecideSuggestion, door: Door) -> int:
    return _save(door, command.decision)


@_do.register
def _(command: c.SetSetting, door: Door) -> None:
    records.set_setting(door.connection, command.name, command.value)


@_do.register
def _(command: c.Together, door: Door) -> int | None:
    made = [_do(one, door) for one in command.commands]
    return made[0] if made else None


def _save(door: Door, record: records.Record) -> int:
    return records.save_record(
        door.connection, record, interactions.ContactIds(door.connection), door.channels
    )


def _known_people(door: Door, participants: tuple[str, ...], author: str) -> interactions.ContactIds:
    id_of = interactions.ContactIds(door.connection)
    for uid in (*participants, author):
        if uid and uid not in id_of:
            raise KnownError(f"Nobody in the network is known as “{uid}”.")
    if not set(participants) - {ME_UID}:
        raise KnownError("Say with whom it was.")
    return id_of


def _people(connection: Connection, contact_ids: tuple[int, ...], one: str, many: str) -> Phrase:
    if len(contact_ids) == 1:
        return phrase(one, name=listing.name_of(connection, contact_ids[0]))
    return phrase(many, count=len(contact_ids))


def _with(connection: Connection, template: str, uids: tuple[str, ...]) -> Phrase:
    row = connection.execute("SELECT formatted_name FROM contact WHERE uid=?", (uids[:1] or ("",))).fetchone()
    return phrase(template, name=row[0] if row else "")


_RECORD_LABELS = {
    "Plan": "Plan", "Objective": "Objective", "InformationItem": "Information", "LedgerLine": "Give or ask",
    "Group": "Group", "Occasion": "Occasion", "OwnProfile": "My profile", "Reminder": "Reminder",
}  # fmt: skip


def _record_label(connection: Connection, record: Any) -> Phrase:
    if isinstance(record, Request):
        return _with(connection, "Request of {name}", (record.contact,))
    return phrase(_RECORD_LABELS[type(record).__name__])


_LABELS: dict[type, Callable[[Any, Connection], Phrase]] = {
    c.AddContact: lambda m, _: phrase("Add {name}", name=formatted_name(m.contact)),
    c.EditContact: lambda m, _: phrase("Edit {name}", name=formatted_name(m.contact)),
    c.DeleteContacts: lambda m, d: _people(d, m.contact_ids, "Delete {name}", "Delete {count} contacts"),
    c.MergeContacts: lambda m, d: _people(
        d, tuple(one.contact.id for one in m.merges), "Merge {name}", "Merge {count} contacts"
    ),
    c.KeepApart: lambda m, d: _people(
        d, tuple(first for first, _ in m.pairs), "Keep {name} apart", "Keep {count} people apart"
    ),
    c.SetCircle: lambda m, d: _people(d, m.contact_ids, "Circle of {name}", "Circle of {count} contacts"),
    c.SetCloseness: lambda m, d: _people(
        d, m.contact_ids, "Closeness of {name}", "Closeness of {count} contacts"
    ),
    c.SetRhythm: lambda m, d: _people(d, m.contact_ids, "Rhythm of {name}", "Rhythm of {count} contacts"),
    c.TagContacts: lambda m, d: _people(d, m.contact_ids, "Tag {name}", "Tag {count} contacts"),
    c.SetPresence: lambda m, d: phrase("Channel of {name}", name=listing.name_of(d, m.contact_id)),
    c.SetFact: lambda m, d: phrase("Note about {name}", name=listing.name_of(d, m.contact_id)),
    c.LogInteraction: lambda m, d: _with(d, "Log exchange with {name}", m.interaction.participants),
    c.EditInteraction: lambda m, d: _with(d, "Edit exchange with {name}", m.interaction.participants),
    c.DeleteInteractions: lambda m, _: phrase("Delete {count} entries", count=len(m.interaction_ids)),
    c.SaveTie: lambda m, d: _with(d, "Tie of {name}", (m.tie.first,)),
    c.DeleteTie: lambda _m, _d: phrase("Delete tie"),
    c.SaveRecord: lambda m, d: _record_label(d, m.record),
    c.DeleteRecord: lambda _m, _d: phrase("Delete entry"),
    c.DecideSuggestion: lambda m, d: _with(
        d,
        {"snoozed": "Snooze suggestion about {name}", "dismissed": "Dismiss suggestion about {name}"}.get(
            m.decision.action, "Do suggestion about {name}"
        ),
        (m.decision.contact,),
    ),
    c.SetSetting: lambda _m, _d: phrase("Change setting"),
    c.Together: lambda m, d: label_of(m.commands[0], d),
}
