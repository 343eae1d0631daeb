"""How tables of contacts are recognised and read: those of known programs, and all others by a mapping."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from io import BytesIO
from itertools import chain, islice
from pathlib import PurePosixPath

from netdesk.domain.draft import ContactDraft, Item, Problem
from netdesk.domain.table_mapping import OWN_FIELD, ColumnUse, Said, TableGuess, names_anybody
from netdesk.importers.csv_table import Row, Table, open_table
from netdesk.importers.reader import Progress, Reader, Source
from netdesk.importers.remarks import ROW_NAMES_NOBODY
from netdesk.importers.table_rows import row_items
from netdesk.importers.tables.cell_date import order_of_dates
from netdesk.importers.tables.contact_row import contact_of_row
from netdesk.importers.tables.content_kind import looks_like
from netdesk.importers.tables.dialects import DIALECTS, Dialect, dialect_of
from netdesk.importers.tables.guess import ROWS_LOOKED_AT, guess_table, guess_tables
from netdesk.importers.tables.header_row import HEAD_BYTES, header_keys
from netdesk.importers.tables.lost_zero import blank_country, is_cut
from netdesk.importers.tables.noted_row import RowStyle
from netdesk.importers.tables.open_tables import FoundTable, first_rows, is_cells, open_tables
from netdesk.importers.tables.own_table import KEY as OWN_KEY
from netdesk.importers.tables.own_table import is_own, own_items
from netdesk.importers.tables.places import Place, places_of
from netdesk.importers.tables.plain_text import is_text
from netdesk.importers.tables.sheet import is_spreadsheet

KEY = "table"
"""The key of the reader of tables that no program is known to write."""
_ENDINGS = frozenset({".csv", ".tsv", ".tab"})
_OWN, _KNOWN_DIALECT, _SPREADSHEET, _KNOWN_WORDS, _WITH_EMAIL, _OF_CELLS, _BY_ENDING = (
    95,
    92,
    60,
    50,
    40,
    38,
    36,
)
_EVEN = 0.8
"""So many of the rows have as many cells as there are columns."""
_WHO = frozenset({"name", "given_name", "email"})
_HIDDEN = "The sheet is hidden; show it and import it again if you want what is in it."
_CUT_PHONE = "A spreadsheet cut the phone number short; what is left of it stands among the other fields."
LEFT_OUT_BY_YOU = "You left it out."


def read_mapped(source: Source, progress: Progress, *, said: Said, home: str = "") -> Iterator[Item]:
    """Every row of every table of the source as a contact or as a problem.

    NetDesk's own tables and those of known programs are read as such, all others by what was `said` of
    their columns, else by what NetDesk takes them for, and then a problem says of which columns that is not
    sure. `home`: the owner's country, ISO 3166, "" if it is not known. Raises KnownError.
    """
    total = max(1, sum(member.size for member in source.members))
    progress(0, total)
    is_empty = True
    for found in open_tables(source):
        is_empty = False
        if found.is_hidden:
            yield Problem(found.label, _HIDDEN)
            continue
        step = partial(_step, progress, total)
        if is_own(found.table.columns.keys):
            yield from row_items(found.label, found.table, own_items, step, row_word=found.row_word)
            continue
        rows = found.table.rows()
        ahead = list(islice(rows, ROWS_LOOKED_AT))
        plan = _plan(found, ahead, said, home)
        if plan is None:
            yield Problem(found.label, LEFT_OUT_BY_YOU)
            continue
        places, style, problems = plan
        if not names_anybody(place.use for place in places):
            yield Problem(found.label, "None of its columns names people or how to reach them.")
            continue
        table = _Peeked(found, ahead, rows)
        draw = partial(_draw, places, style)
        yield from row_items(found.label, table, draw, step, row_word=found.row_word)
        yield from problems
    if is_empty:
        yield Problem(source.path.name, "It holds no table of contacts.")
    progress(total, total)


def reader_for(said: Said, home: str = "") -> Reader:
    """The reader of unknown tables that a person told the columns of. `home`: the owner's country."""
    return Reader(KEY, "Table", recognise_any, partial(read_mapped, said=said, home=home))


def recognise_any(source: Source) -> int:
    """How surely (0-100) this is a table of people that no program is known to write."""
    if is_spreadsheet(source):
        return _SPREADSHEET
    if len(source.members) != 1:
        return 0
    head = _head(source)
    if header_keys(head):
        return _KNOWN_WORDS
    table = open_table(BytesIO(head))
    if table is None or not is_text(head):
        return 0
    return max(
        _by_content(table, source.members[0].name), _OF_CELLS if _are_cells_of_people(source, head) else 0
    )


def _by_content(table: Table, file_name: str) -> int:
    """How surely a table whose columns have no telling names is one of people."""
    names = table.columns.names
    if len(names) < 2:
        return 0
    rows = list(islice(table.rows(), ROWS_LOOKED_AT))
    is_even = bool(rows) and sum(len(row.cells) == len(names) for row in rows) > _EVEN * len(rows)
    cells = [cell.strip() for row in rows for cell in row.cells]
    if is_even and any(looks_like("email", cell) for cell in (*names, *cells)):
        return _WITH_EMAIL
    return _BY_ENDING if is_even and PurePosixPath(file_name).suffix.casefold() in _ENDINGS else 0


def _are_cells_of_people(source: Source, head: bytes) -> bool:
    """Whether a text is cells of a sheet, with or without a header, that name people by their contents."""
    table = open_table(BytesIO(head))
    if table is None or not is_cells(table) or len(table.columns.names) < 2:
        return False
    rows = first_rows(head)
    if sum(len(cells) == len(table.columns.names) for cells in rows) < _EVEN * len(rows):
        return False
    _, found = next(guess_tables(source))
    return any(column.use.field in _WHO for column in found.columns)


def _recognise(dialect: Dialect, source: Source) -> int:
    if len(source.members) != 1:
        return 0
    table = open_table(BytesIO(_head(source)), lambda keys: dialect_of(keys) is dialect)
    return _KNOWN_DIALECT if table is not None else 0


def _recognise_own(source: Source) -> int:
    is_file = len(source.members) == 1
    return _OWN if is_file and open_table(BytesIO(_head(source)), is_own) is not None else 0


def _head(source: Source) -> bytes:
    with source.members[0].open() as stream:
        return stream.read(HEAD_BYTES)


def _plan(
    found: FoundTable, ahead: Sequence[Row], said: Said, home: str
) -> tuple[tuple[Place, ...], RowStyle, list[Problem]] | None:
    """What the columns of a table hold, how it writes its values, and what of that is not sure; None for
    a table that is left out.
    """
    dialect = dialect_of(found.table.columns.keys)
    problems: list[Problem] = []
    if dialect is not None:
        places = dialect.places(found.table.columns)
    else:
        guess = guess_table(found, ahead)
        uses = said.get(guess.signature, ())
        if uses is None:
            return None
        places = places_of(found.table.columns, uses or guess.uses)
        problems += [] if uses else _doubts(found.label, guess)
    order, is_open = order_of_dates(_cells(ahead, places, "day", "met"))
    if is_open:
        problems.append(Problem(found.label, "Dates such as 4/12/1980 were read as 12 April.", is_skip=False))
    style = RowStyle(KEY, order=order)
    if dialect is not None:
        style = RowStyle(dialect.key, dialect.has_joined, dialect.unsaid, order, dialect.is_escaped)
    blank = blank_country(_cells(ahead, places, "country"), home)
    return places, replace(style, home=home, blank=blank), problems


def _cells(rows: Sequence[Row], places: Sequence[Place], *fields: str) -> Iterator[str]:
    """What stands in the columns of these fields."""
    columns = [place.at for place in places if place.use.field in fields]
    return (row.cells[at].strip() for at in columns for row in rows if at < len(row.cells))


def _doubts(label: str, guess: TableGuess) -> list[Problem]:
    doubtful = [column.name for column in guess.columns if not column.is_sure]
    if not doubtful:
        return []
    names = ", ".join(f"“{name}”" for name in doubtful)
    which = "this column holds" if len(doubtful) == 1 else "these columns hold"
    return [Problem(label, f"What {which} is guessed by the content: {names}.", is_skip=False)]


def _draw(places: Sequence[Place], style: RowStyle, row: Row, where: str) -> Iterator[Item]:
    contact = contact_of_row(row.cells, (*places, *_nameless(row)), style)
    yield Problem(where, ROW_NAMES_NOBODY) if contact is None else ContactDraft(where, contact)
    if any(map(is_cut, _cells([row], places, "phone"))):
        yield Problem(where, _CUT_PHONE, is_skip=False)


def _nameless(row: Row) -> Iterator[Place]:
    """The values behind the last column, which are kept although nobody knows what they are."""
    return (Place(at, ColumnUse(OWN_FIELD), "") for at in range(len(row.columns.names), len(row.cells)))


def _step(progress: Progress, total: int, position: int) -> None:
    progress(min(position, total), total)


class _Peeked:
    """A table of which some rows were looked at already."""

    def __init__(self, found: FoundTable, ahead: Sequence[Row], rows: Iterator[Row]) -> None:
        self.columns = found.table.columns
        self._table = found.table
        self._rows = chain(ahead, rows)

    @property
    def position(self) -> int:
        return self._table.position

    @property
    def has_replacements(self) -> bool:
        return self._table.has_replacements

    def rows(self) -> Iterator[Row]:
        return self._rows


_read: Callable[[Source, Progress], Iterator[Item]] = partial(read_mapped, said={})
READER = Reader(KEY, "Table", recognise_any, _read)
"""The reader of tables that no program is known to write."""
OWN = Reader(OWN_KEY, "NetDesk table", _recognise_own, _read)
"""The reader of the table that NetDesk writes."""
GOOGLE, OUTLOOK, THUNDERBIRD, EVOLUTION, XING = (
    Reader(dialect.key, dialect.name, partial(_recognise, dialect), _read) for dialect in DIALECTS
)
"""The readers of tables that programs write."""
READERS = (OWN, GOOGLE, OUTLOOK, THUNDERBIRD, EVOLUTION, XING, READER)
"""All readers of tables."""
