"""Whether a network file is sound: pages, references, steps and their journal."""

from __future__ import annotations

from netdesk.domain.contact import ME, ME_UID
from netdesk.store.driver import SCHEMA_VERSION, Connection, DatabaseError

_MOST = 20
_OPEN = "SELECT count(*) FROM open_step"
_LOOSE = "SELECT count(*) FROM journal WHERE step_id IS NULL OR step_id NOT IN (SELECT id FROM step)"
_AIMLESS = (
    "SELECT count(*) FROM step WHERE kind IN ('undo', 'redo') AND target_id NOT IN (SELECT id FROM step)"
)
_ELSEWHERE = (
    "SELECT count(*) FROM participant p JOIN interaction i ON i.id = p.interaction_id "
    "WHERE p.channel_id <> i.channel_id"
)
_NONE_OF = {
    _OPEN: "A step was left open.",
    _LOOSE: "{count} changes belong to no step.",
    _AIMLESS: "{count} steps take back a step that is not there.",
    _ELSEWHERE: "{count} people are noted on another channel than their exchange.",
}


def faults(connection: Connection) -> list[str]:
    """What is wrong with the file, one sentence each; nothing when it is sound."""
    try:
        found = _broken_pages(connection)
        return found or [*_broken_references(connection), *_broken_journal(connection)]
    except DatabaseError as error:
        return [f"The file is damaged: {error}."]


def _broken_pages(connection: Connection) -> list[str]:
    rows = connection.execute(f"PRAGMA integrity_check({_MOST})").fetchall()
    return [f"The file is damaged: {text}." for (text,) in rows if text != "ok"]


def _broken_references(connection: Connection) -> list[str]:
    rows = connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST)
    found = [f"Row {row[1]} of “{row[0]}” refers to something that is not there." for row in rows]
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version != SCHEMA_VERSION:
        found.append(f"The file is of version {version}; this program writes version {SCHEMA_VERSION}.")
    if connection.execute("SELECT uid FROM contact WHERE id=?", (ME,)).fetchone() != (ME_UID,):
        found.append("The owner's own entry is missing.")
    return found


def _broken_journal(connection: Connection) -> list[str]:
    found = []
    for query, sentence in _NONE_OF.items():
        (count,) = connection.execute(query).fetchone()
        if count:
            found.append(sentence.format(count=count))
    return found
