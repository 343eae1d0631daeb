"""Steps: every edit is one transaction with a name, journalled by triggers, played back for undo and redo."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import chain
from typing import NamedTuple

from netdesk.domain.change import Change
from netdesk.domain.error import BUSY, KnownError, OutdatedError
from netdesk.domain.phrase import Phrase, PhraseValue
from netdesk.store import triggers
from netdesk.store.driver import Connection, OperationalError
from netdesk.store.reading_cache import last_step
from netdesk.store.row_references import owners_first, references
from netdesk.store.transaction import give_up

MANY = 2000
"""Above so many journalled rows a Change says "anything may have changed" rather than naming contacts."""

LONG = 5000
"""From so many journalled rows on playing back takes longer than a person would not notice."""

CONTACT_COLUMNS: dict[str, tuple[str, ...]] = dict.fromkeys(
    (
        "point", "address", "job", "school", "day", "presence", "tag", "own_field", "related", "source_id",
        "fact", "photo", "extra", "participant", "request", "plan", "side_member", "passed_on", "ledger",
        "member", "guest", "reminder", "decision",
    ),
    ("contact_id",),
) | {
    "tie": ("first_id", "second_id"), "apart": ("first_id", "second_id"), "interaction": ("author_id",),
}  # fmt: skip
"""By table, the columns that name a contact. Asked of the file itself it would take as long as an edit."""

_IDS = "'$.contact_id', '$.first_id', '$.second_id', '$.author_id'"


class StepName(NamedTuple):
    """A step that can be undone or redone: its number and what it is called."""

    id: int
    label: Phrase


@contextmanager
def step(
    connection: Connection,
    label: Phrase,
    kind: str = "do",
    target: int | None = None,
    *,
    newest: int | None = None,
) -> Iterator[int]:
    """Carry out edits as one step: all of them are kept, or none. Gives the step's number.

    Raises KnownError when the file is being written by somebody else at this moment, or cannot be written;
    OutdatedError when there is a newer step than `newest`.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
    except OperationalError as error:
        raise KnownError(BUSY) from error
    try:
        _ensure_newest(connection, newest)
        step_id = _open(connection, label, kind, target)
        yield step_id
        _close(connection, step_id, kind)
        connection.execute("COMMIT")
    except OperationalError as error:
        give_up(connection)
        raise KnownError(f"The network could not be written ({error}); nothing was changed.") from error
    except BaseException:
        give_up(connection)
        raise


def _ensure_newest(connection: Connection, newest: int | None) -> None:
    if newest is not None and last_step(connection) != newest:
        raise OutdatedError


def _open(connection: Connection, label: Phrase, kind: str, target: int | None) -> int:
    step_id = connection.execute(
        "INSERT INTO step (at_ms, template, label_values, kind, state, target_id) VALUES (?,?,?,?,'done',?)",
        (time.time_ns() // 1_000_000, label.template, _dump(label), kind, target),
    ).lastrowid
    connection.execute("INSERT INTO open_step (id) VALUES (?)", (step_id,))
    return int(step_id)


def _close(connection: Connection, step_id: int, kind: str) -> None:
    connection.execute("DELETE FROM open_step")
    if kind != "do":
        return  # what is undone or done again can be so once more, even where it leaves every row as it is
    if connection.execute("SELECT 1 FROM journal WHERE step_id=? LIMIT 1", (step_id,)).fetchone() is None:
        connection.execute("DELETE FROM step WHERE id=?", (step_id,))
    else:
        # What was undone before a new edit can no longer be redone.
        connection.execute("UPDATE step SET state='dropped' WHERE state='undone'")


def change_of(connection: Connection, step_id: int, label: Phrase) -> Change | None:
    """What a step changed, read off the journal; None when nothing changed."""
    # Few statements, for after each the interpreter may be given to a thread that reads.
    rows = connection.execute(
        f"SELECT place, row_id, json_extract(before, {_IDS}) FROM journal WHERE step_id=? LIMIT ?",
        (step_id, MANY + 1),
    ).fetchall()
    if not rows:
        return None
    if len(rows) > MANY:
        places = connection.execute("SELECT DISTINCT place FROM journal WHERE step_id=?", (step_id,))
        return Change(step_id, label, frozenset(place for (place,) in places), None)
    kinds = frozenset(place for place, _, _ in rows)
    contacts = {row_id for place, row_id, _ in rows if place == "contact"}
    contacts.update(chain.from_iterable(json.loads(before) for _, _, before in rows if before))
    for place in kinds:
        contacts.update(_contacts_now(connection, step_id, place))
    return Change(step_id, label, kinds, frozenset(contacts - {None}))


def _contacts_now(connection: Connection, step_id: int, place: str) -> Iterator[int | None]:
    """The contacts of the rows of a table that the step touched, as far as the rows are there."""
    if columns := CONTACT_COLUMNS.get(place):
        rows = connection.execute(
            f'SELECT {", ".join(columns)} FROM "{place}" WHERE id IN '
            "(SELECT row_id FROM journal WHERE step_id=? AND place=?)",
            (step_id, place),
        )
        yield from chain.from_iterable(rows.fetchall())


def next_undo(connection: Connection) -> StepName | None:
    """The step that Undo would take back, None when there is none."""
    row = connection.execute(
        "SELECT id, template, label_values FROM step WHERE kind='do' AND state='done' "
        "ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return _name(row)


def next_redo(connection: Connection) -> StepName | None:
    """The step that Redo would do again, None when there is none."""
    row = connection.execute(
        "SELECT id, template, label_values FROM step WHERE kind='do' AND state='undone' ORDER BY id LIMIT 1"
    ).fetchone()
    return _name(row)


def long_step(connection: Connection, *, is_redo: bool = False) -> StepName | None:
    """What Undo, or Redo, would play back if that are so many rows that a window would stand still meanwhile;
    None when they are few.
    """
    name = next_redo(connection) if is_redo else next_undo(connection)
    if name is None:
        return None
    played = _undoing_of(connection, name) if is_redo else name.id
    (count,) = connection.execute(
        "SELECT count(*) FROM (SELECT 1 FROM journal WHERE step_id=? LIMIT ?)", (played, LONG)
    ).fetchone()
    return name if count == LONG else None


def undo(connection: Connection, wanted: int | None = None) -> Change | None:
    """Take back the last step; None when there is none. The change it makes is told like any other.

    Raises OutdatedError when the last step is not the `wanted` one any more.
    """
    name = next_undo(connection)
    if name is None:
        return None
    with step(connection, name.label, "undo", name.id) as step_id:
        _ensure_next(next_undo(connection), wanted or name.id)
        play_back(connection, name.id)
        connection.execute("UPDATE step SET state='undone' WHERE id=?", (name.id,))
    return _played_change(connection, step_id, name)


def redo(connection: Connection, wanted: int | None = None) -> Change | None:
    """Do the step again that was undone last; None when there is none.

    Raises OutdatedError when that is not the `wanted` one any more.
    """
    name = next_redo(connection)
    if name is None:
        return None
    undoing = _undoing_of(connection, name)
    with step(connection, name.label, "redo", name.id) as step_id:
        _ensure_next(next_redo(connection), wanted or name.id)
        play_back(connection, undoing)
        connection.execute("UPDATE step SET state='done' WHERE id=?", (name.id,))
    return _played_change(connection, step_id, name)


def _played_change(connection: Connection, step_id: int, name: StepName) -> Change:
    return change_of(connection, step_id, name.label) or Change(step_id, name.label, frozenset(), frozenset())


def _ensure_next(found: StepName | None, wanted: int) -> None:
    """To be asked inside the step, which nothing can come before any more."""
    if found is None or found.id != wanted:
        raise OutdatedError


def _undoing_of(connection: Connection, name: StepName) -> int:
    found = connection.execute("SELECT max(id) FROM step WHERE kind='undo' AND target_id=?", (name.id,))
    return int(found.fetchone()[0])


def play_back(connection: Connection, step_id: int) -> None:
    """Set every row a step touched back to what it was before, a table at a time.

    Runs inside an open step, whose journal then holds the way forward again.
    """
    connection.execute("PRAGMA defer_foreign_keys=ON")
    note_played(
        connection,
        # With min() SQLite takes the other columns from the row that holds the minimum: the first touch.
        "SELECT place, row_id, op, before FROM "
        "(SELECT place, row_id, op, before, min(id) FROM journal WHERE step_id=? GROUP BY place, row_id)",
        (step_id,),
    )
    touched = {place for (place,) in connection.execute("SELECT DISTINCT place FROM played").fetchall()}
    places = owners_first(touched, references(connection))
    # Who names somebody goes before them, so that no reference has to be followed.
    for place in reversed(places):
        connection.execute(
            f"DELETE FROM \"{place}\" WHERE id IN (SELECT row_id FROM played WHERE place=? AND op='i')",
            (place,),
        )
    for place in places:
        restore(connection, place)
    connection.execute("DELETE FROM played")


def note_played(connection: Connection, query: str, values: Sequence[object] = ()) -> None:
    """Say which rows shall be restored: a query for (place, row_id, op, before)."""
    connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS played (place TEXT, row_id INTEGER, op TEXT, before TEXT)"
    )
    connection.execute("DELETE FROM played")
    connection.execute(f"INSERT INTO played {query}", values)


def restore(connection: Connection, place: str) -> None:
    """Set the rows of a table noted as played back to what they were, those that are gone included."""
    columns = triggers.columns(connection, place)
    values = ", ".join(json_value("p.before", name, kind) for name, kind in columns)
    names = ", ".join(f'"{name}"' for name, _kind in columns)
    connection.execute(
        f'UPDATE "{place}" SET ({names}) = ({values}) FROM played p '
        f"WHERE p.place=? AND p.op<>'i' AND p.row_id=\"{place}\".id",
        (place,),
    )
    connection.execute(
        f"INSERT INTO \"{place}\" ({names}) SELECT {values} FROM played p WHERE p.place=? AND p.op<>'i' "
        f'AND p.row_id NOT IN (SELECT id FROM "{place}")',
        (place,),
    )


def json_value(row: str, column: str, kind: str) -> str:
    """The expression for a column's value in a row kept as JSON (`row`: an expression)."""
    value = f"json_extract({row}, '$.{column}')"
    return f"unhex({value})" if kind == "BLOB" else value


def _name(row: tuple[int, str, str] | None) -> StepName | None:
    return None if row is None else StepName(row[0], _load(row[1], row[2]))


def _dump(label: Phrase) -> str:
    return json.dumps(
        [
            [name, value.isoformat() if isinstance(value, date) else value, isinstance(value, date)]
            for name, value in label.values
        ]
    )


def _load(template: str, text: str) -> Phrase:
    values: list[tuple[str, PhraseValue]] = [
        (name, date.fromisoformat(value) if is_date else value) for name, value, is_date in json.loads(text)
    ]
    return Phrase(template, tuple(values))
