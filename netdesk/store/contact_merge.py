"""Making one contact of several: whatever names one that goes names the one that stays."""

from __future__ import annotations

from collections.abc import Sequence

from netdesk.domain.command import Merging
from netdesk.domain.contact import ME
from netdesk.domain.error import KnownError
from netdesk.store.contact_edits import edit_contact
from netdesk.store.contact_rows import ChannelIds
from netdesk.store.driver import Connection
from netdesk.store.listing import uid_of
from netdesk.store.own_card import may_be_owner
from netdesk.store.own_exchanges import settle
from netdesk.store.row_references import DETAILS, references

_UID_TEXTS = (("related", "uid"), ("contact", "introduced_by"))
"""Texts that hold the uid of a contact."""
_ONCE = {"side_member": "side_id", "passed_on": "information_id", "member": "club_id", "guest": "occasion_id"}
"""Lists that a contact stands in once, and the column that names the list."""
_OF = "SELECT id FROM {0} WHERE first_id=?1 UNION SELECT id FROM {0} WHERE second_id=?1"
"""The rows of a table of pairs that are about somebody, by its indexes."""
_SAYS_NOTHING_MORE = " AND ".join(
    f"(less.{name} IS more.{name} OR less.{name} IS {empty})"
    for name, empty in (("strength", "NULL"), ("since", "''"), ("closeness", "''"), ("circle", "NULL"))
)


def merge_contacts(connection: Connection, merges: Sequence[Merging], ids: ChannelIds) -> None:
    """Give each contact that stays its new details and all that others have with those who are gone, who
    are then removed. Runs inside an open step.

    Another account may become part of the owner: its exchanges are the owner's then, and those with nobody
    else are without people. Raises KnownError when one of them is not in the network any more or is merged
    with itself, when the owner shall become part of somebody, and when more than exchanges that a source told
    speaks of one who shall be the owner.
    """
    # What a contact consists of goes with it; the one that stays is given its details anew.
    naming = [
        f'UPDATE "{one.table}" SET {one.column}=? WHERE {one.column}=?'
        for one in references(connection)
        if one.target == "contact" and one.table not in DETAILS
    ]
    new_uids: dict[str, str] = {}
    for contact, gone in merges:
        _check(connection, gone if contact.id == ME else (contact.id, *gone))
        if contact.id == ME:
            if not all(may_be_owner(connection, one) for one in gone):
                raise KnownError("There are exchanges or ties with this contact, so it cannot be yourself.")
            settle(connection, dict.fromkeys(gone, True), ids, keeps_all=True)
        stays = uid_of(connection, contact.id)
        for gone_id in gone:
            goes = uid_of(connection, gone_id)
            new_uids[goes] = stays
            _move_exchanges(connection, contact.id, gone_id)
            for statement in naming:
                connection.execute(statement, (contact.id, gone_id))
            _rename_decisions(connection, contact.id, goes, stays)
        _forget_doubles(connection, contact.id)
        edit_contact(connection, contact, ids)
        connection.executemany("DELETE FROM contact WHERE id=?", [(gone_id,) for gone_id in gone])
    for table, column in _UID_TEXTS:
        _rename_texts(connection, table, column, new_uids)


def keep_apart(connection: Connection, first_id: int, second_id: int) -> None:
    """Remember that two contacts are not the same; a second time changes nothing."""
    _check(connection, [one for one in (first_id, second_id) if one != ME])
    pair = sorted((first_id, second_id))
    known = "SELECT 1 FROM apart WHERE min(first_id, second_id)=? AND max(first_id, second_id)=?"
    if connection.execute(known, pair).fetchone() is None:
        connection.execute("INSERT INTO apart (first_id, second_id) VALUES (?, ?)", pair)


def _check(connection: Connection, contact_ids: Sequence[int]) -> None:
    marks = ",".join("?" * len(contact_ids))
    (found,) = connection.execute(
        f"SELECT count(*) FROM contact WHERE id IN ({marks}) AND id<>?", (*contact_ids, ME)
    ).fetchone()
    if found != len(contact_ids):
        raise KnownError("One of these contacts is no longer in the network.")


def _move_exchanges(connection: Connection, contact_id: int, gone_id: int) -> None:
    """Of an exchange that both are in one row stays: that of its author, which says most."""
    shared = "SELECT p.interaction_id FROM participant p JOIN interaction i ON i.id=p.interaction_id "
    connection.execute(
        f"DELETE FROM participant WHERE contact_id=? AND interaction_id IN ({shared}"
        "WHERE p.contact_id=? AND i.author_id=p.contact_id)",
        (contact_id, gone_id),
    )
    connection.execute(
        f"DELETE FROM participant WHERE contact_id=? AND interaction_id IN ({shared}WHERE p.contact_id=?)",
        (gone_id, contact_id),
    )


def _rename_decisions(connection: Connection, contact_id: int, goes: str, stays: str) -> None:
    """A decision is found again by its key, `kind:uid` or `kind:uid:occasion`."""
    connection.execute(
        "UPDATE decision SET key=rtrim(replace(key || ':', ':' || ? || ':', ':' || ? || ':'), ':') "
        "WHERE contact_id=? AND instr(key || ':', ':' || ? || ':')",
        (goes, stays, contact_id, goes),
    )


def _rename_texts(connection: Connection, table: str, column: str, new_uids: dict[str, str]) -> None:
    """Where the uid of one who is gone stands in a text."""
    rows = connection.execute(f"SELECT id, {column} FROM {table} WHERE {column}<>''").fetchall()
    for row_id, uid in rows:
        if uid in new_uids:
            connection.execute(f"UPDATE {table} SET {column}=? WHERE id=?", (new_uids[uid], row_id))


def _forget_doubles(connection: Connection, contact_id: int) -> None:
    """What stands twice now, and what two people had with each other who are one."""
    for table, owner in _ONCE.items():
        connection.execute(
            f"DELETE FROM {table} WHERE contact_id=? AND id NOT IN "
            f"(SELECT min(id) FROM {table} WHERE contact_id=? GROUP BY {owner})",
            (contact_id, contact_id),
        )
    for table in ("tie", "apart"):
        connection.execute(f"DELETE FROM {table} WHERE first_id=? AND second_id=first_id", (contact_id,))
    connection.execute(
        f"DELETE FROM apart AS one WHERE id IN ({_OF.format('apart')}) AND EXISTS "
        "(SELECT 1 FROM apart earlier WHERE earlier.id<one.id AND "
        "((earlier.first_id=one.first_id AND earlier.second_id=one.second_id) OR "
        "(earlier.first_id=one.second_id AND earlier.second_id=one.first_id)))",
        (contact_id,),
    )
    while (double := _double_tie(connection, contact_id)) is not None:
        connection.execute("DELETE FROM tie WHERE id=?", (double,))


def _double_tie(connection: Connection, contact_id: int) -> int | None:
    """A tie of the contact that says nothing another one does not."""
    row = connection.execute(
        "SELECT less.id FROM tie less JOIN tie more ON less.id<>more.id AND ("
        "(less.first_id=more.first_id AND less.second_id=more.second_id "
        "AND less.relation=more.relation AND less.reverse=more.reverse) OR "
        "(less.first_id=more.second_id AND less.second_id=more.first_id "
        "AND less.relation=more.reverse AND less.reverse=more.relation)) "
        f"WHERE less.id IN ({_OF.format('tie')}) AND {_SAYS_NOTHING_MORE} ORDER BY less.id DESC LIMIT 1",
        (contact_id,),
    ).fetchone()
    return None if row is None else int(row[0])
