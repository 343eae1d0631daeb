"""Who was in a group at a time, as far as its messages tell who came and left."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

FOR_EVER_MS = 1 << 62
"""A time after everything."""


class Move(NamedTuple):
    """Somebody came into a group, or left it. `ms`: milliseconds since 1970."""

    ms: int
    who: str
    has_come: bool


@dataclass(slots=True)
class Membership:
    """The people of a group, each by some key. Who neither came nor left was always in it."""

    people: dict[str, None] = field(default_factory=dict)
    _moves: list[Move] = field(default_factory=list)
    _found: dict[int, list[str]] = field(default_factory=dict)

    def add(self, people: Iterable[str]) -> None:
        """Notes people who were in the group at some time."""
        for who in people:
            if who not in self.people:
                self.people[who] = None
                self._found.clear()

    def move(self, ms: int, people: Iterable[str], *, has_come: bool) -> None:
        """Notes people who came or left at a time."""
        for who in people:
            insort(self._moves, Move(ms, who, has_come))
            self._found.clear()
            self.people[who] = None

    def members_at(self, ms: int) -> list[str]:
        """Who was in the group at a time: by the last move until then, else by the first one after it."""
        return self.members_after(self.moves_until(ms))

    def moves_until(self, ms: int) -> int:
        """How many came or left until a time; between two moves everybody stays."""
        return bisect_right(self._moves, ms, key=attrgetter("ms"))

    def members_after(self, done: int) -> list[str]:
        """Who was in the group when so many had come or left."""
        if done not in self._found:
            self._found[done] = self._after(done)
        return self._found[done]

    def _after(self, done: int) -> list[str]:
        """Who is in the group when so many of the moves are done."""
        is_in = dict.fromkeys(self.people, True)
        is_in.update((move.who, not move.has_come) for move in reversed(self._moves[done:]))
        is_in.update((move.who, move.has_come) for move in self._moves[:done])
        return [who for who, is_member in is_in.items() if is_member]
