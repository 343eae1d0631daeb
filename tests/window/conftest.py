"""What most surfaces are tested on: an empty network of today, in the light theme."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from netdesk.desk.desk import Desk
from netdesk.window.kit.look import Appearance, look
from tests.desks import open_desk
from tests.window.network import TODAY


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    look().set_appearance(Appearance.LIGHT)
    with open_desk(tmp_path / "n.netdesk", today=TODAY) as desk:
        yield desk
