"""NetDesk's own table of contacts, read back: every column is known, and the row says whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from netdesk.domain.contact import (
    ME_UID,
    PRESENCE_STATES,
    Address,
    Contact,
    Day,
    Fact,
    Job,
    Labelled,
    OwnField,
    Photo,
    Presence,
    PresenceState,
    Related,
    School,
    SourceId,
)
from netdesk.domain.draft import ContactDraft, Item, Problem
from netdesk.importers.csv_table import Row
from netdesk.importers.remarks import ROW_NAMES_NOBODY
from netdesk.importers.stable_id import stable_id

KEY = "netdesk-csv"
_SIGNS = frozenset({"uid", "name", "rhythm (days)", "how met", "introduced by", "circle"})
_QUOTED = re.compile(r"'(?=[=+\-@\t\r\n])")
_COLONS = re.compile(r"\s*:::\s*")
_STATES: dict[str, PresenceState] = {state: state for state in PRESENCE_STATES}


def is_own(keys: Sequence[str]) -> bool:
    """Whether columns of these names (see `column_key`) are those NetDesk writes."""
    return _SIGNS.issubset(keys)


def own_items(row: Row, where: str) -> Iterator[Item]:
    """The person of a row, known by the uid in it, or the reason why there is none."""
    contact = _Cells(row).contact()
    if contact is None:
        yield Problem(where, ROW_NAMES_NOBODY)
    else:
        yield ContactDraft(where, contact)


class _Cells:
    """The cells of a row by the names of their columns."""

    def __init__(self, row: Row) -> None:
        self._cells = dict(zip(row.columns.keys, map(_unquoted, row.cells), strict=False))

    def contact(self) -> Contact | None:
        """The contact of the row; None when it has no name."""
        text = self._text
        if not text("name"):
            return None
        # The owner of the table need not be the owner of this network.
        uid = "" if text("uid") == ME_UID else text("uid")
        is_like_firm = text("name") == text("organisation") and not (
            text("given name") or text("family name")
        )
        is_firm = text("kind") == "organisation" if text("kind") else is_like_firm
        return Contact(
            uid=uid,
            kind="organisation" if is_firm else "person",
            formatted_name=text("name"),
            given_name=text("given name"),
            family_name=text("family name"),
            additional_names=text("additional names"),
            prefix=text("prefix"),
            suffix=text("suffix"),
            nickname=text("nickname"),
            organisation=text("organisation"),
            department=text("department"),
            title=text("title"),
            notes=text("notes"),
            closeness=text("closeness"),
            circle=self._number("circle"),
            rhythm_days=self._number("rhythm (days)"),
            how_met=text("how met"),
            met=text("met"),
            purpose=text("purpose"),
            introduced_by=text("introduced by"),
            tags=_tags(text("tags")),
            emails=tuple(self._labelled("e mail")),
            phones=tuple(self._labelled("phone")),
            urls=tuple(self._labelled("website")),
            addresses=tuple(self._addresses()),
            presences=tuple(self._presences()),
            jobs=tuple(self._jobs()),
            schools=tuple(School(*one) for one in self._all("school", "degree started ended")),
            days=tuple(self._days()),
            related=tuple(Related(*one) for one in self._all("related", "relation") if one[0]),
            facts=tuple(Fact(text, last_asked=day) for text, day in self._all("ask about", "last_asked")),
            fields=tuple(OwnField(*one) for one in self._all("own field", "value")),
            photo=Photo(url=text("photo")) if text("photo") else None,
            source_ids=() if uid else (SourceId(f"{KEY}-row", stable_id(*self._cells.values())),),
        )

    def _text(self, key: str) -> str:
        return self._cells.get(key, "")

    def _number(self, key: str) -> int | None:
        text = self._text(key)
        return int(text) if text.isdecimal() and len(text) < 7 else None

    def _all(self, name: str, parts: str) -> Iterator[tuple[str, ...]]:
        """What a block of columns says, once for each of its numbers that says anything."""
        number = 1
        while (head := f"{name} {number}") in self._cells:
            keys = [head, *(f"{head} {part}".replace("_", " ") for part in parts.split())]
            if any(cells := tuple(map(self._text, keys))):
                yield cells
            number += 1

    def _labelled(self, name: str) -> Iterator[Labelled]:
        for value, label, preferred in self._all(name, "label preferred"):
            yield Labelled(value, label, bool(preferred))

    def _addresses(self) -> Iterator[Address]:
        parts = "street postal_code city region country po_box extended label"
        for whole, street, postal_code, city, region, country, po_box, extended, label in self._all(
            "address", parts
        ):
            made = ", ".join(filter(None, (street, po_box, f"{postal_code} {city}".strip(), region, country)))
            yield Address(
                street, city, region, postal_code, country, po_box, extended, label,
                "" if whole == made else whole,
            )  # fmt: skip

    def _presences(self) -> Iterator[Presence]:
        for channel, handle, url, since, state, follow in self._all(
            "channel", "handle url since state follow"
        ):
            told = follow.split()
            yield Presence(
                channel,
                handle,
                url,
                since,
                _STATES.get(state, "known"),
                "following" in told,
                "follower" in told,
            )

    def _jobs(self) -> Iterator[Job]:
        for organisation, department, title, started, ended, former in self._all(
            "job", "department title started ended former"
        ):
            yield Job(organisation, department, title, started, ended, not (ended or former))

    def _days(self) -> Iterator[Day]:
        for label, day in self._all("date", "day"):
            yield Day(label, day)


def _tags(text: str) -> tuple[str, ...]:
    """Colons part tags that have commas within them."""
    found = _COLONS.split(text) if _COLONS.search(text) else text.split(", ")
    return tuple(filter(None, found))


def _unquoted(cell: str) -> str:
    """The value of a cell that was kept from being a formula by an apostrophe."""
    return _QUOTED.sub("", cell, count=1) if cell.startswith("'") else cell
