"""What an open document (.ods) says of its cells and the library for spreadsheets does not tell: which are
one over several rows, and how numbers are shown.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError, ParserCreate

from netdesk.importers.reader import Source
from netdesk.importers.tables.merged_cells import Merged
from netdesk.importers.tables.shown_cells import MOST_ALIKE, ShownCells

_CONTENT = "content.xml"
_BLOCK = 1 << 16
_IS_MORE = re.compile(r"(?:[A-Z]{1,3}[- ])?[+(]?[\d][\d ()/-]*$")


@dataclass(slots=True)
class SheetCells:
    """Of one sheet: the cells that are one over several rows, and what numbers are shown as."""

    merged: list[Merged] = field(default_factory=list)
    shown: ShownCells = field(default_factory=dict)


def document_cells(source: Source) -> dict[str, SheetCells]:
    """Those of each sheet by its name; nothing for other formats. Whether it is damaged is said by who reads
    it.
    """
    member = next((member for member in source.members if member.name == _CONTENT), None)
    if member is None:
        return {}
    cells = _Cells()
    parser = ParserCreate()
    parser.StartElementHandler = cells.start
    parser.EndElementHandler = cells.end
    parser.CharacterDataHandler = cells.text
    try:
        with member.open() as stream:
            while block := stream.read(_BLOCK):
                parser.Parse(block, False)
    except (ExpatError, ValueError, LookupError):
        return {}
    return cells.found


def _as_shown(value: str, text: str) -> str:
    """What a cell shows of a number if that is more than its digits: a zero or a sign before them."""
    digits = "".join(filter(str.isdigit, text))
    try:
        is_same = digits.isascii() and float(digits) == float(value)
    except ValueError:
        return ""
    is_more = digits.startswith("0") or not text[:1].isdigit()
    return text if is_same and is_more and len(digits) > 1 and _IS_MORE.match(text) else ""


class _Cells:
    """The cells of a document, counted while it is read."""

    def __init__(self) -> None:
        self.found: defaultdict[str, SheetCells] = defaultdict(SheetCells)
        self._sheet = SheetCells()
        self._row = self._column = 0
        self._rows = self._columns = 1
        self._number = ""
        self._text: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = tag.rpartition(":")[2]
        if name == "table":
            self._sheet = self.found[attributes.get("table:name", "")]
            self._row, self._rows = 0, 0
        elif name == "table-row":
            self._row += self._rows
            self._rows = _count(attributes, "table:number-rows-repeated")
            self._column = 0
        elif name in ("table-cell", "covered-table-cell"):
            if (rows := _count(attributes, "table:number-rows-spanned")) > 1:
                self._sheet.merged.append(Merged(self._row, self._row + rows - 1, self._column))
            self._columns = _count(attributes, "table:number-columns-repeated")
            is_number = attributes.get("office:value-type") == "float"
            self._number = attributes.get("office:value", "") if is_number else ""
            self._text.clear()

    def text(self, text: str) -> None:
        """A piece of text, in a cell or beside it."""
        if self._number:
            self._text.append(text)

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag.rpartition(":")[2] not in ("table-cell", "covered-table-cell"):
            return
        if self._number and (shown := _as_shown(self._number, "".join(self._text).strip())):
            for row in range(self._row, self._row + min(self._rows, MOST_ALIKE)):
                for column in range(self._column, self._column + min(self._columns, MOST_ALIKE)):
                    self._sheet.shown[row, column] = shown
        self._number = ""
        self._column += self._columns


def _count(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(name, "")
    return int(text) if text.isdecimal() and 0 < len(text) < 10 else 1
