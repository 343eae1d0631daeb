"""A person takes something out again: a copy, a drag, an export, an import that was a mistake."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from netdesk.domain.command import SetCircle
from netdesk.window.exporting.export_dialog import ExportDialog
from netdesk.window.importing.history_dialog import HistoryDialog
from netdesk.window.kit.button import Button
from netdesk.window.shell.main_window import MainWindow
from tests.scenarios.windows import WAIT_MS, action_of, import_all, menus, names, wait_for_names

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


def test_the_selected_people_are_copied_as_cards(window: MainWindow, anna: int) -> None:
    table = window.contacts.view.table
    window.desk.selection.select([anna])
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert b"FN:Anna Albers" in bytes(data.data("text/vcard").data())
    assert data.text().startswith("Anna Albers")
    assert window.status.message() == "Copied Anna Albers as vCard."


def test_what_was_copied_outlives_the_network(window: MainWindow, anna: int) -> None:
    window.desk.selection.select([anna])
    window.contacts.view.actions_.copy_cards()
    window.desk.close()
    assert b"FN:Anna Albers" in bytes(QGuiApplication.clipboard().mimeData().data("text/x-vcard").data())


def test_the_program_ends_in_peace_with_people_on_the_clipboard(tmp_path: Path) -> None:
    program = """
import sys
from pathlib import Path
from netdesk.app import make_application
application = make_application()
from netdesk.desk.desk import Desk
from netdesk.domain.command import AddContact
from netdesk.domain.contact import Contact
from netdesk.window.people_cards import CopiedPeople, put_on_clipboard
desk = Desk(Path(sys.argv[1]))
made = desk.do(AddContact(Contact(formatted_name="Anna Albers")))
put_on_clipboard(desk, CopiedPeople().read(desk.file.connection, [made]))
print(application.clipboard().text())
desk.close()
"""
    run = subprocess.run(
        [sys.executable, "-c", program, tmp_path / "n.netdesk"], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout.strip()) == (0, "Anna Albers"), run.stderr


def test_the_selected_people_are_dragged_as_a_file(window: MainWindow, anna: int) -> None:
    window.desk.selection.select([anna])
    (url,) = window.contacts.view.table.dragged().urls()
    assert url.fileName() == "Anna Albers.vcf"
    assert "FN:Anna Albers" in Path(url.toLocalFile()).read_text(encoding="utf-8")


def test_export_offers_the_network_the_list_and_the_selection(window: MainWindow, anna: int) -> None:
    window.desk.selection.select([anna])
    window.show_circle(15)
    action_of(window, "Ctrl+E").trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    dialog.what.set_current("selection")
    assert dialog.order.contact_ids == (anna,)
    dialog.reject()


def test_an_import_is_taken_back_from_its_history(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    before = sorted(names(window))
    path = tmp_path / "guests.vcf"
    sheets = [
        f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nN:;{name};;;\nEND:VCARD\n" for name in ("Gerda", "Gustav")
    ]
    path.write_text("".join(sheets))
    window.import_paths([path])
    import_all(qtbot, window)
    wait_for_names(qtbot, window, *before, "Gerda", "Gustav")
    gerda = next(one for one in window.desk.people.order() if window.desk.name_of(one) == "Gerda")
    window.desk.do(SetCircle((gerda,), 50))
    history = next(one for one in menus(window)["File"].actions() if "history" in one.text())
    history.trigger()
    dialog = window.findChild(HistoryDialog)
    assert dialog is not None
    next(one for one in dialog.findChildren(Button) if one.text() == "Take back").click()
    qtbot.waitUntil(lambda: not window.desk.jobs.is_busy, timeout=WAIT_MS)
    wait_for_names(qtbot, window, *before, "Gerda")
    said = "Taken back: 1 person. 1 person stays because of what came later: Gerda."
    assert window.banner.text() == said
    dialog.accept()
