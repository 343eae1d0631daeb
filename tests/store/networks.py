"""Builders: an empty network, people in it, and what the whole file holds, to compare before and after."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from netdesk.domain.command import AddContact, Command, LogInteraction
from netdesk.domain.contact import Contact, Interaction
from netdesk.domain.moment import Moment
from netdesk.store import triggers
from netdesk.store.network_file import NetworkFile
from tests.new_network import lay_new_network


@contextmanager
def network(folder: Path, name: str = "n.netdesk") -> Iterator[NetworkFile]:
    with NetworkFile(lay_new_network(folder / name)) as file:
        yield file


def person(name: str, **details: object) -> AddContact:
    return AddContact(Contact(uid=name.lower().replace(" ", "-"), formatted_name=name, **details))  # type: ignore[arg-type]


def call(uid: str, when: str = "2026-03-01T10:00:00+01:00", **details: object) -> LogInteraction:
    values = {"channel": "phone", "direction": "out", "kind": "call", "author": "me", **details}
    return LogInteraction(Interaction("", Moment.parse(when) or Moment(0), participants=(uid,), **values))  # type: ignore[arg-type]


def do_all(file: NetworkFile, *commands: Command) -> list[int | None]:
    return [file.do(command)[0] for command in commands]


def content(file: NetworkFile) -> dict[str, list[tuple[object, ...]]]:
    """Every row a person entered, by table."""
    return {
        table: sorted(file.connection.execute(f'SELECT * FROM "{table}"').fetchall(), key=repr)
        for table in triggers.journalled(file.connection)
    }


def effort_of(file: NetworkFile, command: Command) -> int:
    """How much SQLite does to carry a command out, in hundreds of its instructions."""
    return effort(file, lambda: file.do(command))


def effort(file: NetworkFile, work: Callable[[], object]) -> int:
    """How much SQLite does on the file's own connection, in hundreds of its instructions."""
    count = 0

    def step() -> int:
        nonlocal count
        count += 1
        return 0

    file.connection.set_progress_handler(step, 100)
    work()
    file.connection.set_progress_handler(None, 0)
    return count
