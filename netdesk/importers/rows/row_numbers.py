"""The numbers of rows that no item of a file brings: below zero, each kind in a range of its own.

They are made of what the row is about: when the same drafts are planned again by other choices, what was said
to a row is found again. Counted are those of people only mentioned, which the first plan hands on, and of
what nobody can choose about.
"""

from __future__ import annotations

from itertools import count

_MENTION = -2
_TOLD = -1_000_000_000
_ACCEPTED = -1_200_000_000
_GROUP = -1_600_000_000
_STAND_IN = -2_000_000_000
_RELATED = -3_000_000_000


def of_mention(place: int) -> int:
    """Somebody who is only mentioned; `place`: among all of them, from 0."""
    return _MENTION - place


def of_told() -> count[int]:
    """The numbers of what is told behind a file, one after the other; nobody can choose about it."""
    return count(_TOLD, -1)


def of_accepted(request_id: int, brought_by: int) -> int:
    """That a request was accepted: one of the network, by its id, or one that an earlier row brings
    (`brought_by`, -1 for none).
    """
    return _ACCEPTED - (2 * request_id if brought_by < 0 else 2 * brought_by + 1)


def of_later_members(group: int) -> int:
    """Who came to the group of a row in later files."""
    return _GROUP - 2 * group


def of_unknown_members(group: int) -> int:
    """That nobody knows some of the members of the group of a row."""
    return _GROUP - 2 * group - 1


def of_stand_in(contact_id: int) -> int:
    """That a contact of the network is the owner."""
    return _STAND_IN - contact_id


def of_related(place: int) -> int:
    """A tie to somebody whom a card only names; `place`: of what it says among all that cards say so."""
    return _RELATED - place
