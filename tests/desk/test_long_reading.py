"""What is read of very many people is read in the background, in parts."""

from __future__ import annotations

from collections.abc import Sequence

from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.desk.long_reading import LongReading
from netdesk.domain.error import KnownError
from netdesk.domain.phrase import phrase
from netdesk.store.driver import Connection
from netdesk.store.listing import name_of

LABEL = phrase("Copy {count} contacts", count=1_000)


def names(connection: Connection, contact_ids: Sequence[int]) -> list[str]:
    return [name_of(connection, one) for one in contact_ids]


def test_of_few_it_is_read_at_once(network: Desk) -> None:
    found: list[list[str]] = []
    LongReading(network).read(LABEL, (1, 1), names, found.append)
    assert found == [[network.name_of(1)] * 2]


def test_of_many_it_is_read_in_the_background_in_the_order_given(network: Desk, qtbot: QtBot) -> None:
    ids = (1, 7) * 600
    told: list[tuple[object, str]] = []
    network.at_work.connect(lambda label, way: told.append((label, way)))
    found: list[list[str]] = []
    reading = LongReading(network)
    reading.read(LABEL, ids, names, found.append)
    reading.read(LABEL, ids, names, found.append)
    assert told == [(LABEL, "do")]
    assert not found
    qtbot.waitUntil(lambda: bool(found), timeout=20_000)
    assert told[1:] == [(None, "")]
    assert found == [[network.name_of(1), ""] * 600]
    reading.read(LABEL, ids, names, found.append)
    qtbot.waitUntil(lambda: len(found) == 2, timeout=20_000)


def test_what_fails_is_told_and_another_wish_can_follow(network: Desk, qtbot: QtBot) -> None:
    def fail(_connection: Connection, _ids: Sequence[int]) -> list[str]:
        raise KnownError("This cannot be read.")

    found: list[list[str]] = []
    reading = LongReading(network)
    with qtbot.waitSignal(network.failed, timeout=20_000) as failed:
        reading.read(LABEL, (1,) * 1_000, fail, found.append)
    assert failed.args == ["This cannot be read."]
    reading.read(LABEL, (1,), names, found.append)
    assert len(found) == 1
