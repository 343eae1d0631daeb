"""Many rows at once: one statement for a few hundred of them.

With triggers, a statement of its own for every row costs more than the row and its journal together.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

_ROWS = 250


class Executes(Protocol):
    """A connection, or what stands before one."""

    def execute(self, sql: str, values: Sequence[Any] = (), /) -> Any:
        """Carry out a statement."""
        ...


class BulkInsert:
    """Rows on their way into a table; `flush` writes what is left.

    Rows of several tables arrive in any order, so that foreign keys are looked at when the step ends.
    """

    def __init__(self, connection: Executes, table: str, columns: Sequence[str]) -> None:
        connection.execute("PRAGMA defer_foreign_keys=ON")
        self._connection = connection
        self._width = len(columns)
        names = ", ".join(f'"{name}"' for name in columns)
        self._head = f'INSERT INTO "{table}" ({names}) VALUES '
        self._marks = f"({', '.join('?' * self._width)})"
        self._whole = self._head + ", ".join([self._marks] * _ROWS)
        self._full = _ROWS * self._width
        self._values: list[Any] = []

    def add(self, row: Sequence[Any]) -> None:
        """Take a row, its values in the order of the columns."""
        self._values.extend(row)
        if len(self._values) == self._full:
            self._write(self._whole)

    def flush(self) -> None:
        """Write the rows that are left."""
        if self._values:
            self._write(self._head + ", ".join([self._marks] * (len(self._values) // self._width)))

    def _write(self, statement: str) -> None:
        values, self._values = self._values, []
        self._connection.execute(statement, values)
