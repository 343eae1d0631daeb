"""What a CSV file says: its columns, and its rows one by one with the line they begin in."""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO, NamedTuple

from netdesk.importers.csv_lines import Lines

_DELIMITERS = ",;\t|"
_HEADER_WITHIN = 60
_LONGEST_RECORD = 20_000
_SPACES = re.compile(r"[\s_\-]+")
_SEPARATOR_LINE = re.compile(r"\s*sep=(.)\s*$", re.IGNORECASE)
# The limit of the standard library (128 KiB) is less than a long message; it is one for the process.
csv.field_size_limit(64 * 1024 * 1024)

IsHeader = Callable[[Sequence[str]], bool]


def column_key(name: str) -> str:
    """A column's name in the form it is compared in: `First_Name`, ` first-name` → `first name`."""
    return _SPACES.sub(" ", name.replace("\ufeff", "").replace("\u00a0", " ")).strip().casefold()


class Columns:
    """The columns of a table: `names` as written, `keys` as compared. A name can stand twice."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(name.replace("\ufeff", "").strip() for name in names)
        self.keys = tuple(map(column_key, names))
        self._places: dict[str, list[int]] = {}
        for place, key in enumerate(self.keys):
            self._places.setdefault(key, []).append(place)

    def places(self, key: str) -> Sequence[int]:
        """Where the columns of this name stand, from 0."""
        return self._places.get(key, ())


class Row(NamedTuple):
    """One record. `line`: number of the line it begins in, from 1. There can be fewer or more `cells`
    than columns. `is_broken`: a quotation mark in it is not closed, so that it was cut at the end of its
    line.
    """

    line: int
    columns: Columns
    cells: tuple[str, ...]
    is_broken: bool = False

    def get(self, *keys: str) -> str:
        """The first value that is not blank under any of these columns, trimmed; "" for none."""
        for key in keys:
            for place in self.columns.places(key):
                if place < len(self.cells) and (value := self.cells[place].strip()):
                    return value
        return ""

    def all(self, *keys: str) -> tuple[str, ...]:
        """Every value that is not blank under any of these columns: a name can stand twice."""
        places = (place for key in keys for place in self.columns.places(key) if place < len(self.cells))
        return tuple(value for place in places if (value := self.cells[place].strip()))

    def others(self, known: frozenset[str]) -> tuple[tuple[str, str], ...]:
        """(column as written, value) for what stands in columns that are not in `known`; the name is ""
        behind the last column.
        """
        spare = ("",) * max(0, len(self.cells) - len(self.columns.keys))
        named = zip(self.columns.names + spare, self.columns.keys + spare, self.cells, strict=False)
        return tuple((name, cell.strip()) for name, key, cell in named if cell.strip() and key not in known)


class Table:
    """A CSV file being read: its columns, and its `rows()` lazily and once."""

    def __init__(self, lines: Lines, names: Sequence[str], delimiter: str) -> None:
        self.columns = Columns(names)
        self.delimiter = delimiter
        self._lines = lines

    @property
    def position(self) -> int:
        """How many bytes of the file were read so far."""
        return self._lines.position

    @property
    def has_replacements(self) -> bool:
        """Whether bytes read so far had no meaning as text and became U+FFFD."""
        return self._lines.has_replacements

    def rows(self) -> Iterator[Row]:
        """Every record that is not blank. Raises whatever reading the stream raises."""
        for line, cells, is_broken in _Records(self._lines, self.delimiter):
            if any(cell and not cell.isspace() for cell in cells):
                yield Row(line, self.columns, tuple(cells), is_broken)


def open_table(stream: BinaryIO, is_header: IsHeader | None = None) -> Table | None:
    """The table in `stream`; None when its first lines hold no header.

    `is_header(keys)`: whether the names of a row, as `column_key` gives them, are those looked for; the
    first line that is not blank by default. What stands above it is left out. The delimiter (comma,
    semicolon, tab, bar) is what divides the header best.
    """
    lines = Lines(stream)
    told = ""
    for _ in range(_HEADER_WITHIN):
        if not (line := lines.next()):
            return None
        if separator := _SEPARATOR_LINE.match(line):
            told = separator[1]
        elif found := _header(line, told or _DELIMITERS, is_header):
            return Table(lines, *found)
    return None


def _header(line: str, delimiters: str, is_header: IsHeader | None) -> tuple[list[str], str] | None:
    parsed = [(_parsed(line, delimiter), delimiter) for delimiter in delimiters]
    wanted = [
        (columns, delimiter)
        for columns, delimiter in parsed
        if any(map(str.strip, columns)) and (is_header is None or is_header([*map(column_key, columns)]))
    ]
    return max(wanted, key=lambda found: len(found[0])) if wanted else None


def _parsed(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


class _EndlessError(Exception):
    """A record does not end."""


class _Records:
    """Records of a CSV file as (line, cells, is broken). A quotation mark that is never closed costs
    its own line only: the lines behind it are read again as records of their own.
    """

    def __init__(self, lines: Lines, delimiter: str) -> None:
        self._lines = lines
        self._delimiter = delimiter
        self._again: deque[str] = deque()
        self._record: list[str] = []
        self._line = lines.number + 1

    def __iter__(self) -> Iterator[tuple[int, list[str], bool]]:
        reader = csv.reader(self._feed(), delimiter=self._delimiter)
        while True:
            try:
                cells = next(reader)
                is_sound = len(self._record) < 2 or self._is_sound()
            except StopIteration:
                return
            except (csv.Error, _EndlessError):
                cells, is_sound = [], False
            if is_sound:
                yield self._line, cells, False
            else:
                cells = self._first_line_only()
                reader = csv.reader(self._feed(), delimiter=self._delimiter)
                yield self._line, cells, True
            self._line += len(self._record)
            self._record.clear()

    def _feed(self) -> Iterator[str]:
        while line := self._again.popleft() if self._again else self._lines.next():
            self._record.append(line)
            if len(self._record) > _LONGEST_RECORD:
                raise _EndlessError
            yield line

    def _is_sound(self) -> bool:
        try:
            for _ in csv.reader(self._record, delimiter=self._delimiter, strict=True):
                pass
        except csv.Error:
            return False
        return True

    def _first_line_only(self) -> list[str]:
        first, *rest = self._record
        self._again.extendleft(reversed(rest))
        self._record = [first]
        return [cell.strip().strip('"') for cell in first.rstrip("\r\n").split(self._delimiter)]
