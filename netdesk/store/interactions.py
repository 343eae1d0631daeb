"""Exchanges: writing them (bulk and single), reading them back, and a contact's history as plain events."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from netdesk.domain.contact import ME, Interaction
from netdesk.domain.error import KnownError
from netdesk.domain.moment import DAY_S, Moment
from netdesk.domain.reading import BOTH, QUIET, TALK, UNTIMED, Event
from netdesk.domain.sense import is_to_a_room, sense_of
from netdesk.store.bulk import BulkInsert
from netdesk.store.contact_rows import ChannelIds
from netdesk.store.driver import Connection

_COLUMNS = (
    "uid", "at_ms", "moment_kind", "offset_minutes", "channel_id", "direction", "kind", "author_id",
    "subject", "text", "duration_s", "thread", "source", "source_id",
)  # fmt: skip
_PARTICIPANT = ("interaction_id", "contact_id", "wall_s", "sense", "channel_id")


def add_interactions(
    connection: Connection, interactions: Iterable[Interaction], id_of: Mapping[str, int], ids: ChannelIds
) -> list[int]:
    """Write exchanges whose people `id_of` names (uid to contact id); unknown uids are left out. Runs
    inside an open step. Gives the new ids in order.
    """
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM interaction").fetchone()
    made: list[int] = []
    exchanges = BulkInsert(connection, "interaction", ("id", *_COLUMNS))
    participants = BulkInsert(connection, "participant", _PARTICIPANT)
    for interaction_id, interaction in enumerate(interactions, last + 1):
        row, people = _rows(interaction_id, interaction, id_of, ids)
        exchanges.add(row)
        for person in people:
            participants.add(person)
        made.append(interaction_id)
    exchanges.flush()
    participants.flush()
    return made


def edit_interaction(
    connection: Connection, interaction: Interaction, id_of: Mapping[str, int], ids: ChannelIds
) -> None:
    """Replace the exchange `interaction.id`, its people included. Raises KnownError when it is gone."""
    row, people = _rows(interaction.id, interaction, id_of, ids)
    names = ", ".join(f"{name}=?" for name in _COLUMNS[1:])
    edited = connection.execute(f"UPDATE interaction SET {names} WHERE id=?", (*row[2:], interaction.id))
    if not edited.rowcount:
        raise KnownError("This entry is no longer in the network.")
    connection.execute("DELETE FROM participant WHERE interaction_id=?", (interaction.id,))
    connection.executemany(f"INSERT INTO participant ({', '.join(_PARTICIPANT)}) VALUES (?,?,?,?,?)", people)


def redirect_interaction(
    connection: Connection, interaction: Interaction, id_of: Mapping[str, int], ids: ChannelIds
) -> None:
    """Write direction, author and people of the exchange `interaction.id`, which may have fewer of them than
    before; whoever stays in it keeps their row.
    """
    _, people = _rows(interaction.id, interaction, id_of, ids)
    connection.execute(
        "UPDATE interaction SET direction=?, author_id=? WHERE id=?",
        (interaction.direction, id_of.get(interaction.author), interaction.id),
    )
    marks = ",".join("?" * len(people))
    connection.execute(
        f"DELETE FROM participant WHERE interaction_id=? AND contact_id NOT IN ({marks})",
        (interaction.id, *(contact_id for _, contact_id, *_ in people)),
    )
    connection.executemany(
        "UPDATE participant SET sense=?1 WHERE interaction_id=?2 AND contact_id=?3 AND sense<>?1",
        [(sense, interaction.id, contact_id) for _, contact_id, _, sense, _ in people],
    )


def delete_interactions(connection: Connection, interaction_ids: Sequence[int]) -> None:
    """Remove exchanges."""
    connection.executemany("DELETE FROM interaction WHERE id=?", [(one,) for one in interaction_ids])


def _rows(
    interaction_id: int, interaction: Interaction, id_of: Mapping[str, int], ids: ChannelIds
) -> tuple[tuple[Any, ...], list[tuple[int, int, int, int, int]]]:
    moment = interaction.moment
    channel_id = ids.id_of(interaction.channel)
    author_id = id_of.get(interaction.author) if interaction.author else None
    row = (
        interaction_id, interaction.uid or str(uuid.uuid4()), moment.ms, moment.kind, moment.offset_minutes,
        channel_id, interaction.direction, interaction.kind, author_id, interaction.subject,
        interaction.text, interaction.duration_s, interaction.thread, interaction.source,
        interaction.source_id,
    )  # fmt: skip
    people: list[tuple[int, int, int, int, int]] = []
    known = (id_of.get(uid) for uid in interaction.participants)
    others = dict.fromkeys(one for one in known if one is not None and one != ME)
    in_a_room = is_to_a_room(interaction.thread, len(others))
    for contact_id in others:
        is_between_us = author_id in (None, ME, contact_id) or interaction.direction == "both"
        sense = sense_of(
            interaction.kind, interaction.channel, interaction.direction if is_between_us else "",
            is_theirs=author_id == contact_id, is_mine=author_id == ME, is_date_only=moment.kind == "date",
            in_a_room=in_a_room,
        )  # fmt: skip
        people.append((interaction_id, contact_id, moment.wall_ms // 1000, sense, channel_id))
    return row, people


def read_interactions(connection: Connection, interaction_ids: Sequence[int]) -> list[Interaction]:
    """The exchanges with these ids, in this order, their people named by uid."""
    ids = ChannelIds(connection)
    found: dict[int, Interaction] = {}
    for start in range(0, len(interaction_ids), 500):
        some = interaction_ids[start : start + 500]
        marks = ",".join("?" * len(some))
        people: dict[int, list[str]] = {}
        for interaction_id, uid in connection.execute(
            "SELECT p.interaction_id, c.uid FROM participant p JOIN contact c ON c.id = p.contact_id "
            f"WHERE p.interaction_id IN ({marks}) ORDER BY p.id",
            some,
        ):
            people.setdefault(interaction_id, []).append(uid)
        for row in connection.execute(
            "SELECT i.id, i.uid, i.at_ms, i.moment_kind, i.offset_minutes, i.channel_id, i.direction, "
            "i.kind, coalesce(a.uid, ''), i.subject, i.text, i.duration_s, i.thread, i.source, i.source_id "
            f"FROM interaction i LEFT JOIN contact a ON a.id = i.author_id WHERE i.id IN ({marks})",
            some,
        ):
            found[row[0]] = Interaction(
                row[1], Moment(row[2], row[3], row[4]), ids.key_of(row[5]), row[6], row[7],
                tuple(people.get(row[0], ())), *row[8:],
            )._replace(id=row[0])  # fmt: skip
    return [found[one] for one in interaction_ids if one in found]


def booked(connection: Connection, from_wall_s: int) -> list[int]:
    """Calls and meetings from a second on, and whatever is said to be planned; the oldest first."""
    rows = connection.execute(
        "SELECT id FROM interaction WHERE kind='planned' OR id IN "
        "(SELECT interaction_id FROM participant WHERE wall_s >= ? AND sense & ? AND NOT sense & ?) "
        "ORDER BY at_ms, id",
        (from_wall_s, TALK, QUIET),
    )
    return [row_id for (row_id,) in rows.fetchall()]


def latest_of(
    connection: Connection, contact_id: int, limit: int, before_wall_s: int | None = None
) -> list[int]:
    """Ids of a contact's exchanges, newest first, older than `before_wall_s` if given."""
    rows = connection.execute(
        "SELECT interaction_id FROM participant WHERE contact_id=? AND wall_s < ? "
        "ORDER BY wall_s DESC, interaction_id DESC LIMIT ?",
        (contact_id, 1 << 62 if before_wall_s is None else before_wall_s, limit),
    )
    return [row[0] for row in rows.fetchall()]


def coming_of(connection: Connection, contact_id: int, from_wall_s: int) -> list[int]:
    """Ids of a contact's exchanges from a second on, the next first."""
    rows = connection.execute(
        "SELECT interaction_id FROM participant WHERE contact_id=? AND wall_s >= ? "
        "ORDER BY wall_s, interaction_id",
        (contact_id, from_wall_s),
    )
    return [row[0] for row in rows.fetchall()]


def undirected_talks_of(
    connection: Connection, contact_id: int, from_wall_s: int, until_wall_s: int
) -> list[int]:
    """Ids of a contact's calls and meetings from a second on and before another of which the network itself,
    not a source, says nothing of who began them; the newest first.
    """
    rows = connection.execute(
        "SELECT interaction_id FROM participant WHERE contact_id=? AND wall_s >= ? AND wall_s < ? "
        "AND sense & ? = ? AND (SELECT source FROM interaction WHERE id=interaction_id)='' "
        "ORDER BY wall_s DESC, interaction_id DESC",
        (contact_id, from_wall_s, until_wall_s, BOTH | TALK | QUIET, TALK),
    )
    return [row[0] for row in rows.fetchall()]


def events_of(connection: Connection, contact_id: int) -> list[Event]:
    """A contact's whole history in order of time, as the readings need it."""
    rows = connection.execute(
        "SELECT wall_s, sense, channel_id FROM participant WHERE contact_id=? "
        "ORDER BY wall_s, sense, channel_id, interaction_id",
        (contact_id,),
    )
    return [
        Event(wall_s // DAY_S, wall_s, sense & ~UNTIMED, channel_id, not sense & UNTIMED)
        for wall_s, sense, channel_id in rows.fetchall()
    ]


def history_blocks(connection: Connection, size: int) -> Iterator[list[tuple[int, int, int, int]]]:
    """All histories as (contact_id, wall_s, sense, channel_id), sorted by contact and time, in blocks
    small enough that no single call holds other threads up for long.
    """
    cursor = connection.execute(
        "SELECT contact_id, wall_s, sense, channel_id FROM participant "
        "ORDER BY contact_id, wall_s, sense, channel_id, interaction_id"
    )
    while block := cursor.fetchmany(size):
        yield block


def group_talk_of(connection: Connection, contact_id: int, size: int) -> Iterator[list[tuple[int, int, int]]]:
    """What was said in groups with a contact and makes no contact with them alone, as (wall_s, sense,
    channel_id) by time, in blocks: messages to a whole room, of somebody else in a small group, in a crowd.
    """
    cursor = connection.execute(
        "SELECT p.wall_s, p.sense, p.channel_id "
        "FROM participant p JOIN interaction i ON i.id=p.interaction_id "
        "WHERE p.contact_id=? AND (p.sense & ? OR NOT p.sense & ?) "
        "AND (i.kind='message' OR (i.kind='post' AND i.thread<>'')) ORDER BY p.wall_s, p.interaction_id",
        (contact_id, QUIET, BOTH | TALK),
    )
    while block := cursor.fetchmany(size):
        yield block


class ContactIds(Mapping[str, int]):
    """uid to contact id, looked up one by one as they are asked for (`me` is the owner)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[str, int | None] = {}

    def __getitem__(self, uid: str) -> int:
        if uid not in self._known:
            row = self._connection.execute("SELECT id FROM contact WHERE uid=?", (uid,)).fetchone()
            self._known[uid] = row[0] if row else None
        found = self._known[uid]
        if found is None:
            raise KeyError(uid)
        return found

    def __iter__(self) -> Iterator[str]:
        return (uid for (uid,) in self._connection.execute("SELECT uid FROM contact").fetchall())

    def __len__(self) -> int:
        return int(self._connection.execute("SELECT count(*) FROM contact").fetchone()[0])


def history_of(
    connection: Connection, contact_ids: Sequence[int]
) -> Iterator[list[tuple[int, int, int, int]]]:
    """The histories of some contacts (ids ascending), as `history_blocks` gives them."""
    for contact_id in contact_ids:
        rows = connection.execute(
            "SELECT contact_id, wall_s, sense, channel_id FROM participant WHERE contact_id=? "
            "ORDER BY wall_s, sense, channel_id, interaction_id",
            (contact_id,),
        ).fetchall()
        if rows:
            yield rows


def exchange_counts(connection: Connection, contact_ids: Sequence[int]) -> dict[int, int]:
    """How many exchanges each of these contacts has; who has none is left out."""
    counts: dict[int, int] = {}
    for start in range(0, len(contact_ids), 500):
        some = contact_ids[start : start + 500]
        marks = ",".join("?" * len(some))
        counts |= dict(
            connection.execute(
                f"SELECT contact_id, count(*) FROM participant WHERE contact_id IN ({marks}) GROUP BY 1", some
            ).fetchall()
        )
    return counts


def newest_of(connection: Connection, contact_id: int, sense: int, until_day: int) -> int | None:
    """The newest exchange of a contact in this sense (IN or OUT) up to a day, quiet ones left out."""
    row = connection.execute(
        "SELECT interaction_id FROM participant WHERE contact_id=? AND sense & ? AND NOT sense & ? "
        "AND wall_s < ? ORDER BY wall_s DESC, interaction_id DESC LIMIT 1",
        (contact_id, sense, QUIET, (until_day + 1) * DAY_S),
    ).fetchone()
    return None if row is None else int(row[0])
