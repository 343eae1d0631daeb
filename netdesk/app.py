"""Building the program once: the application, the desk, the window, and the hand-over of a second start."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from netdesk import __version__, resource
from netdesk.desk.desk import Desk
from netdesk.desk.home_country import home_country
from netdesk.domain.error import KnownError
from netdesk.window.kit.look import look, styled_application
from netdesk.window.shell.main_window import MainWindow

SWITCH_INTERVAL_S = 0.0002
"""How long a background thread may keep the interpreter while the window waits for it: the window does so for
every cell that Python paints.
"""


def default_path() -> Path:
    """Where a person's network lies unless they say otherwise: the data folder of the platform."""
    from platformdirs import user_data_path

    return user_data_path("NetDesk", appauthor=False, ensure_exists=True) / "network.netdesk"


def make_application() -> QApplication:
    """The one QApplication, dressed; the running one if there is one already."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    os.environ.setdefault("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
    application = styled_application(["netdesk"])
    # No display name: X11 and Windows would add it to the titles of dialogs, each with a dash of its own.
    application.setApplicationName("NetDesk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("netdesk")
    application.setWindowIcon(QIcon(str(resource.path("icons", "netdesk.svg"))))
    look()
    return application


def open_window(path: Path | None = None, files: Sequence[Path] = ()) -> int:
    """Open the window on a network and stay until it is closed; `files` are offered for import at once.

    When another NetDesk has this network open, the files go to its window and this one ends with 0.
    Raises KnownError when the network cannot be opened.
    """
    wanted = path or default_path()
    application = make_application()
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    try:
        program = Program(wanted)
    except KnownError as error:
        if hand_over(wanted, files):
            return 0
        if _is_without_terminal():
            _show_sentence(error.sentence)
        raise
    program.show(list(files))
    code = application.exec()
    program.close()
    return code


def _is_without_terminal() -> bool:
    """Whether a desktop started this process, so that nobody reads standard error."""
    return sys.stderr is None or os.environ.get("GIO_LAUNCHED_DESKTOP_FILE_PID") == str(os.getpid())


def _show_sentence(sentence: str) -> None:
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.Warning, "NetDesk", sentence)
    box.exec()
    box.deleteLater()


class Program(QObject):
    """A desk and its window; another network takes their place when the person opens one."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._open(path)
        self._door: QObject | None = None

    def _open(self, path: Path) -> None:
        self.desk = Desk(path, country=home_country())
        self.window = MainWindow(self.desk)
        self.window.painted.connect(self._on_painted)
        self.window.file_wanted.connect(self._on_file_wanted)

    def show(self, files: list[Path]) -> None:
        """Show the window; files that came with the start are offered for import."""
        self._files = files
        self.window.show()

    def close(self) -> None:
        """Close the network; everything is on disk already."""
        self.desk.close()

    def _on_painted(self) -> None:
        self.desk.start()
        QTimer.singleShot(0, self, self._after_start)

    def _after_start(self) -> None:
        from netdesk.window.shell.file_watch import FileWatch

        self.window.complete()
        self.desk.load_ahead()
        self.window.make_ahead()
        if self._files:
            self.window.import_paths(self._files)
            self._files = []
        FileWatch(self.desk.path, self.window.notices.tell_failure, self.window)
        if self._door is None:
            self._door = _listen(self)

    def _on_file_wanted(self, path: Path) -> None:
        """Open another network. The new one is opened first: if that fails, nothing was closed."""
        if path.resolve() == self.desk.path.resolve():
            return
        try:
            desk = Desk(path, country=home_country())
        except KnownError as error:
            self.window.notices.tell_failure(error.sentence)
            return
        self.window.keep_place()
        old_window, old_desk = self.window, self.desk
        self.desk, self.window = desk, MainWindow(desk)
        self.window.painted.connect(self._on_painted)
        self.window.file_wanted.connect(self._on_file_wanted)
        self._files = []
        self.window.show()
        old_window.close()
        old_window.deleteLater()
        old_desk.close()
        if self._door is not None:
            self._door.deleteLater()
            self._door = None

    def take_over(self, files: list[Path]) -> None:
        """Files of a second start."""
        self.window.raise_()
        self.window.activateWindow()
        if files:
            self.window.import_paths(files)


def _server_name(path: Path) -> str:
    import hashlib

    user = os.environ.get("USER") or os.environ.get("USERNAME") or ""
    return "netdesk-" + hashlib.sha256(f"{user}:{path.absolute()}".encode()).hexdigest()[:16]


def hand_over(path: Path, files: Sequence[Path]) -> bool:
    """Give files to the window that has this network open; False when there is none that listens."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_server_name(path))
    if not socket.waitForConnected(500):
        return False
    socket.write(QByteArray("\n".join(str(file.absolute()) for file in files).encode()))
    socket.waitForBytesWritten(500)
    socket.disconnectFromServer()
    return True


def _listen(program: Program) -> QObject:
    """Hear of second starts on the same network."""
    from PySide6.QtNetwork import QLocalServer

    server = QLocalServer(program)
    name = _server_name(program.desk.path)
    QLocalServer.removeServer(name)
    server.listen(name)

    def on_connection() -> None:
        socket = server.nextPendingConnection()

        def on_end() -> None:
            text = bytes(socket.readAll().data()).decode(errors="replace")
            socket.deleteLater()
            program.take_over([Path(line) for line in text.splitlines() if line])

        socket.disconnected.connect(on_end)

    server.newConnection.connect(on_connection)
    return server
