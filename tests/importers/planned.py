"""Drafts as they are planned into a network in memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from netdesk.domain.channel import CHANNELS, Channel
from netdesk.domain.contact import ME, Contact, Interaction, Labelled, Related
from netdesk.domain.draft import ContactDraft, InteractionDraft, Item, PersonRef
from netdesk.domain.importing import Choice, ExchangeKey, Keepable, KnownPerson, PlannedRow
from netdesk.domain.moment import Moment, MomentKind
from netdesk.importers.identity import known_person
from netdesk.importers.plan import Planner

ME_REF = PersonRef(is_me=True)


@dataclass
class Network:
    """A network in memory that takes in what was planned, as the store does."""

    contacts: dict[int, Contact] = field(default_factory=lambda: {ME: Contact(uid="me", id=ME)})
    exchanges: list[Interaction] = field(default_factory=list)
    kept: list[Keepable] = field(default_factory=list)

    def people(self) -> Iterable[KnownPerson]:
        return [known_person(key, one) for key, one in self.contacts.items() if key != ME]

    def contact(self, contact_id: int) -> Contact:
        return self.contacts[contact_id]

    def exchanges_with(self, contact_ids: Sequence[int], *, is_open: bool) -> dict[int, Counter[str]]:
        return {}

    def open_authors(self, keys: Sequence[ExchangeKey]) -> dict[ExchangeKey, int]:
        return {}

    def partners(self, keys: Sequence[ExchangeKey]) -> dict[ExchangeKey, int]:
        return {}

    def related(self) -> list[tuple[int, Related]]:
        return [(key, one) for key, person in self.contacts.items() for one in person.related]

    def exchanges_of(self, source: str, kind: MomentKind) -> Iterable[Interaction]:
        return ()

    def known_exchanges(self, keys: Sequence[ExchangeKey]) -> set[ExchangeKey]:
        uids = {one.uid for one in self.exchanges if one.uid}
        ids = {(one.source, one.source_id) for one in self.exchanges if one.source_id}
        return {key for key in keys if key.uid in uids or (key.source, key.source_id) in ids}

    def records(self, kind: type) -> Iterable[Keepable]:
        found = [one for one in self.kept if isinstance(one, kind)]
        return [*CHANNELS, *found] if kind is Channel else found

    def connected_by(self, source: str) -> Iterable[tuple[int, str]]:
        return [
            (key, at.since)
            for key, one in self.contacts.items()
            for at in one.presences
            if (at.source, at.state) == (source, "connected")
        ]

    def imported_from(self, source: str) -> Iterable[str]:
        return ()

    def told_before(self, reason: str) -> set[str]:
        return set()

    def uids(self) -> Iterable[str]:
        return [one.uid for one in self.contacts.values()]

    def take(self, rows: Iterable[PlannedRow]) -> None:
        ids: dict[int, int] = {}
        for row in rows:
            if row.merged is not None:
                key = row.contact_id
                if key < 0:
                    key = ids.setdefault(key, max(self.contacts) + 1)
                self.contacts[key] = replace(row.merged, id=key, uid=row.uid)
            if isinstance(row.record, Interaction):
                self.exchanges.append(row.record)
            elif row.record is not None:
                self.kept.append(row.record)

    def named(self, name: str) -> list[Contact]:
        return [one for one in self.contacts.values() if one.formatted_name == name]


def contact(name: str, **details: object) -> ContactDraft:
    return ContactDraft("card", Contact(formatted_name=name, **details))  # type: ignore[arg-type]


def mail(address: str) -> tuple[Labelled, ...]:
    return (Labelled(address, source="vcard"),)


def message(
    number: int, *people: PersonRef, author: PersonRef = ME_REF, thread: str = ""
) -> InteractionDraft:
    told = Interaction(
        "", Moment(number), "linkedin", "out", "message", (), thread=thread, source="linkedin",
        source_id=f"m{number}",
    )  # fmt: skip
    return InteractionDraft(f"row {number}", told, people, author)


def plan(
    network: Network, *items: Item, source: str = "vcard", choices: dict[int, Choice] | None = None
) -> list[PlannedRow]:
    return list(Planner(network, choices=choices).rows(iter(items), "file", source))


def import_twice(*items: Item, source: str = "vcard") -> Network:
    """A network with what was imported; a second import must change nothing."""
    network = Network()
    network.take(plan(network, *items, source=source))
    again = plan(network, *items, source=source)
    assert {row.outcome for row in again} <= {"unchanged", "skipped"}, again
    assert not any(row.merged or row.record for row in again)
    return network


def outcomes(rows: Iterable[PlannedRow]) -> list[str]:
    return [row.outcome for row in rows]
