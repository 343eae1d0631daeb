"""A contact as rows of its tables, and back: one declaration per part, for single edits and bulk alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from netdesk.domain.contact import (
    Address,
    Contact,
    Day,
    Extra,
    Fact,
    Job,
    Labelled,
    OwnField,
    Photo,
    Presence,
    Related,
    School,
    SourceId,
)  # fmt: skip
from netdesk.domain.person_name import formatted_name, sort_key
from netdesk.store.bulk import Executes
from netdesk.store.driver import Connection

Row = tuple[Any, ...]

CONTACT_COLUMNS = (
    "uid", "kind", "formatted_name", "given_name", "family_name", "additional_names", "prefix", "suffix",
    "nickname", "organisation", "department", "title", "notes", "closeness", "circle", "rhythm_days",
    "how_met", "met", "purpose", "introduced_by",
)  # fmt: skip


class Part(NamedTuple):
    """Rows of one child table: its columns (after contact_id), how a contact turns into them, and the fields
    of Contact they come from: no rows when all of these are empty.
    """

    table: str
    columns: tuple[str, ...]
    rows: Callable[[Contact, ChannelIds], Iterable[Row]]
    fields: tuple[str, ...]


class ChannelIds:
    """Channel keys and row ids both ways; an unknown key gets a row of its own when it is first written."""

    def __init__(self, connection: Executes) -> None:
        self._connection = connection

    @cached_property
    def _id_of(self) -> dict[str, int]:
        # Read when first asked: most edits speak of no channel.
        return dict(self._connection.execute("SELECT key, id FROM channel").fetchall())

    @cached_property
    def _key_of(self) -> dict[int, str]:
        return {row_id: key for key, row_id in self._id_of.items()}

    def id_of(self, key: str) -> int:
        """The id of a channel, made inside the open step if nobody knows it yet."""
        key = key or "other"
        found = self._id_of.get(key)
        if found is None:
            found = int(
                self._connection.execute(
                    "INSERT INTO channel (key, name, rung, position, icon) "
                    "VALUES (?, ?, 2, 99, 'circle-ellipsis')",
                    (key, key),
                ).lastrowid
            )
            self._id_of[key] = found
            self._key_of[found] = key
        return found

    def key_of(self, row_id: int) -> str:
        """The key of a channel row."""
        return self._key_of.get(row_id, "other")


def _points(kind: str, points: Sequence[Labelled]) -> list[Row]:
    return [(kind, *point) for point in points]


PARTS: tuple[Part, ...] = (
    Part(
        "point",
        ("kind", "value", "label", "is_preferred", "source"),
        lambda c, _: _points("email", c.emails) + _points("phone", c.phones) + _points("url", c.urls),
        ("emails", "phones", "urls"),
    ),
    Part("address", Address._fields, lambda c, _: c.addresses, ("addresses",)),
    Part("job", Job._fields, lambda c, _: c.jobs, ("jobs",)),
    Part("school", School._fields, lambda c, _: c.schools, ("schools",)),
    Part("day", Day._fields, lambda c, _: c.days, ("days",)),
    Part(
        "presence",
        ("channel_id", "handle", "url", "since", "state", "is_following", "is_follower", "source"),
        lambda c, ids: (
            (ids.id_of(p.channel), p.handle, p.url, p.since, p.state, int(p.is_following), int(p.is_follower),
             p.source)
            for p in c.presences
        ),
        ("presences",),
    ),
    Part("tag", ("name",), lambda c, _: ((tag,) for tag in c.tags), ("tags",)),
    Part("own_field", OwnField._fields, lambda c, _: c.fields, ("fields",)),
    Part("related", Related._fields, lambda c, _: c.related, ("related",)),
    Part("source_id", SourceId._fields, lambda c, _: c.source_ids, ("source_ids",)),
    Part("fact", Fact._fields, lambda c, _: c.facts, ("facts",)),
    Part("photo", Photo._fields, lambda c, _: () if c.photo is None else (c.photo,), ("photo",)),
    Part("extra", Extra._fields, lambda c, _: c.extras, ("extras",)),
)  # fmt: skip


def contact_row(contact: Contact) -> Row:
    """The row of table `contact` (CONTACT_COLUMNS, then sort_key)."""
    return (
        contact.uid, contact.kind, formatted_name(contact), contact.given_name, contact.family_name,
        contact.additional_names, contact.prefix, contact.suffix, contact.nickname, contact.organisation,
        contact.department, contact.title, contact.notes, contact.closeness, contact.circle,
        contact.rhythm_days, contact.how_met, contact.met, contact.purpose, contact.introduced_by,
        sort_key(contact),
    )  # fmt: skip


def read_contacts(
    connection: Connection, contact_ids: Sequence[int], *, has_photos: bool = True
) -> list[Contact]:
    """The contacts with these ids, in this order; ids that are not there are left out."""
    found: dict[int, Contact] = {}
    ids = ChannelIds(connection)
    for start in range(0, len(contact_ids), 500):
        some = contact_ids[start : start + 500]
        parts = {
            part.table: _part_rows(connection, part, some)
            for part in PARTS
            if has_photos or part.table != "photo"
        }
        marks = ",".join("?" * len(some))
        for row in connection.execute(
            f"SELECT id, {', '.join(CONTACT_COLUMNS)} FROM contact WHERE id IN ({marks})", some
        ):
            found[row[0]] = _contact(row, {table: rows.get(row[0], ()) for table, rows in parts.items()}, ids)
    return [found[contact_id] for contact_id in contact_ids if contact_id in found]


def _part_rows(connection: Connection, part: Part, contact_ids: Sequence[int]) -> dict[int, list[Row]]:
    marks = ",".join("?" * len(contact_ids))
    names = ", ".join(f'"{name}"' for name in part.columns)
    rows: dict[int, list[Row]] = {}
    for row in connection.execute(
        f"SELECT contact_id, {names} FROM {part.table} WHERE contact_id IN ({marks}) ORDER BY id", contact_ids
    ):
        rows.setdefault(row[0], []).append(row[1:])
    return rows


def _contact(row: Row, parts: Mapping[str, Sequence[Row]], ids: ChannelIds) -> Contact:
    points: dict[str, list[Labelled]] = {"email": [], "phone": [], "url": []}
    for kind, value, label, is_preferred, source in parts["point"]:
        points.setdefault(kind, []).append(Labelled(value, label, bool(is_preferred), source))
    photos = parts.get("photo", ())
    return Contact(
        id=row[0],
        **dict(zip(CONTACT_COLUMNS, row[1:], strict=True)),
        emails=tuple(points["email"]),
        phones=tuple(points["phone"]),
        urls=tuple(points["url"]),
        addresses=tuple(Address(*part) for part in parts["address"]),
        jobs=tuple(Job._make((*part[:5], bool(part[5]), part[6])) for part in parts["job"]),
        schools=tuple(School(*part) for part in parts["school"]),
        days=tuple(Day(*part) for part in parts["day"]),
        presences=tuple(
            Presence._make((ids.key_of(part[0]), *part[1:5], bool(part[5]), bool(part[6]), part[7]))
            for part in parts["presence"]
        ),
        tags=tuple(part[0] for part in parts["tag"]),
        fields=tuple(OwnField(*part) for part in parts["own_field"]),
        related=tuple(Related(*part) for part in parts["related"]),
        source_ids=tuple(SourceId(*part) for part in parts["source_id"]),
        facts=tuple(Fact._make((*part[:5], bool(part[5]))) for part in parts["fact"]),
        photo=Photo(*photos[0]) if photos else None,
        extras=tuple(Extra(*part) for part in parts["extra"]),
    )
