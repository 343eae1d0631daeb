"""Statements of one open transaction carried out in a second thread, while this one prepares the next.

SQLite works without holding the interpreter, so that reading cards and writing them go on side by side.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from queue import Queue
from types import TracebackType
from typing import Any

from netdesk.store.driver import Connection, DatabaseError

_MOST_WAITING = 256
_Statement = tuple[str, Sequence[Any]]


class BackgroundWriter:
    """Takes statements by `execute`, like a connection, and carries them out in their order. What is
    wrong with one of them is raised by the next call, or at the end of the `with`.

    The connection must have been opened for any thread. Meanwhile others may read over it, but whoever
    writes over it, or asks for a row's id, does so after `drain`.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._waiting: Queue[_Statement | None] = Queue(_MOST_WAITING)
        self._error: Exception | None = None
        self._thread = threading.Thread(target=self._work, name="netdesk-writer", daemon=True)

    def __enter__(self) -> BackgroundWriter:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if kind is not None:
            # The transaction is given up: what still waits need not be written.
            self._error = self._error or DatabaseError("given up")
        self._waiting.put(None)
        self._thread.join()
        if kind is None:
            self._raise()

    def execute(self, sql: str, values: Sequence[Any] = ()) -> None:
        """Have a statement carried out; `values` must not be changed afterwards."""
        self._raise()
        self._waiting.put((sql, values))

    def drain(self) -> Connection:
        """Wait until everything so far is carried out; gives the connection, free to be used."""
        self._waiting.join()
        self._raise()
        return self._connection

    def _raise(self) -> None:
        if self._error is not None:
            raise self._error

    def _work(self) -> None:
        while statement := self._waiting.get():
            if self._error is None:
                try:
                    self._connection.execute(*statement)
                except Exception as error:  # noqa: BLE001 - raised again where somebody waits for it
                    self._error = error
            self._waiting.task_done()
