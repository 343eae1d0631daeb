"""The contact list: who is in it, in which order, and what each line shows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from netdesk.desk.list_rows import ContactRow, LadderStep, NetworkCounts
from netdesk.domain.person_name import initials
from netdesk.domain.phrase import Phrase
from netdesk.store import listing, search
from netdesk.store.driver import Connection
from netdesk.store.listing import NameRow

if TYPE_CHECKING:
    from netdesk.desk.directory import Directory

Ids = Sequence[int]
_SHOWN = json.JSONDecoder(object_hook=lambda day: date.fromisoformat(day["date"]))
"""Reads what a line showed: the only objects in it are days."""


class Wanted(NamedTuple):
    """What the list shall show. `list`: a smart list (everyone, reply-owed, fading, dormant, next-rung,
    birthdays, contact-only); `circle`: 5, 15, 50, 150, 0 for the wider network, None for any; `tag`: only
    who bears it, None for all; `among`: only these contacts, None for all; `sort`: attention, name, strength,
    circle, last, state.
    """

    text: str = ""
    list: str = "everyone"
    state: str | None = None
    circle: int | None = None
    channel: str | None = None
    tag: str | None = None
    among: frozenset[int] | None = None
    sort: str = "attention"
    is_descending: bool = False


EVERYONE = Wanted()
FULL_TEXT_FROM = 3
"""From so many letters on notes and messages are searched, too."""


class People:
    """Answers at once: straight from the file until the directory (words, numbers) knows somebody."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._directory: Directory | None = None

    def put(self, directory: Directory | None) -> None:
        """The directory is ready (or newer)."""
        self._directory = directory

    @property
    def is_read(self) -> bool:
        """Whether anybody was read; not while those who came into an empty network still are."""
        return self._directory is not None and len(self._directory.words.ids) > 0

    def order(self, wanted: Wanted = EVERYONE) -> Ids:
        """The contacts that match, in order."""
        if self._directory is not None and self.is_read:
            ids: list[int] = self._directory.order(wanted, self._connection).tolist()
            return ids
        if wanted.text:
            return search.find_contacts(self._connection, wanted.text)
        return listing.first_order(self._connection)

    def rows(self, contact_ids: Ids) -> list[ContactRow]:
        """One window of lines, in the order given; contacts that are gone are left out."""
        names = listing.name_rows(self._connection, contact_ids)
        if self._directory is None:
            return [_shown(name) for name in names]
        return self._directory.rows(names, self._connection)

    def plain_rows(self, contact_ids: Ids) -> list[ContactRow]:
        """The same lines with names and circles only, at once: for a page that is filled in afterwards."""
        return [plain_row(name) for name in listing.name_rows(self._connection, contact_ids)]

    def counts(self) -> NetworkCounts:
        """The numbers of the rail; only the people until they are read."""
        if self._directory is None or not (self.is_read or self.is_empty()):
            return NetworkCounts(people=listing.people_count(self._connection))
        return self._directory.counts(self._connection)

    def inside(self, circle: int) -> set[int]:
        """Who is in a circle or in one inside it, by the file."""
        return listing.people_inside(self._connection, circle)

    def is_empty(self) -> bool:
        """Whether nobody is in the network, by the file: the directory may still be behind an edit."""
        return not listing.has_people(self._connection)

    def named(self, name: str) -> list[int]:
        """Whoever bears exactly this name, by the file."""
        return listing.ids_named(self._connection, name)

    def suggest_names(self, text: str, limit: int = 8) -> list[tuple[int, str, str]]:
        """(id, name, detail) of people whose words begin like `text`, for completers."""
        ids = list(self.order(Wanted(text=text)))[:limit]
        return [(row.id, row.name, detail_of(row)) for row in listing.name_rows(self._connection, ids)]


def detail_of(name: NameRow) -> str:
    """The second line under a name."""
    return " · ".join(part for part in (name.organisation, name.title) if part)


def plain_row(name: NameRow) -> ContactRow:
    """A line of which nothing was read yet."""
    return ContactRow(name.id, name.name, detail_of(name), initials(name.name), name.has_photo, name.circle)


def _shown(name: NameRow) -> ContactRow:
    row = plain_row(name)
    return row if not name.shown else unpacked(row, name.shown)


def packed(row: ContactRow) -> str:
    """What a line shows besides the name, as text for the file."""
    time = row.best_time
    return json.dumps(
        [row.state, row.strength, row.line, row.change, row.last_day, row.last_channel, row.ladder,
         row.best_channel, None if time is None else [time.template, time.values]],
        separators=(",", ":"), default=lambda day: {"date": day.isoformat()},
    )  # fmt: skip


def unpacked(row: ContactRow, text: str) -> ContactRow:
    """The line with what `packed` wrote."""
    state, strength, line, change, last_day, last_channel, ladder, best_channel, time = _SHOWN.decode(text)
    return row._replace(
        state=state,
        strength=strength,
        line=tuple(line),
        change=change,
        last_day=last_day,
        last_channel=last_channel,
        ladder=tuple(LadderStep(*step) for step in ladder),
        best_channel=best_channel,
        best_time=None if time is None else Phrase(time[0], tuple((name, value) for name, value in time[1])),
    )
