"""Exchanges read before anybody knew who in them is the owner: a contact stands in them for the owner, and
which way they went is mostly unknown. Whose they are, once that is known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from netdesk.domain.contact import ME_UID, Interaction
from netdesk.store.contact_rows import ChannelIds
from netdesk.store.driver import Connection
from netdesk.store.interactions import (
    ContactIds,
    delete_interactions,
    read_interactions,
    redirect_interaction,
)
from netdesk.store.listing import uid_of
from netdesk.store.own_card import is_own_card

_OF_SOURCE = "i.source_id<>''"
"""What a person logged has no such id."""
_OPEN = f"i.direction='' AND {_OF_SOURCE}"
"""An exchange of which nobody knows which way it went."""
_WITH = "participant p JOIN interaction i ON i.id=p.interaction_id WHERE p.contact_id=?1 AND "
_ALL_IDS = f"SELECT i.id FROM {_WITH}{_OF_SOURCE}"
_OPEN_IDS = (
    f"SELECT i.id FROM {_WITH}{_OPEN} UNION "
    f"SELECT i.id FROM (SELECT DISTINCT i.source, i.thread FROM {_WITH}{_OPEN} AND i.thread<>'') talk "
    "JOIN interaction i ON i.source=talk.source AND i.thread=talk.thread "
    f"WHERE {_OPEN} AND i.author_id IS NOT NULL"
)
"""Those with somebody, and what others said in the same conversations."""
_EDITED = (
    "SELECT DISTINCT row_id FROM journal WHERE step_id IN (SELECT id FROM step WHERE id NOT IN "
    "(SELECT step_id FROM batch)) AND place='interaction' AND op='u'"
)
_AT_ONCE = 500


class _People(NamedTuple):
    """`stand_ins`: the uids of the owner and of the contacts; `edited`: exchanges that a person edited;
    `keeps_all`: also exchanges with nobody else, which are without people then.
    """

    stand_ins: frozenset[str]
    ids: ContactIds
    channels: ChannelIds
    edited: frozenset[int]
    keeps_all: bool


def counts_with(
    connection: Connection, contact_ids: Sequence[int], *, is_open: bool
) -> dict[int, Counter[str]]:
    """Who of these contacts takes part in exchanges that a source told, and in how many of which source;
    `is_open`: those of which nobody knows which way they went.
    """
    which = _OPEN if is_open else _OF_SOURCE
    found: dict[int, Counter[str]] = {}
    for contact_id in contact_ids:
        rows = connection.execute(f"SELECT i.source, count(*) FROM {_WITH}{which} GROUP BY 1", (contact_id,))
        if counts := Counter(dict(rows.fetchall())):
            found[contact_id] = counts
    return found


def settle(
    connection: Connection, contact_ids: Mapping[int, bool], channels: ChannelIds, *, keeps_all: bool = False
) -> None:
    """Let exchanges of contacts be the owner's, all of theirs (True) or the open ones: what they wrote went
    out, what others wrote in open conversations of theirs came in. One with nobody else goes, unless a person
    edited it, or (`keeps_all`) it stays as what the owner wrote to nobody else. Runs inside an open step.
    """
    edited = frozenset(row_id for (row_id,) in connection.execute(_EDITED).fetchall())
    stand_ins = frozenset((ME_UID, *(uid_of(connection, one) for one in contact_ids)))
    people = _People(stand_ins, ContactIds(connection), channels, edited, keeps_all)
    ids = sorted({one for who in contact_ids.items() for one in _ids(connection, *who)})
    for start in range(0, len(ids), _AT_ONCE):
        for one in read_interactions(connection, ids[start : start + _AT_ONCE]):
            _settle(connection, one, people)


def _ids(connection: Connection, contact_id: int, is_all: bool) -> set[int]:
    ids = {row_id for (row_id,) in connection.execute(_OPEN_IDS, (contact_id,)).fetchall()}
    if is_all:
        ids.update(row_id for (row_id,) in connection.execute(_ALL_IDS, (contact_id,)).fetchall())
    return ids


def remove_stand_in(connection: Connection, contact_id: int) -> None:
    """Remove a contact who stood for the owner, unless anything speaks of them. Runs inside an open step."""
    if is_own_card(connection, contact_id):
        connection.execute("DELETE FROM contact WHERE id=?", (contact_id,))


def _settle(connection: Connection, one: Interaction, people: _People) -> None:
    others = tuple(uid for uid in one.participants if uid not in people.stand_ins)
    if not (others or people.keeps_all or one.id in people.edited):
        delete_interactions(connection, [one.id])
        return
    is_mine = one.author in people.stand_ins or (people.keeps_all and not others)
    direction = one.direction
    if is_mine and direction != "both":
        direction = "out"
    elif one.author and not direction:
        direction = "in"
    author = ME_UID if is_mine else one.author
    left = others if people.keeps_all else others or one.participants
    settled = one._replace(participants=left, author=author, direction=direction)
    redirect_interaction(connection, settled, people.ids, people.channels)
