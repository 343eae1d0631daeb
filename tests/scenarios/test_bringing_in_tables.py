"""Tables, calendars, lists and mixed archives that are dropped on the window or pasted into it."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard
from pytestqt.qtbot import QtBot

from netdesk.window.importing.view import ImportView
from netdesk.window.shell.main_window import MainWindow
from tests.importers.calendar.calendars import I_COME, IDA, calendar, event
from tests.importers.tables.sources import GOOGLE, OUTLOOK_DE, filled
from tests.scenarios.windows import drop, files, import_all, names, settle, wait_for_names

PEOPLE = {"First Name": "Ida", "Last Name": "Muster", "E-mail 1 - Value": "ida@example.org"}
GERMAN = {"Vorname": "Ödön", "Nachname": "Räder", "E-Mail-Adresse": "oedoen@example.org"}
CLUB = "Mitglied;Kontakt über\r\nLea Lind;lea@example.org\r\n"


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def pasted(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def test_tables_and_a_calendar_join_the_same_people_until_they_are_taken_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    google = written(tmp_path / "contacts.csv", filled(GOOGLE, PEOPLE))
    outlook = written(tmp_path / "Kontakte.csv", filled(OUTLOOK_DE, GERMAN), "cp1252")
    meetings = written(
        tmp_path / "work.ics", calendar(event(IDA, I_COME), head=("X-WR-CALNAME:kim@example.org",))
    )
    assert drop(window, files(meetings, google, outlook))
    import_all(qtbot, window)
    wait_for_names(qtbot, window, "Ida Muster", "Ödön Räder")
    people = window.desk.people
    ida = next(row.id for row in people.rows(list(people.order())) if row.name == "Ida Muster")
    card = window.desk.card(ida)
    assert card is not None
    assert [one.kind for one in card.latest] == ["meeting"]
    window.desk.undo()
    settle(qtbot, window.desk)
    assert window.desk.people.is_empty()


def test_an_unknown_table_is_asked_about_before_it_is_shown(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    assert drop(window, files(written(tmp_path / "club.csv", CLUB)))
    view = window.surface("importing")
    assert isinstance(view, ImportView)
    qtbot.waitUntil(lambda: view.questions.dialog is not None, timeout=60_000)
    assert view.questions.dialog is not None
    view.questions.dialog.read_button.click()
    import_all(qtbot, window)
    wait_for_names(qtbot, window, "Lea Lind")


def test_names_that_are_pasted_are_people(qtbot: QtBot, window: MainWindow) -> None:
    assert drop(window, pasted("Ida Muster\nRäder, Ödön\n"))
    import_all(qtbot, window)
    wait_for_names(qtbot, window, "Ida Muster", "Ödön Räder")


def test_a_clipboard_without_anything_is_told(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QClipboard, "mimeData", lambda _clipboard: None)
    window.actions_.paste()
    assert window.status.message() == "There are no contacts on the clipboard."


def test_every_part_of_a_mixed_archive_comes_in(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    archive = tmp_path / "takeout.zip"
    with ZipFile(archive, "w") as packed:
        packed.writestr("Takeout/Contacts/All/All.csv", filled(GOOGLE, PEOPLE))
        packed.writestr(
            "Takeout/Calendar/Birthdays.ics",
            calendar(
                event(
                    "SUMMARY:Bo Beispiel's birthday", "RRULE:FREQ=YEARLY", start="DTSTART;VALUE=DATE:20200412"
                )
            ),
        )
    assert drop(window, files(archive))
    import_all(qtbot, window)
    wait_for_names(qtbot, window, "Bo Beispiel", "Ida Muster")
    assert len(names(window)) == 2


def test_a_text_without_people_is_looked_at_and_told(qtbot: QtBot, window: MainWindow) -> None:
    assert drop(window, pasted("Dear Ida,\nthank you for your letter.\n"))
    qtbot.waitUntil(lambda: window.status.message() == "There are no contacts in this text.", timeout=60_000)
    assert window.current == "first-run"
