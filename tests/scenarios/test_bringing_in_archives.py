"""Archives of networks and messengers that are dropped on the window: shown, imported, taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netdesk.window.shell.main_window import MainWindow
from tests.importers.signal import exports as signal
from tests.importers.signal.test_whole_import import ALL as SIGNAL
from tests.importers.signal.test_whole_import import CHATS
from tests.importers.telegram import exports as telegram
from tests.importers.telegram import pages
from tests.importers.telegram.test_html_export import ACCOUNT
from tests.importers.telegram.test_whole_import import ALL as TELEGRAM
from tests.importers.x import archives as x
from tests.scenarios.windows import drop, files, import_all, names, read_preview, settle

SAMPLES: dict[str, tuple[Callable[[Path], Path], list[str]]] = {
    "x": (lambda folder: x.archive(folder, x.FULL), ["@bo", "Ida Muster", f"X user {x.ANON}"]),
    "telegram": (
        lambda folder: telegram.export(folder, TELEGRAM),
        ["Bo", "Deleted Account", "Deleted Account", "Ida Muster", "Zoë Beispiel"],
    ),
    "telegram pages": (lambda folder: pages.export(folder, ACCOUNT), ["Bo", "Ida"]),
    "signal": (lambda folder: signal.export(folder, *SIGNAL), ["Bo", "Ida Muster"]),
    "signal chats": (lambda folder: signal.archive(folder, CHATS), ["Bo", "Ida", "Zoë"]),
}


@pytest.mark.parametrize("sample", SAMPLES)
def test_an_archive_is_dropped_imported_and_taken_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, sample: str
) -> None:
    build, people = SAMPLES[sample]
    assert drop(window, files(build(tmp_path)))
    view = read_preview(qtbot, window)
    assert view.session is not None
    assert view.session.preview.numbers.new >= len(people)
    assert [file.format for file in view.session.files] == [sample.split(maxsplit=1)[0]]
    import_all(qtbot, window)
    assert sorted(names(window)) == people
    window.desk.undo()
    settle(qtbot, window.desk)
    assert names(window) == []
