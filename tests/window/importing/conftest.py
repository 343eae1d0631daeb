from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.window.importing.view import ImportView

Read = Callable[..., None]


@pytest.fixture
def view(desk: Desk, qtbot: QtBot) -> Iterator[ImportView]:
    view = ImportView(desk)
    view.resize(1200, 700)
    view.show()
    yield view
    view.discard()
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)
    view.close()
    view.deleteLater()


@pytest.fixture
def read(view: ImportView, qtbot: QtBot) -> Read:
    """Drop files and wait until the preview is ready."""

    def read(*paths: Path) -> None:
        view.add_paths(list(paths))
        wait_ready(view, qtbot)

    return read


def wait_ready(view: ImportView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: view.session is not None and view.session.state == "ready", timeout=60_000)


@pytest.fixture
def told(desk: Desk) -> list[str]:
    """The sentences that the window was asked to show with Undo beside them."""
    found: list[str] = []
    desk.intents.undoable.connect(found.append)
    return found


@pytest.fixture
def write(view: ImportView, qtbot: QtBot, desk: Desk) -> Callable[[], None]:
    """Press Import and wait until everything is written."""

    def write() -> None:
        view.bottom.import_button.click()
        qtbot.waitUntil(lambda: view.session is None and not desk.jobs.is_busy, timeout=60_000)

    return write
