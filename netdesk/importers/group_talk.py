"""Whom a message in a group is contact with: everybody in a small one, nobody in a crowd."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from netdesk.domain.draft import PersonRef
from netdesk.domain.moment import Moment

_MOST_IN_TALK = 15


class Reached(NamedTuple):
    """`kind` of the interaction, `message` or `post`; `people`: with whom, nobody for a post of one's own."""

    kind: str
    people: tuple[PersonRef, ...]


def is_crowd(others: int) -> bool:
    """Whether a group of the owner and so many others, at one time, is too large for them to talk with each
    other: what somebody writes there is a post. The one rule for everything that has groups.
    """
    return others > _MOST_IN_TALK


def in_crowd(author: PersonRef) -> Reached:
    """Whom a message by `author` in a crowd reaches: it is a post, about the one who wrote it."""
    return Reached("post", () if author.is_me else (author,))


def reached(author: PersonRef, others: Sequence[PersonRef]) -> Reached:
    """Whom a message by `author` reaches. `others`: everybody in the group but the owner."""
    if is_crowd(len(others)):
        return in_crowd(author)
    return Reached("message", tuple(dict.fromkeys((*(() if author.is_me else (author,)), *others))))


def last_post(ms: int) -> str:
    """The day on which the owner wrote last in a group, by its moment in milliseconds; "" for 0: never."""
    return Moment(ms).calendar_date.isoformat() if ms else ""
