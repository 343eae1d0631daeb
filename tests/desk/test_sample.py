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
from netdesk.domain.command import DeleteContacts
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
    told: list[tuple[object, str]] = []
    sample.at_work.connect(lambda step, way: told.append((step, way)))
    label, everybody = sample.undo_label, len(sample.people.order())
    with qtbot.waitSignal(sample.changed, timeout=60_000):
        sample.undo()
        sample.undo()  # which the first one is still at work on
        assert told == [(label, "undo")]
    assert told == [(label, "undo"), (None, "")]
    assert sample.people.is_empty()
    assert sample.redo_label == label
    with qtbot.waitSignal(sample.changed, timeout=60_000):
        sample.redo()
        assert told[-1] == (label, "redo")
        assert sample.people.is_empty()
    assert len(sample.people.order()) == everybody


def test_people_with_many_exchanges_are_deleted_in_the_background(sample: Desk, qtbot: QtBot) -> None:
    told: list[tuple[str, str]] = []
    sample.at_work.connect(lambda step, way: told.append((str(step), way)))
    deleted: list[str] = []
    everybody = tuple(sample.people.order())
    with qtbot.waitSignal(sample.changed, timeout=60_000):
        sample.do_to_many(DeleteContacts(everybody), lambda: deleted.append("first"))
        sample.do_to_many(DeleteContacts(everybody), lambda: deleted.append("again"))
        assert told == [(f"Delete {len(everybody)} contacts", "do")]
        assert not deleted
        assert not sample.people.is_empty()
    qtbot.waitUntil(lambda: bool(deleted))
    assert deleted == ["first"]
    assert told[1:] == [("None", "")]
    assert sample.people.is_empty()
    assert str(sample.undo_label) == f"Delete {len(everybody)} contacts"


def test_somebody_with_few_exchanges_is_deleted_at_once(sample: Desk) -> None:
    one, *others = sample.people.order()
    deleted: list[int] = []
    sample.do_to_many(DeleteContacts((one,)), lambda: deleted.append(one))
    assert deleted == [one]
    assert sorted(sample.people.order()) == sorted(others)


def test_who_cannot_be_deleted_now_stays_and_it_is_told(sample: Desk, qtbot: QtBot) -> None:
    deleted: list[int] = []
    everybody = tuple(sample.people.order())
    with closing(sample.file.writer()) as other:
        other.execute("BEGIN IMMEDIATE")
        with qtbot.waitSignal(sample.failed, timeout=60_000) as failed:
            sample.do_to_many(DeleteContacts(everybody), lambda: deleted.append(1))
        other.execute("ROLLBACK")
    assert failed.args == ["The network is being written just now; please try again in a moment."]
    assert not deleted
    assert tuple(sample.people.order()) == everybody


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
