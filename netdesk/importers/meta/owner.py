"""Whose messages they are, when no file says so: the title of a conversation is the other person's name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from netdesk.importers.clear_winner import clear_winner
from netdesk.importers.meta.account import is_closed, squashed

_MOST, _NEARLY_ALL = 0.5, 0.9


class Heading(NamedTuple):
    """Who takes part in a conversation, and its title or the name of its folder, which is made of it."""

    participants: tuple[str, ...]
    title: str


def unnamed_one(headings: Iterable[Heading]) -> str:
    """The one whom no conversation of two is named after; "" when that is nobody in particular."""
    votes: Counter[str] = Counter()
    for heading in headings:
        names = _names(heading)
        named = [name for name in names if _is_named_after(heading.title, name)]
        if len(names) == 2 and len(named) == 1:
            votes[names[0] if named[0] == names[1] else names[1]] += 1
    return clear_winner(votes, votes.total(), _MOST)


def constant_one(headings: Iterable[Heading]) -> str:
    """The one who takes part in nearly all of several conversations; "" when that is nobody, or not one."""
    talks = [names for heading in headings if (names := _names(heading))]
    counts = Counter(name for names in talks for name in names)
    return clear_winner(counts, len(talks), _NEARLY_ALL) if len(talks) > 1 else ""


def _names(heading: Heading) -> list[str]:
    return [name for name in dict.fromkeys(heading.participants) if not is_closed(name)]


def _is_named_after(title: str, name: str) -> bool:
    """`bomuster_abc123`, `Bo Muster`, `BoMuster_12` are named after Bo Muster."""
    plain, other = squashed(name), squashed(title.partition("_")[0])
    return bool(plain) and plain == other
