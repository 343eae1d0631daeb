"""The tables in a file, whatever their columns: of a CSV file, or of every sheet of a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from io import BytesIO
from itertools import chain, islice
from pathlib import PurePosixPath
from typing import NamedTuple

from netdesk.domain.error import KnownError
from netdesk.importers.csv_table import Columns, Row, Table, open_table
from netdesk.importers.reader import Source
from netdesk.importers.table_rows import AnyTable
from netdesk.importers.tables.document_cells import SheetCells, document_cells
from netdesk.importers.tables.first_row import is_somebody
from netdesk.importers.tables.header_row import HEAD_BYTES, header_keys, header_place
from netdesk.importers.tables.merged_cells import merged_cells, with_values_below
from netdesk.importers.tables.sheet import SheetTable, filled_rows, is_spreadsheet, open_workbook
from netdesk.importers.tables.shown_cells import shown_cells

_HEADER_WITHIN = 20
_LOOKED_AT = 200


class FoundTable(NamedTuple):
    """A table about to be read. `label`: the file, and the sheet where there are several; `row_word`: what
    the number of a row counts; `has_header`: whether its first row names the columns; `is_hidden`: it is a
    sheet that the spreadsheet does not show, and is not to be read.
    """

    label: str
    table: AnyTable
    row_word: str
    has_header: bool
    is_hidden: bool = False


def open_tables(source: Source) -> Iterator[FoundTable]:
    """Every table of the source, each to be read before the next is asked for. Raises KnownError."""
    if is_spreadsheet(source):
        yield from _sheets(source)
        return
    for member in source.members:
        label = PurePosixPath(member.name).name
        with member.open() as stream:
            head = stream.read(HEAD_BYTES)
        header = header_keys(head)
        with member.open() as stream:
            table = open_table(stream, partial(_is, header) if header else None)
            if table is not None and header:
                yield FoundTable(label, table, "line", has_header=True)
            elif table is not None and len(table.columns.keys) > 1:
                yield _with_or_without_header(
                    label, table, "line", first_rows(head), are_cells=is_cells(table)
                )


def first_rows(head: bytes) -> list[tuple[str, ...]]:
    """The rows below the first one of a text, as far as its beginning goes."""
    table = open_table(BytesIO(head))
    return [row.cells for row in islice(table.rows(), _LOOKED_AT)] if table else []


def is_cells(table: Table) -> bool:
    """Whether a text is as spreadsheets put it on the clipboard."""
    return table.delimiter == "\t"


def _is(header: tuple[str, ...], keys: Sequence[str]) -> bool:
    return tuple(keys) == header


def _sheets(source: Source) -> Iterator[FoundTable]:
    from python_calamine import CalamineError, SheetVisibleEnum

    workbook = open_workbook(source)
    size = sum(member.size for member in source.members)
    count = len(workbook.sheet_names)
    in_document, shown = document_cells(source), shown_cells(source)
    hidden = {one.name for one in workbook.sheets_metadata if one.visible != SheetVisibleEnum.Visible}
    damaged: list[str] = []
    for name in workbook.sheet_names:
        try:
            sheet = workbook.get_sheet_by_name(name)
        except CalamineError:
            damaged.append(f"“{name}”")
            continue
        known = in_document.get(name) or SheetCells(shown=shown.get(name, {}))
        rows = with_values_below(filled_rows(sheet, known.shown), merged_cells(sheet, known.merged))
        above = list(islice(rows, _HEADER_WITHIN))
        at = header_place([cells for _, cells in above])
        if not above or len(above[at][1]) < 2:
            continue
        table = SheetTable(chain(above[at + 1 :], rows), above[at][1], sheet.total_height, size)
        label = f"{source.path.name}, {name}" if count > 1 else source.path.name
        below = [cells for _, cells in above[at + 1 :]]
        found = _with_or_without_header(label, table, "row", below, are_cells=False)
        yield found._replace(is_hidden=name in hidden)
    if damaged:
        raise KnownError(f"{source.path.name} is damaged: {', '.join(damaged)} cannot be read.")


def _with_or_without_header(
    label: str, table: AnyTable, row_word: str, below: Sequence[Sequence[str]], *, are_cells: bool
) -> FoundTable:
    """The table as it is, or with columns that are counted when its first row is somebody already. `below`:
    the rows behind it.
    """
    is_data = is_somebody(table.columns.names, below, are_cells=are_cells)
    return FoundTable(label, _Headless(table) if is_data else table, row_word, has_header=not is_data)


class _Headless:
    """A table whose first row names nothing: its columns are called by their letter."""

    def __init__(self, table: AnyTable) -> None:
        self._table = table
        self.columns = Columns([f"Column {_letter(at)}" for at in range(len(table.columns.names))])

    @property
    def position(self) -> int:
        return self._table.position

    @property
    def has_replacements(self) -> bool:
        return self._table.has_replacements

    def rows(self) -> Iterator[Row]:
        """Every row, the first one too."""
        yield Row(1, self.columns, self._table.columns.names)
        for row in self._table.rows():
            yield row._replace(columns=self.columns)


def _letter(at: int) -> str:
    """A, B, … Z, AA, as in a spreadsheet."""
    return (_letter(at // 26 - 1) if at >= 26 else "") + chr(ord("A") + at % 26)
