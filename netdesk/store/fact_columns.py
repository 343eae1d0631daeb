"""Columns over all contacts that advice searches in, and sets of contacts a rule may speak about."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from netdesk.store.driver import Connection


class PersonColumns(NamedTuple):
    """One entry per contact of `ids` (ascending). `circle`, `rhythm_days`: 0 for none; `organisation`: a
    number that is equal for equal organisations, 0 for none; `met_day`: month × 100 + day, 0 for unknown.
    """

    ids: NDArray[np.int32]
    circle: NDArray[np.int32]
    rhythm_days: NDArray[np.int32]
    is_family: NDArray[np.bool_]
    organisation: NDArray[np.int64]
    is_person: NDArray[np.bool_]
    met_day: NDArray[np.int64]


_SELECT = (
    "SELECT id, coalesce(circle, 0), coalesce(rhythm_days, 0), closeness = 'family', organisation, "
    "kind = 'person', met FROM contact"
)

_BETWEEN_CONTACTS = "first_id <> 1 AND second_id <> 1 AND first_id <> second_id"
_MOST_IDS = 2**31
_DAY_OF_YEAR = re.compile(r"(?:\d{4}|-)-(\d\d)-(\d\d)")


def person_columns(
    connection: Connection, ids: NDArray[np.int32], pause: Callable[[], None] = lambda: None
) -> PersonColumns:
    """The columns of these contacts, read in small blocks."""
    rows: list[tuple[int, ...]] = []
    cursor = connection.execute(f"{_SELECT} WHERE id <> 1 ORDER BY id")
    while block := cursor.fetchmany(1_000):
        rows.extend((*row[:4], _number(row[4]), row[5], _day_of_year(row[6])) for row in block)
        pause()
    table = np.array(rows, np.int64).reshape(-1, 7)
    table = table[np.searchsorted(table[:, 0], ids)] if len(table) else np.zeros((len(ids), 7), np.int64)
    return PersonColumns(
        ids.copy(),
        table[:, 1].astype(np.int32),
        table[:, 2].astype(np.int32),
        table[:, 3].astype(np.bool_),
        table[:, 4],
        table[:, 5].astype(np.bool_),
        table[:, 6],
    )


def renewed(connection: Connection, columns: PersonColumns, contact_ids: Collection[int]) -> PersonColumns:
    """The same with some contacts read anew."""
    wanted = list(contact_ids)
    fresh = PersonColumns._make(array.copy() for array in columns)
    for start in range(0, len(wanted), 500):
        some = wanted[start : start + 500]
        marks = ",".join("?" * len(some))
        for row in connection.execute(f"{_SELECT} WHERE id IN ({marks})", some):
            place = int(np.searchsorted(columns.ids, row[0]))
            if place < len(columns.ids) and columns.ids[place] == row[0]:
                fresh.circle[place], fresh.rhythm_days[place] = row[1], row[2]
                fresh.is_family[place], fresh.organisation[place] = row[3], _number(row[4])
                fresh.is_person[place], fresh.met_day[place] = row[5], _day_of_year(row[6])
    return fresh


def own_organisation(connection: Connection) -> int:
    """The number of the owner's organisation, 0 when it is not known."""
    return _number(str(connection.execute("SELECT organisation FROM contact WHERE id=1").fetchone()[0]))


def _number(organisation: str) -> int:
    # Python's hash of a text fits an int64; two firms meet in it about never.
    return hash(organisation.casefold().strip()) if organisation.strip() else 0


def _day_of_year(text: str) -> int:
    """Month × 100 + day of a PartialDate text, 0 where either is unknown."""
    known = _DAY_OF_YEAR.fullmatch(text)
    return int(known[1]) * 100 + int(known[2]) if known else 0


def degrees(connection: Connection, ids: NDArray[np.int32]) -> NDArray[np.int32]:
    """How many of the owner's contacts each contact is tied to."""
    rows = connection.execute(f"SELECT first_id, second_id FROM tie WHERE {_BETWEEN_CONTACTS}").fetchall()
    pairs = np.array(rows, np.int64).reshape(-1, 2)
    keys = np.unique(pairs.min(axis=1) * _MOST_IDS + pairs.max(axis=1))
    ends = np.concatenate([keys // _MOST_IDS, keys % _MOST_IDS])
    places = np.searchsorted(ids, ends)
    places = places[(places < len(ids)) & (ids[np.minimum(places, len(ids) - 1)] == ends)]
    degree: NDArray[np.int32] = np.bincount(places, minlength=len(ids)).astype(np.int32)
    return degree


def degree_of(connection: Connection, contact_id: int) -> int:
    """The same for one contact."""
    others = (
        f"SELECT second_id FROM tie WHERE first_id = :one AND {_BETWEEN_CONTACTS} "
        f"UNION SELECT first_id FROM tie WHERE second_id = :one AND {_BETWEEN_CONTACTS}"
    )
    row = connection.execute(f"SELECT count(*) FROM ({others})", {"one": contact_id}).fetchone()
    return int(row[0])


def with_open_requests(connection: Connection, states: Iterable[str], today: date) -> set[int]:
    """Contacts whose request to the owner, made by `today`, is open."""
    wanted = sorted(states)
    marks = ",".join("?" * len(wanted))
    return _ids(
        connection.execute(
            f"SELECT contact_id FROM request WHERE direction='in' AND state IN ({marks}) "
            "AND substr(time, 1, 10) <= ?",
            (*wanted, today.isoformat()),
        )
    )


def with_days(connection: Connection, month_days: Sequence[str], label: str = "") -> set[int]:
    """Contacts with a day of this label ("" for any) on one of these days of the year ("11-18")."""
    marks = ",".join("?" * len(month_days))
    return _ids(
        connection.execute(
            "SELECT contact_id FROM day WHERE (label=? OR ?='') "
            f"AND (text LIKE '____-__-__' OR text LIKE '--__-__') AND substr(text, -5) IN ({marks})",
            (label, label, *month_days),
        )
    ) - {1}


def with_new_jobs(connection: Connection, since: date) -> set[int]:
    """Contacts with a current job, or a day noted as "job", on or after a day."""
    month = since.isoformat()[:7]
    return _ids(
        connection.execute(
            "SELECT contact_id FROM job WHERE is_current AND started >= ? "
            "UNION SELECT contact_id FROM day WHERE label = 'job' AND text >= ?",
            (month, month),
        )
    ) - {1}


def _ids(cursor: Any) -> set[int]:
    return {row[0] for row in cursor.fetchall()}
