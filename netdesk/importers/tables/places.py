"""Where in a row what stands: the columns of a table with what they hold, in the light of each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from netdesk.domain.table_mapping import LEFT_OUT, OWN_FIELD, ColumnUse
from netdesk.importers.csv_table import Columns, column_key
from netdesk.importers.tables.header_words import use_of_header

_BARE_TITLES = frozenset({"title", "titel"})
_CALLINGS = frozenset({"profession", "beruf", "occupation"})
_PLACES = frozenset({"location", "standort", "office location", "ort", "wohnort"})
_FILE_AS = frozenset({"file as", "speichern unter"})
_NAMES_IN_SHORT = {
    "first": ColumnUse("given_name"), "given": ColumnUse("given_name"),
    "last": ColumnUse("family_name"), "family": ColumnUse("family_name"),
}  # fmt: skip
"""Words for the parts of a name, which mean them only beside each other."""


class Place(NamedTuple):
    """A column that is read. `at`: from 0; `use`: what it holds; `name`: its header as written;
    `label_at`: the column that says the label, -1 for none; `group`: what belongs together (one address,
    one position).
    """

    at: int
    use: ColumnUse
    name: str
    label_at: int = -1
    group: str = ""


def places_of(columns: Columns, uses: Iterable[ColumnUse]) -> tuple[Place, ...]:
    """The columns with these uses, those that are left out left out."""
    return tuple(
        Place(at, use, columns.names[at], group=use.label)
        for at, use in enumerate(uses)
        if use.field != LEFT_OUT and at < len(columns.names)
    )


def uses_by_words(names: Sequence[str]) -> list[ColumnUse | None]:
    """What columns of these names hold; None where neither a name nor those beside it say so."""
    keys = [column_key(name) for name in names]
    uses = [use_of_header(name) for name in names]
    in_short = {use.field for use in (*uses, *map(_NAMES_IN_SHORT.get, keys)) if use}
    if {"given_name", "family_name"} <= in_short:
        uses = [use or _NAMES_IN_SHORT.get(key) for key, use in zip(keys, uses, strict=True)]
    fields = [use.field for use in uses if use]
    labels = {use.label for use in uses if use and use.field in ("city", "postal_code")}
    return [_refined(key, use, fields, labels) for key, use in zip(keys, uses, strict=True)]


def _refined(key: str, use: ColumnUse | None, fields: list[str], labels: set[str]) -> ColumnUse | None:
    """What a column holds once the others are known."""
    if use is None:
        return None
    if use.field == "title" and _is_before_the_name(key, fields):
        return ColumnUse("prefix")
    if use.field == "title" and fields.count("title") > 1 and key in _CALLINGS:
        return ColumnUse(OWN_FIELD)
    if key in _PLACES and labels - {use.label if use.field == "address" else ""}:
        return ColumnUse(OWN_FIELD)
    if use.field == "address" and use.label in labels and "street" not in fields:
        return ColumnUse("street", use.label)
    if key in _FILE_AS and "given_name" in fields:
        return ColumnUse(OWN_FIELD)
    if use == ("day", "birthday") and "birth_year" in fields and "birth_day" not in fields:
        return ColumnUse("birth_day")
    return use


def _is_before_the_name(key: str, fields: list[str]) -> bool:
    """Whether a title is none of a job: it stands beside one, or is the German word beside `Anrede`."""
    return key in _BARE_TITLES and (fields.count("title") > 1 or (key == "titel" and "prefix" in fields))
