"""What an importer hands over: one draft per card or row of a foreign file, or why there is none.

A reader is a lazy generator of `Draft`s and `Problem`s. Drafts name people by `PersonRef`, since a
foreign file knows nothing of the network's uids; joining them is the matcher's work.
"""

from __future__ import annotations

from typing import NamedTuple

from netdesk.domain.channel import Channel
from netdesk.domain.contact import Contact, Interaction, Tie
from netdesk.domain.network import Entry, Request, Setting


class PersonRef(NamedTuple):
    """Who is meant in a foreign file, as far as it says. `uid`: an uid of a NetDesk document or a card's
    UID; `url`: normalised profile address; any may be "". `is_me`: the owner of the file.
    """

    uid: str = ""
    name: str = ""
    url: str = ""
    email: str = ""
    phone: str = ""
    source_id: str = ""
    is_me: bool = False

    @property
    def alias(self) -> str:
        """By what a record of the same source names this person among its people (`Group.members`)."""
        return self.uid or self.source_id or self.url or self.email or self.phone or self.name


OWNER = PersonRef(is_me=True)
"""Whose file it is, as their messages and ties name them."""


class ContactDraft(NamedTuple):
    """A person (or organisation) of the source. `contact.uid` only if the source has a stable one.

    `is_me`: these are details of the owner.
    """

    where: str
    contact: Contact
    is_me: bool = False


class InteractionDraft(NamedTuple):
    """An exchange; `interaction.participants` and `.author` are empty here, the refs stand for them.

    `people`: everybody but the owner. `author`: who wrote, None when mutual or unknown.
    `interaction.source_id` is the key for the next import (stable across exports of the same source).
    """

    where: str
    interaction: Interaction
    people: tuple[PersonRef, ...]
    author: PersonRef | None = None


class RequestDraft(NamedTuple):
    """A contact request; `request.contact` is empty, `person` stands for it."""

    where: str
    request: Request
    person: PersonRef


class TieDraft(NamedTuple):
    """A tie between two people of the source; `tie.first` and `.second` are empty."""

    where: str
    tie: Tie
    first: PersonRef
    second: PersonRef


class NoteDraft(NamedTuple):
    """A private note on a person, appended to the contact's notes once."""

    where: str
    person: PersonRef
    text: str
    time: str = ""


class RecordDraft(NamedTuple):
    """Any other record of a NetDesk document or a source, its people named by uid of that document, or by
    `PersonRef.alias` of somebody whom other drafts of the source mention.
    """

    where: str
    record: Entry | Setting | Channel


class Problem(NamedTuple):
    """A card, row or file that was left out, or was read only in part (`is_skip` False: something in
    it could not be understood, the rest was read). `where`: file and line or card; `reason`: one sentence.
    `stands_for`: how many it tells of at once, where a source leaves out thousands for one reason.
    `breaks_off`: the rest of a file was not read, so that nobody can say who does not stand in it.
    `is_expected`: no loss, such as what a program itself writes into a chat; the reason says it of several
    and without their number, and all of a source are told as one.
    """

    where: str
    reason: str
    is_skip: bool = True
    stands_for: int = 1
    breaks_off: bool = False
    is_expected: bool = False

    @property
    def sentence(self) -> str:
        """The reason, with the number where it has none itself."""
        if not self.is_expected:
            return self.reason
        return f"{self.reason.removesuffix('.')} ({self.stands_for:,})."


Draft = ContactDraft | InteractionDraft | RequestDraft | TieDraft | NoteDraft | RecordDraft
Item = Draft | Problem
