from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from netdesk.desk.desk import Desk
from tests.desks import open_desk
from tests.window.network import TODAY


@pytest.fixture
def network(qapp: QObject, tmp_path: Path) -> Iterator[Desk]:
    """An empty network on a day that stands still."""
    with open_desk(tmp_path / "network.netdesk", TODAY) as opened:
        yield opened
