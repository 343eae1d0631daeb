"""A log handler that remembers warnings, so that a test can fail on those it did not expect."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager


class LogWatch(logging.Handler):
    """Keeps the records from WARNING up."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self._records.append(record)

    @contextmanager
    def expect(self, words: str) -> Iterator[None]:
        """Let the warnings pass whose message has `words`; AssertionError when there is none."""
        earlier, self._records = self._records, []
        yield
        others = [record for record in self._records if words not in record.getMessage()]
        assert len(others) < len(self._records), f"nothing was logged with the words {words!r}"
        self._records = earlier + others

    def unexpected(self) -> list[str]:
        return [f"log {r.levelname.lower()} by {r.name}: {r.getMessage()}" for r in self._records]
