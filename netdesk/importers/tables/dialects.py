"""The tables of contacts that programs write, and by which columns each is known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from netdesk.domain.table_mapping import LEFT_OUT, OWN_FIELD, ColumnUse
from netdesk.importers.csv_table import Columns
from netdesk.importers.tables.google_columns import google_places, is_google
from netdesk.importers.tables.places import Place, places_of, uses_by_words

_OUTLOOK_SIGNS = (
    ({"first name", "last name", "e mail address"},
     {"business street", "home street", "business phone", "business country/region", "internet free busy"}),
    ({"vorname", "nachname", "e mail adresse"},
     {"straße geschäftlich", "telefon geschäftlich", "telefon (geschäftlich)", "land/region geschäftlich"}),
)  # fmt: skip
_THUNDERBIRD_SIGNS = (
    {"display name", "primary email"}, {"anzeigename", "primäre e mail adresse"},
)  # fmt: skip
_SILENT_COLUMNS = (
    "e mail type", "e mail 2 type", "e mail 3 type", "e mail display name", "e mail 2 display name",
    "e mail 3 display name", "e mail typ", "e mail 2: typ", "e mail 3: typ", "e mail: angezeigter name",
    "e mail 2: angezeigter name", "e mail 3: angezeigter name",
)  # fmt: skip
_OUTLOOK = {
    **dict.fromkeys(_SILENT_COLUMNS, ColumnUse(LEFT_OUT)),
    "imaddress": ColumnUse("presence", "other"), "location": ColumnUse(OWN_FIELD),
    "ort": ColumnUse(OWN_FIELD),
    **dict.fromkeys(("office location", "büro"), ColumnUse(OWN_FIELD, "Office")),
    "title": ColumnUse("prefix"), "profession": ColumnUse(OWN_FIELD), "beruf": ColumnUse(OWN_FIELD),
    "keywords": ColumnUse("tags"), "assistant's phone": ColumnUse("phone", "assistant"),
    "telefon assistent": ColumnUse("phone", "assistant"),
}  # fmt: skip
_OUTLOOK_UNSAID = frozenset(
    {"unspecified", "keine angabe", "normal", "false", "falsch", "aus", "off", "0/0/00", "0.0.00"}
)
_THUNDERBIRD = {
    "screen name": ColumnUse("presence", "other"), "messenger name": ColumnUse("presence", "other"),
}  # fmt: skip
_EVOLUTION_SIGNS = {"given name", "family name", "full name", "email 1", "wants html"}
_EVOLUTION = {
    "name title": ColumnUse("prefix"), "wants html": ColumnUse(LEFT_OUT), "org": ColumnUse("organisation"),
    "office": ColumnUse(OWN_FIELD, "Office"), "homepage url": ColumnUse("url", "homepage"),
    "caluri": ColumnUse("url", "calendar"),
} | {
    f"{place} address{part}": ColumnUse(field, label)
    for place, label in (("home", "home"), ("business", "work"))
    for part, field in (
        ("", "street"), ("2", "street"), (" city", "city"), (" state", "region"),
        (" postcode", "postal_code"), (" country", "country"),
    )
}  # fmt: skip


class Dialect(NamedTuple):
    """`key`: of its reader; `name`: as shown; `is_header(keys)`: whether such columns (see `column_key`)
    are its own; `places(columns)`: what they hold; `has_joined`, `unsaid`, `is_escaped`: see `RowStyle`.
    """

    key: str
    name: str
    is_header: Callable[[Sequence[str]], bool]
    places: Callable[[Columns], tuple[Place, ...]]
    has_joined: bool = False
    unsaid: frozenset[str] = frozenset()
    is_escaped: bool = False


def dialect_of(keys: Sequence[str]) -> Dialect | None:
    """Which program's table has columns of these names."""
    return next((dialect for dialect in DIALECTS if dialect.is_header(keys)), None)


def _is_outlook(keys: Sequence[str]) -> bool:
    return any(needed.issubset(keys) and not some.isdisjoint(keys) for needed, some in _OUTLOOK_SIGNS)


def _is_thunderbird(keys: Sequence[str]) -> bool:
    return any(signs.issubset(keys) for signs in _THUNDERBIRD_SIGNS)


def _is_evolution(keys: Sequence[str]) -> bool:
    return _EVOLUTION_SIGNS.issubset(keys)


def _is_xing(keys: Sequence[str]) -> bool:
    """XING's own words are not known for sure; a column that names it is the one sign there can be."""
    return any("xing" in key for key in keys) and {"vorname", "nachname"}.issubset(keys)


def _outlook_places(columns: Columns) -> tuple[Place, ...]:
    return _by_words(columns, _OUTLOOK)


def _thunderbird_places(columns: Columns) -> tuple[Place, ...]:
    return _by_words(columns, _THUNDERBIRD)


def _evolution_places(columns: Columns) -> tuple[Place, ...]:
    return _by_words(columns, _EVOLUTION)


def _xing_places(columns: Columns) -> tuple[Place, ...]:
    return _by_words(columns, {key: ColumnUse("presence", "xing") for key in columns.keys if "xing" in key})


def _by_words(columns: Columns, own: dict[str, ColumnUse]) -> tuple[Place, ...]:
    """By the words of the columns, but for those that mean something of their own in this table."""
    by_words = uses_by_words(columns.names)
    uses = [
        own.get(key) or use or ColumnUse(OWN_FIELD) for key, use in zip(columns.keys, by_words, strict=True)
    ]
    return places_of(columns, uses)


DIALECTS = (
    Dialect("google-csv", "Google contacts", is_google, google_places, has_joined=True),
    Dialect("outlook-csv", "Outlook contacts", _is_outlook, _outlook_places, unsaid=_OUTLOOK_UNSAID),
    Dialect("thunderbird-csv", "Thunderbird contacts", _is_thunderbird, _thunderbird_places),
    Dialect("evolution-csv", "Evolution contacts", _is_evolution, _evolution_places, is_escaped=True),
    Dialect("xing-csv", "XING contacts", _is_xing, _xing_places),
)
"""Every table NetDesk knows, the one with the clearest signs first."""
