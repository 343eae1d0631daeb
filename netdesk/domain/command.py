"""Every change a person can make, as a frozen record. `Desk.do(command)` carries one out in one step.

Contacts are named by their id here (the window works with ids), except inside records of
`domain.network`, which name people by uid.
"""

from __future__ import annotations

from typing import NamedTuple

from netdesk.domain.contact import Contact, Fact, Interaction, Presence, Tie
from netdesk.domain.network import (
    Decision,
    Group,
    InformationItem,
    LedgerLine,
    Objective,
    Occasion,
    OwnProfile,
    Plan,
    Reminder,
    Request,
)  # fmt: skip


class AddContact(NamedTuple):
    """A new contact; its uid is made when empty. Answers with the contact's id."""

    contact: Contact


class EditContact(NamedTuple):
    """Replace the details of contact `contact.id` by these; its uid stays."""

    contact: Contact


class DeleteContacts(NamedTuple):
    """Remove contacts with everything that belongs to them alone; exchanges with others stay."""

    contact_ids: tuple[int, ...]


class Merging(NamedTuple):
    """Several contacts that are one: `contact` with its id stays, with these details; `gone` become it."""

    contact: Contact
    gone: tuple[int, ...]


class MergeContacts(NamedTuple):
    """Make one contact of several, each merging on its own. Exchanges, ties, requests, groups, decisions
    and everything else of those who go belongs to the one who stays.
    """

    merges: tuple[Merging, ...]


class KeepApart(NamedTuple):
    """Remember for good that the two of each pair (contact ids) are not the same person."""

    pairs: tuple[tuple[int, int], ...]


class SetCircle(NamedTuple):
    """Put contacts into a circle: 5, 15, 50, 150, or None for the wider network."""

    contact_ids: tuple[int, ...]
    circle: int | None


class SetCloseness(NamedTuple):
    contact_ids: tuple[int, ...]
    closeness: str


class SetRhythm(NamedTuple):
    """The wished days between two contacts; None for the circle's own."""

    contact_ids: tuple[int, ...]
    rhythm_days: int | None


class TagContacts(NamedTuple):
    """Add a tag to contacts, or take it off."""

    contact_ids: tuple[int, ...]
    tag: str
    is_on: bool = True


ForMany = DeleteContacts | SetCircle | SetCloseness | SetRhythm | TagContacts
"""What is done to any number of people at once: each has their `contact_ids`."""


class SetPresence(NamedTuple):
    """Note that a contact is on a channel; replaces the same channel and handle."""

    contact_id: int
    presence: Presence


class SetFact(NamedTuple):
    """Note a fact worth asking about, in place of `old` if given; `new` None forgets it."""

    contact_id: int
    old: Fact | None
    new: Fact | None


class LogInteraction(NamedTuple):
    """Log an exchange; its uid is made when empty. Answers with the interaction's id."""

    interaction: Interaction


class EditInteraction(NamedTuple):
    interaction: Interaction


class DeleteInteractions(NamedTuple):
    interaction_ids: tuple[int, ...]


class SaveTie(NamedTuple):
    """Add a tie (`tie.id` 0) or replace it."""

    tie: Tie


class DeleteTie(NamedTuple):
    tie_id: int


class SaveRecord(NamedTuple):
    """Add a record (`id` 0) or replace the one with its id. Answers with the id."""

    record: (
        Request | Plan | Objective | InformationItem | LedgerLine | Group | Occasion | OwnProfile | Reminder
    )


class DeleteRecord(NamedTuple):
    """Remove the record of this `kind` (request, plan, objective, information, ledger, group, occasion,
    reminder, decision) with this id.
    """

    kind: str
    record_id: int


class DecideSuggestion(NamedTuple):
    """Do, snooze or dismiss a suggestion."""

    decision: Decision


class SetSetting(NamedTuple):
    """Set a setting of the network (`netdesk.settings` declares them); `value` None for its default."""

    name: str
    value: str | None


class Together(NamedTuple):
    """Several commands as one step, called like the first; answers with what that one made."""

    commands: tuple[Command, ...]


Command = (
    AddContact | EditContact | DeleteContacts | MergeContacts | KeepApart | SetCircle | SetCloseness
    | SetRhythm | TagContacts | SetPresence | SetFact | LogInteraction | EditInteraction | DeleteInteractions
    | SaveTie | DeleteTie | SaveRecord | DeleteRecord | DecideSuggestion | SetSetting | Together
)  # fmt: skip
