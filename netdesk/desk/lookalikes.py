"""Who of the network somebody being typed in probably is."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from netdesk.desk.collector import no_collector
from netdesk.importers.identity import known_person
from netdesk.importers.matching import ASKED, People
from netdesk.store.import_network import ImportNetwork

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.domain.contact import Contact


PROBABLY = ASKED
"""From this certainty on an import would ask about somebody."""


class Lookalike(NamedTuple):
    """A contact who is probably meant, and why, in one short phrase."""

    id: int
    certainty: int
    reason: str


class Lookalikes(QObject):
    """Everybody's names, addresses and firms in memory, read in the background: the network as it was when
    this was made. It has no parent, for its reading may end after whoever asked is gone.
    """

    ready = Signal()
    """`of` knows everybody now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._people: People | None = None
        region = desk.settings.country

        def read(_job: object) -> People:
            with no_collector():
                with closing(desk.file.reader()) as connection:
                    people = People(ImportNetwork(connection).people(), region=region)
                people.prepare()
            return people

        desk.jobs.run(read, self._on_read)

    def of(self, contact: Contact, most: int = 3, least: int = PROBABLY) -> list[Lookalike]:
        """Who `contact` is with at least this certainty, the likeliest first, itself left out; nobody until
        `ready`.
        """
        if self._people is None:
            return []
        person = known_person(0, contact)
        likely = self._people.likely(person)
        found = [
            Lookalike(one, likeness.certainty, likeness.reason)
            for one, likeness in likely.items()
            if likeness.certainty >= least and one != contact.id
        ]
        return sorted(found, key=lambda one: (-one.certainty, one.id))[:most]

    def _on_read(self, people: People) -> None:
        self._people = people
        self.ready.emit()
