"""What the graph is shown: people and the ties between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from netdesk.domain.reading import TieState

UNKNOWN_STRENGTH = 30
"""Taken for a tie between two contacts of which nobody noted the strength."""


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
