"""The row of a draft about one person, and whom a person said this one is, or is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Any

from netdesk.domain.channel import CHANNELS
from netdesk.domain.contact import ME, Contact
from netdesk.domain.draft import ContactDraft, Draft
from netdesk.domain.importing import Outcome, PlannedRow
from netdesk.domain.network import Apart
from netdesk.domain.phrase import Phrase
from netdesk.importers.merging import Merged
from netdesk.importers.people_plan import PeoplePlan, Person
from netdesk.importers.rows.current_file import LEFT_OUT, CurrentFile

_PLACES = {one.key: place for place, one in enumerate(CHANNELS)}


class PersonRows:
    """`chosen`: the people whom a choice of the owner's names."""

    def __init__(self, file: CurrentFile, people: PeoplePlan, chosen: Iterable[int]) -> None:
        self._file = file
        self._people = people
        self._chosen = frozenset(chosen)
        self._shown: set[int] = set()
        self._apart: dict[tuple[str, str], tuple[ContactDraft, Person, Person]] = {}

    def row(
        self, number: int, draft: Draft, person: Person, outcome: Outcome, reason: Phrase, **more: Any
    ) -> PlannedRow:
        """A row about `person`, as they are after it; `more`: further fields of it."""
        contact = person.contact
        self._shown.add(person.key)
        joins = person.row if person.base is None and person.row != number else -1
        return PlannedRow(
            number, self._file.path, draft, outcome, person.key, person.uid, joins,
            title=contact.formatted_name, subtitle=_subtitle(contact), reason=reason,
            channels=_channels(contact), base=person.base, **more,
        )  # fmt: skip

    def left_out(self, number: int, draft: Draft, person: Person) -> PlannedRow:
        """The row of somebody the owner does not want; whom no other row changed is left out altogether."""
        if person.contact is person.base and person.key != ME:
            person.is_wanted = False
        return self.row(number, draft, person, "skipped", LEFT_OUT)

    def is_shown(self, person: Person) -> bool:
        """Whether a row so far is about this person."""
        return person.key in self._shown

    def stand_for(self, key: int, person: Person) -> None:
        """Who would have been the new person `key` is somebody else; a choice may name that one."""
        if key in self._chosen:
            self._people.stand_for(key, person)

    def keep_apart(self, draft: ContactDraft, person: Person, others: tuple[int, ...]) -> None:
        """Note that a new person is none of these; it is told once all people of the file are there."""
        for other in others:
            first, second = sorted((person, self._people.person(other)), key=attrgetter("uid"))
            self._apart[first.uid, second.uid] = draft, first, second

    def kept_apart(self) -> Iterator[tuple[ContactDraft, Apart]]:
        """Who was kept apart since this was last asked, each with the draft that says so; nobody from those
        the owner does not want.
        """
        found, self._apart = self._apart, {}
        for draft, first, second in found.values():
            if all(one.is_wanted or one.base is not None for one in (first, second)):
                yield draft, Apart(first.uid, second.uid)


def change(before: Contact, merged: Merged) -> dict[str, Any]:
    """What a row says about a contact that something was joined to."""
    is_same = merged.contact is before
    return {"merged": None if is_same else merged.contact, "adds": merged.adds, "conflicts": merged.conflicts}


def sentence(words: str) -> Phrase:
    """`same e-mail address` as the reason of a row."""
    return Phrase((words[:1].upper() + words[1:]).replace("{", "{{").replace("}", "}}"))


def _channels(contact: Contact) -> tuple[str, ...]:
    """Where a contact can be reached, up the ladder."""
    keys = {at.channel for at in contact.presences}
    if contact.emails:
        keys.add("email")
    if contact.phones:
        keys.add("phone")
    return tuple(sorted(keys, key=_place)) if len(keys) > 1 else tuple(keys)


def _place(channel: str) -> int:
    return _PLACES.get(channel, len(_PLACES))


def _subtitle(contact: Contact) -> str:
    city = contact.addresses[0].city if contact.addresses else ""
    firm = contact.organisation
    return f"{firm}, {city}" if firm and city else firm or city
