"""What the contact list and the rail are shown: plain frozen rows, ready to paint."""

# No postponed annotations: each would be compiled when the rows are declared, and a start waits for that.
from typing import Literal, NamedTuple

from netdesk.domain.phrase import Phrase
from netdesk.domain.reading import NO_DAY, TieState

LadderState = Literal["active", "silent", "next", "none"]


class LadderStep(NamedTuple):
    """A channel as the small ladder shows it."""

    channel: str
    state: LadderState


class ContactRow(NamedTuple):
    """A line of the contact list. `strength` and what follows is None or NO_DAY until it was read.

    `line`: strengths of the last 24 months, oldest first; `change`: points in 90 days.
    """

    id: int
    name: str
    detail: str
    initials: str
    has_photo: bool
    circle: int | None
    state: TieState | None = None
    strength: float | None = None
    line: tuple[float, ...] = ()
    change: int | None = None
    last_day: int = NO_DAY
    last_channel: str = ""
    ladder: tuple[LadderStep, ...] = ()
    best_channel: str = ""
    best_time: Phrase | None = None


class NetworkCounts(NamedTuple):
    """Numbers of the rail and the status bar. `circles`: people in 5, 15, 50, 150 alone, `wider` the rest."""

    people: int = 0
    strong: int = 0
    weak: int = 0
    dormant: int = 0
    contact_only: int = 0
    circles: tuple[int, int, int, int] = (0, 0, 0, 0)
    wider: int = 0
    lists: tuple[tuple[str, int], ...] = ()
    """Smart list key -> people in it."""
