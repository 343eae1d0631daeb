"""Chats, texts, calls and mail that are dropped on the window together."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from netdesk.window.importing.view import ImportView
from netdesk.window.shell.main_window import MainWindow
from netdesk.window.timeline.view import TimelineView
from tests.importers.mail import mailboxes
from tests.importers.mail.mailboxes import ME, mail, mbox
from tests.importers.sms import backups
from tests.importers.sms.backups import backup, call, sms
from tests.importers.whatsapp.chats import chat
from tests.scenarios.windows import drop, files, import_all, settle, wait_for_names

CHAT = ("04.03.25, 14:05 - Ida Muster: Hallo Kim", "04.03.25, 14:06 - Kim Own: Hallo Ida")


def dropped(folder: Path) -> list[Path]:
    """A chat, a backup of texts, one of calls, and a mailbox; Ida is in all but the last."""
    letters = (
        mail(From="Nina Neu <nina@x.example>", Delivered_To=ME),
        mail(From="news@shop.example", List_Id="x"),
    )
    return [
        chat(folder, *CHAT),
        backups.written(folder, backup(sms("Bin da"), sms("Gleich", type=3))),
        backups.written(folder, backup(call(), root="calls"), "calls.xml"),
        mailboxes.written(folder, mbox(*letters)),
    ]


def test_talks_of_all_sorts_join_the_same_people_until_they_are_taken_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    assert drop(window, files(*dropped(tmp_path)))
    view = window.surface("importing")
    assert isinstance(view, ImportView)
    qtbot.waitUntil(lambda: view.owner_question.dialog is not None, timeout=60_000)
    assert view.owner_question.dialog is not None
    view.owner_question.dialog.use_button.click()
    import_all(qtbot, window)
    wait_for_names(qtbot, window, "Ida Muster", "Nina Neu")
    timeline = window.surface("timeline")
    assert isinstance(timeline, TimelineView)
    window.show_view("timeline")
    qtbot.waitUntil(lambda: timeline.overview_total() == 5)
    me = window.desk.card(1)
    assert me is not None
    assert (me.contact.formatted_name, [one.value for one in me.contact.emails]) == ("Kim Own", [ME])
    assert view.session is None or [file.skipped for file in view.session.files] == [0, 1, 0, 1]
    window.desk.undo()
    settle(qtbot, window.desk)
    assert window.desk.people.is_empty()
