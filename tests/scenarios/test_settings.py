"""Settings: what they change in the window, undone like any edit or kept on this computer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QScrollBar
from pytestqt.qtbot import QtBot

from netdesk.domain.declaration import write_value
from netdesk.settings import COMPUTER, PAGES
from netdesk.window.kit.look import Appearance, look, theme
from netdesk.window.kit.rail import collapsed_width
from netdesk.window.settings.settings_dialog import SettingsDialog
from netdesk.window.shell.main_window import MainWindow
from netdesk.window.shell.window_state import WindowState
from netdesk.window.shell.worn_look import DEFAULTS, keep_look, kept_look
from netdesk.window.suggestions.dock import SuggestionsDock
from tests.scenarios.windows import action_of, kinds_about, running, settle
from tests.window.network import add, log


def opened(window: MainWindow) -> SettingsDialog:
    action_of(window, "Ctrl+,").trigger()
    (dialog,) = [one for one in window.findChildren(SettingsDialog) if one.isVisible()]
    for row in range(len(PAGES)):
        dialog.pages.setCurrentRow(row)
    return dialog


def set_to(dialog: SettingsDialog, name: str, value: bool | int | str) -> None:
    dialog.fields[name].editor.show_value(value)


def row_height(window: MainWindow) -> int:
    return window.contacts.view.table.verticalHeader().defaultSectionSize()


def dock(window: MainWindow) -> SuggestionsDock:
    assert window.contacts.dock is not None
    found = window.contacts.dock.widget()
    assert isinstance(found, SuggestionsDock)
    return found


def test_the_defaults_of_the_look_are_those_declared() -> None:
    assert {name: write_value(one.default) for name, one in COMPUTER.items()} == DEFAULTS


def test_what_is_kept_and_makes_no_sense_is_the_default() -> None:
    state = WindowState()
    for name, text in (("theme", "pink"), ("text_size", "9000"), ("density", "normal")):
        state.keep_text(name, text)
    assert kept_look(state) == DEFAULTS


def test_the_look_changes_at_once_and_stays_on_this_computer(
    qtbot: QtBot, window: MainWindow, anna: int, tmp_path: Path
) -> None:
    height, label = row_height(window), window.desk.undo_label
    dialog = opened(window)
    set_to(dialog, "density", "comfortable")
    set_to(dialog, "theme", "dark")
    dialog.save()
    assert row_height(window) == height + 4
    assert look().theme.is_dark
    assert window.desk.undo_label == label
    look().set_appearance(Appearance.LIGHT)
    look().set_comfortable(False)
    with running(qtbot, tmp_path / "other.netdesk"):
        assert look().theme.is_dark
        assert look().theme.is_comfortable
    keep_look(window.state, DEFAULTS)
    assert row_height(window) == height


def test_what_moves_is_kept_still_or_allowed_to_move_as_chosen(window: MainWindow, anna: int) -> None:
    for motion, duration in (("full", 160), ("reduced", 0)):
        dialog = opened(window)
        set_to(dialog, "motion", motion)
        dialog.save()
        assert look().theme.motion_ms("timelineZoom") == duration
    keep_look(window.state, DEFAULTS)


def test_a_kind_that_is_switched_off_is_suggested_no_more_until_undo(
    qtbot: QtBot, window: MainWindow, anna: int
) -> None:
    desk = window.desk
    assert "answer" in kinds_about(desk, anna)
    dialog = opened(window)
    set_to(dialog, "suggest_answer", False)
    dialog.save()
    settle(qtbot, desk)
    assert "answer" not in kinds_about(desk, anna)
    desk.undo()
    settle(qtbot, desk)
    assert "answer" in kinds_about(desk, anna)


def test_the_dock_shows_as_many_as_a_day_has_and_the_rest_one_click_away(
    qtbot: QtBot, window: MainWindow, anna: int
) -> None:
    desk = window.desk
    for number in range(4):
        made = add(desk, f"Cora{number}", "Claasen")
        log(desk, made, 40, "email", "out")
        log(desk, made, 5 + number, "email", "in")
    settle(qtbot, desk)
    qtbot.waitUntil(lambda: len(dock(window).list.rows) == 5)
    dialog = opened(window)
    set_to(dialog, "suggestions_per_day", 2)
    dialog.save()
    settle(qtbot, desk)
    assert len(dock(window).list.rows) == 2
    dock(window).list._more.click()
    assert len(dock(window).list.rows) == 5


def test_larger_text_gets_wider_panes_and_the_rail_gives_way_earlier(window: MainWindow, anna: int) -> None:
    window.resize(1500, 800)
    wide = window.rail.width()
    assert wide > collapsed_width(theme()) == 48
    keep_look(window.state, {"text_size": "150"})
    assert window.rail.width() == round(wide * 1.5)
    window.resize(1400, 800)
    assert window.rail.width() == collapsed_width(theme()) > 48
    window.resize(1400, 600)
    assert not any(bar.isVisible() for bar in window.rail.findChildren(QScrollBar))
    keep_look(window.state, DEFAULTS)
    assert window.rail.width() == wide
