"""How one file of a LinkedIn export is read: each row gives its drafts, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Iterator

from netdesk.domain.draft import Item, Problem
from netdesk.domain.error import KnownError
from netdesk.importers.csv_table import Row, open_table
from netdesk.importers.linkedin.members import Found
from netdesk.importers.table_rows import Draw, Step, row_items

_ROWS_PER_STEP = 256


def items_of(found: Found, draw: Draw, step: Step) -> Iterator[Item]:
    """What the rows of a file hold, one after the other, and what could not be read of it."""
    try:
        with found.member.open() as stream:
            table = open_table(stream, found.kind.is_header)
            if table is None:
                yield Problem(found.label, "Its columns are not those NetDesk knows from LinkedIn.")
                return
            yield from row_items(found.label, table, draw, step)
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
                yield row
    except KnownError:
        return
