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
    """Rows on their way into a table. `after`: what has to be written before them, since they refer to it."""

    def __init__(
        self, connection: Executes, table: str, columns: Sequence[str], after: BulkInsert | None = None
    ) -> None:
        self._connection = connection
        self._after = after
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
        if self._after is not None:
            self._after.flush()
        values, self._values = self._values, []
        self._connection.execute(statement, values)
