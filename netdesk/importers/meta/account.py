"""Whose export it is, and who is meant by the names in it: there is nothing but names."""

from __future__ import annotations

from dataclasses import dataclass, field

from netdesk.domain.draft import OWNER, PersonRef
from netdesk.domain.person_name import fold
from netdesk.domain.stand_in import closed_account_id
from netdesk.importers.name_key import is_nobody

_NAMELESS = "Deleted account"


@dataclass(slots=True)
class Account:
    """`names`: every way in which the export writes its owner, as `folded`."""

    names: set[str] = field(default_factory=set)
    _people: dict[str, PersonRef] = field(default_factory=dict)

    @property
    def is_known(self) -> bool:
        """Whether the owner can be told from other people."""
        return bool(self.names)

    def is_me(self, name: str) -> bool:
        """Whether the owner is meant."""
        return folded(name) in self.names

    def person(self, name: str) -> PersonRef:
        """Who is meant by a name that is not that of a closed account."""
        found = self._people.get(name)
        if found is None:
            found = self._people[name] = OWNER if self.is_me(name) else PersonRef(name=name)
        return found


def closed_account(name: str, thread: str) -> PersonRef:
    """The one closed account of a conversation: all bear one name, or none, and each is somebody else."""
    return PersonRef(name=name or _NAMELESS, source_id=closed_account_id(thread))


def is_closed(name: str) -> bool:
    """Whether a name stands for an account that is gone."""
    return not name or is_nobody(name)


def folded(name: str) -> str:
    """A name in the form in which two are compared: they are always copied, never typed."""
    return " ".join(name.casefold().split())


def squashed(name: str) -> str:
    """A name as folders and user names are made of it: `Zoë Muster` → `zoemuster`."""
    return "".join(filter(str.isalnum, fold(name)))


def is_made_of(address: str, name: str) -> bool:
    """Whether the end of an address could as well be a folder's form of a name, and so says nothing."""
    return squashed(address.rpartition("/")[2]) == squashed(name)
