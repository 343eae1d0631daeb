"""How the rows of any table become drafts: each gives its own, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from netdesk.domain.draft import Item, Problem
from netdesk.importers.csv_table import Columns, Row
from netdesk.importers.pace import Step
from netdesk.importers.remarks import REPLACED

Draw = Callable[[Row, str], Iterator[Item]]
"""The drafts of a row; the text says where it stands: `Connections.csv line 12`."""
_ROWS_PER_STEP = 256


class AnyTable(Protocol):
    """A table that is being read, from a text or from a sheet; see `csv_table.Table`."""

    @property
    def columns(self) -> Columns: ...

    @property
    def position(self) -> int: ...

    @property
    def has_replacements(self) -> bool: ...

    def rows(self) -> Iterator[Row]: ...


def row_items(
    label: str, table: AnyTable, draw: Draw, step: Step, *, row_word: str = "line"
) -> Iterator[Item]:
    """What the rows of the table `label` hold, one after the other, and what could not be read of it.

    `row_word`: what the number of a row counts.
    """
    width = len(table.columns.keys)
    for number, row in enumerate(table.rows()):
        if number % _ROWS_PER_STEP == 0:
            step(table.position)
        where = f"{label} {row_word} {row.line}"
        if row.is_broken:
            yield Problem(where, "A quotation mark is not closed; only this line was read.", is_skip=False)
        elif len(row.cells) > width and any(map(str.strip, row.cells[width:])):
            yield Problem(where, "The row has more values than the file has columns.", is_skip=False)
        yield from draw(row, where)
    if table.has_replacements:
        yield Problem(label, REPLACED, is_skip=False)
