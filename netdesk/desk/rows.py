"""What the surfaces are shown: plain frozen rows, ready to paint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from netdesk.domain.reading import NO_DAY

if TYPE_CHECKING:
    from netdesk.domain.contact import Contact, Fact, Interaction, Tie
    from netdesk.domain.network import Request
    from netdesk.domain.phrase import Phrase
    from netdesk.domain.reading import Reading, TieState

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


class ChannelLine(NamedTuple):
    """A rung of the ladder on the card. `share`: answered / opened, None below three openings."""

    channel: str
    name: str
    rung: int
    state: LadderState
    opened: int = 0
    answered: int = 0
    share: float | None = None
    delay_s: int | None = None
    hours: tuple[int, ...] = ()
    best_time: Phrase | None = None
    handle: str = ""
    url: str = ""
    since: str = ""
    is_best: bool = False


class ContactCard(NamedTuple):
    """Everything the card of one person shows. `marks`: (day, channel) of exchanges within the line."""

    contact: Contact
    reading: Reading | None
    line: tuple[float, ...]
    forecast: tuple[float, ...]
    marks: tuple[tuple[int, str], ...]
    change: int | None
    ladder: tuple[ChannelLine, ...]
    latest: tuple[Interaction, ...]
    interaction_count: int
    facts: tuple[Fact, ...]
    gave: int
    asked: int
    ties: tuple[Tie, ...]
    common: tuple[tuple[int, str, str], ...]
    """People in common: (contact id, name, relation)."""
    requests: tuple[Request, ...]
    groups: tuple[str, ...]
    hours: tuple[tuple[int, ...], ...] = ()
    """When they answer: 7 weekdays of 24 hours."""


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


class TimelineEvent(NamedTuple):
    """An exchange in the event list of the timeline."""

    interaction: Interaction
    day: int


class GraphNode(NamedTuple):
    """A person in the graph."""

    id: int
    name: str
    initials: str
    organisation: str
    circle: int | None
    state: TieState | None
    strength: float
    tags: tuple[str, ...] = ()


class GraphEdge(NamedTuple):
    """A tie between two people of the graph: their positions in the list of nodes, and 0-100."""

    first: int
    second: int
    strength: int
    relation: str = ""
