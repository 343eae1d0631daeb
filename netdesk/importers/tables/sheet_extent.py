"""Whether a spreadsheet is whole and of a size that can be read: looked at before a library that would take
all memory for one stray cell in the last row, or never come back from a file that breaks off.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from xml.parsers.expat import ExpatError, ParserCreate

from netdesk.domain.error import KnownError
from netdesk.importers.reader import Member, Source

MOST_CELLS = 4_000_000
"""Of one sheet, blank ones between the others included."""
_PARTS = frozenset({".xml", ".rels"})
_REFERENCE = re.compile(r"([A-Z]{1,4})(\d{1,9})$")
_BLOCK = 1 << 16


def check_extent(source: Source) -> None:
    """Raises KnownError when a part of the spreadsheet is no whole XML, or a sheet has too many cells."""
    for member in source.members:
        if PurePosixPath(member.name).suffix.casefold() in _PARTS:
            _check(source.path.name, member)


def _check(name: str, member: Member) -> None:
    extent = _Extent()
    parser = ParserCreate()
    parser.StartElementHandler = extent.start
    try:
        with member.open() as stream:
            while block := stream.read(_BLOCK):
                parser.Parse(block, False)
                if extent.cells > MOST_CELLS:
                    raise KnownError(
                        f"{name} has too many rows and columns; save what you need of it as CSV."
                    )
            parser.Parse(b"", True)
    except (ExpatError, ValueError, LookupError) as error:
        raise KnownError(f"{name} is damaged: it cannot be read as a spreadsheet.") from error


class _Extent:
    """How far the cells with values reach, in either kind of spreadsheet."""

    def __init__(self) -> None:
        self._rows = self._columns = 0
        self._row = self._column = 0
        self._repeated = 1

    @property
    def cells(self) -> int:
        """As many as a table has that holds them all."""
        return self._rows * self._columns

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element of the sheet begins."""
        name = tag.rpartition(":")[2]
        if name == "c":
            self._reach_reference(attributes.get("r", ""))
        elif name == "table":
            self._row = 0
            self._repeated = 1
        elif name == "table-row":
            self._row += self._repeated
            self._repeated = _count(attributes.get("table:number-rows-repeated", ""))
            self._column = 0
        elif name in ("table-cell", "covered-table-cell"):
            self._column += _count(attributes.get("table:number-columns-repeated", ""))
            if "office:value-type" in attributes:
                self._reach(self._row + self._repeated, self._column)

    def _reach_reference(self, text: str) -> None:
        if found := _REFERENCE.match(text):
            column = 0
            for letter in found[1]:
                column = 26 * column + ord(letter) - 64
            self._reach(int(found[2]), column)

    def _reach(self, row: int, column: int) -> None:
        self._rows = max(self._rows, row)
        self._columns = max(self._columns, column)


def _count(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else 1
