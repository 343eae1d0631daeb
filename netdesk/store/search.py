"""Full-text search over people, notes and messages, kept up outside the person's own transactions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce

from netdesk.store import reading_cache, triggers
from netdesk.store.contact_words import CONTACT_WORDS, FINGERPRINT
from netdesk.store.driver import Connection
from netdesk.store.transaction import kept_whole

_NUMBER = re.compile(r"[\d\s()+./\u2010-\u2015-]+")
_FEWEST_DIGITS = 4
_MOST_PEOPLE, _MOST_MESSAGES = 2_000, 200
_MOST_HITS = 20_000
"""So many messages that hold the words are looked through for those of one person."""
_BARE = reduce(
    lambda value, mark: f"replace({value}, '{mark}', '')",
    ("(0)", " ", "-", "/", "(", ")", ".", "\u00a0", "\u2011", "\u2013"),
    "value",
)
_BY_NUMBER = (
    f"SELECT contact_id FROM (SELECT contact_id, ltrim({_BARE}, '+0') AS bare FROM point "
    "WHERE kind = 'phone' AND contact_id <> 1 AND value LIKE '%' || substr(:typed, -1)) "
    "WHERE substr(bare, -length(:typed)) = :typed "
    "OR (length(bare) >= 7 AND substr(:typed, -length(bare)) = bare) LIMIT :limit"
)
"""Only what ends with the last digit is compared: a tenth of all numbers."""


def upkeep(connection: Connection, size: int = 200) -> bool:
    """Index one batch of what is stale, in a short transaction of its own. False when nothing was left.

    `connection` is a background writer; batches stay small so that an edit never waits long for one.
    """
    if _begin_anew(connection):
        return True
    contacts = [
        row[0] for row in connection.execute("SELECT id FROM stale_search LIMIT ?", (size,)).fetchall()
    ]
    texts = [row[0] for row in connection.execute("SELECT id FROM stale_text LIMIT ?", (size,)).fetchall()]
    (mark,) = connection.execute("SELECT value FROM mark WHERE name='indexed_interaction'").fetchone()
    fresh = connection.execute(
        "SELECT id, subject, text FROM interaction WHERE id > ? ORDER BY id LIMIT ?", (mark, size)
    ).fetchall()
    if not (contacts or texts or fresh):
        return False
    with kept_whole(connection):
        if contacts:
            _index_contacts(connection, contacts)
        if texts:
            _index_texts(connection, texts)
        if fresh:
            connection.executemany(
                "INSERT OR REPLACE INTO message_search (rowid, subject, text) VALUES (?,?,?)", fresh
            )
            connection.execute("UPDATE mark SET value=? WHERE name='indexed_interaction'", (fresh[-1][0],))
    return True


def _begin_anew(connection: Connection) -> bool:
    """Mark everybody as stale where the index was made from other words than today's, or nobody knows."""
    if reading_cache.mark(connection, "contact_words") == FINGERPRINT:
        return False
    with kept_whole(connection):
        triggers.install_stale(connection)
        connection.execute("INSERT OR IGNORE INTO stale_search (id) SELECT id FROM contact")
        reading_cache.set_mark(connection, "contact_words", FINGERPRINT)
    return True


def _index_contacts(connection: Connection, contact_ids: Sequence[int]) -> None:
    marks = ",".join("?" * len(contact_ids))
    rows = connection.execute(CONTACT_WORDS.format(marks=marks), contact_ids).fetchall()
    connection.execute(f"DELETE FROM contact_search WHERE rowid IN ({marks})", contact_ids)
    connection.executemany(
        "INSERT INTO contact_search (rowid, name, work, details, notes) VALUES (?,?,?,?,?)", rows
    )
    connection.execute(f"DELETE FROM stale_search WHERE id IN ({marks})", contact_ids)


def _index_texts(connection: Connection, interaction_ids: Sequence[int]) -> None:
    marks = ",".join("?" * len(interaction_ids))
    rows = connection.execute(
        f"SELECT id, subject, text FROM interaction WHERE id IN ({marks})", interaction_ids
    ).fetchall()
    connection.execute(f"DELETE FROM message_search WHERE rowid IN ({marks})", interaction_ids)
    connection.executemany("INSERT INTO message_search (rowid, subject, text) VALUES (?,?,?)", rows)
    connection.execute(f"DELETE FROM stale_text WHERE id IN ({marks})", interaction_ids)


def query_of(text: str) -> str:
    """What a person typed as an FTS5 query: every word as a prefix, nothing else means anything."""
    words = re.findall(r"\w+", text)
    return " ".join(f'"{word}"*' for word in words)


def find_contacts(connection: Connection, text: str) -> list[int]:
    """Contacts (not the owner) whose name, work, details or notes hold all words of `text`; if that is the
    end of a telephone number or a whole one, those with it, however the number is written.
    """
    query = query_of(text)
    if not query:
        return []
    rows = connection.execute(
        "SELECT rowid FROM contact_search WHERE contact_search MATCH ? AND rowid <> 1 LIMIT ?",
        (query, _MOST_PEOPLE),
    )
    found = [row[0] for row in rows.fetchall()]
    return list(dict.fromkeys([*found, *_find_by_number(connection, text)]))[:_MOST_PEOPLE]


def _find_by_number(connection: Connection, text: str) -> list[int]:
    digits = re.sub(r"\D", "", text.replace("(0)", "")).lstrip("0")
    if len(digits) < _FEWEST_DIGITS or not _NUMBER.fullmatch(text):
        return []
    rows = connection.execute(_BY_NUMBER, {"typed": digits, "limit": _MOST_PEOPLE})
    return [row[0] for row in rows.fetchall()]


def find_messages(connection: Connection, text: str) -> list[tuple[int, int]]:
    """(interaction id, contact id) of the newest messages that hold all words of `text`."""
    query = query_of(text)
    if not query:
        return []
    rows = connection.execute(
        "SELECT m.rowid, p.contact_id FROM message_search m JOIN participant p ON p.interaction_id = m.rowid "
        "WHERE message_search MATCH ? ORDER BY m.rowid DESC LIMIT ?",
        (query, _MOST_MESSAGES),
    )
    return [(row[0], row[1]) for row in rows.fetchall()]


def find_messages_of(connection: Connection, contact_id: int, text: str) -> list[int]:
    """The exchanges of a contact that hold all words of `text`, the newest first. Of words that stand in very
    many messages some may be missing.
    """
    return [interaction_id for interaction_id, _ in _found_of(connection, contact_id, text)]


def moments_of_found(connection: Connection, contact_id: int, text: str) -> list[int]:
    """When the same exchanges were, in seconds since 1970 on the wall clock, the newest first."""
    return [wall_s for _, wall_s in _found_of(connection, contact_id, text)]


def moments_on_channels(connection: Connection, text: str) -> list[tuple[int, int]]:
    """(channel id, second on the wall clock) of the newest exchanges that hold all words, by time."""
    query = query_of(text)
    if not query:
        return []
    rows = connection.execute(
        "SELECT DISTINCT p.channel_id, p.wall_s FROM (SELECT rowid FROM message_search "
        "WHERE message_search MATCH ? ORDER BY rowid DESC LIMIT ?) m "
        "JOIN participant p ON p.interaction_id = m.rowid ORDER BY p.wall_s",
        (query, _MOST_HITS),
    )
    return [(row[0], row[1]) for row in rows.fetchall()]


def _found_of(connection: Connection, contact_id: int, text: str) -> list[tuple[int, int]]:
    query = query_of(text)
    if not query:
        return []
    # To ask the index for each exchange takes seconds where there are many: only their span is asked for.
    first, last = connection.execute(
        "SELECT min(interaction_id), max(interaction_id) FROM participant WHERE contact_id=?", (contact_id,)
    ).fetchone()
    rows = connection.execute(
        "SELECT interaction_id, wall_s FROM participant WHERE contact_id=? AND interaction_id IN "
        "(SELECT rowid FROM message_search WHERE message_search MATCH ? AND rowid BETWEEN ? AND ? "
        "ORDER BY rowid DESC LIMIT ?) ORDER BY wall_s DESC, interaction_id DESC",
        (contact_id, query, first, last, _MOST_HITS),
    )
    return [(row[0], row[1]) for row in rows.fetchall()]
