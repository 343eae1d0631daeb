"""Requests, plans, objectives, information, gives and asks, groups, occasions, profile, reminders, decisions:
one declaration per kind of record says which table it lives in; people are named by uid outside.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from netdesk.domain.channel import Channel
from netdesk.domain.contact import Tie
from netdesk.domain.error import KnownError
from netdesk.domain.network import (
    Apart,
    Decision,
    Disclosure,
    Entry,
    Follow,
    Group,
    InformationItem,
    LedgerLine,
    Objective,
    Occasion,
    OwnProfile,
    Plan,
    Reminder,
    Request,
    Side,
    SideMember,
)  # fmt: skip
from netdesk.store.contact_rows import ChannelIds
from netdesk.store.driver import Connection

Record = Request | Tie | Entry
Row = tuple[Any, ...]


class Kind(NamedTuple):
    """`fields`: the record's plain fields, stored in columns of the same name unless they name a contact
    (`people`: field → column) or a channel (`channels`). `children`: see Child. `may_be_about_nobody`: such a
    contact may be missing.
    """

    name: str
    record: Callable[..., Any]
    table: str
    fields: tuple[str, ...]
    people: Mapping[str, str] = {}
    channels: Mapping[str, str] = {}
    children: tuple[Child, ...] = ()
    has_uid: bool = True
    may_be_about_nobody: bool = False


class Child(NamedTuple):
    """A tuple field kept in a table of its own. `person` is the position of a uid in the child's row
    (-1 for none); `is_single`: the child is a plain text rather than a tuple.
    """

    field: str
    table: str
    owner: str
    columns: tuple[str, ...]
    person: int = -1
    is_single: bool = True


_OF = {"contact": "contact_id"}
_ON = {"channel": "channel_id"}

KINDS: tuple[Kind, ...] = (
    Kind(
        "request", Request, "request",
        ("contact", "channel", "direction", "state", "time", "text", "purpose", "relevance", "sympathy",
         "source", "source_id"),
        _OF, _ON,
    ),
    Kind("plan", Plan, "plan", ("contact", "kind", "channel", "text", "due", "is_done"), _OF),
    Kind("objective", Objective, "objective", ("title", "deadline", "text", "is_closed")),
    Kind(
        "information", InformationItem, "information", ("title", "text", "url", "added"),
        children=(
            Child("tags", "information_tag", "information_id", ("name",)),
            Child("passed_to", "passed_on", "information_id", ("contact_id", "date"), 0, is_single=False),
        ),
    ),
    Kind("ledger", LedgerLine, "ledger", ("contact", "side", "kind", "date", "text"), _OF),
    Kind(
        "group", Group, "club",
        ("name", "channel", "url", "text", "last_post", "post_rhythm_days", "source"),
        children=(Child("members", "member", "club_id", ("contact_id",), 0),),
    ),
    Kind(
        "occasion", Occasion, "occasion", ("title", "start", "end", "place", "text"),
        children=(Child("participants", "guest", "occasion_id", ("contact_id",), 0),),
    ),
    Kind(
        "own-profile", OwnProfile, "own_profile",
        ("channel", "url", "handle", "headline", "audience", "reviewed", "review_interval_days", "source"),
        channels=_ON, has_uid=False,
        children=(
            Child("fields", "own_profile_field", "own_profile_id", ("name", "value"), is_single=False),
        ),
    ),
    Kind("disclosure", Disclosure, "disclosure", ("fact", "circle", "level"), has_uid=False),
    Kind(
        "reminder", Reminder, "reminder", ("contact", "text", "due", "is_done"), _OF,
        may_be_about_nobody=True,
    ),
    Kind(
        "decision", Decision, "decision",
        ("contact", "kind", "key", "action", "decided", "until", "reason", "channel"), _OF, has_uid=False,
        may_be_about_nobody=True,
    ),
    Kind("follow", Follow, "follow", ("name", "channel", "since", "source"), channels=_ON, has_uid=False),
    Kind(
        "apart", Apart, "apart", ("first", "second"), {"first": "first_id", "second": "second_id"},
        has_uid=False,
    ),
    Kind(
        "tie", Tie, "tie",
        ("first", "second", "relation", "reverse", "strength", "since", "closeness", "circle", "source"),
        {"first": "first_id", "second": "second_id"}, has_uid=False,
    ),
)  # fmt: skip
BY_TYPE = {kind.record: kind for kind in KINDS}
BY_NAME = {kind.name: kind for kind in KINDS}


def save_record(connection: Connection, record: Record, id_of: Mapping[str, int], ids: ChannelIds) -> int:
    """Add a record (id 0), or replace the one with its id; gives the id. Runs inside an open step.

    Raises KnownError when it names a contact that is not in the network, or the one to replace is gone.
    """
    kind = BY_TYPE[type(record)]
    values: dict[str, Any] = {}
    for field in kind.fields:
        value = getattr(record, field)
        if field in kind.people:
            values[kind.people[field]] = _person(value, id_of, is_needed=not kind.may_be_about_nobody)
        elif field in kind.channels:
            values[kind.channels[field]] = ids.id_of(value)
        else:
            values[field] = value
    record_id = getattr(record, "id", 0)
    if record_id:
        names = ", ".join(f'"{name}"=?' for name in values)
        edited = connection.execute(
            f"UPDATE {kind.table} SET {names} WHERE id=?", (*values.values(), record_id)
        )
        if not edited.rowcount:
            raise KnownError("This entry is no longer in the network.")
    else:
        if kind.has_uid:
            values["uid"] = getattr(record, "uid", "") or str(uuid.uuid4())
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" * len(values))
        record_id = connection.execute(
            f"INSERT INTO {kind.table} ({names}) VALUES ({marks})", tuple(values.values())
        ).lastrowid
    for child in kind.children:
        _save_child(connection, child, record_id, getattr(record, child.field), id_of)
    if isinstance(record, Objective):
        _save_sides(connection, record_id, record.sides, id_of)
    return int(record_id)


def _person(uid: str, id_of: Mapping[str, int], *, is_needed: bool) -> int | None:
    if uid in id_of:
        return id_of[uid]
    if uid:
        raise KnownError(f"Nobody in the network is known as “{uid}”.")
    if is_needed:
        raise KnownError("Say whom it is about.")
    return None


def _save_child(
    connection: Connection, child: Child, owner_id: int, items: Iterable[Any], id_of: Mapping[str, int]
) -> None:
    rows: list[Row] = []
    for item in items:
        row = [item] if child.is_single else list(item)
        if child.person >= 0:
            if row[child.person] not in id_of:
                continue
            row[child.person] = id_of[row[child.person]]
        rows.append((owner_id, *row))
    columns = (child.owner, *child.columns)
    connection.execute(f"DELETE FROM {child.table} WHERE {child.owner}=?", (owner_id,))
    connection.executemany(
        f"INSERT INTO {child.table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", rows
    )


def _save_sides(
    connection: Connection, objective_id: int, sides: Sequence[Side], id_of: Mapping[str, int]
) -> None:
    connection.execute("DELETE FROM side WHERE objective_id=?", (objective_id,))
    for position, side in enumerate(sides):
        side_id = connection.execute(
            "INSERT INTO side (objective_id, name, position) VALUES (?,?,?)",
            (objective_id, side.name, position),
        ).lastrowid
        connection.executemany(
            "INSERT INTO side_member (side_id, contact_id, role) VALUES (?,?,?)",
            [(side_id, id_of[one.contact], one.role) for one in side.members if one.contact in id_of],
        )


def delete_record(connection: Connection, kind_name: str, record_id: int) -> None:
    """Remove a record of this kind with all that belongs to it."""
    connection.execute(f"DELETE FROM {BY_NAME[kind_name].table} WHERE id=?", (record_id,))


def read_records(
    connection: Connection,
    kind_name: str,
    *,
    contact_id: int | None = None,
    contact_ids: Sequence[int] | None = None,
    ids: ChannelIds | None = None,
) -> list[Any]:
    """All records of a kind in the order they were made; only those of the contact or contacts given."""
    if contact_id is not None:
        contact_ids = (contact_id,)
    kind = BY_NAME[kind_name]
    ids = ids or ChannelIds(connection)
    select, joins = [], []
    for field in kind.fields:
        if field in kind.people:
            alias = f"c_{field}"
            joins.append(f"LEFT JOIN contact {alias} ON {alias}.id = t.{kind.people[field]}")
            select.append(f"coalesce({alias}.uid, '')")
        else:
            select.append(f't."{kind.channels.get(field, field)}"')
    marks = ",".join("?" * len(contact_ids or ()))
    where = ""
    if contact_ids is not None:
        where = " WHERE " + " OR ".join(f"t.{column} IN ({marks})" for column in kind.people.values())
    extra = ["t.uid"] if kind.has_uid else []
    rows = connection.execute(
        f"SELECT t.id, {', '.join(select + extra)} FROM {kind.table} t {' '.join(joins)}{where} "
        "ORDER BY t.id",
        tuple(contact_ids or ()) * (len(kind.people) if contact_ids is not None else 0),
    ).fetchall()
    children = {child.field: _read_child(connection, child) for child in kind.children}
    if kind.name == "objective":
        children["sides"] = _read_sides(connection)
    return [_record(kind, row, children, ids) for row in rows]


def _record(kind: Kind, row: Row, children: Mapping[str, Mapping[int, Any]], ids: ChannelIds) -> Any:
    values = dict(zip(kind.fields, row[1:], strict=False))
    for field in kind.channels:
        values[field] = ids.key_of(values[field])
    values |= {field: bool(value) for field, value in values.items() if field.startswith("is_")}
    for field, items in children.items():
        values[field] = tuple(items.get(row[0], ()))
    known = getattr(kind.record, "_fields", ())
    if "id" in known:
        values["id"] = row[0]
    if kind.has_uid:
        values["uid"] = row[-1]
    return kind.record(**values)


def _read_child(connection: Connection, child: Child) -> dict[int, list[Any]]:
    names = ["t." + name for name in child.columns]
    join = ""
    if child.person >= 0:
        names[child.person] = "c.uid"
        join = "JOIN contact c ON c.id = t.contact_id"
    found: dict[int, list[Any]] = {}
    for owner_id, *row in connection.execute(
        f"SELECT t.{child.owner}, {', '.join(names)} FROM {child.table} t {join} ORDER BY t.id"
    ):
        found.setdefault(owner_id, []).append(row[0] if child.is_single else tuple(row))
    return found


def _read_sides(connection: Connection) -> dict[int, list[Side]]:
    members: dict[int, list[SideMember]] = {}
    for side_id, uid, role in connection.execute(
        "SELECT m.side_id, c.uid, m.role FROM side_member m JOIN contact c ON c.id = m.contact_id "
        "ORDER BY m.id"
    ):
        members.setdefault(side_id, []).append(SideMember(uid, role))
    sides: dict[int, list[Side]] = {}
    for side_id, objective_id, name in connection.execute(
        "SELECT id, objective_id, name FROM side ORDER BY objective_id, position"
    ):
        sides.setdefault(objective_id, []).append(Side(name, tuple(members.get(side_id, ()))))
    return sides


def groups_of(connection: Connection, contact_id: int) -> list[str]:
    """The names of the groups a contact is in."""
    rows = connection.execute(
        "SELECT g.name FROM club g JOIN member m ON m.club_id = g.id WHERE m.contact_id=? ORDER BY g.name",
        (contact_id,),
    )
    return [row[0] for row in rows.fetchall()]


def channels(connection: Connection) -> tuple[Channel, ...]:
    """All channels in the order of the ladder, from the bottom; those of the person's own making too."""
    rows = connection.execute(
        "SELECT key, name, rung, icon, is_ended, is_private FROM channel ORDER BY rung, position, id"
    )
    return tuple(Channel._make((*row[:4], bool(row[4]), bool(row[5]))) for row in rows.fetchall())


def stored_settings(connection: Connection) -> dict[str, str]:
    """What the person set, by name of the setting."""
    return dict(connection.execute("SELECT name, value FROM setting").fetchall())


def set_setting(connection: Connection, name: str, value: str | None) -> None:
    """Note what the person set; None for the default. Runs inside an open step."""
    connection.execute("DELETE FROM setting WHERE name=?", (name,))
    if value is not None:
        connection.execute("INSERT INTO setting (name, value) VALUES (?, ?)", (name, value))
