"""The frame: keys, menus, names for those who listen, light and dark, paper, panes, a second start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from netdesk.app import Program, hand_over, open_window
from netdesk.domain.error import KnownError
from netdesk.window.kit.look import Appearance, look
from netdesk.window.printing.preview_dialog import PrintPreview
from netdesk.window.shell.ahead import Ahead
from netdesk.window.shell.help_dialogs import KEYS
from netdesk.window.shell.main_window import MainWindow
from netdesk.window.shell.window_state import WindowState
from netdesk.window.shell.worn_look import DEFAULTS, keep_look
from netdesk.window.surfaces import SURFACES
from tests.desks import open_desk
from tests.scenarios.windows import CARDS, action_of, menus, read_preview, running
from tests.window.network import TODAY, add
from tests.window.shown_windows import shown_windows


def shortcuts(window: MainWindow) -> list[str]:
    return [
        keys.toString()
        for menu in menus(window).values()
        for action in menu.actions()
        for keys in action.shortcuts()
    ]


def test_every_key_with_ctrl_that_is_told_has_an_entry_in_a_menu(window: MainWindow) -> None:
    told = {
        part.strip().replace(" ", "+")
        for keys, _words in KEYS
        for part in keys.replace("1 … 4", "1").split(", ")
        if "Ctrl" in part
    }
    # Of the charts, of the list, of preview and dialogs.
    told -= {"Ctrl+T", "Ctrl+C", "Ctrl+Enter", "Ctrl+Shift+Enter"}
    assert told <= set(shortcuts(window))


def test_no_shortcut_is_given_twice(window: MainWindow, anna: int) -> None:
    found = shortcuts(window)
    assert len(found) == len(set(found))
    assert {f"Ctrl+{place}" for place in (1, 2, 3, 4)} <= set(found)


def test_no_mnemonic_is_given_twice_in_a_menu(window: MainWindow, anna: int) -> None:
    for title, menu in {"the bar": window.menuBar(), **menus(window)}.items():
        letters = [
            text[text.index("&") + 1].lower()
            for text in (action.text().replace("&&", "") for action in menu.actions())
            if "&" in text
        ]
        assert len(letters) == len(set(letters)), title


def test_the_contact_menu_offers_what_a_right_click_does(window: MainWindow, anna: int) -> None:
    window.desk.selection.select([anna])
    words = [action.text() for action in menus(window)["Contact"].actions()]
    assert {"Circle", "Closeness", "Delete", "Print"} <= set(words)
    (delete,) = [action for action in menus(window)["Contact"].actions() if action.text() == "Delete"]
    delete.trigger()
    assert window.desk.contact(anna) is None


@pytest.mark.parametrize("key", [surface.key for surface in SURFACES])
def test_everything_that_takes_the_keyboard_has_a_name(
    qtbot: QtBot, window: MainWindow, anna: int, key: str
) -> None:
    window.show_view(key)
    window.complete()
    nameless = [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and isinstance(widget, QAbstractButton | QAbstractItemView | QComboBox | QLineEdit)
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert nameless == []


def test_no_part_of_a_view_flashes_up_as_a_window_of_its_own(
    qapp: QApplication, window: MainWindow, anna: int
) -> None:
    with shown_windows(qapp) as names:
        for surface in SURFACES:
            window.show_view(surface.key)
    assert names == []


def test_light_and_dark_change_every_surface(window: MainWindow, anna: int) -> None:
    action = action_of(window, "Ctrl+.")
    seen = set()
    for surface in SURFACES:
        window.show_view(surface.key)
    window.show_view("contacts")
    for _ in range(3):
        action.trigger()
        picture = window.grab().toImage()
        seen.add((look().appearance, picture.pixelColor(picture.width() // 2, picture.height() - 4).name()))
    assert len({appearance for appearance, _colour in seen}) == 3
    assert len({colour for _appearance, colour in seen}) == 2


def test_the_menu_marks_what_is_on_and_changes_it(window: MainWindow, anna: int) -> None:
    entries = {one.text(): one for one in menus(window)["View"].actions()}
    choices = {
        Appearance.SYSTEM: entries["As the &system"],
        Appearance.LIGHT: entries["&Light"],
        Appearance.DARK: entries["&Dark"],
    }

    def marked() -> list[Appearance]:
        return [appearance for appearance, action in choices.items() if action.isChecked()]

    for appearance, action in choices.items():
        action.trigger()
        assert look().appearance is appearance
        assert marked() == [appearance]
        action.trigger()
        assert marked() == [appearance]
    action_of(window, "Ctrl+.").trigger()
    assert marked() == [look().appearance]
    keep_look(window.state, DEFAULTS)


def rail_grounds(window: MainWindow) -> set[str]:
    """The colours of the rail below its entries and in its footer."""
    picture, left, bottom = window.rail.grab().toImage(), 3, window.rail.height()
    places = (QPoint(left, bottom - 60), QPoint(left, bottom - 10))
    return {picture.pixelColor(place * picture.devicePixelRatio()).name() for place in places}


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_rail_has_one_ground_from_the_first_paint_on(
    qtbot: QtBot, path: Path, appearance: Appearance
) -> None:
    WindowState().keep_text("theme", appearance.value)
    with running(qtbot, path) as window:
        assert rail_grounds(window) == {look().theme.colour("window").name()}
        for later in (Appearance.DARK, Appearance.LIGHT):
            look().set_appearance(later)
            assert rail_grounds(window) == {look().theme.colour("window").name()}


def test_a_window_is_no_larger_than_the_screen_at_first_nor_later(qtbot: QtBot, path: Path) -> None:
    with open_desk(path, today=TODAY) as desk:
        for is_kept in (False, True):
            window = MainWindow(desk)
            room = window.screen().availableGeometry()
            assert window.height() < room.height(), is_kept
            assert window.width() <= room.width(), is_kept
            window.resize(1440, 900)
            window.close()
            window.deleteLater()


def test_the_title_names_what_is_shown_and_the_network(window: MainWindow, anna: int) -> None:
    window.show_view("timeline")
    assert window.windowTitle() == "Timeline – trial – NetDesk"


def test_nothing_is_added_to_the_titles_of_dialogs() -> None:
    program = """
from netdesk.app import make_application
application = make_application()
application.setApplicationName("no name of its own for titles")
print(application.applicationDisplayName())
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert run.stdout.strip() == "no name of its own for titles", run.stderr


def test_print_preview_needs_somebody(window: MainWindow, anna: int) -> None:
    window.desk.selection.select([])
    action_of(window, "Ctrl+Shift+P").trigger()
    assert not window.findChildren(PrintPreview)
    window.desk.selection.select([anna])
    action_of(window, "Ctrl+Shift+P").trigger()
    (preview,) = window.findChildren(PrintPreview)
    assert preview.isVisible()
    assert preview.page_count() >= 1
    preview.close()


def test_save_as_pdf_asks_for_the_file_at_once(qtbot: QtBot, window: MainWindow, anna: int) -> None:
    window.desk.selection.select([anna])
    action_of(window, "Ctrl+Shift+S").trigger()
    (preview,) = window.findChildren(PrintPreview)
    (dialog,) = preview.findChildren(QFileDialog)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.reject()
    preview.close()


def test_f6_goes_through_all_panes_and_back(window: MainWindow, anna: int) -> None:
    window.desk.selection.select([anna])
    window.activateWindow()
    window.contacts.focus_first()

    def steps(modifier: Qt.KeyboardModifier) -> list[int]:
        found = []
        panes = [pane for pane in window.panes() if pane.isVisible()]
        for _ in panes:
            QTest.keyClick(window, Qt.Key.Key_F6, modifier)
            focus = window.focusWidget()
            (at,) = [n for n, pane in enumerate(panes) if pane is focus or pane.isAncestorOf(focus)]
            found.append(at)
        return found

    assert steps(Qt.KeyboardModifier.NoModifier) == [3, 4, 0, 1, 2]
    assert steps(Qt.KeyboardModifier.ShiftModifier) == [1, 0, 4, 3, 2]
    window.desk.intents.undoable.emit("Imported 2 people.")
    assert steps(Qt.KeyboardModifier.NoModifier) == [3, 4, 5, 0, 1, 2]


def test_what_just_happened_is_undone_by_keyboard_and_moves_nothing(window: MainWindow, anna: int) -> None:
    window.activateWindow()
    window.contacts.focus_first()
    before, logged = window.focusWidget(), len(window.desk.latest(anna))
    place = before.mapTo(window, QPoint(0, 0)), before.size()
    window.desk.intents.undoable.emit("Logged what was said.")
    assert (before.mapTo(window, QPoint(0, 0)), before.size()) == place
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    undo = window.focusWidget()
    assert window.banner.isAncestorOf(undo)
    QTest.keyClick(undo, Qt.Key.Key_Space)
    assert len(window.desk.latest(anna)) == logged - 1
    assert window.banner.isHidden()


def test_what_is_said_in_passing_is_not_hidden_by_what_was_done(window: MainWindow, anna: int) -> None:
    window.desk.intents.undoable.emit("Imported 2 people.")
    window.desk.intents.message.emit("")
    assert window.banner.isVisible()
    window.desk.intents.message.emit("Copied anna.albers@example.org.")
    assert window.banner.isHidden()
    assert window.status.message() == "Copied anna.albers@example.org."


def test_undo_is_the_windows_while_the_search_field_is_empty(window: MainWindow, anna: int) -> None:
    window.activateWindow()
    window.focus_search()
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    logged = len(window.desk.latest(anna))
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(window.desk.latest(anna)) == logged - 1
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
    assert len(window.desk.latest(anna)) == logged - 1


def test_the_panes_are_where_they_were(qtbot: QtBot, path: Path) -> None:
    with running(qtbot, path) as window:
        add(window.desk, "Anna", "Albers")
        action_of(window, "Ctrl+B").trigger()
        window.show_view("contacts")
        qtbot.waitUntil(lambda: window.contacts.dock is not None)
        action_of(window, "Ctrl+J").trigger()
    with running(qtbot, path) as window:
        assert window.rail.is_collapsed
        assert window.contacts.dock is not None
        assert not window.contacts.dock.isVisible()


def test_a_second_start_hands_its_files_to_the_open_window(qtbot: QtBot, path: Path, tmp_path: Path) -> None:
    card = tmp_path / "friends.vcf"
    card.write_text(CARDS)
    program = Program(path)
    with qtbot.waitSignal(program.desk.ready, timeout=60_000):
        program.show([])
    qtbot.waitUntil(lambda: hand_over(path, [card]))
    view = read_preview(qtbot, program.window)
    assert view.session is not None
    assert [Path(file.path).name for file in view.session.files] == ["friends.vcf"]
    program.window.close()
    program.close()
    program.window.deleteLater()
    program.deleteLater()


def test_another_network_takes_the_place_of_this_one(qtbot: QtBot, path: Path, tmp_path: Path) -> None:
    program = Program(path)
    with qtbot.waitSignal(program.desk.ready, timeout=60_000):
        program.show([])
    first = program.window
    first.file_wanted.emit(path)
    assert program.window is first
    no_network = tmp_path / "letter.netdesk"
    no_network.write_text("Dear Anna, this is no network at all." * 9)
    first.file_wanted.emit(no_network)
    assert program.window is first
    assert first.banner.text() == "letter.netdesk is not a NetDesk network; the file was left as it is."
    first.setGeometry(0, 60, 800, 660)
    action_of(first, "Ctrl+B").trigger()
    first.file_wanted.emit(tmp_path / "other.netdesk")
    assert program.window is not first
    placed = program.window.geometry()
    assert (placed.top(), placed.height()) == (60, 660)
    assert program.window.rail.is_collapsed
    qtbot.waitUntil(lambda: program.desk.advice is not None, timeout=60_000)
    qtbot.waitUntil(lambda: hand_over(tmp_path / "other.netdesk", []))
    program.window.close()
    program.close()
    program.window.deleteLater()
    program.deleteLater()


def test_a_desktop_that_starts_netdesk_on_what_is_no_network_sees_why(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = tmp_path / "letter.netdesk"
    letter.write_text("Dear Anna, this is no network at all." * 9)
    monkeypatch.setenv("GIO_LAUNCHED_DESKTOP_FILE_PID", str(os.getpid()))
    said = []

    def read_and_close() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(box.text())
        box.accept()

    QTimer.singleShot(200, read_and_close)
    with pytest.raises(KnownError):
        open_window(letter)
    assert said == ["letter.netdesk is not a NetDesk network; the file was left as it is."]


def test_the_rail_marks_the_list_that_is_shown(window: MainWindow, anna: int) -> None:
    view, lists = window.contacts.view, window.rail.lists
    assert lists.current() == "everyone"
    window.rail.list_chosen.emit("dormant")
    assert lists.current() == "dormant"
    view.empty.acted.emit()
    assert lists.current() == "everyone"
    window.rail.circle_chosen.emit(15)
    assert lists.current() is None
    window.show_view("timeline")
    window.show_view("contacts")
    assert lists.current() is None
    view.filters.clear()
    assert lists.current() == "everyone"
    window.show_view("timeline")
    assert lists.current() is None


def test_what_the_first_import_ends_on_is_made_before_anybody_asks(qtbot: QtBot, path: Path) -> None:
    program = Program(path)
    program.show([])
    made: list[str] = []
    program.window.surface_made.connect(made.append)
    qtbot.waitUntil(lambda: program.window.findChild(Ahead) is not None)
    qtbot.waitUntil(lambda: program.window.findChild(Ahead) is None)
    assert made == ["importing", "contacts"]
    assert program.window.contacts.card is not None
    assert program.window.contacts.dock is not None
    assert program.window.current == "first-run"
    program.window.close()
    program.close()
    program.window.deleteLater()
    program.deleteLater()


def test_nothing_more_is_made_once_the_window_is_closed(qtbot: QtBot, path: Path) -> None:
    program = Program(path)
    program.show([])
    qtbot.waitUntil(lambda: program.window.findChild(Ahead) is not None)
    program.window.close()
    program.close()
    made: list[str] = []
    program.window.surface_made.connect(made.append)
    qtbot.waitUntil(lambda: program.window.findChild(Ahead) is None)
    assert made == []
    program.window.deleteLater()
    program.deleteLater()
