from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from netdesk.desk.desk import Desk
from tests.desks import open_desk
from tests.window.network import TODAY


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "n.netdesk", today=TODAY) as desk:
        yield desk
