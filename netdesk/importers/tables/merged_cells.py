"""Cells of a spreadsheet that are one cell over several rows, so that its value holds for each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from netdesk.importers.tables.sheet import first_column

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_MOST_ROWS = 10_000
Cells = tuple[str, ...]


class Merged(NamedTuple):
    """A cell that reaches from row `top` to row `bottom` (from 0) in the column `left`."""

    top: int
    bottom: int
    left: int


def merged_cells(sheet: CalamineSheet, in_document: Iterable[Merged]) -> list[Merged]:
    """Those of a sheet, columns counted as in its rows; `in_document`: what `document_cells` says, since
    the library reads them in the other formats alone.
    """
    ranges, first = sheet.merged_cell_ranges, first_column(sheet)
    found = in_document
    if ranges is not None:
        found = [Merged(top, bottom, left) for (top, left), (bottom, _) in ranges if bottom > top]
    return [one._replace(left=one.left - first) for one in found if one.left >= first]


def with_values_below(
    rows: Iterable[tuple[int, Cells]], merged: Iterable[Merged]
) -> Iterator[tuple[int, Cells]]:
    """The rows (number from 1, cells), blank cells that belong to one above filled with its value."""
    begins: defaultdict[int, list[Merged]] = defaultdict(list)
    for one in merged:
        begins[one.top].append(one)
    open_cells: dict[int, tuple[int, str]] = {}
    for number, cells in rows:
        row = number - 1
        for left, (bottom, value) in list(open_cells.items()):
            if row > bottom:
                del open_cells[left]
            elif left < len(cells) and not cells[left]:
                cells = (*cells[:left], value, *cells[left + 1 :])  # noqa: PLW2901
        for one in begins.get(row, ()):
            if one.left < len(cells) and cells[one.left]:
                open_cells[one.left] = (min(one.bottom, row + _MOST_ROWS), cells[one.left])
        yield number, cells
