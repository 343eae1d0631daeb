"""Who was in a group at a time, as far as its messages tell who came and left."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

FOR_EVER_MS = 1 << 62
"""A time after everything."""
_UNKNOWN = -1


class Move(NamedTuple):
    """Somebody came into a group, or left it. `ms`: milliseconds since 1970."""

    ms: int
    who: str
    has_come: bool


@dataclass(slots=True)
class Membership:
    """The people of a group, each by some key. Who neither came nor left was always in it.

    Asked about one time after the other it takes time in proportion to the moves and the people it names.
    """

    people: dict[str, None] = field(default_factory=dict)
    _moves: list[Move] = field(default_factory=list)
    _done: int = _UNKNOWN
    _is_in: dict[str, bool] = field(default_factory=dict)
    _count: int = 0
    _members: list[str] | None = None

    def add(self, people: Iterable[str]) -> None:
        """Notes people who were in the group at some time."""
        for who in people:
            if who not in self.people:
                self.people[who] = None
                self._done = _UNKNOWN

    def move(self, ms: int, people: Iterable[str], *, has_come: bool) -> None:
        """Notes people who came or left at a time."""
        for who in people:
            insort(self._moves, Move(ms, who, has_come))
            self.people[who] = None
            self._done = _UNKNOWN

    def members_at(self, ms: int) -> list[str]:
        """Who was in the group at a time: by the last move until then, else by the first one after it."""
        return self.members_after(self.moves_until(ms))

    def count_at(self, ms: int) -> int:
        """How many were in the group at a time."""
        self._go_to(self.moves_until(ms))
        return self._count

    def moves_until(self, ms: int) -> int:
        """How many came or left until a time; between two moves everybody stays."""
        return bisect_right(self._moves, ms, key=attrgetter("ms"))

    def members_after(self, done: int) -> list[str]:
        """Who was in the group when so many had come or left."""
        self._go_to(done)
        if self._members is None:
            self._members = [who for who, is_member in self._is_in.items() if is_member]
        return self._members

    def _go_to(self, done: int) -> None:
        """Work out who is in the group when so many of the moves are done, from those before if it can be."""
        if done == self._done:
            return
        if self._done in range(done):
            for _, who, has_come in self._moves[self._done : done]:
                self._count += has_come - self._is_in[who]
                self._is_in[who] = has_come
        else:
            self._is_in = dict.fromkeys(self.people, True)
            self._is_in.update((move.who, not move.has_come) for move in reversed(self._moves[done:]))
            self._is_in.update((move.who, move.has_come) for move in self._moves[:done])
            self._count = sum(self._is_in.values())
        self._done, self._members = done, None
