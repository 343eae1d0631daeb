"""Lines of CSV, and tables of numbered blocks of columns: as many as the fullest contact needs."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from netdesk.domain.contact import Contact

BOM = "\ufeff"
"""Without it Excel takes UTF-8 for Windows-1252."""
Read = Callable[[Contact], str]


class Block(NamedTuple):
    """Columns that a contact may need several times: their names with `{n}` for the number, the records of
    a contact that fill them, and the cells of one record.
    """

    names: tuple[str, ...]
    rows: Callable[[Contact], Sequence[Any]]
    cells: Callable[[Any], Sequence[str]]


def csv_line(cells: Iterable[str], *, is_all_quoted: bool = False) -> str:
    """One line with CRLF."""
    line = io.StringIO()
    dialect: type[csv.Dialect] = csv.unix_dialect if is_all_quoted else csv.excel
    csv.writer(line, dialect, lineterminator="\r\n").writerow(cells)
    return line.getvalue()


def block_table(
    people: Sequence[Contact], single: Mapping[str, Read], blocks: Sequence[Block]
) -> Iterator[list[str]]:
    """The cells of the heading, then those of each contact: single columns first, then the blocks."""
    counts = [max((len(block.rows(person)) for person in people), default=0) for block in blocks]
    numbered = (
        name.format(n=number)
        for block, count in zip(blocks, counts, strict=True)
        for number in range(1, count + 1)
        for name in block.names
    )
    yield [*single, *numbered]
    for person in people:
        cells = [read(person) for read in single.values()]
        for block, count in zip(blocks, counts, strict=True):
            rows = block.rows(person)
            cells += chain.from_iterable(map(block.cells, rows))
            cells += [""] * ((count - len(rows)) * len(block.names))
        yield cells
