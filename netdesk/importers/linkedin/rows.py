"""How one file of a LinkedIn export is read: each row gives its drafts, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from netdesk.domain.draft import Item, Problem
from netdesk.domain.error import KnownError
from netdesk.importers.csv_table import Row, Table, open_table
from netdesk.importers.linkedin.members import Found

Draw = Callable[[Row, str], Iterator[Item]]
"""The drafts of a row; the text says where it stands: `Connections.csv line 12`."""
Step = Callable[[int], None]
"""Told how many bytes of the file were read so far."""
_ROWS_PER_STEP = 256


def items_of(found: Found, draw: Draw, step: Step) -> Iterator[Item]:
    """What the rows of a file hold, one after the other, and what could not be read of it."""
    try:
        with found.member.open() as stream:
            table = open_table(stream, found.kind.is_header)
            if table is None:
                yield Problem(found.label, "Its columns are not those NetDesk knows from LinkedIn.")
                return
            yield from _items(found.label, table, draw, step)
    except KnownError as error:
        yield Problem(found.label, error.sentence)


def table_rows(found: Found, step: Step) -> Iterator[Row]:
    """The rows of a file without any report, for a look ahead; those that can be read."""
    try:
        with found.member.open() as stream:
            table = open_table(stream, found.kind.is_header)
            for number, row in enumerate(table.rows() if table else ()):
                if number % _ROWS_PER_STEP == 0:
                    step(0)
                yield row
    except KnownError:
        return


def _items(label: str, table: Table, draw: Draw, step: Step) -> Iterator[Item]:
    width = len(table.columns.keys)
    for number, row in enumerate(table.rows()):
        if number % _ROWS_PER_STEP == 0:
            step(table.position)
        where = f"{label} line {row.line}"
        if row.is_broken:
            yield Problem(where, "A quotation mark is not closed; only this line was read.", is_skip=False)
        elif len(row.cells) > width and any(map(str.strip, row.cells[width:])):
            yield Problem(where, "The row has more values than the file has columns.", is_skip=False)
        yield from draw(row, where)
    if table.has_replacements:
        yield Problem(label, "Some letters could not be read and were replaced.", is_skip=False)
