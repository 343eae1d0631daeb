"""The columns of Google's own table of contacts, until 2024 and since: numbered blocks of label and value."""

from __future__ import annotations

import re
from collections.abc import Sequence

from netdesk.domain.table_mapping import OWN_FIELD, ColumnUse
from netdesk.importers.csv_table import Columns
from netdesk.importers.tables.header_words import use_of_header
from netdesk.importers.tables.places import Place

_BLOCK = re.compile(r"(e mail|phone|address|website|event|relation|im|organization|custom field) (\d+) (.+)")
_TELLING = re.compile(r"(?:e mail|phone) \d+ value")
_OTHER_SIGNS = ({"given name yomi", "group membership"}, {"phonetic first name", "labels"})
_LABELS = frozenset({"type", "label", "service"})
_FIELDS = {
    ("e mail", "value"): "email", ("phone", "value"): "phone", ("website", "value"): "url",
    ("event", "value"): "day", ("relation", "value"): "related", ("im", "value"): "presence",
    ("custom field", "value"): OWN_FIELD, ("address", "formatted"): "address",
    ("address", "street"): "street",
    ("address", "city"): "city", ("address", "po box"): "po_box", ("address", "region"): "region",
    ("address", "postal code"): "postal_code", ("address", "country"): "country",
    ("address", "extended address"): "extended", ("organization", "name"): "organisation",
    ("organization", "title"): "title", ("organization", "department"): "department",
}  # fmt: skip
_SINGLE = {
    "name": ColumnUse("name"), "photo": ColumnUse("photo"), "labels": ColumnUse("tags"),
    "group membership": ColumnUse("tags"), "birthday": ColumnUse("day", "birthday"),
    "notes": ColumnUse("notes"),
    **{key: ColumnUse(OWN_FIELD) for key in ("file as", "location", "occupation", "short name", "subject")},
}  # fmt: skip


def is_google(keys: Sequence[str]) -> bool:
    """Whether columns of these names (see `column_key`) are those of Google's own table."""
    return any(map(_TELLING.fullmatch, keys)) or any(signs.issubset(keys) for signs in _OTHER_SIGNS)


def google_places(columns: Columns) -> tuple[Place, ...]:
    """Every column of Google's table and where its label stands."""
    label_at: dict[str, int] = {}
    labels: set[int] = set()
    for at, key in enumerate(columns.keys):
        if (found := _BLOCK.fullmatch(key)) and found[3] in _LABELS:
            # A messenger has a type and behind it its service, which says more.
            label_at[f"{found[1]} {found[2]}"] = at
            labels.add(at)
    return tuple(
        _place(at, key, columns.names[at], label_at)
        for at, key in enumerate(columns.keys)
        if at not in labels
    )


def _place(at: int, key: str, name: str, label_at: dict[str, int]) -> Place:
    if not (found := _BLOCK.fullmatch(key)):
        return Place(at, _SINGLE.get(key) or use_of_header(name) or ColumnUse(OWN_FIELD), name)
    block = f"{found[1]} {found[2]}"
    # A label of a custom field is its name, that of an organisation says nothing.
    field = _FIELDS.get((found[1], found[3]), OWN_FIELD)
    is_labelled = field not in ("organisation", "title", "department") and (
        field != OWN_FIELD or found[1] == "custom field"
    )
    return Place(at, ColumnUse(field), name, label_at.get(block, -1) if is_labelled else -1, block)
