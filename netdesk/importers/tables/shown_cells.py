"""What the cells of a workbook (.xlsx) show of the numbers in them, which the library for spreadsheets does
not tell: a postcode typed as a number is 1067 in the file and 01067 on the screen.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from posixpath import join, normpath
from xml.parsers.expat import ExpatError, ParserCreate

from netdesk.importers.reader import Member, Source
from netdesk.importers.tables.number_format import shown_number

ShownCells = dict[tuple[int, int], str]
"""What is shown in the cells at (row, column), both from 0, as far as it is more than the number."""
MOST_ALIKE = 1_000
"""So many cells that are written as one are looked at."""
_BLOCK = 1 << 16
_WORKBOOK, _LINKS, _STYLES = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})$")
_Element = Callable[[str, dict[str, str]], None]


def shown_cells(source: Source) -> dict[str, ShownCells]:
    """Those of each sheet by its name; nothing for other formats, and for a workbook without such formats.
    Whether it is damaged is said by who reads it.
    """
    members = {member.name: member for member in source.members}
    if not members.keys() >= {_WORKBOOK, _LINKS, _STYLES}:
        return {}
    styles = _Styles()
    sheets = _Sheets()
    try:
        _parse(members[_STYLES], styles.start)
        if not any(styles.codes.get(number) for number in styles.number_of):
            return {}
        _parse(members[_WORKBOOK], sheets.start)
        _parse(members[_LINKS], sheets.start_link)
        found = {}
        for name, link in sheets.links.items():
            part = normpath(join("xl", sheets.targets.get(link, ""))).lstrip("/")
            if part in members:
                cells = _Cells(styles)
                _parse(members[part], cells.start, cells.end, cells.text)
                found[name] = cells.found
    except (ExpatError, ValueError, LookupError):
        return {}
    return found


def _parse(
    member: Member,
    start: _Element,
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    parser = ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    with member.open() as stream:
        while block := stream.read(_BLOCK):
            parser.Parse(block, False)


class _Styles:
    """`codes`: the number formats of the workbook by their numbers, those that say nothing here left out;
    `number_of`: the format of each style of cells.
    """

    def __init__(self) -> None:
        self.codes: dict[str, str] = {}
        self.number_of: list[str] = []
        self._is_in_cells = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = tag.rpartition(":")[2]
        if name == "numFmt" and shown_number(code := attributes.get("formatCode", ""), 1):
            self.codes[attributes.get("numFmtId", "")] = code
        elif name in ("cellXfs", "cellStyleXfs", "dxfs", "cellStyles"):
            self._is_in_cells = name == "cellXfs"
        elif name == "xf" and self._is_in_cells:
            self.number_of.append(attributes.get("numFmtId", ""))

    def code_of(self, style: str) -> str:
        """The format of the cells of a style, "" for none that matters."""
        at = int(style) if style.isdecimal() else 0
        return self.codes.get(self.number_of[at], "") if at < len(self.number_of) else ""


class _Sheets:
    """`links`: the id of each sheet's part by the sheet's name; `targets`: the parts by these ids."""

    def __init__(self) -> None:
        self.links: dict[str, str] = {}
        self.targets: dict[str, str] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element of the workbook begins."""
        if tag.rpartition(":")[2] == "sheet":
            link = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            self.links[attributes.get("name", "")] = link

    def start_link(self, tag: str, attributes: dict[str, str]) -> None:
        """An element of the list of parts begins."""
        if tag.rpartition(":")[2] == "Relationship":
            self.targets[attributes.get("Id", "")] = attributes.get("Target", "")


class _Cells:
    """The cells of a sheet, while it is read."""

    def __init__(self, styles: _Styles) -> None:
        self.found: ShownCells = {}
        self._styles = styles
        self._row = self._column = -1
        self._code = ""
        self._text: list[str] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = tag.rpartition(":")[2]
        if name == "row":
            number = attributes.get("r", "")
            self._row = int(number) - 1 if number.isdecimal() else self._row + 1
            self._column = -1
        elif name == "c":
            place = _REFERENCE.match(attributes.get("r", ""))
            self._column = _column(place[1]) if place else self._column + 1
            is_number = attributes.get("t", "n") == "n"
            self._code = self._styles.code_of(attributes.get("s", "")) if is_number else ""
        elif name == "v" and self._code:
            self._text = []

    def text(self, text: str) -> None:
        """A piece of text, in a cell or beside it."""
        if self._text is not None:
            self._text.append(text)

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._text is None or tag.rpartition(":")[2] != "v":
            return
        text, self._text = "".join(self._text), None
        with suppress(ValueError):
            number = float(text)
            if number.is_integer() and (shown := shown_number(self._code, int(number))):
                self.found[self._row, self._column] = shown


def _column(letters: str) -> int:
    column = 0
    for letter in letters:
        column = 26 * column + ord(letter) - ord("A") + 1
    return column - 1
