import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from netdesk.desk.desk import Desk
from tests.desks import open_desk
from tests.window.network import TODAY


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new network, made once."""
    path = tmp_path_factory.mktemp("empty") / "empty.netdesk"
    with open_desk(path, TODAY):
        pass
    return path


@pytest.fixture
def network(qapp: QObject, tmp_path: Path, empty_file: Path) -> Iterator[Desk]:
    """An empty network on a day that stands still."""
    path = tmp_path / "network.netdesk"
    shutil.copy(empty_file, path)
    with open_desk(path, TODAY) as opened:
        yield opened
