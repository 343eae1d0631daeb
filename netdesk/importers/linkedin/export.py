"""What is known of the people of a LinkedIn export while its files are read one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from netdesk.domain.contact import Job
from netdesk.domain.draft import PersonRef
from netdesk.domain.stand_in import closed_account_id
from netdesk.importers.linkedin.profile_url import linkedin_profile
from netdesk.importers.name_key import is_nobody, name_keys

KEY = "linkedin"
"""The key of the reader, of the channel, and of whatever was imported from it."""


@dataclass(slots=True)
class Owner:
    """Whose export it is, as far as its files say: profile addresses and names in comparable form."""

    addresses: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    url: str = ""

    @property
    def is_known(self) -> bool:
        """Whether the owner can be told from other people."""
        return bool(self.addresses or self.names)

    def add(self, name: str, url: str) -> None:
        """Adds a way in which the export writes the owner."""
        if name and not is_nobody(name):
            self.names.update(name_keys(name))
        if profile := linkedin_profile(url):
            self.addresses.add(profile.address)
            self.url = self.url or profile.url

    def is_meant_by(self, name: str, url: str) -> bool:
        """Whether a name with a profile address (or "") is the owner."""
        profile = linkedin_profile(url)
        if profile and self.addresses:
            return profile.address in self.addresses
        return not self.names.isdisjoint(name_keys(name))


@dataclass(slots=True)
class Export:
    """`owner`: who is "me"; `positions`: what the owner does at present, first the one that is listed first;
    the rest grows while the connections are read, which come first.
    """

    owner: Owner
    positions: tuple[Job, ...] = ()
    connected: set[str] = field(default_factory=set)
    names: dict[str, str] = field(default_factory=dict)
    workers: set[str] = field(default_factory=set)

    def add_connection(self, name: str, address: str) -> None:
        """Remembers somebody the owner is connected with; `address`: comparable, "" when not known."""
        self.connected.update((address,) if address else name_keys(name))
        if address:
            self.names[address] = name

    def is_connection(self, person: PersonRef) -> bool:
        """Whether the owner is connected with this person."""
        return person.url in self.connected or not self.connected.isdisjoint(name_keys(person.name))

    def add_work(self, name: str, emails: Iterable[str]) -> None:
        """Remembers that the connections say where this person works now."""
        self.workers.update(name_keys(name), map(str.casefold, emails))

    def knows_work_of(self, name: str, emails: Iterable[str]) -> bool:
        """Whether the connections say where this person works now."""
        return not self.workers.isdisjoint((*name_keys(name), *map(str.casefold, emails)))

    def person(self, name: str, url: str, closed_id: str = "") -> PersonRef:
        """Who is meant by a name with a profile address (or "").

        A closed account has neither: `closed_id` names the place where it stands, so that such accounts
        are told apart from each other.
        """
        if self.owner.is_meant_by(name, url):
            return PersonRef(name=name, is_me=True)
        profile = linkedin_profile(url)
        if profile is None and (not name or is_nobody(name)):
            return PersonRef(name=name or "LinkedIn Member", source_id=closed_account_id(closed_id))
        address = profile.address if profile else ""
        if address and name:
            self.names.setdefault(address, name)
        return PersonRef(name=name or self.names.get(address, ""), url=address)
