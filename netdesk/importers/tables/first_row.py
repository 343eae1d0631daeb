"""Whether the first row of a table is somebody already, as in cells that were copied from the middle of a
sheet, or names the columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from netdesk.importers.tables.content_kind import are_first_names, are_single_names, is_name, looks_like
from netdesk.importers.tables.header_words import use_of_header

_TELLING = ("email", "phone", "url", "day")


def is_somebody(first: Sequence[str], below: Sequence[Sequence[str]], *, are_cells: bool) -> bool:
    """Whether a row is one like those `below` it. `are_cells`: the text was copied out of a sheet, where
    more often than in a file no header comes along.
    """
    if any(map(use_of_header, first)):
        return False
    if any(looks_like(field, cell) for cell in first for field in _TELLING):
        return True
    if not below or any(use_of_header(word) for cell in first for word in cell.split()):
        return False
    columns = [_column(below, at) for at in range(len(first))]
    if are_cells and _begins_with_names(first, columns):
        return True
    return any(_is_one_of(cell, values) for cell, values in zip(first, columns, strict=True))


def _begins_with_names(first: Sequence[str], columns: Sequence[Sequence[str]]) -> bool:
    with_first = [[cell.strip(), *values] for cell, values in zip(first, columns, strict=True)]
    return names_beside_each_other(with_first) is not None


def names_beside_each_other(columns: Sequence[Sequence[str]]) -> int | None:
    """The first of two columns that are given and family names by their looks, None without such a pair."""
    pairs = enumerate(pairwise(map(are_single_names, columns)))
    return next((at for at, (one, other) in pairs if one and other), None)


def _column(rows: Sequence[Sequence[str]], at: int) -> list[str]:
    return [text for row in rows if at < len(row) and (text := row[at].strip())]


def _is_one_of(cell: str, values: Sequence[str]) -> bool:
    """Whether a name stands above others of its kind."""
    if is_name(cell):
        return 2 * sum(map(is_name, values)) > len(values)
    return are_first_names([cell]) and are_first_names(values)
