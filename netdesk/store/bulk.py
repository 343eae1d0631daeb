"""Many rows at once: one statement for a hundred of them.

With triggers, a statement of its own for every row costs more than the row and its journal together.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from netdesk.store.driver import Connection

_ROWS = 100


class BulkInsert:
    """Rows of one table, collected and written a hundred at a time. `flush` writes what is left."""

    def __init__(self, connection: Connection, table: str, columns: Sequence[str]) -> None:
        self._connection = connection
        self._width = len(columns)
        names = ", ".join(f'"{name}"' for name in columns)
        self._head = f'INSERT INTO "{table}" ({names}) VALUES '
        self._marks = f"({', '.join('?' * self._width)})"
        self._whole = self._head + ", ".join([self._marks] * _ROWS)
        self._values: list[Any] = []
        self._full = _ROWS * self._width

    def add(self, row: Sequence[Any]) -> None:
        """Add a row; its values in the order of the columns."""
        self._values.extend(row)
        if len(self._values) == self._full:
            self._connection.execute(self._whole, self._values)
            self._values.clear()

    def flush(self) -> None:
        """Write the rows that are left."""
        if self._values:
            rows = len(self._values) // self._width
            self._connection.execute(self._head + ", ".join([self._marks] * rows), self._values)
            self._values.clear()
