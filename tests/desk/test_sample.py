"""The sample network is one step that ends today and can be taken back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.desk.sample import write_sample
from netdesk.domain.moment import day_of_date
from tests.desks import open_desk
from tests.window.network import TODAY


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory, qapp: QObject) -> Path:
    """A network in which the sample is, written once."""
    path = tmp_path_factory.mktemp("sample") / "sample.netdesk"
    with open_desk(path, TODAY) as desk, closing(desk.file.writer()) as writer:
        change, account = write_sample(writer, TODAY)
        assert change is not None
        assert account.new > 0
    return path


@pytest.fixture
def sample(written: Path, tmp_path: Path) -> Iterator[Desk]:
    """The sample on the day it was written."""
    path = tmp_path / "sample.netdesk"
    shutil.copy(written, path)
    with open_desk(path, TODAY) as desk:
        yield desk


def test_it_is_one_step_up_to_today_and_comes_only_once(sample: Desk, qtbot: QtBot) -> None:
    assert str(sample.undo_label) == "Open the sample network"
    assert not sample.people.is_empty()
    with closing(sample.file.writer()) as writer:
        (last,) = writer.execute("SELECT max(wall_s) FROM participant").fetchone()
        assert day_of_date(TODAY) - 30 <= last // 86_400
        again, _account = write_sample(writer, TODAY)
        assert again is None
    sample.undo()
    qtbot.waitUntil(sample.people.is_empty, timeout=60_000)


def test_so_large_a_step_is_undone_and_redone_in_the_background(sample: Desk, qtbot: QtBot) -> None:
    told: list[tuple[object, bool]] = []
    sample.playing.connect(lambda step, is_redo: told.append((step, is_redo)))
    label, everybody = sample.undo_label, len(sample.people.order())
    with qtbot.waitSignal(sample.changed, timeout=60_000):
        sample.undo()
        sample.undo()  # which the first one is still at work on
        assert told == [(label, False)]
    assert told == [(label, False), (None, False)]
    assert sample.people.is_empty()
    assert sample.redo_label == label
    with qtbot.waitSignal(sample.changed, timeout=60_000):
        sample.redo()
        assert told[-1] == (label, True)
        assert sample.people.is_empty()
    assert len(sample.people.order()) == everybody


def test_a_large_step_that_cannot_be_undone_now_is_told(sample: Desk, qtbot: QtBot) -> None:
    with closing(sample.file.writer()) as other:
        other.execute("BEGIN IMMEDIATE")
        with qtbot.waitSignal(sample.failed, timeout=60_000) as failed:
            sample.undo()
        other.execute("ROLLBACK")
    assert failed.args == ["The network is being written just now; please try again in a moment."]
    assert not sample.people.is_empty()
    with qtbot.waitSignal(sample.changed, timeout=60_000):
        sample.undo()
