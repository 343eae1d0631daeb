"""Reading about people for a person who waits for it: at once about few, about many in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from netdesk.desk.giving_way import give_way
from netdesk.store.commands import MANY_PEOPLE

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.desk.jobs import Job
    from netdesk.domain.phrase import Phrase
    from netdesk.store.driver import Connection
    from netdesk.store.network_file import NetworkFile

    Read = Callable[[Connection, Sequence[int]], list["T"]]

T = TypeVar("T")
_BLOCK = 50


class LongReading:
    """One at a time; while a long one is at work, a further wish is passed over. It is told as a long step is
    (`Desk.at_work`), and so is what fails (`Desk.failed`).
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._is_at_work = False

    def read(
        self, label: Phrase, contact_ids: Sequence[int], read: Read[T], done: Callable[[list[T]], None]
    ) -> None:
        """Give `done` what `read` reads of these people; of many it is asked for a few at a time."""
        if self._is_at_work:
            return
        if len(contact_ids) < MANY_PEOPLE:
            done(read(self._desk.file.connection, contact_ids))
            return
        self._is_at_work = True
        self._desk.at_work.emit(label, "do")
        work = partial(_in_blocks, self._desk.file, tuple(contact_ids), read)
        self._desk.jobs.run(work, partial(self._on_read, done), self._on_failed)

    def _on_read(self, done: Callable[[list[T]], None], found: list[T]) -> None:
        self._end()
        done(found)

    def _on_failed(self, sentence: str) -> None:
        self._end()
        self._desk.failed.emit(sentence)

    def _end(self) -> None:
        self._is_at_work = False
        self._desk.at_work.emit(None, "")


def _in_blocks(file: NetworkFile, contact_ids: Sequence[int], read: Read[T], job: Job) -> list[T]:
    found: list[T] = []
    with file.snapshot() as connection:
        for start in range(0, len(contact_ids), _BLOCK):
            job.check()
            found += read(connection, contact_ids[start : start + _BLOCK])
            give_way()
    return found
