"""Who is tied to whom, read and laid out away from the window."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import get_ident

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import SaveTie
from netdesk.domain.contact import Tie
from netdesk.domain.error import KnownError
from netdesk.store import listing
from netdesk.store.driver import Connection
from netdesk.store.listing import NameRow
from tests.new_network import lay_new_network
from tests.window.network import TODAY, add

WAIT_MS = 60_000


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """Anna and Bela know each other, nobody knows Cora."""
    desk = Desk(lay_new_network(tmp_path / "n.netdesk"), TODAY)
    anna, bela, _cora = (add(desk, given, "Muster") for given in ("Anna", "Bela", "Cora"))
    desk.do(SaveTie(Tie(desk.uid_of(anna), desk.uid_of(bela), relation="friend")))
    yield desk
    desk.close()


def names(desk: Desk) -> list[str]:
    assert desk.arranger.plan is not None
    return [one.name for one in desk.arranger.plan.nodes]


def test_nothing_is_computed_before_everybody_was_read(qtbot: QtBot, desk: Desk) -> None:
    desk.arranger.want()
    assert desk.arranger.plan is None
    with qtbot.waitSignal(desk.arranger.arranged, timeout=WAIT_MS):
        desk.start()
    assert names(desk) == ["Anna Muster", "Bela Muster"]


def test_the_network_is_read_in_another_thread(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: set[int] = set()
    read = listing.name_rows

    def noted(connection: Connection, contact_ids: Sequence[int]) -> list[NameRow]:
        threads.add(get_ident())
        return read(connection, contact_ids)

    desk.start()
    qtbot.waitUntil(lambda: desk.directory is not None, timeout=WAIT_MS)
    monkeypatch.setattr(listing, "name_rows", noted)
    with qtbot.waitSignal(desk.arranger.arranged, timeout=WAIT_MS):
        desk.arranger.want()
    assert threads
    assert get_ident() not in threads


def test_people_without_a_tie_have_a_place_when_they_are_wanted(qtbot: QtBot, desk: Desk) -> None:
    desk.start()
    desk.arranger.watch(lambda: True)
    with qtbot.waitSignal(desk.arranger.arranged, timeout=WAIT_MS):
        desk.arranger.want()
    with qtbot.waitSignal(desk.arranger.arranged, timeout=WAIT_MS):
        desk.arranger.want_untied(has_untied=True)
    assert names(desk) == ["Anna Muster", "Bela Muster", "Cora Muster"]
    with qtbot.waitSignal(desk.arranger.arranged, timeout=WAIT_MS):
        desk.arranger.want_untied(has_untied=False)
    assert names(desk) == ["Anna Muster", "Bela Muster"]


def test_wanting_what_is_there_computes_nothing_anew(qtbot: QtBot, desk: Desk) -> None:
    desk.start()
    with qtbot.waitSignal(desk.arranger.arranged, timeout=WAIT_MS):
        desk.arranger.want()
    with qtbot.assertNotEmitted(desk.arranger.arranged, wait=600):
        desk.arranger.want_untied(has_untied=False)
        desk.arranger.want()


def test_after_a_failure_it_is_tried_again_when_it_is_wanted(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(_connection: Connection) -> list[tuple[int, str]]:
        raise KnownError("The network cannot be read.")

    desk.start()
    qtbot.waitUntil(lambda: desk.directory is not None, timeout=WAIT_MS)
    with monkeypatch.context() as broken, qtbot.waitSignal(desk.failed, timeout=WAIT_MS) as failed:
        broken.setattr(listing, "tags", locked)
        desk.arranger.want()
        qtbot.waitUntil(lambda: not desk.jobs.is_busy, timeout=WAIT_MS)
    assert failed.args == ["The network cannot be read."]
    with qtbot.waitSignal(desk.arranger.arranged, timeout=WAIT_MS):
        desk.arranger.want()
    assert names(desk) == ["Anna Muster", "Bela Muster"]
