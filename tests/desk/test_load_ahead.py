"""Nothing that is loaded in the background makes classes of Qt there."""

from __future__ import annotations

import subprocess
import sys

from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk

_SCRIPT = """
import sys
from netdesk.desk.load_ahead import MODULES, load_ahead
load_ahead()
assert set(MODULES) <= set(sys.modules)
print(*sorted(name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))))
"""


def test_there_is_no_qt_among_it() -> None:
    done = subprocess.run([sys.executable, "-c", _SCRIPT], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_a_desk_loads_it_in_the_background(network: Desk, qtbot: QtBot) -> None:
    network.load_ahead()
    qtbot.waitUntil(lambda: not network.jobs.is_busy, timeout=60_000)
    assert "netdesk.store.import_write" in sys.modules
