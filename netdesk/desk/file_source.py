"""What a document needs, read from a network file that stays as it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from netdesk.desk.card import contact_card
from netdesk.desk.paper import paper_facts
from netdesk.desk.rows import ContactCard
from netdesk.domain.channel import Channel
from netdesk.domain.contact import Contact
from netdesk.domain.error import KnownError
from netdesk.reports.facts import DocumentFacts
from netdesk.settings import Settings
from netdesk.store import listing, records
from netdesk.store.contact_rows import read_contacts
from netdesk.store.driver import Connection
from netdesk.store.network_file import reading


def facts_of_file(network: Path, uid: str, today: date) -> tuple[DocumentFacts, str]:
    """The facts for a document about the contact with this uid, and the network's size of paper.

    Raises KnownError when there is no such network or no such contact in it.
    """
    with reading(network) as connection:
        source = FileSource(connection, today)
        contact_id = source.id_of(uid)
        if contact_id is None:
            raise KnownError(f"There is no contact “{uid}” in {network}.")
        return paper_facts(source, [contact_id]), source.settings.paper


class FileSource:
    """A network by a connection that only reads, as `netdesk.desk.paper` asks for it. Suggests nothing."""

    advice = None

    def __init__(self, connection: Connection, today: date) -> None:
        self.today = today
        self.settings = Settings.from_stored(records.stored_settings(connection))
        self._connection = connection

    def contact(self, contact_id: int) -> Contact | None:
        """A contact with all details."""
        found = read_contacts(self._connection, [contact_id])
        return found[0] if found else None

    def card(self, contact_id: int) -> ContactCard | None:
        """Everything the card of a contact shows."""
        return contact_card(self._connection, contact_id, self.today, self.settings)

    def records(self, kind: str, contact_id: int | None = None) -> list[Any]:
        """All records of a kind, or those about one contact."""
        return records.read_records(self._connection, kind, contact_id=contact_id)

    def channels(self) -> tuple[Channel, ...]:
        """All channels in the order of the ladder."""
        return records.channels(self._connection)

    def name_of(self, contact_id: int) -> str:
        """A contact's name, "" when it is gone."""
        return listing.name_of(self._connection, contact_id)

    def id_of(self, uid: str) -> int | None:
        """The id of the contact with this uid."""
        return listing.id_of(self._connection, uid)
