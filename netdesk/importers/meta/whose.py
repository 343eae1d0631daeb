"""Who is "me" in an export, from whatever says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from netdesk.domain.contact import Contact
from netdesk.domain.stand_in import name_in_id
from netdesk.importers.meta.account import Account, folded, is_closed
from netdesk.importers.meta.headings import headings_of, whole_headings_of
from netdesk.importers.meta.json_file import read_document
from netdesk.importers.meta.members import Kind, found_in, is_named
from netdesk.importers.meta.owner import Heading, constant_one, unnamed_one
from netdesk.importers.meta.threads import Thread
from netdesk.importers.reader import Member


@dataclass(frozen=True, slots=True)
class Profiles:
    """Where the downloads of a network say whose they are. `source`: the key of their reader; `kinds`: the
    files; `names_of`: finds the owner's names in what stands in one.
    """

    source: str
    kinds: tuple[Kind, ...]
    names_of: Callable[[Any], Iterator[str]]

    def names(self, members: Sequence[Member]) -> list[str]:
        """What the profiles among `members` say."""
        found = found_in(members, self.kinds)
        return [name for one in found for name in self.names_of(read_document(one.member).value)]

    def plain_names(self, members: Iterable[Member]) -> list[str]:
        """The same by files that are called what a profile is called, without a look into all others."""
        return self.names([member for member in members if is_named(member, self.kinds)])

    def account(
        self, parts: Iterable[Sequence[Member]], threads: Sequence[Thread], owner: Contact
    ) -> Account:
        """Whose download it is of which these are the `parts`."""
        return _account_of([name for part in parts for name in self.names(part)], threads, owner, self.source)


def _account_of(names: Iterable[str], threads: Sequence[Thread], owner: Contact, source: str) -> Account:
    """The account whose profile says `names`, or of which the owner said so in `source` (a reader's key).
    When nobody of that name takes part in the conversations (there is no profile, or it says another name),
    the one who does: the owner of the network, by name, or else whom the conversations themselves show.
    """
    account = Account({folded(name) for name in (*names, *_said(owner, source)) if not is_closed(name)})
    headings = list(headings_of(threads)) or list(whole_headings_of(threads))
    if not headings or _takes_part(account.names, headings):
        return account
    own = {folded(owner.formatted_name)} if owner.formatted_name else set()
    if _takes_part(own, headings):
        account.names |= own
    elif likely := _likely(headings, threads, is_named=account.is_known):
        account.names.add(folded(likely))
    return account


def _said(owner: Contact, source: str) -> Iterator[str]:
    """The names under which the owner said to write."""
    return filter(None, (name_in_id(one.value) for one in owner.source_ids if one.source == source))


def _likely(headings: Sequence[Heading], threads: Sequence[Thread], *, is_named: bool) -> str:
    """Whom conversations show to be the owner; where a profile gives a name, only for certain."""
    if found := unnamed_one(headings):
        return found
    whole = list(whole_headings_of(threads))
    return unnamed_one(whole) or ("" if is_named else constant_one(headings) or constant_one(whole))


def _takes_part(names: set[str], headings: Sequence[Heading]) -> bool:
    """Whether somebody of these names is in most of the conversations."""
    found = sum(not names.isdisjoint(map(folded, heading.participants)) for heading in headings)
    return found * 2 > len(headings)
