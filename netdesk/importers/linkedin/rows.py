"""How one file of a LinkedIn export is read: each row gives its drafts, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Iterator

from netdesk.domain.draft import Item, Problem
from netdesk.domain.error import KnownError
from netdesk.importers.csv_table import Row, open_table
from netdesk.importers.linkedin.members import Found
from netdesk.importers.maybe_html import with_letters
from netdesk.importers.pace import Step
from netdesk.importers.table_rows import Draw, row_items

_ROWS_PER_STEP = 256
_RICH = frozenset({"content", "subject", "conversation title", "message", "text", "note"})
"""Columns that may hold HTML, of which more than its letters has to be read."""


def items_of(found: Found, draw: Draw, step: Step) -> Iterator[Item]:
    """What the rows of a file hold, one after the other, and what could not be read of it."""
    try:
        with found.member.open() as stream:
            table = open_table(stream, found.kind.is_header)
            if table is None:
                yield Problem(found.label, "Its columns are not those NetDesk knows from LinkedIn.")
                return
            yield from row_items(found.label, table, lambda row, where: draw(_plain(row), where), step)
    except KnownError as error:
        yield Problem(found.label, error.sentence, breaks_off=True)


def table_rows(found: Found, step: Step) -> Iterator[Row]:
    """The rows of a file without any report, for a look ahead; those that can be read."""
    try:
        with found.member.open() as stream:
            table = open_table(stream, found.kind.is_header)
            for number, row in enumerate(table.rows() if table else ()):
                if number % _ROWS_PER_STEP == 0:
                    step(0)
                yield _plain(row)
    except KnownError:
        return


def _plain(row: Row) -> Row:
    """The row with names and firms as they are called, whatever letters in them are written as in HTML."""
    if not any("&" in cell for cell in row.cells):
        return row
    keys = (*row.columns.keys, *("",) * len(row.cells))
    cells = (cell if key in _RICH else with_letters(cell) for key, cell in zip(keys, row.cells, strict=False))
    return row._replace(cells=tuple(cells))
