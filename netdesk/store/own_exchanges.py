"""Exchanges read before anybody knew who in them is the owner: a contact stands in them for the owner, and
which way they went is unknown. Whose they are, once that is known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
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
from netdesk.store.row_references import references

_OPEN = "i.direction='' AND i.source_id<>''"
"""An exchange of a source, of which nobody knows which way it went. What a person logged has no such id."""
_WITH = "participant p JOIN interaction i ON i.id=p.interaction_id WHERE p.contact_id=?1 AND " + _OPEN
_IDS = (
    f"SELECT i.id FROM {_WITH} UNION SELECT i.id FROM (SELECT DISTINCT i.source, i.thread FROM {_WITH} "
    "AND i.thread<>'') talk JOIN interaction i ON i.source=talk.source AND i.thread=talk.thread "
    f"WHERE {_OPEN} AND i.author_id IS NOT NULL"
)
"""Those with somebody, and what others said in the same conversations."""
_EDITED = (
    "SELECT DISTINCT row_id FROM journal WHERE step_id IN (SELECT id FROM step WHERE id NOT IN "
    "(SELECT step_id FROM batch)) AND place='interaction' AND op='u'"
)
_AT_ONCE = 500
_NOT_HOLDING = frozenset({"apart", "decision", "member"})
"""What is said of a stand-in goes with it: in groups the owner is no member among members."""


class _People(NamedTuple):
    """`stand_ins`: the uids of the owner and of the contacts; `edited`: exchanges that a person edited."""

    stand_ins: frozenset[str]
    ids: ContactIds
    channels: ChannelIds
    edited: frozenset[int]


def open_with(connection: Connection, contact_ids: Sequence[int]) -> dict[int, Counter[str]]:
    """Who of these contacts takes part in open exchanges, and in how many of which source."""
    found: dict[int, Counter[str]] = {}
    for contact_id in contact_ids:
        rows = connection.execute(f"SELECT i.source, count(*) FROM {_WITH} GROUP BY 1", (contact_id,))
        if counts := Counter(dict(rows.fetchall())):
            found[contact_id] = counts
    return found


def settle(connection: Connection, contact_ids: Sequence[int], channels: ChannelIds) -> None:
    """Let the open exchanges of contacts be the owner's: what they wrote went out, what others wrote in their
    conversations came in. One with nobody else goes, unless a person edited it. Runs inside an open
    step.
    """
    edited = frozenset(row_id for (row_id,) in connection.execute(_EDITED).fetchall())
    stand_ins = frozenset((ME_UID, *(uid_of(connection, one) for one in contact_ids)))
    people = _People(stand_ins, ContactIds(connection), channels, edited)
    ids = sorted({row_id for one in contact_ids for (row_id,) in connection.execute(_IDS, (one,)).fetchall()})
    for start in range(0, len(ids), _AT_ONCE):
        for one in read_interactions(connection, ids[start : start + _AT_ONCE]):
            _settle(connection, one, people)


def remove_stand_in(connection: Connection, contact_id: int) -> None:
    """Remove a contact who stood for the owner, unless anything speaks of them. Runs inside an open step."""
    for one in references(connection):
        if one.target == "contact" and not one.is_owned and one.table not in _NOT_HOLDING:
            speaks = f'SELECT 1 FROM "{one.table}" WHERE "{one.column}"=? LIMIT 1'
            if connection.execute(speaks, (contact_id,)).fetchone():
                return
    connection.execute("DELETE FROM contact WHERE id=?", (contact_id,))


def _settle(connection: Connection, one: Interaction, people: _People) -> None:
    others = tuple(uid for uid in one.participants if uid not in people.stand_ins)
    if not others and one.id not in people.edited:
        delete_interactions(connection, [one.id])
        return
    is_mine = one.author in people.stand_ins
    direction = "out" if is_mine else "in" if one.author else ""
    author = ME_UID if is_mine else one.author
    settled = one._replace(participants=others or one.participants, author=author, direction=direction)
    redirect_interaction(connection, settled, people.ids, people.channels)
