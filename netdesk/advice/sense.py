"""What counts of an event, and in which direction it goes."""

from __future__ import annotations

from netdesk.domain.reading import BOTH, QUIET, TALK, Event

DIRECTIONS = tuple(BOTH if sense & 7 == TALK else sense & BOTH for sense in range(32))
"""By sense: OUT, IN, BOTH or 0; a talk whose direction nobody knows is mutual."""
EFFECTIVE = tuple(BOTH if sense & TALK else sense & BOTH for sense in range(32))
"""By sense: the same, but a talk is always mutual, whoever rang."""
COUNTED = tuple(not sense & QUIET and sense & 7 != 0 for sense in range(32))
"""By sense: whether it is contact between the two of us at all."""


def counted(event: Event, today: int) -> bool:
    """Whether an event makes a contact-day: not quiet, not somebody else's, not in the future."""
    return event.day <= today and COUNTED[event.sense & 31]


def direction_of(sense: int) -> int:
    """OUT, IN or BOTH: who began it."""
    return DIRECTIONS[sense & 31]


def effective_direction(sense: int) -> int:
    """OUT, IN or BOTH: who took part in it."""
    return EFFECTIVE[sense & 31]
