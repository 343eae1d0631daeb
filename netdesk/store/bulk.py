"""Many rows at once: one statement for a hundred of them.

With triggers, a statement of its own for every row costs more than the row and its journal together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import Any, Protocol

_ROWS = 100


class Executes(Protocol):
    """A connection, or what stands before one."""

    def execute(self, sql: str, values: Sequence[Any] = (), /) -> Any:
        """Carry out a statement."""
        ...


def insert_rows(
    connection: Executes, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    """Write rows, their values in the order of `columns`, as they come."""
    names = ", ".join(f'"{name}"' for name in columns)
    head = f'INSERT INTO "{table}" ({names}) VALUES '
    marks = f"({', '.join('?' * len(columns))})"
    whole = head + ", ".join([marks] * _ROWS)
    ahead = iter(rows)
    while values := list(chain.from_iterable(islice(ahead, _ROWS))):
        count = len(values) // len(columns)
        connection.execute(whole if count == _ROWS else head + ", ".join([marks] * count), values)
