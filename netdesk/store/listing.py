"""The contact list straight from the driver: ids in order, and one window of rows at a time."""

# No postponed annotations: each would be compiled when the rows are declared, and a start waits for that.
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from netdesk.domain.owner import ME
from netdesk.store import reading_cache
from netdesk.store.driver import Connection


class NameRow(NamedTuple):
    """What a line of the list needs at once. `shown`: how it looked last (JSON), "" for none."""

    id: int
    name: str
    organisation: str
    title: str
    circle: int | None
    has_photo: bool
    shown: str
    closeness: str = ""


class WordRow(NamedTuple):
    """What the list filters and sorts by."""

    id: int
    name: str
    organisation: str
    title: str
    sort_key: str
    circle: int | None
    details: str


def first_order(connection: Connection) -> list[int]:
    """All contacts, those who need attention first as of the last reading, the unread ones by name."""
    # One piece instead of 50,000 rows: the first paint waits for it.
    read, is_current = reading_cache.kept_order(connection)
    if is_current:
        return read
    known = set(read)
    by_name = connection.execute("SELECT id FROM contact ORDER BY sort_key").fetchall()
    names = [row[0] for row in by_name if row[0] != ME]
    present = set(names)
    return [one for one in read if one in present] + [one for one in names if one not in known]


def name_rows(connection: Connection, contact_ids: Sequence[int]) -> list[NameRow]:
    """One window of the list, in the order of `contact_ids`."""
    marks = ",".join("?" * len(contact_ids))
    rows = connection.execute(
        "SELECT c.id, c.formatted_name, c.organisation, c.title, c.circle, "
        "EXISTS (SELECT 1 FROM photo WHERE contact_id = c.id AND data <> x''), "
        "coalesce(r.shown, ''), c.closeness "
        f"FROM contact c LEFT JOIN reading r ON r.id = c.id WHERE c.id IN ({marks})",
        contact_ids,
    )
    found = {row[0]: NameRow._make((*row[:5], bool(row[5]), *row[6:])) for row in rows}
    return [found[one] for one in contact_ids if one in found]


def channels_of(connection: Connection, contact_ids: Sequence[int]) -> dict[int, set[int]]:
    """The channels on which these contacts can be reached: presences, and those that e-mail addresses
    and phone numbers stand for.
    """
    marks = ",".join("?" * len(contact_ids))
    found: dict[int, set[int]] = {one: set() for one in contact_ids}
    rows = connection.execute(
        f"SELECT contact_id, channel_id FROM presence WHERE contact_id IN ({marks}) AND state <> 'former' "
        "UNION "
        "SELECT contact_id, (SELECT id FROM channel WHERE key = point.kind) FROM point "
        f"WHERE contact_id IN ({marks}) AND kind IN ('email', 'phone') UNION "
        "SELECT contact_id, (SELECT id FROM channel WHERE key = 'letter') FROM address "
        f"WHERE contact_id IN ({marks})",
        (*contact_ids, *contact_ids, *contact_ids),
    )
    for contact_id, channel_id in rows:
        found[contact_id].add(channel_id)
    return found


def word_blocks(connection: Connection, contact_ids: Sequence[int] | None = None) -> Iterator[list[WordRow]]:
    """What to filter and sort by, for all contacts in blocks or for some."""
    details = (
        "coalesce((SELECT group_concat(value, ' ') FROM point "
        "WHERE contact_id = c.id AND kind = 'email'), '') "
        "|| ' ' || coalesce((SELECT group_concat(name, ' ') FROM tag WHERE contact_id = c.id), '') || ' ' || "
        "coalesce((SELECT group_concat(city, ' ') FROM address WHERE contact_id = c.id), '') "
        "|| ' ' || nickname"
    )
    select = f"SELECT c.id, formatted_name, organisation, title, sort_key, circle, {details} FROM contact c "
    if contact_ids is None:
        cursor = connection.execute(select + "WHERE c.id <> 1 ORDER BY c.id")
    else:
        marks = ",".join("?" * len(contact_ids))
        cursor = connection.execute(select + f"WHERE c.id IN ({marks}) AND c.id <> 1", contact_ids)
    while rows := cursor.fetchmany(1_000):
        yield [WordRow(*row) for row in rows]


def people_on(connection: Connection, channel_key: str) -> set[int]:
    """The contacts who can be reached on a channel."""
    rows = connection.execute(
        "SELECT p.contact_id FROM presence p JOIN channel c ON c.id = p.channel_id WHERE c.key=?1 UNION "
        "SELECT contact_id FROM point WHERE kind=?1",
        (channel_key,),
    )
    return {row[0] for row in rows.fetchall()}


_HAS_LEFT = (
    "SELECT 1 FROM presence p "
    "WHERE p.contact_id = request.contact_id AND p.channel_id = request.channel_id AND p.state = 'former'"
)
_CONNECTIONS = (
    ("met", "id", "contact", "id <> 1"),
    ("since", "contact_id", "presence", "contact_id <> 1 AND state IN ('connected', 'mutual', 'known')"),
    ("since", "second_id", "tie", "first_id = 1 AND second_id <> 1"),
    ("substr(time, 1, 10)", "contact_id", "request", f"state = 'accepted' AND NOT EXISTS ({_HAS_LEFT})"),
)
"""What tells since when somebody is connected: the text, whom it is about, its table, which rows count."""


def connections(
    connection: Connection, contact_ids: Sequence[int] | None = None
) -> Iterator[list[tuple[int, str, str]]]:
    """(contact id, table, PartialDate text or ""), in blocks: what the first day of a connection is read
    from. Tables: contact (when they met, once for everybody), presence, tie, request (one accepted).
    """
    some = "" if contact_ids is None else f" AND {{of}} IN ({','.join('?' * len(contact_ids))})"
    select = " UNION ALL ".join(
        f"SELECT {of}, '{table}', {text} FROM {table} WHERE {which}{some.format(of=of)}"
        for text, of, table, which in _CONNECTIONS
    )
    cursor = connection.execute(select, [*(contact_ids or ())] * len(_CONNECTIONS))
    while rows := cursor.fetchmany(1_000):
        yield rows


def ties_between_contacts(connection: Connection) -> list[tuple[int, int, int | None, str]]:
    """(first, second, noted strength, relation) of every tie in which the owner has no part."""
    rows = connection.execute(
        "SELECT first_id, second_id, strength, relation FROM tie WHERE first_id <> 1 AND second_id <> 1"
    )
    return [(row[0], row[1], row[2], row[3]) for row in rows.fetchall()]


def tags(connection: Connection) -> list[tuple[int, str]]:
    """(contact id, tag) of everybody."""
    rows = connection.execute("SELECT contact_id, name FROM tag WHERE contact_id <> 1").fetchall()
    return [(row[0], row[1]) for row in rows]


def has_tags(connection: Connection) -> bool:
    """Whether anybody but the owner bears a tag."""
    return connection.execute("SELECT 1 FROM tag WHERE contact_id <> 1 LIMIT 1").fetchone() is not None


def tag_counts(connection: Connection) -> list[tuple[str, int]]:
    """Each tag with how many people bear it, in no order."""
    rows = connection.execute("SELECT name, count(*) FROM tag WHERE contact_id <> 1 GROUP BY name")
    return [(row[0], row[1]) for row in rows.fetchall()]


def people_tagged(connection: Connection, tag: str) -> set[int]:
    """The contacts who bear a tag."""
    rows = connection.execute("SELECT contact_id FROM tag WHERE name=? AND contact_id <> 1", (tag,))
    return {row[0] for row in rows.fetchall()}


def people_inside(connection: Connection, circle: int) -> set[int]:
    """The contacts in a circle, those of the circles inside it included."""
    rows = connection.execute("SELECT id FROM contact WHERE circle <= ? AND id <> 1", (circle,))
    return {row[0] for row in rows.fetchall()}


def in_circles(connection: Connection) -> set[int]:
    """The contacts somebody put into a circle."""
    return {
        row[0] for row in connection.execute("SELECT id FROM contact WHERE circle IS NOT NULL AND id <> 1")
    }


def all_ids(connection: Connection) -> set[int]:
    """All contacts but the owner."""
    return {row[0] for row in connection.execute("SELECT id FROM contact WHERE id <> 1").fetchall()}


def people_count(connection: Connection) -> int:
    """How many contacts there are, the owner left out."""
    return int(connection.execute("SELECT count(*) - 1 FROM contact").fetchone()[0])


def has_people(connection: Connection) -> bool:
    """Whether there is anybody but the owner, without counting them."""
    return len(connection.execute("SELECT 1 FROM contact LIMIT 2").fetchall()) == 2


def name_of(connection: Connection, contact_id: int) -> str:
    """A contact's name, "" when it is gone."""
    row = connection.execute("SELECT formatted_name FROM contact WHERE id=?", (contact_id,)).fetchone()
    return str(row[0]) if row else ""


def uid_of(connection: Connection, contact_id: int) -> str:
    """A contact's uid, "" when it is gone."""
    row = connection.execute("SELECT uid FROM contact WHERE id=?", (contact_id,)).fetchone()
    return str(row[0]) if row else ""


def id_of(connection: Connection, uid: str) -> int | None:
    """The contact with this uid."""
    row = connection.execute("SELECT id FROM contact WHERE uid=?", (uid,)).fetchone()
    return int(row[0]) if row else None


def ids_named(connection: Connection, name: str) -> list[int]:
    """Ids of everybody but the owner who bears exactly this name, in whichever case."""
    rows = connection.execute(
        "SELECT id FROM contact WHERE formatted_name = ? COLLATE NOCASE AND id <> ? ORDER BY id", (name, ME)
    )
    return [row_id for (row_id,) in rows.fetchall()]


def photo_of(connection: Connection, contact_id: int) -> bytes:
    """The bytes of a contact's picture, b"" for none."""
    row = connection.execute("SELECT data FROM photo WHERE contact_id=?", (contact_id,)).fetchone()
    return bytes(row[0]) if row else b""


def present(connection: Connection, contact_ids: Iterable[int]) -> set[int]:
    """Those of these ids that are contacts still."""
    wanted = list(contact_ids)
    found: set[int] = set()
    for start in range(0, len(wanted), 500):
        some = wanted[start : start + 500]
        marks = ",".join("?" * len(some))
        found.update(
            row[0]
            for row in connection.execute(f"SELECT id FROM contact WHERE id IN ({marks})", some).fetchall()
        )
    return found


def uids_and_names(connection: Connection) -> dict[int, tuple[str, str]]:
    """Contact id -> uid and name, of everybody."""
    rows = connection.execute("SELECT id, uid, formatted_name FROM contact")
    return {row[0]: (row[1], row[2]) for row in rows.fetchall()}
