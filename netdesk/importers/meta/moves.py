"""Who came into a conversation and who left it, by name."""

from __future__ import annotations

from collections.abc import Iterable

from netdesk.importers.membership import Membership, Move
from netdesk.importers.meta.account import is_closed


def full_names(names: Iterable[str]) -> dict[str, str]:
    """The names of people in a conversation, each by itself and by its first word, unless two share that: a
    line that says who came may call them so.
    """
    known = dict.fromkeys(name for name in names if not is_closed(name))
    found: dict[str, str] = {}
    for name in known:
        first = name.partition(" ")[0]
        found[first] = "" if found.get(first, name) != name else name
    return found | {name: name for name in known}


def members_of(people: Iterable[str], moves: Iterable[Move]) -> Membership:
    """Everybody in a conversation, and who of them was in it when."""
    members = Membership()
    members.add(name for name in people if not is_closed(name))
    for ms, who, has_come in moves:
        if not is_closed(who):
            members.move(ms, (who,), has_come=has_come)
    return members
