"""Downloads of Facebook and Instagram, dropped on the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk.graph import graph_data
from netdesk.window.shell.main_window import MainWindow
from netdesk.window.timeline.view import TimelineView
from tests.importers.meta.exports import BO, IDA, archive, unpacked
from tests.importers.meta.samples import facebook, instagram
from tests.scenarios.windows import drop, files, import_all, names, read_preview, settle, wait_for_names

PEOPLE = (BO, "Facebook user", "Jan Weg", "Ola Neu", "Uwe Fern", IDA)


@pytest.mark.parametrize("make", [archive, unpacked])
def test_a_facebook_download_comes_in_and_goes_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, make: Callable[..., Path]
) -> None:
    desk = window.desk
    assert drop(window, files(make(tmp_path, facebook())))
    view = read_preview(qtbot, window)
    assert view.session is not None
    assert [file.format for file in view.session.files] == ["facebook"]
    import_all(qtbot, window)
    wait_for_names(qtbot, window, *PEOPLE)
    timeline = window.surface("timeline")
    assert isinstance(timeline, TimelineView)
    window.show_view("timeline")
    qtbot.waitUntil(lambda: timeline.overview_total() > 0)
    nodes, _ = graph_data(desk.file.connection, desk.directory)
    assert {IDA, BO} <= {node.name for node in nodes}
    desk.undo()
    settle(qtbot, desk)
    assert desk.people.is_empty()


def test_instagram_asks_whether_somebody_on_facebook_is_the_same(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    drop(window, files(archive(tmp_path, facebook()), archive(tmp_path, instagram(), "instagram-kim-1.zip")))
    view = read_preview(qtbot, window)
    assert view.session is not None
    assert view.session.preview.numbers.undecided == 1
    import_all(qtbot, window)
    # Until somebody answers they are two.
    assert names(window).count(IDA) == 2
