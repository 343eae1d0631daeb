"""Whom a message in a group is contact with: everybody in a small one, nobody in a crowd."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from netdesk.domain.draft import PersonRef

MOST_IN_TALK = 15
"""So many others can be in a group in which people still talk with each other; in a larger one what
somebody writes is a post."""


class Reached(NamedTuple):
    """`kind` of the interaction, `message` or `post`; `people`: with whom, nobody for a post of one's own."""

    kind: str
    people: tuple[PersonRef, ...]


def reached(author: PersonRef, others: Sequence[PersonRef]) -> Reached:
    """Whom a message by `author` reaches. `others`: everybody in the group but the owner."""
    if len(others) <= MOST_IN_TALK:
        return Reached("message", tuple(dict.fromkeys((*(() if author.is_me else (author,)), *others))))
    return Reached("post", () if author.is_me else (author,))
