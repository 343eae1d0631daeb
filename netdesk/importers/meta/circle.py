"""Who takes part in a conversation, as far as one of its files says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from netdesk.domain.draft import PersonRef
from netdesk.importers.group_talk import is_crowd
from netdesk.importers.meta.account import ME, Account, closed_account, is_closed, is_made_of


class Circle:
    """`listed`: the participants a file names, who are still there; `senders`: who wrote in it. `thread`:
    tells a closed account from those of other conversations; `address`: the profile of the only other
    person, "" when it is not known. One that could as well be made of the person's name is not believed.

    `people`: everybody but the owner; `is_group`: more than one; `is_crowd`: too many for a talk; `other`:
    the name of the only other person, "" in a group.
    """

    def __init__(
        self, listed: Iterable[str], senders: Iterable[str], account: Account, thread: str, address: str = ""
    ) -> None:
        listed = tuple(listed)
        self._account = account
        self._address = address
        closed = [name for name in (*listed, *senders) if is_closed(name)]
        names = [name for name in dict.fromkeys((*listed, *senders)) if not is_closed(name)]
        named = [person for person in map(account.person, names) if not person.is_me]
        # Several closed accounts bear one name: who of them wrote cannot be told.
        is_one = closed and (not named or sum(map(is_closed, listed)) == 1)
        self._closed = closed_account(closed[0], thread) if is_one else None
        self._is_alone = len(named) == 1 and not closed and not is_made_of(address, named[0].name)
        self.people = tuple(self._placed(person) for person in named)
        if self._closed:
            self.people = (*self.people, self._closed)
        self.is_group = len(named) + len(set(closed)) > 1
        self.is_crowd = is_crowd(len(self.people))
        self.other = self.people[0].name if len(self.people) == 1 and not self.is_group else ""
        self._of_sender: dict[str, tuple[tuple[PersonRef, ...], PersonRef | None]] = {}

    def people_of(self, sender: str, added: Sequence[str]) -> tuple[tuple[PersonRef, ...], PersonRef | None]:
        """(everybody but the owner, who wrote) of a message by `sender` that brings `added` in or out. In
        a crowd it reaches nobody in particular, and is about the one who wrote it.
        """
        if not added:
            found = self._of_sender.get(sender)
            if found is None:
                found = self._of_sender[sender] = self._people_of(sender, ())
            return found
        return self._people_of(sender, added)

    def _people_of(self, sender: str, added: Sequence[str]) -> tuple[tuple[PersonRef, ...], PersonRef | None]:
        author = self._author(sender)
        if self.is_crowd:
            return () if author is None or author.is_me else (author,), author
        more = (self._placed(self._account.person(name)) for name in added if not is_closed(name))
        new = tuple(one for one in dict.fromkeys(more) if not one.is_me and one not in self.people)
        return (*self.people, *new) if new else self.people, author

    def _author(self, sender: str) -> PersonRef | None:
        if is_closed(sender):
            return self._closed
        person = self._account.person(sender)
        return ME if person.is_me else self._placed(person)

    def _placed(self, person: PersonRef) -> PersonRef:
        is_other = self._is_alone and self._address and not person.is_me
        return person._replace(url=self._address) if is_other else person
