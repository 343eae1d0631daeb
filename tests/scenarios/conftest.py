"""A window on an empty network, and one in which two people are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netdesk.window.shell.main_window import MainWindow
from tests.scenarios.windows import running, settle
from tests.window.network import add, log


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the network lies."""
    return tmp_path / "trial.netdesk"


@pytest.fixture
def window(qtbot: QtBot, path: Path) -> Iterator[MainWindow]:
    """The window of a first start."""
    with running(qtbot, path) as window:
        yield window


@pytest.fixture
def anna(qtbot: QtBot, window: MainWindow) -> int:
    """Anna, who wrote last week and has no answer, beside Bela, whom nobody wrote to."""
    desk = window.desk
    made = add(desk, "Anna", "Albers", organisation="Werft Nord", notes="Collects barometers", circle=15)
    add(desk, "Bela", "Brandt")
    for days_ago in (200, 120, 60):
        log(desk, made, days_ago, "email", "out")
        log(desk, made, days_ago - 1, "email", "in")
    log(desk, made, 12, "email", "in")
    settle(qtbot, desk)
    return made
