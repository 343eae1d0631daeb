"""The sample network is one step that ends today and can be taken back."""

from __future__ import annotations

from contextlib import closing

from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.desk.sample import write_sample
from netdesk.domain.moment import day_of_date
from tests.window.network import TODAY


def test_it_is_one_step_up_to_today_and_comes_only_once(network: Desk, qtbot: QtBot) -> None:
    with closing(network.file.writer()) as writer:
        change, account = write_sample(writer, TODAY)
        network.tell(change)
        assert change is not None
        assert account.new > 0
        assert str(network.undo_label) == "Open the sample network"
        assert not network.people.is_empty()
        (last,) = writer.execute("SELECT max(wall_s) FROM participant").fetchone()
        assert day_of_date(TODAY) - 30 <= last // 86_400
        again, _account = write_sample(writer, TODAY)
        assert again is None
    network.undo()
    qtbot.waitUntil(network.people.is_empty, timeout=60_000)


def test_so_large_a_step_is_undone_and_redone_in_the_background(network: Desk, qtbot: QtBot) -> None:
    network.tell(network.write_sample())
    told: list[tuple[object, bool]] = []
    network.playing.connect(lambda step, is_redo: told.append((step, is_redo)))
    label, everybody = network.undo_label, len(network.people.order())
    with qtbot.waitSignal(network.changed, timeout=60_000):
        network.undo()
        network.undo()  # which the first one is still at work on
        assert told == [(label, False)]
    assert told == [(label, False), (None, False)]
    assert network.people.is_empty()
    assert network.redo_label == label
    with qtbot.waitSignal(network.changed, timeout=60_000):
        network.redo()
        assert told[-1] == (label, True)
        assert network.people.is_empty()
    assert len(network.people.order()) == everybody


def test_a_large_step_that_cannot_be_undone_now_is_told(network: Desk, qtbot: QtBot) -> None:
    network.tell(network.write_sample())
    with closing(network.file.writer()) as other:
        other.execute("BEGIN IMMEDIATE")
        with qtbot.waitSignal(network.failed, timeout=60_000) as failed:
            network.undo()
        other.execute("ROLLBACK")
    assert failed.args == ["The network is being written just now; please try again in a moment."]
    assert not network.people.is_empty()
    with qtbot.waitSignal(network.changed, timeout=60_000):
        network.undo()
