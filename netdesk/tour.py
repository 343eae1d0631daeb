"""NetDesk on the sample network without a screen: a picture of each view, and a summary as PDF."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

VIEWS = ("contacts", "timeline", "graph", "suggestions")
WAIT_S = 60.0
SETTLE_S = 1.5


def run_tour(arguments: Sequence[str]) -> int:
    """`netdesk tour [--out FOLDER] [--today YYYY-MM-DD]`: 0, or KnownError with one sentence."""
    from netdesk.cli.parser import Parser

    parser = Parser(prog="netdesk tour", description=__doc__, allow_abbrev=False)
    parser.add_argument("--out", type=Path, default=Path("netdesk-tour"), metavar="FOLDER")
    parser.add_argument("--today", type=date.fromisoformat, default=None, metavar="YYYY-MM-DD")
    chosen = parser.parse_args(list(arguments))
    written = tour(chosen.out, chosen.today or date.today())
    print(f"{len(written)} files in {chosen.out.absolute()}:")
    for path in written:
        print(f"  {path.name}")
    return 0


def tour(folder: Path, today: date) -> list[Path]:
    """Write the pictures and the PDF into `folder`; the sample lives in a temporary file meanwhile."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QSettings

    from netdesk.app import make_application
    from netdesk.domain.error import KnownError

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError(f"{folder} cannot be made: {error.strerror}.") from error
    application = make_application()
    application.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory(prefix="netdesk-tour-") as place:
        # Where the person left their window is no part of the tour, nor does the tour change it.
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, place)
        return _Tour(Path(place), folder, today).walk()


class _Tour:
    def __init__(self, place: Path, folder: Path, today: date) -> None:
        from netdesk.desk.desk import Desk
        from netdesk.window.shell.main_window import MainWindow

        self._folder = folder
        self._written: list[Path] = []
        self._desk = Desk(place / "sample.netdesk", today)
        self._window = MainWindow(self._desk)
        self._window.resize(1440, 900)

    def walk(self) -> list[Path]:
        from netdesk.window.kit.look import Appearance, look

        try:
            self._window.show()
            look().set_appearance(Appearance.LIGHT)
            self._settle()
            self._picture("first-run")
            self._desk.tell(self._desk.write_sample())
            self._desk.start()
            self._window.complete()
            self._until(lambda: self._desk.advice is not None)
            self._settle()
            first = next(iter(self._desk.people.order()))
            self._desk.selection.select([first])
            for view in VIEWS:
                self._window.show_view(view)
                self._settle()
                self._picture(view)
            look().set_appearance(Appearance.DARK)
            for view in VIEWS:
                self._window.show_view(view)
                self._settle()
                self._picture(f"{view}-dark")
            look().set_appearance(Appearance.LIGHT)
            self._paper(first)
        finally:
            self._window.close()
            self._desk.close()
            self._window.deleteLater()
        return self._written

    def _picture(self, name: str) -> None:
        path = self._folder / f"{name}.png"
        self._window.grab().save(str(path))
        self._written.append(path)

    def _paper(self, contact_id: int) -> None:
        from netdesk.desk.paper import paper_facts
        from netdesk.reports.pdf import write_pdf
        from netdesk.reports.registry import build_document

        path = self._folder / "meeting-brief.pdf"
        write_pdf(build_document("meeting-brief", paper_facts(self._desk, [contact_id])), path)
        self._written.append(path)

    def _settle(self) -> None:
        end = time.monotonic() + SETTLE_S
        self._until(lambda: time.monotonic() >= end)

    def _until(self, is_there: Callable[[], bool]) -> None:
        from PySide6.QtWidgets import QApplication

        from netdesk.domain.error import KnownError

        end = time.monotonic() + WAIT_S
        while not is_there():
            QApplication.processEvents()
            time.sleep(0.005)
            if time.monotonic() > end:
                raise KnownError("The tour waited too long for the sample network to be read.")
