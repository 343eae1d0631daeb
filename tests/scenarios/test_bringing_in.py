"""Files and cards that are dropped on the window, from the drop to the undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from netdesk.desk.graph import graph_data
from netdesk.domain.contact import ME_UID
from netdesk.window.kit.label import Label
from netdesk.window.kit.rail import RailButton
from netdesk.window.shell.circle_entry import CircleEntry
from netdesk.window.shell.main_window import MainWindow
from netdesk.window.suggestions.list import SuggestionList
from netdesk.window.timeline.view import TimelineView
from tests.desks import open_desk
from tests.importers.linkedin.exports import CONNECTIONS, IDA, MESSAGES_2023, OTTO, export, message, table
from tests.scenarios.windows import (
    CARDS,
    action_of,
    cards,
    drop,
    files,
    import_all,
    kinds_about,
    names,
    read_preview,
    settle,
    wait_for_names,
)
from tests.window.network import add


@pytest.fixture
def linkedin(tmp_path: Path) -> Path:
    """A LinkedIn export with two people, one of whom waits for an answer."""
    rows = (["Ida", "Muster", IDA, "", "Acme", "Buyer", "01 Mar 2024"],
            ["Otto", "Beispiel", OTTO, "otto@example.org", "Beta", "CTO", "05 Apr 2023"])  # fmt: skip
    own = ("Kim Own", "https://www.linkedin.com/in/kim-own")
    talk = (
        message("Shall we compare barometers?", date="2026-11-02 09:00:00 UTC"),
        message("Gladly", own, ("Ida Muster", IDA), "2026-10-30 09:00:00 UTC"),
        message("Are you well?", date="2026-10-29 09:00:00 UTC"),
    )
    profile = "First Name,Last Name,Headline\nKim,Own,Buyer\n"
    return export(
        tmp_path,
        {"Connections.csv": table(CONNECTIONS, *rows), "messages.csv": table(MESSAGES_2023, *talk),
         "Profile.csv": profile},
    )  # fmt: skip


def test_dropped_cards_are_shown_before_they_are_written(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    card = tmp_path / "friends.vcf"
    card.write_text(CARDS)
    assert drop(window, files(card))
    read_preview(qtbot, window)
    assert window.desk.people.is_empty()
    import_all(qtbot, window)
    wait_for_names(qtbot, window, "Jörg Räder", "Ottilie Quandt")


def test_files_chosen_in_the_dialog_are_read_like_dropped_ones(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "friends.vcf").write_text(CARDS)
    action_of(window, "Ctrl+I").trigger()
    (dialog,) = window.findChildren(QFileDialog)
    dialog.setDirectory(str(tmp_path))
    (name,) = dialog.findChildren(QLineEdit, "fileNameEdit")
    name.setText("friends.vcf")
    dialog.accept()
    import_all(qtbot, window)
    wait_for_names(qtbot, window, "Jörg Räder", "Ottilie Quandt")


def test_cards_dragged_as_data_are_read_like_files(qtbot: QtBot, window: MainWindow) -> None:
    assert drop(window, cards(CARDS))
    import_all(qtbot, window)
    wait_for_names(qtbot, window, "Jörg Räder", "Ottilie Quandt")


def test_list_timeline_graph_and_suggestions_show_what_was_dropped_until_it_is_undone(
    qtbot: QtBot, window: MainWindow, linkedin: Path, tmp_path: Path
) -> None:
    card = tmp_path / "friends.vcf"
    card.write_text(CARDS)
    desk = window.desk
    assert drop(window, files(linkedin, card))
    import_all(qtbot, window)
    wait_for_names(qtbot, window, "Ida Muster", "Jörg Räder", "Otto Beispiel", "Ottilie Quandt")
    timeline = window.surface("timeline")
    assert isinstance(timeline, TimelineView)
    window.show_view("timeline")
    qtbot.waitUntil(lambda: timeline.overview_total() == 3)
    window.show_view("graph")
    nodes, edges = graph_data(desk.file.connection, desk.directory)
    assert {"Ida Muster", "Ottilie Quandt"} <= {node.name for node in nodes}
    assert edges
    (ida,) = [row.id for row in desk.people.rows(list(desk.people.order())) if row.name == "Ida Muster"]
    assert "answer" in kinds_about(desk, ida)
    desk.undo()
    settle(qtbot, desk)
    assert desk.people.is_empty()
    assert desk.advice is not None
    assert not desk.advice.suggestions
    window.show_view("timeline")
    qtbot.waitUntil(lambda: timeline.overview_total() == 0)
    window.show_view("contacts")
    assert window.current == "first-run"
    desk.redo()
    settle(qtbot, desk)
    assert window.current == "contacts"
    wait_for_names(qtbot, window, "Ida Muster", "Jörg Räder", "Otto Beispiel", "Ottilie Quandt")


def test_the_same_file_again_changes_nothing(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    card = tmp_path / "friends.vcf"
    card.write_text(CARDS)
    drop(window, files(card))
    import_all(qtbot, window)
    before = window.desk.undo_label
    drop(window, files(card))
    view = read_preview(qtbot, window)
    assert not view.bottom.import_button.isEnabled() or not view.bottom.import_button.isVisible()
    assert window.desk.undo_label == before


def test_ctrl_z_in_the_preview_takes_back_what_was_said_there_and_no_edit(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    add(window.desk, "Ottilie", "Quandt", organisation="Werft Nord")
    settle(qtbot, window.desk)
    card = tmp_path / "friends.vcf"
    card.write_text(CARDS)
    assert drop(window, files(card))
    view = read_preview(qtbot, window)
    window.activateWindow()
    view.review.table.setFocus()
    session = view.session
    assert session is not None
    before = session.preview.numbers
    QTest.keySequence(window.windowHandle(), "K")
    assert session.preview.numbers.new == before.new + 1
    for _ in range(2):
        QTest.keySequence(window.windowHandle(), "Ctrl+Z")
        qtbot.wait(20)
        assert session.preview.numbers == before
    assert names(window) == ["Ottilie Quandt"]


def test_what_cannot_be_read_leaves_the_rest_and_says_why(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    good, picture, empty = tmp_path / "good.vcf", tmp_path / "pic.png", tmp_path / "empty.vcf"
    good.write_text(CARDS)
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    empty.touch()
    drop(window, files(picture, empty, good))
    view = read_preview(qtbot, window)
    assert view.session is not None
    assert {Path(file.path).name for file in view.session.files if not file.format} == {
        "pic.png",
        "empty.vcf",
    }
    import_all(qtbot, window)
    wait_for_names(qtbot, window, "Jörg Räder", "Ottilie Quandt")


def test_a_drop_of_plain_words_is_not_welcome(window: MainWindow) -> None:
    data = QMimeData()
    data.setText("just words")
    assert not drop(window, data)
    assert window.current == "first-run"


def test_the_search_field_leaves_dropped_files_to_the_window(window: MainWindow) -> None:
    add(window.desk, "Anna", "Albers")
    window.focus_search()
    field = window.focusWidget()
    assert field is not None
    assert not field.acceptDrops()


def test_the_sample_fills_the_first_page_and_one_undo_empties_it(qtbot: QtBot, window: MainWindow) -> None:
    assert window.current == "first-run"
    with qtbot.waitSignal(window.desk.changed, timeout=60_000):
        window.arrivals.open_sample()
        assert window.status.message() == "The sample network is being opened …"
        assert not window.status._timer.isActive()
    assert window.current == "contacts"
    assert window.status.message() == ""
    assert window.banner.text() == "Everybody in the sample network is invented."
    settle(qtbot, window.desk)
    qtbot.waitUntil(lambda: len(names(window)) > 350)
    assert window.desk.uid_of(1) == ME_UID
    window.banner.acted.emit()
    assert window.status.message() == "Undoing “Open the sample network” …"
    qtbot.waitUntil(lambda: window.current == "first-run", timeout=60_000)
    assert window.status.message() == ""


def test_until_the_first_people_are_read_no_number_of_them_is_made_up(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.contacts.complete()  # as it is made ahead behind the first page
    add(window.desk, "Anna", "Albers")
    rail = {row.accessibleName(): row.accessibleDescription() for row in window.rail.findChildren(RailButton)}
    assert (rail["Everyone"], rail["Contact only"]) == ("1", "")
    assert window.rail.findChildren(CircleEntry)[0].accessibleName().strip() == "Inner"
    assert "1 person" in [label.text() for label in window.status.findChildren(Label)]
    dock = window.findChild(SuggestionList)
    assert dock is not None
    assert dock.empty_words() == "Reading ties …"
    settle(qtbot, window.desk)
    assert window.rail.findChildren(CircleEntry)[0].accessibleName() == "Inner 0/5"
    assert dock.empty_words() == "Nothing owed. Enjoy the quiet."


def test_a_network_that_is_dropped_is_offered_to_be_opened_and_the_rest_is_imported(
    qtbot: QtBot, window: MainWindow, anna: int, tmp_path: Path
) -> None:
    other, friends = tmp_path / "club.netdesk", tmp_path / "friends.vcf"
    open_desk_once(other)
    friends.write_text(CARDS)
    assert drop(window, files(other, friends))
    view = read_preview(qtbot, window)
    assert view.session is not None
    assert [Path(one.path).name for one in view.session.files] == ["friends.vcf"]
    assert window.banner.text().startswith("club.netdesk is a network of its own")
    label = window.desk.undo_label
    with qtbot.waitSignal(window.file_wanted) as wanted:
        window.banner.acted.emit()
    assert wanted.args == [other]
    assert window.desk.undo_label == label


def test_the_network_that_is_open_is_neither_imported_nor_opened_again(
    qtbot: QtBot, window: MainWindow, anna: int
) -> None:
    assert drop(window, files(window.desk.path))
    qtbot.waitUntil(lambda: window.status.message() == "trial.netdesk is the network that is open.")
    assert window.current == "contacts"
    assert window.banner.isHidden()


def open_desk_once(path: Path) -> None:
    with open_desk(path):
        pass
