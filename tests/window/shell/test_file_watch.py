"""A network whose file was moved away is not lost in silence."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from netdesk.window.shell.file_watch import FileWatch

MOVED = (
    "n.netdesk was moved, deleted or replaced while it is open. Put it back before you close NetDesk, or "
    "export the network."
)


@pytest.fixture
def network(tmp_path: Path) -> Path:
    path = tmp_path / "n.netdesk"
    path.write_text("a network")
    return path


def test_it_is_told_once_that_the_file_is_gone_and_again_after_it_was_back(
    qapp: QApplication, network: Path, tmp_path: Path
) -> None:
    told: list[str] = []
    owner = QObject()
    watch = FileWatch(network, told.append, owner)
    watch.look()
    assert told == []
    away = network.rename(tmp_path / "elsewhere.netdesk")
    watch.look()
    watch.look()
    assert told == [MOVED]
    away.rename(network)
    watch.look()
    assert told == [MOVED]
    network.unlink()
    watch.look()
    assert told == [MOVED, MOVED]
    owner.deleteLater()


def test_another_file_of_the_same_name_is_not_the_network(
    qapp: QApplication, network: Path, tmp_path: Path
) -> None:
    told: list[str] = []
    owner = QObject()
    FileWatch(network, told.append, owner)
    other = tmp_path / "other"
    other.write_text("from the cloud")
    other.replace(network)
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert told == []
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert told == [MOVED]
    owner.deleteLater()
