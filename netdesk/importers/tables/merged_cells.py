"""Cells of a spreadsheet that are one cell over several rows, so that its value holds for each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple
from xml.parsers.expat import ExpatError, ParserCreate

from netdesk.importers.reader import Source

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_CONTENT = "content.xml"
_BLOCK = 1 << 16
_MOST_ROWS = 10_000
Cells = tuple[str, ...]


class Merged(NamedTuple):
    """A cell that reaches from row `top` to row `bottom` (from 0) in the column `left`."""

    top: int
    bottom: int
    left: int


def merged_cells(sheet: CalamineSheet, in_document: Iterable[Merged]) -> list[Merged]:
    """Those of a sheet; `in_document`: what `merged_in_document` says of it, since the library reads them in
    the other formats alone.
    """
    ranges = sheet.merged_cell_ranges
    if ranges is None:
        return list(in_document)
    return [Merged(top, bottom, left) for (top, left), (bottom, _) in ranges if bottom > top]


def merged_in_document(source: Source) -> dict[str, list[Merged]]:
    """Those of each sheet of an open document, by its name; nothing for other formats."""
    member = next((member for member in source.members if member.name == _CONTENT), None)
    if member is None:
        return {}
    spans = _Spans()
    parser = ParserCreate()
    parser.StartElementHandler = spans.start
    try:
        with member.open() as stream:
            while block := stream.read(_BLOCK):
                parser.Parse(block, False)
    except (ExpatError, ValueError, LookupError):
        # Whether it is damaged is said by who reads it.
        return {}
    return spans.found


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


class _Spans:
    """The cells of an open document, counted while it is read."""

    def __init__(self) -> None:
        self.found: defaultdict[str, list[Merged]] = defaultdict(list)
        self._sheet = ""
        self._row = self._column = 0
        self._rows = 1

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = tag.rpartition(":")[2]
        if name == "table":
            self._sheet = attributes.get("table:name", "")
            self._row, self._rows = 0, 0
        elif name == "table-row":
            self._row += self._rows
            self._rows = _number(attributes, "table:number-rows-repeated")
            self._column = 0
        elif name in ("table-cell", "covered-table-cell"):
            if (rows := _number(attributes, "table:number-rows-spanned")) > 1:
                self.found[self._sheet].append(Merged(self._row, self._row + rows - 1, self._column))
            self._column += _number(attributes, "table:number-columns-repeated")


def _number(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(name, "")
    return int(text) if text.isdecimal() and 0 < len(text) < 10 else 1
