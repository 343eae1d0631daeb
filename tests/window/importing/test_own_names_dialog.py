from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.contact import SourceId
from netdesk.domain.own_name import OwnName
from netdesk.window.importing.own_names_dialog import OwnNamesDialog
from netdesk.window.importing.view import ImportView
from netdesk.window.kit.button import Button
from tests.importers.meta import exports as meta
from tests.importers.whatsapp.chats import chat
from tests.window.importing.owner_asked import asked, read_to_end

BOOKS = "WhatsApp Chat with Book Club.txt"
RUNS = "WhatsApp Chat with Run Club.txt"


def group(folder: Path, name: str, *authors: str) -> Path:
    """A group in which everybody writes once, the last one twice."""
    lines = [f"{day + 13}/02/2024, 10:01 - {author}: Hello" for day, author in enumerate(authors)]
    return chat(folder, *lines, f"28/02/2024, 10:01 - {authors[-1]}: Bye", name=name)


def titles(view: ImportView) -> list[str]:
    assert view.session is not None
    return [row.title for row in view.session.preview.rows if row.reason.template == "Only mentioned"]


def test_a_group_is_read_after_its_owner_said_which_name_is_theirs(
    qtbot: QtBot, view: ImportView, tmp_path: Path
) -> None:
    dialog = asked(qtbot, view, group(tmp_path, BOOKS, "Ann Muster", "Kimmy", "Bea Neu"))
    assert view.review.empty_words() == "Waiting for your answer."
    assert [(box.text(), box.accessibleDescription()) for box in dialog.boxes] == [
        ("Bea Neu", "2 messages"),
        ("Ann Muster", "1 message"),
        ("Kimmy", "1 message"),
    ]
    assert not dialog.use_button.isEnabled()
    dialog.boxes[2].setChecked(True)
    assert dialog.use_button.text() == "This is mine"
    dialog.boxes[1].setChecked(True)
    assert dialog.use_button.text() == "These are mine"
    dialog.boxes[1].setChecked(False)
    dialog.use_button.click()
    read_to_end(qtbot, view)
    assert sorted(titles(view)) == ["Ann Muster", "Bea Neu"]


def test_what_was_said_is_written_and_never_asked_again(
    qtbot: QtBot, view: ImportView, desk: Desk, tmp_path: Path
) -> None:
    dialog = asked(qtbot, view, group(tmp_path, BOOKS, "Ann Muster", "Kimmy", "Bea Neu"))
    dialog.boxes[2].setChecked(True)
    dialog.use_button.click()
    read_to_end(qtbot, view)
    session = view.session
    assert session is not None
    with qtbot.waitSignal(session.committed, timeout=60_000):
        view.bottom.import_button.click()
    me = desk.card(1)
    assert me is not None
    assert SourceId("whatsapp", "name:Kimmy") in me.contact.source_ids
    view.add_paths([group(tmp_path, RUNS, "Cem Beispiel", "Kimmy", "Dot Neu")])
    read_to_end(qtbot, view)
    assert view.owner_question.dialog is None
    assert sorted(titles(view)) == ["Cem Beispiel", "Dot Neu"]


def test_the_only_name_in_all_chats_is_ticked(qtbot: QtBot, view: ImportView, tmp_path: Path) -> None:
    dialog = asked(
        qtbot,
        view,
        group(tmp_path, BOOKS, "Ann Muster", "Kimmy", "Bea Neu"),
        group(tmp_path, RUNS, "Cem Beispiel", "Kimmy", "Dot Neu"),
    )
    assert dialog.ticked() == ("Kimmy",)
    assert dialog.boxes[0].accessibleDescription() == "2 messages · in 2 chats"
    leave = next(button for button in dialog.findChildren(Button) if button.text() == "I cannot say")
    leave.click()
    read_to_end(qtbot, view)
    assert "Kimmy" not in titles(view)


def test_a_chat_of_two_tells_and_nobody_is_asked(qtbot: QtBot, view: ImportView, tmp_path: Path) -> None:
    pair = chat(
        tmp_path,
        "13/02/2024, 10:01 - Ida Muster: Hello",
        "13/02/2024, 10:02 - Kimmy: Hello",
    )
    view.add_paths([group(tmp_path, BOOKS, "Ann Muster", "Kimmy", "Bea Neu"), pair])
    read_to_end(qtbot, view)
    assert view.owner_question.dialog is None
    assert sorted(titles(view)) == ["Ann Muster", "Bea Neu", "Ida Muster"]


def test_a_download_of_groups_alone_asks_whose_it_is(qtbot: QtBot, view: ImportView, tmp_path: Path) -> None:
    said = [meta.message(who, "Hello", meta.T * 1000 + at) for at, who in enumerate((meta.BO, meta.KIM))]
    talk = meta.talk(*said, people=(meta.IDA, meta.BO, meta.KIM), title="Trip", thread="trip_9")
    path = meta.archive(tmp_path, {"messages/inbox/trip_9/message_1.json": talk}, "facebook-kim.zip")
    dialog = asked(qtbot, view, path)
    assert [(box.text(), box.accessibleDescription()) for box in dialog.boxes] == [
        (meta.BO, "1 message"),
        (meta.KIM, "1 message"),
        (meta.IDA, "0 messages"),
    ]
    dialog.boxes[1].setChecked(True)
    dialog.use_button.click()
    read_to_end(qtbot, view)
    assert sorted(titles(view)) == [meta.BO, meta.IDA]


def test_a_name_in_chats_of_two_programs_is_asked_about_once(qtbot: QtBot) -> None:
    names = [
        OwnName("whatsapp", "Kimmy", 1, 3),
        OwnName("whatsapp", "Bea Neu", 1, 2),
        OwnName("telegram", "Kimmy", 2, 4, is_likely=True),
    ]
    dialog = OwnNamesDialog(names)
    qtbot.addWidget(dialog)
    assert [box.text() for box in dialog.boxes] == ["Kimmy", "Bea Neu"]
    assert dialog.boxes[0].accessibleDescription() == "7 messages · in 3 chats"
    assert dialog.ticked() == ("Kimmy",)


def test_what_is_told_of_a_name_is_written_as_numbers_are(qtbot: QtBot) -> None:
    dialog = OwnNamesDialog([OwnName("whatsapp", "Kimmy", 1, 1_284), OwnName("whatsapp", "Bea Neu", 1, 1)])
    qtbot.addWidget(dialog)
    assert [box.accessibleDescription() for box in dialog.boxes] == ["1,284 messages", "1 message"]
