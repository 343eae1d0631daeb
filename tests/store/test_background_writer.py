"""Statements carried out in a second thread arrive in order, and none of their errors is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from netdesk.store import driver
from netdesk.store.background_writer import BackgroundWriter
from netdesk.store.driver import Connection, DatabaseError

INSERT = "INSERT INTO word (text) VALUES (?)"


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    with closing(driver.connect(tmp_path / "n.netdesk", is_any_thread=True)) as found:
        found.execute("CREATE TABLE word (text TEXT NOT NULL)")
        yield found


def words(connection: Connection) -> list[str]:
    return [text for (text,) in connection.execute("SELECT text FROM word ORDER BY rowid")]


def test_statements_are_carried_out_in_their_order(connection: Connection) -> None:
    with BackgroundWriter(connection) as background:
        for number in range(1_000):
            background.execute(INSERT, (str(number),))
        assert len(words(background.drain())) == 1_000
    assert words(connection) == [str(number) for number in range(1_000)]


def test_what_the_database_refuses_is_raised_where_somebody_waits(connection: Connection) -> None:
    def write() -> None:
        with BackgroundWriter(connection) as background:
            background.execute(INSERT, (None,))
            background.drain()
            pytest.fail("nobody was told")

    with pytest.raises(DatabaseError, match="NOT NULL"):
        write()


@pytest.mark.parametrize(
    ("value", "error"), [("\ud800", UnicodeEncodeError), (1 << 64, OverflowError)], ids=["letter", "number"]
)
def test_a_value_the_driver_cannot_take_ends_the_writing(
    connection: Connection, value: object, error: type[Exception]
) -> None:
    with pytest.raises(error), BackgroundWriter(connection) as background:
        background.execute(INSERT, (value,))
    assert words(connection) == []


def test_nothing_more_is_written_behind_an_error(connection: Connection) -> None:
    def write(*texts: str | None) -> None:
        with BackgroundWriter(connection) as background:
            for text in texts:
                background.execute(INSERT, (text,))

    with pytest.raises(DatabaseError):
        write("one", None, "two")
    assert words(connection) == ["one"]
