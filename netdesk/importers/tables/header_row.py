"""Which row of a table names its columns; a title may stand above it, but no people."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import BytesIO

from netdesk.importers.csv_lines import Lines
from netdesk.importers.csv_table import column_key, open_table
from netdesk.importers.tables.header_words import use_of_header

HEAD_BYTES = 1 << 16
"""So much of a file is looked at to know it."""
_WITHIN = 60
_WHO = frozenset({"name", "given_name", "family_name"})
_REACHED = frozenset({"email", "phone"})


def header_keys(head: bytes) -> tuple[str, ...]:
    """The names of the columns of a text, as they are compared, of which NetDesk knows at least two; () when
    there is no such row, or when rows like those of the table stand above it.
    """
    table = open_table(BytesIO(head), names_people)
    if table is None:
        return ()
    lines = Lines(BytesIO(head))
    for _ in range(_WITHIN):
        cells = next(csv.reader([lines.next()], delimiter=table.delimiter), [])
        if tuple(map(column_key, cells)) == table.columns.keys:
            return table.columns.keys
        if is_like_data(cells, table.columns.keys):
            return ()
    return ()


def names_reachable_people(head: bytes) -> bool:
    """Whether the columns of a text say who people are and how they are reached."""
    fields = {use.field for key in header_keys(head) if (use := use_of_header(key))}
    return not (_WHO.isdisjoint(fields) or _REACHED.isdisjoint(fields))


def header_place(rows: Sequence[Sequence[str]]) -> int:
    """Which of the first rows of a sheet names the columns; the first one when none does for sure."""
    for place, cells in enumerate(rows):
        if names_people([*map(column_key, cells)]):
            return 0 if any(is_like_data(above, cells) for above in rows[:place]) else place
    return 0


def is_like_data(cells: Sequence[str], header: Sequence[str]) -> bool:
    """Whether a row above a header is filled like one below it would be."""
    filled = sum(bool(cell.strip()) for cell in cells)
    return filled > 1 and filled >= sum(bool(name.strip()) for name in header)


def names_people(keys: Sequence[str]) -> bool:
    """Whether at least two of these are names of columns NetDesk knows."""
    return sum(use_of_header(key) is not None for key in keys) > 1
