"""Records besides people and exchanges: whom they name, and what becomes of one that is there already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from netdesk.domain.channel import BY_KEY, Channel
from netdesk.domain.contact import Tie
from netdesk.domain.importing import Keepable
from netdesk.domain.moment import Moment
from netdesk.domain.network import (
    OPEN_REQUEST_STATES,
    Apart,
    Decision,
    Disclosure,
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
    Setting,
    Side,
)  # fmt: skip
from netdesk.importers.zoneless_twins import is_one_moment

Record = TypeVar("Record", bound=Keepable)
Naming = Callable[[str], str]
"""The uid in the network of somebody a source names by an uid of its own; "" when nobody is known."""

_NEEDED = (Plan, LedgerLine)
_AS_IT_IS = frozenset({"id", "uid", "source", "source_id"})


def with_own_uids(record: Record, name: Naming) -> Record | None:
    """The record with its people named as the network does; None when it is about somebody unknown.

    Unknown people among many (members of a group) are left out.
    """
    found: Any = record
    if isinstance(record, (*_NEEDED, Reminder, Decision)) and record.contact:
        uid = name(record.contact)
        if not uid and isinstance(record, _NEEDED):
            return None
        found = record._replace(contact=uid)
    elif isinstance(record, Apart):
        first, second = name(record.first), name(record.second)
        if not (first and second):
            return None
        found = record._replace(first=first, second=second)
    elif isinstance(record, Objective):
        found = record._replace(sides=tuple(_side(side, name) for side in record.sides))
    elif isinstance(record, InformationItem):
        pairs = ((name(uid), date) for uid, date in record.passed_to)
        found = record._replace(passed_to=tuple(pair for pair in pairs if pair[0]))
    elif isinstance(record, Group):
        found = record._replace(members=_known(record.members, name))
    elif isinstance(record, Occasion):
        found = record._replace(participants=_known(record.participants, name))
    return found  # type: ignore[no-any-return]


def _side(side: Side, name: Naming) -> Side:
    members = (member._replace(contact=name(member.contact)) for member in side.members)
    return side._replace(members=tuple(member for member in members if member.contact))


def _known(uids: Iterable[str], name: Naming) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found for uid in uids if (found := name(uid))))


_KEYS: dict[type, Callable[[Any], Hashable]] = {
    Request: lambda r: (r.contact, r.channel, r.direction, r.time),
    Tie: lambda t: min((t.first, t.second, t.relation), (t.second, t.first, t.reverse or t.relation)),
    Plan: lambda r: (r.contact, r.kind, r.channel, r.due, r.text),
    Objective: lambda r: r.title.casefold(),
    InformationItem: lambda r: (r.title, r.url),
    LedgerLine: lambda r: (r.contact, r.side, r.kind, r.date, r.text),
    Group: lambda r: (r.name.casefold(), r.channel),
    Occasion: lambda r: (r.title.casefold(), r.start),
    OwnProfile: lambda r: r.channel,
    Disclosure: lambda r: (r.fact.casefold(), r.circle),
    Reminder: lambda r: (r.contact, r.due, r.text),
    Decision: lambda r: (r.key, r.kind, r.contact, r.action, r.decided),
    Follow: lambda r: (r.name.casefold(), r.channel),
    Apart: lambda r: frozenset((r.first, r.second)),
    Setting: lambda r: r.name,
    Channel: lambda r: r.key,
}


@dataclass(slots=True)
class Entry:
    """A record as it is after all rows so far; `row`: number of the row that brought it, -1 when it is in
    the network.
    """

    record: Any
    row: int = -1


class Records:
    """The records of the network and of the import going on, found again by what identifies them.

    The same thing said twice in one file is two things, the first and the second of their kind, so that
    nothing is lost and nothing doubles.
    """

    def __init__(self, load: Callable[[type], Iterable[Keepable]]) -> None:
        self._load = load
        self._found: dict[type, dict[Hashable, list[Entry]]] = {}
        self._said: Counter[Hashable] = Counter()

        # Writing exchanges makes channels that are met for the first time.
        self._table(Channel)

    def next_file(self) -> None:
        """From here on another file speaks."""
        self._said.clear()

    def find(self, record: Keepable) -> Entry | None:
        """The one that `record` says again, None when it is new."""
        found = self._said_again(record)
        return self._in_other_form(record) if found is None and isinstance(record, Request) else found

    def has(self, record: Keepable) -> bool:
        """Whether it was said before, however often."""
        table = self._table(type(record))
        return any(table.get(key) for key in _identities(record))

    def _in_other_form(self, request: Request) -> Entry | None:
        """The same request in a download that tells local times, or that tells zones."""
        moment = Moment.parse(request.time)
        for entry in self._table(Request).get(_parties(request), []) if moment else ():
            known = Moment.parse(entry.record.time)
            if moment and known and is_one_moment(moment, known):
                return entry
        return None

    def _said_again(self, record: Keepable) -> Entry | None:
        kind = type(record)
        table = self._table(kind)
        for key in _identities(record):
            found = table.get(key, [])
            if key[0] != "by content":
                if found:
                    return found[0]
                continue
            place = self._said[kind, key]
            self._said[kind, key] += 1
            return found[place] if place < len(found) else None
        return None

    def add(self, record: Keepable, row: int) -> None:
        """Note a new record."""
        _put(self._table(type(record)), Entry(record, row))

    def change(self, entry: Entry, record: Keepable) -> None:
        """Note what a record has become."""
        entry.record = record
        _put(self._table(type(record)), entry)

    def open_requests(self, source: str) -> list[Entry]:
        """The requests of a source of which nobody knows yet what became of them."""
        told = {id(entry): entry for found in self._table(Request).values() for entry in found}
        return [
            entry
            for entry in told.values()
            if entry.record.source == source and entry.record.state in OPEN_REQUEST_STATES
        ]

    def _table(self, kind: type) -> dict[Hashable, list[Entry]]:
        if kind not in self._found:
            table = self._found[kind] = {}
            for record in self._load(kind):
                _put(table, Entry(record))
        return self._found[kind]


def _put(table: dict[Hashable, list[Entry]], entry: Entry) -> None:
    keys: list[Hashable] = [*_all_identities(entry.record)]
    if isinstance(entry.record, Request):
        keys.append(_parties(entry.record))
    for key in keys:
        found = table.setdefault(key, [])
        if not any(one is entry for one in found):
            found.append(entry)


def _parties(request: Request) -> Hashable:
    return "request between", request.contact, request.channel, request.direction


def _identities(record: Any) -> list[tuple[str, Hashable]]:
    """By what a record is looked up: ids of its own, or else what it says."""
    if uid := getattr(record, "uid", ""):
        keys: list[tuple[str, Hashable]] = [("uid", uid)]
    else:
        keys = [("by content", _KEYS[type(record)](record))]
    if source_id := getattr(record, "source_id", ""):
        keys.insert(0, ("source id", (record.source, source_id)))
    return keys


def _all_identities(record: Any) -> list[tuple[str, Hashable]]:
    keys = _identities(record)
    content = ("by content", _KEYS[type(record)](record))
    return keys if content in keys else [*keys, content]


def joined(ours: Any, theirs: Any) -> Any:
    """`ours` with what is missing filled in from `theirs`, a record of the same type: the very same record
    when nothing is.
    """
    if isinstance(ours, Setting):
        return ours
    if isinstance(ours, Channel):
        # Every network has the built-in channels, and one for every key that was ever met; a channel that
        # nobody changed takes the change of a document.
        is_untouched = ours in (BY_KEY.get(ours.key), Channel(ours.key, ours.key, 2, "circle-ellipsis"))
        return theirs if is_untouched and theirs != ours else ours
    if isinstance(ours, Tie) and ours.first != theirs.first:
        theirs = theirs._replace(
            first=theirs.second, second=theirs.first, relation=theirs.reverse, reverse=theirs.relation
        )
    changes = {
        name: value
        for name in ours._fields
        if name not in _AS_IT_IS and (value := _value(name, ours, theirs)) != getattr(ours, name)
    }
    return ours._replace(**changes) if changes else ours


def _value(name: str, ours: Any, theirs: Any) -> Any:
    mine, other = getattr(ours, name), getattr(theirs, name)
    if name == "state" and isinstance(ours, Request):
        is_older = mine in OPEN_REQUEST_STATES and ours.source == theirs.source and ours.source
        return other if is_older and other not in OPEN_REQUEST_STATES else mine
    if name == "sides":
        return _sides(mine, other)
    if name == "last_post":
        return max(mine, other)
    if isinstance(mine, tuple):
        return (*mine, *(one for one in other if one not in mine))
    if isinstance(mine, bool):
        return mine or other
    return other if mine in (None, "") else mine


def _sides(ours: tuple[Side, ...], theirs: tuple[Side, ...]) -> tuple[Side, ...]:
    sides = {side.name: side for side in ours}
    for side in theirs:
        if side.name not in sides:
            sides[side.name] = side
            continue
        there = {member.contact for member in sides[side.name].members}
        more = tuple(member for member in side.members if member.contact not in there)
        sides[side.name] = side._replace(members=(*sides[side.name].members, *more))
    # Two sides may bear the same name; then they stay as they are.
    return tuple(sides.values()) if len({side.name for side in ours}) == len(ours) else ours
