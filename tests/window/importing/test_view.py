from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.desk.import_history import problems_of
from netdesk.domain.draft import Problem
from netdesk.window.importing.compared_grid import ComparedGrid
from netdesk.window.importing.problems_dialog import ProblemsDialog
from netdesk.window.importing.row_look import CERTAIN, CHANNELS, OUTCOME, PERSON, REASON
from netdesk.window.importing.view import ImportView
from netdesk.window.kit.button import Button
from netdesk.window.kit.label import Label
from tests.importers.linkedin import exports
from tests.importers.whatsapp.chats import chat
from tests.window.importing.cards import ANNA, BELA, card, cards, many_cards
from tests.window.importing.conftest import Read, wait_ready
from tests.window.network import add

Write = Callable[[], None]


def column(view: ImportView, place: int) -> list[str]:
    model = view.review.table.model()
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


def people(desk: Desk) -> list[str]:
    rows = desk.people.rows(list(desk.people.order()))
    return sorted(row.name for row in rows)


def words(view: ImportView) -> str:
    return " ".join(label.text() for label in view.review.detail.findChildren(Label))


def press(view: ImportView, text: str) -> None:
    button = next(one for one in view.review.detail.findChildren(Button) if one.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def anna(desk: Desk) -> int:
    return add(desk, "Anna", "Albers", organisation="Werft Nord", title="Director")


@pytest.fixture
def namesake(tmp_path: Path, anna: int) -> Path:
    """A card of the same name with another employer, and one of somebody new."""
    sheet = ("FN:Anna Albers", "N:Albers;Anna;;;", "ORG:Kontor West", "TEL:+49 30 0000777")
    return cards(tmp_path / "two.vcf", sheet, BELA)


def test_nothing_dropped_says_where_to_begin(view: ImportView, desk: Desk, qtbot: QtBot) -> None:
    assert view.subtitle() == "nothing dropped yet"
    view.focus_first()
    with qtbot.waitSignal(desk.intents.import_wanted) as wanted:
        QTest.keyClick(view.focusWidget(), Qt.Key.Key_Space)
    assert wanted.args == [[]]


def test_rows_are_shown_with_conflicts_first_and_nothing_is_written(
    view: ImportView, desk: Desk, namesake: Path, read: Read
) -> None:
    read(namesake)
    assert column(view, PERSON) == ["Anna Albers", "Bela Brandt"]
    assert column(view, OUTCOME) == ["Conflict", "New"]
    assert column(view, CERTAIN) == ["choose", "–"]
    assert view.bottom.import_button.text() == "Import 2 people"
    assert view.subtitle() == "1 file recognised"
    assert people(desk) == ["Anna Albers"]


def test_an_import_is_written_told_with_undo_and_contacts_are_shown(
    view: ImportView, desk: Desk, tmp_path: Path, read: Read, write: Write, told: list[str], qtbot: QtBot
) -> None:
    read(cards(tmp_path / "a.vcf", ANNA, BELA))
    with qtbot.waitSignal(desk.intents.view_wanted, timeout=60_000) as wanted:
        write()
    assert wanted.args == ["contacts"]
    assert people(desk) == ["Anna Albers", "Bela Brandt"]
    assert told == ["Imported: 2 new people."]
    desk.undo()
    assert people(desk) == []


def test_the_same_file_again_has_nothing_to_import(
    view: ImportView, desk: Desk, tmp_path: Path, read: Read, write: Write
) -> None:
    path = cards(tmp_path / "a.vcf", ANNA, BELA)
    read(path)
    write()
    read(path)
    assert view.review.table.model().rowCount() == 0
    assert not view.bottom.import_button.isEnabled()
    assert "in NetDesk already" in view.review.empty_words()
    assert people(desk) == ["Anna Albers", "Bela Brandt"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_and_enter_import_from_wherever_the_keyboard_is_in_the_preview(
    view: ImportView, desk: Desk, tmp_path: Path, read: Read, qtbot: QtBot, key: Qt.Key
) -> None:
    read(cards(tmp_path / "a.vcf", ANNA))
    view.activateWindow()
    view.review.table.setFocus()
    with qtbot.waitSignal(desk.changed, timeout=60_000):
        QTest.keyClick(view.review.table, key, Qt.KeyboardModifier.ControlModifier)
    assert people(desk) == ["Anna Albers"]


def test_a_row_that_is_ticked_off_is_not_written(
    view: ImportView, desk: Desk, tmp_path: Path, read: Read, write: Write
) -> None:
    read(cards(tmp_path / "a.vcf", ANNA, BELA))
    view.review.table.setFocus()
    QTest.keyClick(view.review.table, Qt.Key.Key_Space)
    assert column(view, OUTCOME) == ["Skipped", "New"]
    assert view.bottom.import_button.text() == "Import 1 person"
    write()
    assert people(desk) == ["Bela Brandt"]


def test_a_click_on_the_box_ticks_it_off_and_on(view: ImportView, tmp_path: Path, read: Read) -> None:
    read(cards(tmp_path / "a.vcf", ANNA))
    middle = view.review.table.visualRect(view.review.table.model().index(0, OUTCOME)).center()
    middle.setX(20)
    for outcome in ("Skipped", "New"):
        QTest.mouseClick(view.review.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        assert column(view, OUTCOME) == [outcome]


def test_enter_merges_and_goes_on(
    view: ImportView, desk: Desk, anna: int, namesake: Path, read: Read, write: Write
) -> None:
    read(namesake)
    QTest.keyClick(view.review.table, Qt.Key.Key_Return)
    assert column(view, OUTCOME) == ["Merge", "New"]
    assert view.review.table.currentIndex().row() == 1
    write()
    assert people(desk) == ["Anna Albers", "Bela Brandt"]
    merged = desk.contact(anna)
    assert merged is not None
    assert merged.organisation == "Werft Nord"
    assert len(merged.phones) == 1


def test_k_keeps_both_apart(
    view: ImportView, desk: Desk, anna: int, namesake: Path, read: Read, write: Write
) -> None:
    read(namesake)
    QTest.keyClick(view.review.table, Qt.Key.Key_K)
    assert column(view, OUTCOME) == ["New", "New"]
    view.review.table.selectRow(0)
    assert "You keep both apart." in words(view)
    write()
    assert people(desk) == ["Anna Albers", "Anna Albers", "Bela Brandt"]


def test_a_conflict_shows_the_person_in_netdesk_beside_the_incoming_one(
    view: ImportView, anna: int, namesake: Path, read: Read
) -> None:
    read(namesake)
    (grid,) = view.review.detail.findChildren(ComparedGrid)
    labels = [label.text() for label in grid.findChildren(Label)]
    assert labels[:2] == ["In NetDesk", "Incoming"]
    place = labels.index("Name")
    assert labels[place : place + 3] == ["Name", "Anna Albers", "Anna Albers"]
    place = labels.index("Phone")
    assert labels[place : place + 3] == ["Phone", "–", "+49 30 0000777"]
    assert "Organisation" not in labels  # it is chosen above
    view.review.table.selectRow(1)
    assert not view.review.detail.findChildren(ComparedGrid)


def test_a_long_address_is_broken_rather_than_cut(view: ImportView, tmp_path: Path, read: Read) -> None:
    address = "margaretcarmichael@fotheringhamfoodsofwhitby.example.org"
    read(
        cards(tmp_path / "long.vcf", ("FN:Margaret Carmichael", f"EMAIL:{address}", f"URL:https://{address}"))
    )
    shown = view.review.detail.widget()
    assert shown is not None
    assert shown.minimumSizeHint().width() < 320


def test_two_of_one_name_who_are_both_new_are_shown_beside_each_other_and_can_be_made_one(
    view: ImportView, desk: Desk, tmp_path: Path, read: Read, write: Write, qtbot: QtBot
) -> None:
    kai = ("FN:Kai Petersen", "N:Petersen;Kai;;;")
    read(cards(tmp_path / "two.vcf", (*kai, "NICKNAME:Kaje"), (*kai, "NICKNAME:Pete")))
    assert column(view, OUTCOME) == ["Conflict", "New"]
    (grid,) = view.review.detail.findChildren(ComparedGrid)
    assert [label.text() for label in grid.findChildren(Label)][:2] == ["Already read", "Incoming"]
    choices = {one.accessibleName() for one in view.review.detail.findChildren(QRadioButton)}
    assert {"Nickname, Already read: Kaje", "Nickname, Incoming: Pete"} <= choices
    press(view, "Merge as chosen")
    qtbot.waitUntil(lambda: "You merge it with Kai Petersen." in words(view))
    assert view.bottom.import_button.text() == "Import 1 person"
    write()
    assert people(desk) == ["Kai Petersen"]


def test_two_cards_of_one_person_can_be_kept_apart(
    view: ImportView, desk: Desk, tmp_path: Path, read: Read, write: Write, qtbot: QtBot
) -> None:
    read(cards(tmp_path / "two.vcf", ANNA, (*ANNA, "TITLE:Director")))
    assert column(view, OUTCOME) == ["Merge", "New"]
    assert "Together Position" in words(view)
    press(view, "Keep both apart")
    qtbot.waitUntil(lambda: "You keep both apart." in words(view))
    assert view.bottom.import_button.text() == "Import 2 people"
    write()
    assert people(desk) == ["Anna Albers", "Anna Albers"]


def test_the_incoming_value_is_shown_when_it_is_chosen(
    view: ImportView, desk: Desk, anna: int, namesake: Path, read: Read, write: Write, qtbot: QtBot
) -> None:
    read(namesake)
    theirs = next(
        one
        for one in view.review.detail.findChildren(QRadioButton)
        if one.accessibleName() == "Organisation, Incoming: Kontor West"
    )
    theirs.click()
    press(view, "Merge as chosen")
    qtbot.waitUntil(lambda: "You merge it with Anna Albers." in words(view))
    write()
    merged = desk.contact(anna)
    assert merged is not None
    assert merged.organisation == "Kontor West"


def test_the_keyboard_is_in_the_table_once_there_are_rows(
    view: ImportView, desk: Desk, namesake: Path, qtbot: QtBot
) -> None:
    view.focus_first()
    view.add_paths([namesake])
    view.review.tiles.findChildren(QPushButton)[0].setFocus()
    wait_ready(view, qtbot)
    assert view.review.table.hasFocus()


def test_in_a_narrow_table_the_channels_give_way_to_the_reason(
    view: ImportView, namesake: Path, read: Read
) -> None:
    read(namesake)
    view.resize(1300, 700)
    assert not view.review.table.isColumnHidden(CHANNELS)
    view.resize(1000, 700)
    assert view.review.table.isColumnHidden(CHANNELS)
    assert view.review.table.columnWidth(REASON) > 120


def test_a_tile_filters_and_says_when_there_is_none(view: ImportView, namesake: Path, read: Read) -> None:
    read(namesake)
    view.review.tiles.press("new")
    assert column(view, PERSON) == ["Bela Brandt"]
    view.review.tiles.press("skipped")
    assert view.review.empty_words() == "None of these."
    view.review.tiles.press("skipped")
    assert column(view, PERSON) == ["Anna Albers", "Bela Brandt"]


def test_the_numbers_of_an_import_go_with_it(
    view: ImportView, tmp_path: Path, read: Read, write: Write
) -> None:
    read(cards(tmp_path / "a.vcf", ANNA, BELA))
    tile = next(one for one in view.review.tiles.findChildren(QPushButton) if one.text() == "New")
    assert tile.accessibleDescription() == "2"
    write()
    assert tile.accessibleDescription() == "0"


def test_more_files_join_a_preview_and_keep_what_was_said(
    view: ImportView, tmp_path: Path, namesake: Path, read: Read
) -> None:
    read(namesake)
    QTest.keyClick(view.review.table, Qt.Key.Key_K)
    read(cards(tmp_path / "c.vcf", ("FN:Cora Claasen", "EMAIL:cora@example.org")))
    assert sorted(column(view, PERSON)) == ["Anna Albers", "Bela Brandt", "Cora Claasen"]
    assert column(view, OUTCOME) == ["New", "New", "New"]
    assert view.subtitle() == "2 of 2 files recognised"


def test_more_files_join_a_preview_in_which_two_of_one_drop_were_merged(
    view: ImportView, desk: Desk, tmp_path: Path, read: Read, write: Write
) -> None:
    kai = ("FN:Kai Petersen", "N:Petersen;Kai;;;")
    read(cards(tmp_path / "two.vcf", (*kai, "NICKNAME:Kaje"), (*kai, "NICKNAME:Pete")))
    QTest.keyClick(view.review.table, Qt.Key.Key_Return)
    read(cards(tmp_path / "a.vcf", ANNA, BELA))
    assert column(view, OUTCOME) == ["Merge", "New", "New", "New"]
    assert view.bottom.import_button.text() == "Import 3 people"
    write()
    assert people(desk) == ["Anna Albers", "Bela Brandt", "Kai Petersen"]


def test_tiles_and_accounts_of_files_agree_about_a_drop_in_which_people_stand_twice(
    view: ImportView, tmp_path: Path, read: Read, write: Write, told: list[str]
) -> None:
    titled = (*ANNA, "TITLE:Director")
    read(cards(tmp_path / "a.vcf", ANNA, BELA, BELA), cards(tmp_path / "b.vcf", titled))
    assert view.session is not None
    files = view.session.files
    tiles = {one.text(): one.accessibleDescription() for one in view.review.tiles.findChildren(QPushButton)}
    assert tiles == {"New": "2", "Merge": "1", "Conflict": "0", "Skipped": "0"}
    assert [sum(file.new for file in files), sum(file.merged for file in files)] == [2, 1]
    assert column(view, OUTCOME) == ["Merge", "New", "New"]
    assert "Repeated 1" in words(view)
    assert view.bottom.import_button.text() == "Import 2 people"
    write()
    assert told == ["Imported: 2 new people, 1 entry merged."]


def test_reading_that_is_cancelled_leaves_nothing(
    view: ImportView, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    view.add_paths([many_cards(tmp_path / "big.vcf", 3_000)])
    qtbot.waitUntil(lambda: view.session is not None and bool(view.session.preview.rows), timeout=60_000)
    view.strip.cancelled.emit()
    qtbot.waitUntil(lambda: view.session is None, timeout=60_000)
    assert view.banner.text() == "Reading was stopped; nothing was written."
    assert people(desk) == []


def test_a_preview_is_discarded_while_it_is_being_read(
    view: ImportView, desk: Desk, tmp_path: Path, qtbot: QtBot, read: Read
) -> None:
    view.add_paths([many_cards(tmp_path / "big.vcf", 3_000)])
    qtbot.waitUntil(lambda: view.session is not None and bool(view.session.preview.rows), timeout=60_000)
    view.discard()
    read(cards(tmp_path / "a.vcf", BELA))
    assert column(view, PERSON) == ["Bela Brandt"]
    assert people(desk) == []


def test_files_dropped_while_writing_are_read_afterwards(
    view: ImportView, desk: Desk, tmp_path: Path, read: Read, qtbot: QtBot
) -> None:
    read(many_cards(tmp_path / "big.vcf", 300))
    view.bottom.import_button.click()
    view.add_paths([cards(tmp_path / "c.vcf", ("FN:Cora Claasen", "EMAIL:cora@example.org"))])
    qtbot.waitUntil(lambda: len(people(desk)) == 300, timeout=60_000)
    wait_ready(view, qtbot)
    assert column(view, PERSON) == ["Cora Claasen"]


def test_pasted_cards_are_kept_no_longer_than_the_preview(
    view: ImportView, desk: Desk, qtbot: QtBot, write: Write
) -> None:
    view.add_cards(card(*BELA).encode())
    wait_ready(view, qtbot)
    assert view.session is not None
    path = Path(view.session.files[0].path)
    assert path.exists()
    write()
    assert people(desk) == ["Bela Brandt"]
    assert not path.exists()


def test_a_linkedin_archive_tells_its_exchanges(
    view: ImportView, tmp_path: Path, read: Read, write: Write, told: list[str]
) -> None:
    connection = ["Ida", "Muster", exports.IDA, "", "Werft Nord", "Director", "01 May 2024"]
    files: dict[str, str | bytes] = {
        "Connections.csv": exports.table(exports.CONNECTIONS, connection),
        "messages.csv": exports.table(exports.MESSAGES_2023, exports.message()),
        "Profile.csv": exports.table(exports.PROFILE, ["Kim", "Own", *[""] * 11]),
    }
    read(exports.export(tmp_path, files))
    assert column(view, PERSON) == ["Kim Own", "Ida Muster", "Your profile"]
    view.review.table.selectRow(1)
    assert "1 exchange" in words(view)
    write()
    assert told == ["Imported: 1 new person, 1 entry merged, 1 exchange, 1 other entry."]


def test_notices_of_all_chats_are_one_quiet_line(
    view: ImportView, tmp_path: Path, read: Read, write: Write, desk: Desk
) -> None:
    chats = []
    for name in ("Ida Muster", "Otto Beispiel"):
        lines = (
            "13/02/2024, 10:00 - Messages and calls are end-to-end encrypted.",
            f"14/02/2024, 10:01 - {name}: Hello", "14/02/2024, 10:02 - Kim: Hi",
            f"14/02/2024, 10:03 - {name}: This message was deleted",
        )  # fmt: skip
        chats.append(chat(tmp_path, *lines, name=f"WhatsApp Chat with {name}.txt"))
    read(*chats)
    assert column(view, OUTCOME)[-2:] == ["New", "Skipped"]
    assert column(view, PERSON)[-1] == "4 as expected"
    told = "Notices of WhatsApp, not messages (2). Messages that were deleted (2)."
    assert column(view, REASON)[-1] == told
    tiles = {one.text(): one.accessibleDescription() for one in view.review.tiles.findChildren(QPushButton)}
    assert tiles["Skipped"] == "4 as expected"
    assert not [one for one in view.files.findChildren(Button) if one.isVisible() and "remark" in one.text()]
    assert view.session is not None
    assert [file.skipped for file in view.session.files] == [2, 2]
    view.review.tiles.press("skipped")
    assert column(view, PERSON) == ["4 as expected"]
    write()
    (batch,) = desk.earlier_imports()
    assert {one.reason for one in problems_of(desk, batch.id)} == {
        "Notices of WhatsApp, not messages (1).", "Messages that were deleted (1).",
    }  # fmt: skip


def test_a_remark_on_what_was_read_is_not_called_skipped(
    view: ImportView, tmp_path: Path, read: Read
) -> None:
    sheet = tmp_path / "people.csv"
    sheet.write_text("First Name,Last Name,E-mail 1 - Value\nAnna,Albers,a@example.org,more\n")
    read(sheet)
    assert column(view, OUTCOME) == ["New", "Remark"]
    view.review.tiles.press("skipped")
    assert view.review.empty_words() == "None of these."


def test_what_cannot_be_read_says_why(view: ImportView, tmp_path: Path, read: Read) -> None:
    picture = tmp_path / "p.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    read(picture)
    assert view.subtitle() == "1 file, not recognised"
    assert not view.bottom.import_button.isEnabled()
    assert "nothing it can read" in view.review.empty_words()


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_problems_can_be_copied(view: ImportView, tmp_path: Path, read: Read) -> None:
    read(cards(tmp_path / "a.vcf", BELA, ("N:;;;;",)))
    assert column(view, PERSON) == ["Bela Brandt", "Card 2 (line 7)"]
    link = next(one for one in view.files.findChildren(Button) if one.text() == "1 remark")
    assert link.accessibleName() == link.toolTip() == "1 remark on what was read"
    link.click()
    dialog = view.window().findChild(ProblemsDialog)
    assert dialog is not None
    next(one for one in dialog.findChildren(Button) if one.text() == "Copy the list").click()
    assert "card 2" in QGuiApplication.clipboard().text()
    dialog.accept()


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_the_names_of_many_files_do_not_widen_the_list_of_problems(view: ImportView) -> None:
    names = ", ".join(f"WhatsApp Chat with Ida Muster {number}.txt" for number in range(9))
    dialog = ProblemsDialog(names, [Problem("card 2", "It has no name.")], view)
    assert dialog.minimumSizeHint().width() < 600
    assert any(names in label.text() for label in dialog.findChildren(Label))


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_problems_can_be_saved(view: ImportView, tmp_path: Path) -> None:
    dialog = ProblemsDialog("a.vcf", [Problem("card 2", "It has no name.")], view)
    dialog.save(tmp_path / "list.txt")
    assert (tmp_path / "list.txt").read_text() == "card 2: It has no name.\n"
    assert dialog.banner.text() == "list.txt was written."
    dialog.save(tmp_path / "none" / "list.txt")
    assert "could not be written" in dialog.banner.text()


def test_every_control_is_reached_by_tab(view: ImportView, namesake: Path, read: Read) -> None:
    read(namesake)
    view.activateWindow()
    view.review.table.setFocus()
    seen = set()
    for _ in range(40):
        QTest.keyClick(view.focusWidget(), Qt.Key.Key_Tab)
        seen.add(view.focusWidget())
    wanted = [one for one in view.findChildren(Button) if one.isVisible() and one.isEnabled()]
    wanted = [one for one in wanted if one.window() is view]
    assert {one.text() for one in wanted} <= {one.text() for one in seen if isinstance(one, Button)}
    assert all(one.accessibleName() or one.text() for one in wanted)


def test_message_texts_can_be_left_out(
    view: ImportView, desk: Desk, tmp_path: Path, read: Read, write: Write
) -> None:
    read(cards(tmp_path / "a.vcf", BELA))
    assert not view.bottom.no_texts.isVisible()
    files: dict[str, str | bytes] = {
        "messages.csv": exports.table(exports.MESSAGES_2023, exports.message()),
        "Profile.csv": exports.table(exports.PROFILE, ["Kim", "Own", *[""] * 11]),
    }
    read(exports.export(tmp_path, files))
    assert view.bottom.no_texts.isVisible()
    view.bottom.no_texts.click()
    write()
    (person,) = [one for one in desk.people.order() if desk.latest(one)]
    (message,) = desk.latest(person)
    assert message.text.endswith(" characters]")
    assert not view.bottom.no_texts.isChecked()


def read_ida_and_then_her_messages(folder: Path, read: Read, write: Write) -> None:
    """Import Ida from LinkedIn and a card; read both again, now with a message and the owner's profile."""
    connection = ["Ida", "Muster", exports.IDA, "", "Werft Nord", "Director", "01 May 2024"]
    files: dict[str, str | bytes] = {"Connections.csv": exports.table(exports.CONNECTIONS, connection)}
    card_of_ida = cards(folder / "ida.vcf", ("FN:Ida Muster", f"URL:{exports.IDA}"))
    read(exports.export(folder, files), card_of_ida)
    write()
    files["messages.csv"] = exports.table(exports.MESSAGES_2023, exports.message())
    files["Profile.csv"] = exports.table(exports.PROFILE, ["Kim", "Own", *[""] * 11])
    read(exports.export(folder, files), card_of_ida)


def test_a_person_of_several_files_is_counted_once_with_the_exchanges(
    view: ImportView, desk: Desk, tmp_path: Path, read: Read, write: Write, told: list[str]
) -> None:
    read_ida_and_then_her_messages(tmp_path, read, write)
    assert column(view, PERSON) == ["Ida Muster", "Kim Own", "Your profile"]
    assert column(view, REASON)[0] != "Nothing new to add"
    assert "Exchanges 1 exchange" in words(view)
    assert "Only mentioned" not in column(view, REASON)
    tiles = {one.text(): one.accessibleDescription() for one in view.review.tiles.findChildren(QPushButton)}
    assert tiles == {"New": "0 and 1 entry", "Merge": "1 and 1 entry", "Conflict": "0", "Skipped": "0"}
    assert view.bottom.import_button.text() == "Import 1 person"
    assert "Unchanged" not in words(view)
    write()
    assert told[-1] == "Imported: 1 entry merged, 1 exchange, 1 other entry."


def test_the_exchanges_of_a_person_who_is_ticked_off_stay_out(
    view: ImportView, desk: Desk, tmp_path: Path, read: Read, write: Write
) -> None:
    read_ida_and_then_her_messages(tmp_path, read, write)
    view.review.table.selectRow(0)
    QTest.keyClick(view.review.table, Qt.Key.Key_Space)
    assert view.bottom.import_button.text() == "Import 2 entries"
    write()
    (ida,) = [one for one in desk.people.order() if desk.name_of(one) == "Ida Muster"]
    assert not desk.latest(ida)
