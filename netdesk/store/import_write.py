"""Writing an import: one step that is kept as a whole or not at all, and can be taken back as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from operator import attrgetter
from typing import Any

from netdesk.domain.change import Change
from netdesk.domain.channel import Channel
from netdesk.domain.command import Merging
from netdesk.domain.contact import Contact, Interaction
from netdesk.domain.importing import ClosedAccount, FileCount, Keepable, PlannedRow, StandIn
from netdesk.domain.network import Disclosure, Follow, OwnProfile, Setting
from netdesk.domain.phrase import Phrase
from netdesk.store import contact_edits, contact_merge, interactions, own_exchanges, records, step
from netdesk.store.background_writer import BackgroundWriter
from netdesk.store.contact_rows import PARTS, ChannelIds, read_contacts
from netdesk.store.driver import Connection

_BLOCK = 4_000
"""Exchanges written at once."""
_ACCOUNT_OF = attrgetter("path", "format", "read", "new", "merged", "unchanged", "skipped")
_MOST_PROBLEMS = 10_000
"""Problems kept per file; a file with more of them is broken altogether."""
NATURAL_FIELDS: dict[type, tuple[str, ...]] = {
    OwnProfile: ("channel",), Disclosure: ("fact", "circle"), Follow: ("name", "channel"),
}  # fmt: skip
"""What names a record that has no id of its own."""


class _NothingToWriteError(Exception):
    """Everything was there already."""


def write_import(
    connection: Connection, label: Phrase, rows: Iterable[PlannedRow], files: Sequence[FileCount]
) -> Change | None:
    """Write what the rows say as one step called `label`, with the account of its files, which may be
    counted while the rows come. None, and nothing written, when the rows change nothing.

    Whatever the rows raise ends the step; the network is as it was then.
    """
    try:
        with step.step(connection, label) as step_id:
            with BackgroundWriter(connection) as background:
                writer = _Writer(background)
                for row in rows:
                    writer.take(row)
                writer.finish()
            _write_batch(connection, step_id, files)
    except _NothingToWriteError:
        return None
    return step.change_of(connection, step_id, label)


class _Drained:
    """The connection for those who write through it while others are still being written."""

    def __init__(self, background: BackgroundWriter) -> None:
        self._background = background

    def execute(self, sql: str, values: Sequence[Any] = ()) -> Any:
        """Carry out one statement behind all those before it."""
        return self._background.drain().execute(sql, values)


class _Writer:
    """Takes planned rows. New contacts and exchanges are written as they come; what later rows add to such
    a contact is written at the end, with everything else.
    """

    def __init__(self, background: BackgroundWriter) -> None:
        connection = background.drain()
        self._background = background
        self._channels = ChannelIds(_Drained(background))
        self._id_of: dict[str, int] = dict(connection.execute("SELECT uid, id FROM contact").fetchall())
        self._next_id = max(self._id_of.values()) + 1
        self._people = contact_edits.ContactInsert(background, self._channels)
        self._changed: dict[int, tuple[int, Contact, Contact]] = {}
        self._written: dict[int, tuple[int, Contact]] = {}
        self._records: dict[int, tuple[Keepable, bool]] = {}
        self._exchanges: list[Interaction] = []
        self._stand_ins: list[StandIn] = []
        self._closed: list[ClosedAccount] = []
        self._has_written = False

    def take(self, row: PlannedRow) -> None:
        """Note or write what a row says."""
        if row.merged is not None:
            self._take_contact(row, row.merged)
        if isinstance(row.record, Interaction):
            self._exchanges.append(row.record)
            if len(self._exchanges) >= _BLOCK:
                self._write_exchanges()
        elif isinstance(row.record, StandIn):
            self._stand_ins.append(row.record)
        elif isinstance(row.record, ClosedAccount):
            self._closed.append(row.record)
        elif row.record is not None:
            is_replacing = row.outcome == "merge" and row.joins == -1
            number = row.joins if row.joins != -1 else row.number
            self._records[number] = (row.record, is_replacing or self._records.get(number, (None, False))[1])

    def finish(self) -> None:
        """Write what is left. Raises _NothingToWriteError when there was nothing at all."""
        self._people.flush()
        if self._exchanges:
            self._write_exchanges()
        connection = self._background.drain()
        for contact_id, before, merged in self._changed.values():
            _write_merged(connection, contact_id, before, merged, self._channels)
        for record, is_replacing in self._records.values():
            self._write_record(record, is_replacing=is_replacing)
        if self._stand_ins:
            self._settle()
        for account in self._closed:
            self._make_one(account)
        if not (self._has_written or self._changed or self._records or self._stand_ins or self._closed):
            raise _NothingToWriteError

    def _take_contact(self, row: PlannedRow, merged: Contact) -> None:
        key = row.contact_id
        if row.base is not None:
            self._changed[key] = (row.base.id, row.base, merged)
        elif key in self._written:
            self._changed[key] = (*self._written[key], merged)
        else:
            self._written[key] = (self._next_id, merged)
            self._id_of[row.uid] = self._next_id
            self._people.add(self._next_id, row.uid, merged)
            self._next_id += 1
            self._has_written = True

    def _write_exchanges(self) -> None:
        connection = self._background.drain()
        interactions.add_interactions(connection, self._exchanges, self._id_of, self._channels)
        self._exchanges.clear()
        self._has_written = True

    def _settle(self) -> None:
        connection = self._background.drain()
        found = {self._id_of[one.contact]: one for one in self._stand_ins}
        own_exchanges.settle(connection, {key: one.is_certain for key, one in found.items()}, self._channels)
        for contact_id, one in found.items():
            if one.is_spent and contact_id not in self._changed:
                own_exchanges.remove_stand_in(connection, contact_id)

    def _make_one(self, account: ClosedAccount) -> None:
        connection = self._background.drain()
        gone, stays = self._id_of[account.contact], self._id_of[account.person]
        (person,) = read_contacts(connection, [stays])
        contact_merge.merge_contacts(connection, [Merging(person, (gone,))], self._channels)

    def _write_record(self, record: Any, *, is_replacing: bool) -> None:
        connection = self._background.drain()
        if isinstance(record, Setting):
            records.set_setting(connection, *record)
        elif isinstance(record, Channel):
            _write_channel(connection, record, self._channels)
        else:
            if is_replacing and (natural := NATURAL_FIELDS.get(type(record))):
                self._make_room(connection, record, natural)
            records.save_record(connection, record, self._id_of, self._channels)

    def _make_room(self, connection: Connection, record: Any, natural: tuple[str, ...]) -> None:
        """Remove the record without an id that `record` takes the place of."""
        kind = records.BY_TYPE[type(record)]
        where = " AND ".join(f"{kind.channels.get(name, name)}=?" for name in natural)
        values = [
            self._channels.id_of(getattr(record, name)) if name in kind.channels else getattr(record, name)
            for name in natural
        ]
        connection.execute(
            f"DELETE FROM {kind.table} WHERE id = (SELECT min(id) FROM {kind.table} WHERE {where})", values
        )


def _write_merged(
    connection: Connection, contact_id: int, before: Contact, merged: Contact, ids: ChannelIds
) -> None:
    """Write what a contact has more than before; a picture it had stays, and so does the uid."""
    contact_edits.write_row(connection, contact_id, before, merged)
    if before.photo is not None:
        before, merged = replace(before, photo=None), replace(merged, photo=None)
    for part in PARTS:
        old, new = ([tuple(row) for row in part.rows(one, ids)] for one in (before, merged))
        if new[: len(old)] == old:
            new = new[len(old) :]
        elif old != new:
            connection.execute(f"DELETE FROM {part.table} WHERE contact_id=?", (contact_id,))
        if new:
            connection.executemany(contact_edits.insert_of(part), [(contact_id, *row) for row in new])


def _write_channel(connection: Connection, channel: Channel, ids: ChannelIds) -> None:
    connection.execute(
        "UPDATE channel SET name=?, rung=?, icon=?, is_ended=?, is_private=? WHERE id=?",
        (channel.name, channel.rung, channel.icon, int(channel.is_ended), int(channel.is_private),
         ids.id_of(channel.key)),
    )  # fmt: skip


def _write_batch(connection: Connection, step_id: int, files: Sequence[FileCount]) -> None:
    started = datetime.now().astimezone().isoformat(timespec="seconds")
    title = ", ".join(file.path.replace("\\", "/").rpartition("/")[2] for file in files[:3])
    batch_id = connection.execute(
        "INSERT INTO batch (step_id, started, title) VALUES (?, ?, ?)",
        (step_id, started, f"{title}, …" if len(files) > 3 else title),
    ).lastrowid
    for file in files:
        file_id = connection.execute(
            'INSERT INTO batch_file (batch_id, path, format, read, "new", merged, unchanged, skipped) '
            "VALUES (?,?,?,?,?,?,?,?)",
            (batch_id, *_ACCOUNT_OF(file)),
        ).lastrowid
        connection.executemany(
            "INSERT INTO batch_problem (batch_file_id, place, reason, is_skip) VALUES (?,?,?,?)",
            [(file_id, one.where, one.sentence, int(one.is_skip)) for one in file.problems[:_MOST_PROBLEMS]],
        )
