"""The sheets of a spreadsheet (.xlsx, .xlsb, .xls, .ods) as rows of text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TYPE_CHECKING

from netdesk.domain.error import KnownError
from netdesk.importers.csv_table import Columns, Row
from netdesk.importers.reader import Source
from netdesk.importers.tables.sheet_extent import check_extent
from netdesk.importers.tables.shown_cells import ShownCells

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PARTS = ({"xl/workbook.xml"}, {"xl/workbook.bin"}, {"mimetype", "content.xml", "META-INF/manifest.xml"})
LARGEST_SHEET = 128 * 1024**2
"""Bytes in all when unpacked; a spreadsheet is read as a whole."""
Cell = int | float | str | bool | date | datetime | time | timedelta


def is_spreadsheet(source: Source) -> bool:
    """Whether this is a spreadsheet, as far as its first bytes or its parts tell. Raises KnownError when
    it cannot be read.
    """
    if len(source.members) > 1:
        names = {member.name for member in source.members}
        return any(parts <= names for parts in _PARTS)
    with source.members[0].open() as stream:
        return stream.read(len(_OLE)) == _OLE


def open_workbook(source: Source) -> CalamineWorkbook:
    """The spreadsheet. Raises KnownError when it is damaged, locked by a password, or too large."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    name = source.path.name
    if sum(member.size for member in source.members) > LARGEST_SHEET:
        raise KnownError(f"{name} is too large for a spreadsheet; save it as CSV and import that.")
    try:
        if len(source.members) == 1:
            with source.members[0].open() as stream:
                return CalamineWorkbook.from_filelike(BytesIO(stream.read()))
        check_extent(source)
        return CalamineWorkbook.from_path(source.path)
    except PasswordError as error:
        raise KnownError(
            f"{name} is locked by a password; save it without one and import it again."
        ) from error
    except (CalamineError, OSError, ValueError) as error:
        raise KnownError(f"{name} is damaged: it cannot be read as a spreadsheet.") from error


def filled_rows(sheet: CalamineSheet, shown: ShownCells) -> Iterator[tuple[int, tuple[str, ...]]]:
    """(number from 1, cells as text) of every row that is not blank. `shown`: what cells show of their
    numbers, where that is more.
    """
    for number, row in enumerate(sheet.iter_rows(), start=1):
        cells = tuple(map(cell_text, row))
        if shown:
            cells = tuple(
                shown.get((number - 1, at), cell) for at, cell in enumerate(cells, first_column(sheet))
            )
        if any(cells):
            yield number, cells


def cell_text(value: Cell) -> str:
    """A value as a person would write it: a whole number without a point, a day without its midnight."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e16 else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, (date, time)):
        return value.isoformat()
    return str(value).replace("\0", "").strip()


def first_column(sheet: CalamineSheet) -> int:
    """The column, from 0, in which the rows of a sheet begin: those before it are blank."""
    return sheet.start[1] if sheet.start else 0


class SheetTable:
    """A sheet with a header; see `csv_table.Table`. `size`: bytes of the file, for the progress."""

    has_replacements = False

    def __init__(
        self, rows: Iterator[tuple[int, tuple[str, ...]]], names: tuple[str, ...], height: int, size: int
    ) -> None:
        self.columns = Columns(names)
        self.position = 0
        self._rows = rows
        self._height = max(height, 1)
        self._size = size

    def rows(self) -> Iterator[Row]:
        """Every row below the header that is not blank; `line` is its number in the sheet."""
        for number, cells in self._rows:
            self.position = self._size * min(number, self._height) // self._height
            yield Row(number, self.columns, cells)
