"""A network with a few years of history, and the timeline on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import SaveRecord
from netdesk.domain.network import Plan
from netdesk.window.kit.look import look
from netdesk.window.timeline.view import TimelineView
from tests.new_network import lay_new_network
from tests.window.network import TODAY, add, log

HENRIK = (
    (3, "email", "in"), (40, "phone", "in"), (98, "in-person", "both"), (400, "email", "out"),
    (2500, "email", "out"),
)  # fmt: skip
MIRIAM = ((10, "linkedin", "out"), (200, "linkedin", "in"))


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """Henrik with five events, Miriam with two, Ole with none; readings are there."""
    desk = Desk(lay_new_network(tmp_path / "n.netdesk"), TODAY)
    people = [add(desk, "Henrik", "Paulsen"), add(desk, "Miriam", "Osei"), add(desk, "Ole", "Thomsen")]
    for contact, events in zip(people, (HENRIK, MIRIAM, ()), strict=True):
        for days_ago, channel, direction in events:
            log(desk, contact, days_ago, channel, direction)
    desk.do(SaveRecord(Plan(desk.uid_of(people[0]), "call", "phone", "Ask about the crane", "2026-12-01")))
    with qtbot.waitSignal(desk.ready, timeout=60_000):
        desk.start()
    yield desk
    desk.close()


@pytest.fixture
def view(qtbot: QtBot, desk: Desk) -> Iterator[TimelineView]:
    """The surface, shown, without movement."""
    look().set_reduced_motion(True)
    view = TimelineView(desk)
    qtbot.addWidget(view)
    view.resize(1200, 700)
    with qtbot.waitExposed(view):
        view.show()
    yield view
    look().set_reduced_motion(None)
