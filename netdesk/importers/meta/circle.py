"""Who takes part in a conversation, as far as one of its files says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from netdesk.domain.draft import OWNER, PersonRef
from netdesk.importers.group_talk import is_crowd
from netdesk.importers.membership import Membership
from netdesk.importers.meta.account import Account, closed_account, is_closed, is_made_of


class Reach(NamedTuple):
    """`people`: everybody but the owner; `author`: who wrote. In a crowd a message reaches nobody in
    particular, and is about the one who wrote it.
    """

    people: tuple[PersonRef, ...]
    author: PersonRef | None
    is_crowd: bool = False


class Circle:
    """`listed`: the participants a file names, who are still there; `senders`: who wrote in it. `thread`:
    tells a closed account from those of other conversations; `address`: the profile of the only other
    person, "" when it is not known. One that could as well be made of the person's name is not believed.
    `members`: all of them by name, and who came and left when.

    `is_group`: there are more than the owner and one other; `other`: the name of the only other person who
    is listed or writes, "" in a group.
    """

    def __init__(
        self,
        listed: Iterable[str],
        senders: Iterable[str],
        account: Account,
        thread: str,
        members: Membership,
        address: str = "",
    ) -> None:
        listed = tuple(listed)
        self._account = account
        self._address = address
        self._members = members
        closed = [name for name in (*listed, *senders) if is_closed(name)]
        names = dict.fromkeys(name for name in (*listed, *senders) if not is_closed(name))
        named = [person for person in map(account.person, names) if not person.is_me]
        # Several closed accounts bear one name: who of them wrote cannot be told.
        is_one = closed and (not named or sum(map(is_closed, listed)) == 1)
        self._closed = closed_account(closed[0], thread) if is_one else None
        self._is_alone = len(named) == 1 and not closed and not is_made_of(address, named[0].name)
        others = sum(not account.is_me(name) for name in {*names, *members.people})
        self.is_group = others + len(set(closed)) > 1
        is_pair = len(named) + bool(self._closed) == 1 and len(named) + len(set(closed)) == 1
        self.other = (named[0] if named else self._closed or OWNER).name if is_pair else ""
        self._state = lru_cache(maxsize=2)(self._others)
        self._of_sender: dict[tuple[str, int], Reach] = {}

    def reached(self, sender: str, moved: Sequence[str], ms: int) -> Reach:
        """Whom a message by `sender` reaches that brings `moved` in or out, at a time."""
        state = self._members.moves_until(ms)
        if moved:
            return self._reached(sender, moved, state)
        found = self._of_sender.get((sender, state))
        if found is None:
            found = self._of_sender[sender, state] = self._reached(sender, (), state)
        return found

    def _reached(self, sender: str, moved: Sequence[str], state: int) -> Reach:
        author, others = self._author(sender), self._state(state)
        if is_crowd(len(others)):
            return Reach(() if author is None or author.is_me else (author,), author, is_crowd=True)
        more = [self._placed(self._account.person(name)) for name in moved if not is_closed(name)]
        people = (*others, *(one for one in (author, *more) if one and not one.is_me))
        return Reach(tuple(dict.fromkeys(people)), author)

    def _others(self, state: int) -> tuple[PersonRef, ...]:
        """Everybody but the owner when so many have come and gone."""
        named = (self._account.person(name) for name in self._members.members_after(state))
        people = tuple(self._placed(person) for person in named if not person.is_me)
        return (*people, self._closed) if self._closed else people

    def _author(self, sender: str) -> PersonRef | None:
        if is_closed(sender):
            return self._closed
        person = self._account.person(sender)
        return OWNER if person.is_me else self._placed(person)

    def _placed(self, person: PersonRef) -> PersonRef:
        is_other = self._is_alone and self._address and not person.is_me
        return person._replace(url=self._address) if is_other else person
