from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.window.kit.look import Appearance, look
from netdesk.window.suggestions.dock import SuggestionsDock
from tests.desks import open_desk
from tests.window.network import TODAY, add, log

GIVEN = ("Anna", "Bela", "Cora", "Dario")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were handed to the desktop."""
    found: list[str] = []

    def open_url(url: QUrl) -> bool:
        found.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return found


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    look().set_appearance(Appearance.LIGHT)
    look().set_reduced_motion(True)
    with open_desk(tmp_path / "n.netdesk", today=TODAY) as desk:
        yield desk
    look().set_reduced_motion(None)


@pytest.fixture
def people(desk: Desk, qtbot: QtBot) -> dict[str, int]:
    """Four people who wait for an answer, and the advice about them."""
    found = {given: add(desk, given, "Muster") for given in GIVEN}
    for days, contact_id in enumerate(found.values(), 5):
        log(desk, contact_id, 40 + days, direction="out")
        log(desk, contact_id, days, direction="in")
    desk.start()
    qtbot.waitUntil(lambda: desk.advice is not None and len(desk.advice.suggestions) == 4, timeout=60_000)
    return found


@pytest.fixture
def dock(people: dict[str, int], desk: Desk) -> Iterator[SuggestionsDock]:
    dock = SuggestionsDock(desk)
    dock.resize(900, 400)
    dock.show()
    dock.activateWindow()
    yield dock
    dock.close()
    dock.deleteLater()


@pytest.fixture
def until_gone(dock: SuggestionsDock, qtbot: QtBot) -> Callable[[str], None]:
    """Wait until the advice has nothing about this person any more."""

    def wait(name: str) -> None:
        qtbot.waitUntil(lambda: name not in names(dock), timeout=60_000)

    return wait


def names(dock: SuggestionsDock) -> list[str]:
    return [row.suggestion.contact_name for row in dock.list.rows]


def take_segment(parent: QWidget, words: str) -> None:
    """Press the segment whose text begins with these words."""
    (segment,) = (one for one in parent.findChildren(QPushButton) if one.text().startswith(words))
    segment.click()
