"""What an import has to know of the network it goes into, read in bulk."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from netdesk.domain.channel import Channel
from netdesk.domain.contact import EARLIER_NAME, ME, Contact, Interaction, Photo, Related, SourceId
from netdesk.domain.importing import ExchangeKey, Keepable, KnownPerson
from netdesk.domain.moment import Moment, MomentKind
from netdesk.domain.network import Setting
from netdesk.domain.person_name import written_names
from netdesk.store import own_exchanges, records
from netdesk.store.batches import TAKEN_BACK
from netdesk.store.contact_rows import read_contacts
from netdesk.store.driver import Connection

_BLOCK = 64
"""Contacts read at once: those beside each other mostly came from one file, and come again together."""
_KEPT_BLOCKS = 8
_MOST_MARKS = 400
_AT_ONCE = 4096
_STANDS = f"b.step_id NOT IN ({TAKEN_BACK})"
"""An import that was not taken back."""


class ImportNetwork:
    """A network as `domain.importing.NetworkSide` wants it; sees what its connection sees."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._blocks: dict[int, dict[int, Contact]] = {}

    def people(self) -> Iterator[KnownPerson]:
        """What identifies everybody but the owner."""
        parts = _Parts(self._connection)
        for contact_id, uid, name, given, family, nickname, organisation, kind in self._rows(
            "SELECT id, uid, formatted_name, given_name, family_name, nickname, organisation, kind "
            "FROM contact"
        ):
            if contact_id != ME:
                names = (*written_names(name, given, family, nickname), *parts.earlier_names(contact_id))
                yield parts.person(contact_id, uid, names, organisation, kind)

    def contact(self, contact_id: int) -> Contact:
        """A contact with all details, a picture without its bytes. Raises KeyError when it is gone."""
        number = contact_id // _BLOCK
        block = self._blocks.pop(number, None)
        if block is None:
            block = self._read_block(number * _BLOCK)
            if len(self._blocks) >= _KEPT_BLOCKS:
                del self._blocks[next(iter(self._blocks))]
        self._blocks[number] = block
        return block[contact_id]

    def known_exchanges(self, keys: Sequence[ExchangeKey]) -> set[ExchangeKey]:
        """Those of `keys` whose uid or source id is there."""
        uids = self._among("SELECT uid FROM interaction WHERE uid IN ({marks})", (), [k.uid for k in keys])
        by_source: defaultdict[str, list[str]] = defaultdict(list)
        for key in keys:
            if key.source_id:
                by_source[key.source].append(key.source_id)
        known = {
            source: self._among(
                "SELECT source_id FROM interaction "
                "WHERE source=? AND source_id<>'' AND source_id IN ({marks})",
                (source,), source_ids,
            )
            for source, source_ids in by_source.items()
        }  # fmt: skip
        return {
            key for key in keys if key.uid in uids or (key.source_id and key.source_id in known[key.source])
        }

    def exchanges_with(self, contact_ids: Sequence[int], *, is_open: bool) -> dict[int, Counter[str]]:
        """In how many exchanges of which source these take part, or in those of unknown direction."""
        return own_exchanges.counts_with(self._connection, contact_ids, is_open=is_open)

    def open_authors(self, keys: Sequence[ExchangeKey]) -> dict[ExchangeKey, int]:
        """The authors of those of `keys` whose direction is unknown, found by source id."""
        return self._by_source_id(
            "SELECT source_id, author_id FROM interaction WHERE source=? AND source_id<>'' "
            "AND direction='' AND author_id IS NOT NULL AND source_id IN ({marks})",
            keys,
        )

    def partners(self, keys: Sequence[ExchangeKey]) -> dict[ExchangeKey, int]:
        """With whom those of `keys` are that are with one person alone, found by source id."""
        return self._by_source_id(
            "SELECT i.source_id, min(p.contact_id) FROM interaction i "
            "JOIN participant p ON p.interaction_id=i.id "
            "WHERE i.source=? AND i.source_id<>'' AND i.source_id IN ({marks}) "
            "GROUP BY i.id HAVING count(*)=1",
            keys,
        )

    def _by_source_id(self, sql: str, keys: Sequence[ExchangeKey]) -> dict[ExchangeKey, int]:
        """What a query says of each of `keys`, found by source id."""
        by_source: defaultdict[str, dict[str, ExchangeKey]] = defaultdict(dict)
        for key in keys:
            if key.source_id:
                by_source[key.source][key.source_id] = key
        return {
            ids[source_id]: contact_id
            for source, ids in by_source.items()
            for source_id, contact_id in self._rows_among(sql, (source,), list(ids))
        }

    def related(self) -> Iterator[tuple[int, Related]]:
        """Whom contacts name as related."""
        rows = self._rows("SELECT contact_id, name, relation, uid FROM related")
        return ((contact_id, Related(*rest)) for contact_id, *rest in rows)

    def exchanges_of(self, source: str, kind: MomentKind) -> Iterator[Interaction]:
        """What this source told with moments of a kind, without its people and channels."""
        # By the index of sources: most networks have none.
        any_of_them = "SELECT 1 FROM interaction WHERE source=? AND source_id<>'' AND moment_kind=? LIMIT 1"
        if not self._rows(any_of_them, (source, kind)):
            return
        sql = (
            "SELECT id, at_ms, direction, kind, thread, text, source_id FROM interaction "
            "WHERE id>? AND source=? AND moment_kind=? ORDER BY id LIMIT ?"
        )
        last = 0
        while rows := self._rows(sql, (last, source, kind, _AT_ONCE)):
            for last, ms, direction, what, thread, text, source_id in rows:  # noqa: B007
                yield Interaction(
                    "", Moment(ms, kind), "", direction, what, (), text=text, thread=thread, source=source,
                    source_id=source_id,
                )  # fmt: skip

    def records(self, kind: type) -> Iterable[Keepable]:
        """All records of a type."""
        if kind is Channel:
            return records.channels(self._connection)
        if kind is Setting:
            return [Setting(*item) for item in records.stored_settings(self._connection).items()]
        return records.read_records(self._connection, records.BY_TYPE[kind].name)

    def connected_by(self, source: str) -> Iterator[tuple[int, str]]:
        """The contacts whom this source said the owner is connected with, and since when."""
        sql = (
            "SELECT contact_id, max(since) FROM presence "
            "WHERE source=? AND state IN ('connected', 'mutual') GROUP BY contact_id"
        )
        return ((contact_id, since) for contact_id, since in self._rows(sql, (source,)))

    def imported_from(self, source: str) -> Iterator[str]:
        """The paths of the files of this source that were imported before."""
        sql = (
            f"SELECT f.path FROM batch b JOIN batch_file f ON f.batch_id=b.id WHERE f.format=? AND {_STANDS}"
        )
        return (path for (path,) in self._rows(sql, (source,)))

    def told_before(self, reason: str) -> set[str]:
        """About what imports before this one told this."""
        sql = (
            "SELECT p.place FROM batch b JOIN batch_file f ON f.batch_id = b.id "
            f"JOIN batch_problem p ON p.batch_file_id = f.id WHERE p.reason=? AND {_STANDS}"
        )
        return {place for (place,) in self._rows(sql, (reason,))}

    def uids(self) -> Iterator[str]:
        """The uids of all contacts."""
        return (uid for (uid,) in self._rows("SELECT uid FROM contact"))

    def _rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        return self._connection.execute(sql, values).fetchall()  # type: ignore[no-any-return]

    def _among(self, sql: str, first: tuple[str, ...], texts: Sequence[str]) -> set[str]:
        return {one for (one,) in self._rows_among(sql, first, [text for text in texts if text])}

    def _rows_among(
        self, sql: str, first: tuple[str, ...], texts: Sequence[str]
    ) -> Iterator[tuple[Any, ...]]:
        for start in range(0, len(texts), _MOST_MARKS):
            some = texts[start : start + _MOST_MARKS]
            yield from self._rows(sql.format(marks=",".join("?" * len(some))), (*first, *some))

    def _read_block(self, start: int) -> dict[int, Contact]:
        ids = range(start, start + _BLOCK)
        with_photo = {
            one for (one,) in self._rows(
                "SELECT contact_id FROM photo WHERE contact_id BETWEEN ? AND ?", (ids[0], ids[-1])
            )
        }  # fmt: skip
        found = read_contacts(self._connection, list(ids), has_photos=False)
        return {one.id: replace(one, photo=Photo()) if one.id in with_photo else one for one in found}


class _Parts:
    """The details that identify people, by contact."""

    def __init__(self, connection: Connection) -> None:
        def grouped(sql: str) -> dict[int, list[Any]]:
            found: defaultdict[int, list[Any]] = defaultdict(list)
            for contact_id, *values in connection.execute(sql):
                found[contact_id].append(values[0] if len(values) == 1 else tuple(values))
            return found

        points = "SELECT contact_id, value FROM point WHERE kind='{}'"
        self._emails = grouped(points.format("email"))
        self._phones = grouped(points.format("phone"))
        self._urls = grouped(points.format("url"))
        self._source_ids = grouped("SELECT contact_id, source, value FROM source_id")
        self._firms = grouped("SELECT contact_id, organisation FROM job WHERE organisation<>''")
        self._birthdays = grouped("SELECT contact_id, text FROM day WHERE label='birthday' ORDER BY id")
        self._places = grouped("SELECT contact_id, street, city FROM address WHERE city<>''")
        self._names = grouped(f"SELECT contact_id, value FROM own_field WHERE name='{EARLIER_NAME}'")
        self._presences = grouped(
            "SELECT p.contact_id, c.key, p.handle, p.url "
            "FROM presence p JOIN channel c ON c.id = p.channel_id"
        )

    def earlier_names(self, contact_id: int) -> Sequence[str]:
        return self._names.get(contact_id, ())

    def person(
        self, contact_id: int, uid: str, names: tuple[str, ...], organisation: str, kind: str
    ) -> KnownPerson:
        presences = self._presences.get(contact_id, ())
        firms = dict.fromkeys((organisation, *self._firms.get(contact_id, ())))
        if kind == "organisation":
            firms.update(dict.fromkeys(names))
        return KnownPerson(
            contact_id, uid, names,
            tuple(self._emails.get(contact_id, ())),
            tuple(self._phones.get(contact_id, ())),
            (*self._urls.get(contact_id, ()), *(url for _, _, url in presences if url)),
            tuple(SourceId(*pair) for pair in self._source_ids.get(contact_id, ())),
            tuple(filter(None, firms)),
            tuple((channel, handle) for channel, handle, _ in presences),
            next(iter(self._birthdays.get(contact_id, ())), ""),
            kind,
            tuple(self._places.get(contact_id, ())),
        )  # fmt: skip
