"""From the start of the process to the painted contact list of 50,000 people, beside an empty window."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from tests.bench.fill import large_file
from tests.bench.table import Row

ROUNDS = 11
_EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)
app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
print("painted", flush=True)
"""
_NETDESK = """
import gc
gc.disable()
import sys
from pathlib import Path
from netdesk.window.kit.lean_pyside import import_lean
import_lean()
from netdesk.app import make_application
application = make_application()
from netdesk.desk.desk import Desk
from netdesk.window.shell.main_window import MainWindow
desk = Desk(Path(sys.argv[1]))
window = MainWindow(desk)
window.resize(1440, 900)
window.painted.connect(application.quit)
window.show()
application.exec()
assert window.contacts.view.subtitle(), "the list is there"
heavy = {"numpy", "sqlalchemy", "pyqtgraph", "alembic"} & set(sys.modules)
assert not heavy, heavy
print("painted", flush=True)
"""


def measure() -> list[Row]:
    """The shortest of several runs of each, taken in turns."""
    with tempfile.TemporaryDirectory() as folder:
        path = large_file(Path(folder))
        _read_once(path)
        _run(_NETDESK, str(path))
        empty, netdesk = [], []
        for _ in range(ROUNDS):
            empty.append(_run(_EMPTY))
            netdesk.append(_run(_NETDESK, str(path)))
    return [
        Row(
            "start to painted list, 50,000 people", min(netdesk), "ms", "empty window", min(empty),
            min(netdesk) / min(empty), "<= 2 x the empty window",
        )
    ]  # fmt: skip


def _run(script: str, *arguments: str) -> float:
    """Milliseconds until the script has painted."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    # As on a person's computer, where the second start finds everything compiled.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", script, *arguments], stdout=subprocess.PIPE, env=environment
    ) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
        passed = (time.perf_counter() - started) * 1000
    assert line.strip() == b"painted", "the window did not come up"
    return passed


def _read_once(path: Path) -> None:
    """Read and index everything, as the session before this start would have done."""
    from PySide6.QtCore import QCoreApplication

    from tests.desks import open_desk

    application = QCoreApplication.instance() or QCoreApplication([])
    with open_desk(path, date(2026, 11, 18)) as desk:
        desk.start()
        end = time.monotonic() + 300
        while desk.advice is None and time.monotonic() < end:
            application.processEvents()
            time.sleep(0.01)
