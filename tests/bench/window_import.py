"""An import as a person has it: the file dropped on the open preview, then Import, and the figures printed.

`python -m tests.bench.window_import NETWORK FILE`, see `import_in_window.py`.
"""

from __future__ import annotations

import gc
import resource
import sys
import time
from pathlib import Path
from typing import cast

from netdesk.app import SWITCH_INTERVAL_S, Program, make_application
from netdesk.window.importing.view import ImportView
from tests.bench.import_in_window import WindowImport
from tests.bench.lateness import Lateness
from tests.bench.waiting import wait, wait_until

_PATIENCE_S = 900


def _import(network: Path, file: Path) -> WindowImport:
    make_application()
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    program = Program(network)
    program.window.resize(1440, 900)
    program.show([])
    wait_until(lambda: program.desk.advice is not None)
    gc.collect()

    program.window.show_view("importing")
    wait(1)
    started, watch = time.perf_counter(), Lateness()
    program.window.import_paths([file])
    view = cast(ImportView, program.window.surface("importing"))
    if _state_after(view, "reading") == "asking":
        assert view.owner_question.dialog is not None
        view.owner_question.dialog.use_button.click()
        _state_after(view, "reading")
    reading_s, late_reading = time.perf_counter() - started, watch.stop()

    started, watch = time.perf_counter(), Lateness()
    view.bottom.import_button.click()
    state = _state_after(view, "writing")
    assert state == "written", state
    writing_s, late_writing = time.perf_counter() - started, watch.stop()
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    program.close()
    return WindowImport(reading_s, writing_s, max(late_reading), max(late_writing), peak_mb)


def _state_after(view: ImportView, state: str) -> str:
    """The state of the import once it is no longer in this one."""
    session = view.session
    assert session is not None
    wait_until(lambda: session.state != state, _PATIENCE_S)
    return session.state


if __name__ == "__main__":
    print(*_import(Path(sys.argv[1]), Path(sys.argv[2])))
