"""Who is tied to whom, as nodes and edges ready to draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netdesk.desk.graph_rows import UNKNOWN_STRENGTH, GraphEdge, GraphNode
from netdesk.domain.person_name import initials
from netdesk.store import listing
from netdesk.store.driver import Connection

if TYPE_CHECKING:
    from collections.abc import Callable

    from netdesk.desk.directory import Directory

_AT_ONCE = 500


def graph_data(
    connection: Connection,
    directory: Directory | None,
    *,
    has_untied: bool = False,
    pause: Callable[[], object] = lambda: None,
) -> tuple[list[GraphNode], list[GraphEdge]]:
    """Everybody with a circle, a tie to another contact or a conversation, or everybody there is
    (`has_untied`), and the ties between them. `pause` is called between blocks of people.

    Communities are not known here; the graph surface has them computed in the background.
    """
    ties = listing.ties_between_contacts(connection)
    if has_untied:
        wanted = listing.all_ids(connection)
    else:
        wanted = {one for tie in ties for one in tie[:2]} | listing.in_circles(connection)
        if directory is not None:
            wanted |= set(directory.ties["contact_id"][directory.ties["contact_days"] > 0].tolist())
    ids = sorted(wanted)
    nodes = []
    tags: dict[int, tuple[str, ...]] = {}
    for contact_id, tag in listing.tags(connection):
        tags[contact_id] = (*tags.get(contact_id, ()), tag)
    strengths = {} if directory is None else directory.strengths()
    for start in range(0, len(ids), _AT_ONCE):
        pause()
        for row in listing.name_rows(connection, ids[start : start + _AT_ONCE]):
            state, strength = strengths.get(row.id, (None, 0.0))
            own = tags.get(row.id, ())
            nodes.append(
                GraphNode(
                    row.id, row.name, initials(row.name), row.organisation, row.circle, state, strength, own
                )
            )
    position = {node.id: place for place, node in enumerate(nodes)}
    edges = [
        GraphEdge(
            position[first], position[second], UNKNOWN_STRENGTH if strength is None else strength, relation
        )
        for first, second, strength, relation in ties
    ]
    return nodes, edges
