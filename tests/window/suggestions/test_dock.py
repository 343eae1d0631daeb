from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAction, QDesktopServices, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import EditContact
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.drop_down import DropDown
from netdesk.window.kit.painted import Painted
from netdesk.window.suggestions.answer_dialogs import DismissDialog, SnoozeDialog
from netdesk.window.suggestions.dock import SuggestionsDock
from netdesk.window.suggestions.row import SuggestionRow
from tests.window.network import add, log
from tests.window.suggestions.conftest import names, take_segment

UntilGone = Callable[[str], None]


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def menu_action(row: SuggestionRow, text: str) -> QAction:
    actions = [*row.snooze_menu().actions(), *row.dismiss_menu().actions()]
    return next(action for action in actions if action.text() == text)


def point_at(dock: SuggestionsDock) -> None:
    middle = QPointF(100, 100)
    QApplication.sendEvent(dock.list, QEnterEvent(middle, middle, middle))


def leave(dock: SuggestionsDock) -> None:
    QApplication.sendEvent(dock.list, QEvent(QEvent.Type.Leave))


def new_button(dock: SuggestionsDock) -> Button | None:
    shown = [one for one in dock.list.findChildren(Button) if one.text().endswith(" new")]
    return next((one for one in shown if not one.isHidden()), None)


def test_every_suggestion_has_a_row_and_only_the_first_is_filled(dock: SuggestionsDock) -> None:
    assert sorted(names(dock)) == ["Anna Muster", "Bela Muster", "Cora Muster", "Dario Muster"]
    kinds = [row.do_it.kind for row in dock.list.rows]
    assert kinds == [ButtonKind.PRIMARY] + [ButtonKind.SOFT] * 3
    assert all(row.accessibleName().startswith("Reply to") for row in dock.list.rows)


def test_do_it_is_seen_on_the_ground_of_the_row_with_the_keyboard(
    dock: SuggestionsDock, qtbot: QtBot
) -> None:
    first, second, *_ = dock.list.rows
    dock.activateWindow()
    second.setFocus()
    qtbot.waitUntil(second.hasFocus)
    assert [row.do_it.kind for row in dock.list.rows[:3]] == [
        ButtonKind.PRIMARY, ButtonKind.SECONDARY, ButtonKind.SOFT,
    ]  # fmt: skip
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    assert [row.do_it.kind for row in dock.list.rows[:2]] == [ButtonKind.PRIMARY, ButtonKind.SOFT]


def test_a_row_names_the_channel_beside_the_hour(dock: SuggestionsDock) -> None:
    names = [one.accessibleName() for one in dock.list.rows[0].findChildren(Painted)]
    assert any(name.startswith("E-mail, ") for name in names)


def test_j_and_k_walk_and_take_the_person(dock: SuggestionsDock, desk: Desk, people: dict[str, int]) -> None:
    dock.list.focus_first()
    press(Qt.Key.Key_J)
    press(Qt.Key.Key_J)
    press(Qt.Key.Key_K)
    assert dock.list.rows[1].hasFocus()
    assert desk.selection.ids == (dock.list.rows[1].suggestion.contact_id,)


def test_w_and_space_open_and_close_the_reasons(dock: SuggestionsDock) -> None:
    dock.list.focus_first()
    row = dock.list.rows[0]
    heights = [row.sizeHint().height()]
    opens = []
    for key in (Qt.Key.Key_W, Qt.Key.Key_Space):
        press(key)
        opens.append(row.is_open)
        heights.append(row.sizeHint().height())
    assert opens == [True, False]
    assert heights[1] > heights[0] == heights[2]


def test_enter_opens_the_address_and_quick_log(
    dock: SuggestionsDock, desk: Desk, opened: list[str], qtbot: QtBot
) -> None:
    dock.list.focus_first()
    suggestion = dock.list.rows[0].suggestion
    with qtbot.waitSignal(desk.intents.do_wanted) as wanted:
        press(Qt.Key.Key_Return)
    assert wanted.args == [suggestion]
    assert opened == [f"mailto:{suggestion.contact_name.lower().replace(' ', '.')}@example.org"]
    assert desk.records("decision") == []


def test_without_a_mail_program_the_address_is_copied_and_the_window_says_so(
    dock: SuggestionsDock, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    row = dock.list.rows[0]
    address = f"{row.suggestion.contact_name.lower().replace(' ', '.')}@example.org"
    with qtbot.waitSignals([desk.intents.message, desk.intents.do_wanted]):
        told: list[str] = []
        desk.intents.message.connect(told.append)
        row.do_it.click()
    assert told == [f"Nothing on this computer opens {address}. It is copied."]
    assert QApplication.clipboard().text() == address


def test_where_no_address_is_noted_the_window_says_so(
    dock: SuggestionsDock, desk: Desk, opened: list[str]
) -> None:
    told: list[str] = []
    desk.intents.message.connect(told.append)
    row = dock.list.rows[0]
    contact = desk.contact(row.suggestion.contact_id)
    assert contact is not None
    desk.do(EditContact(replace(contact, emails=())))
    row.do_it.click()
    assert told == [f"No e-mail address of {contact.formatted_name} is noted."]
    assert opened == []


def test_enter_on_a_button_of_a_row_means_that_button(dock: SuggestionsDock, opened: list[str]) -> None:
    row = dock.list.rows[0]
    why = next(one for one in row.findChildren(Button) if one.text() == "Why?")
    why.setFocus()
    press(Qt.Key.Key_Return)
    assert row.is_open
    assert opened == []


def test_a_snooze_is_taken_back_by_the_banner(
    dock: SuggestionsDock, desk: Desk, until_gone: UntilGone, qtbot: QtBot
) -> None:
    name = names(dock)[1]
    menu_action(dock.list.rows[1], "For a week").trigger()
    assert name not in names(dock)
    assert dock.banner.text() == f"The suggestion about {name} is snoozed until 25 Nov."
    until_gone(name)
    # With the pointer over the list a new row would only be told of.
    QApplication.sendEvent(dock.list, QEvent(QEvent.Type.Leave))
    dock.banner.acted.emit()
    qtbot.waitUntil(lambda: name in names(dock), timeout=60_000)
    assert desk.records("decision") == []
    assert dock.banner.isHidden()


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("Not now", "Nothing of this kind about {name} before 18 Dec."),
        ("Not this person", "Nothing of this kind about {name} any more."),
        ("Not this channel", "E-mail is not suggested for {name} any more."),
        ("Just this one", "This suggestion about {name} does not come back."),
    ],
)
def test_the_banner_says_what_a_dismissal_does(dock: SuggestionsDock, reason: str, words: str) -> None:
    name = names(dock)[0]
    menu_action(dock.list.rows[0], reason).trigger()
    assert dock.banner.text() == words.format(name=name)


def test_the_next_row_has_the_keyboard_after_a_dismissal(
    dock: SuggestionsDock, desk: Desk, until_gone: UntilGone
) -> None:
    dock.list.focus_first()
    first, second = names(dock)[:2]
    menu_action(dock.list.rows[0], "Not this person").trigger()
    until_gone(first)
    assert names(dock)[0] == second
    assert dock.list.rows[0].hasFocus()
    assert [one.reason for one in desk.records("decision")] == ["not this person"]


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_suggestion_is_snoozed_until_a_chosen_day(dock: SuggestionsDock, desk: Desk) -> None:
    menu_action(dock.list.rows[0], "Until a date …").trigger()
    dialog = dock.findChild(SnoozeDialog)
    assert dialog is not None
    dialog.day.setDate(dialog.day.minimumDate().addDays(9))
    dialog.accept()
    assert [one.until for one in desk.records("decision")] == ["2026-11-28"]


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_suggestion_is_dismissed_in_own_words(dock: SuggestionsDock, desk: Desk) -> None:
    menu_action(dock.list.rows[0], "In your own words …").trigger()
    dialog = dock.findChild(DismissDialog)
    assert dialog is not None
    dialog.words.setText(" we met ")
    dialog.accept()
    assert [one.reason for one in desk.records("decision")] == ["we met"]


def test_new_ones_wait_while_a_row_is_open(dock: SuggestionsDock, desk: Desk, qtbot: QtBot) -> None:
    dock.list.rows[0].toggle()
    before = names(dock)
    someone = add(desk, "Emil", "Muster")
    log(desk, someone, 30, direction="out")
    log(desk, someone, 4, direction="in")
    advised = desk.advice
    qtbot.waitUntil(lambda: desk.advice is not advised and "Emil Muster" in about(desk), timeout=60_000)
    assert [name for name in names(dock) if name in before] == before
    dock.list.rows[0].toggle()
    dock.list.show_now()
    assert "Emil Muster" in names(dock)
    assert new_button(dock) is None


def test_the_button_tells_how_many_are_new_and_shows_them(
    dock: SuggestionsDock, desk: Desk, qtbot: QtBot
) -> None:
    before = names(dock)
    point_at(dock)
    for name in ("Emil", "Frida"):
        someone = add(desk, name, "Muster")
        log(desk, someone, 30, direction="out")
        log(desk, someone, 4, direction="in")
    qtbot.waitUntil(lambda: {"Emil Muster", "Frida Muster"} <= set(about(desk)), timeout=60_000)
    assert names(dock) == before
    button = new_button(dock)
    assert button is not None
    assert button.text() == "2 new"
    assert button.geometry().bottom() <= dock.list.rows[0].geometry().top()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert names(dock) == about(desk)[: desk.settings.suggestions_per_day]
    assert new_button(dock) is None


def test_the_new_ones_come_by_themselves_when_the_pointer_leaves(
    dock: SuggestionsDock, desk: Desk, qtbot: QtBot
) -> None:
    point_at(dock)
    someone = add(desk, "Emil", "Muster")
    log(desk, someone, 30, direction="out")
    log(desk, someone, 4, direction="in")
    qtbot.waitUntil(lambda: new_button(dock) is not None, timeout=60_000)
    leave(dock)
    assert names(dock) == about(desk)
    assert new_button(dock) is None


def test_rows_do_not_move_under_the_pointer(dock: SuggestionsDock, desk: Desk, qtbot: QtBot) -> None:
    before = names(dock)
    rows = list(dock.list.rows)
    point_at(dock)
    # The last one becomes the most pressing: it wrote again, nearer to today than all the others.
    log(desk, rows[-1].suggestion.contact_id, 4, direction="in")
    qtbot.waitUntil(lambda: about(desk) != before, timeout=60_000)
    assert names(dock) == [name for name in before if name in names(dock)]
    leave(dock)
    dock.list.show_now()
    assert names(dock) == about(desk)


def test_the_kinds_and_the_selected_narrow_the_list(
    dock: SuggestionsDock, desk: Desk, people: dict[str, int]
) -> None:
    desk.selection.select([people["Cora"]])
    take_segment(dock, "Selected")
    assert names(dock) == ["Cora Muster"]
    desk.selection.select([people["Dario"]])
    assert names(dock) == ["Dario Muster"]
    take_segment(dock, "Everyone")
    assert len(names(dock)) == 4


def about(desk: Desk) -> list[str]:
    return [] if desk.advice is None else [one.contact_name for one in desk.advice.suggestions]


def test_without_suggestions_the_kinds_are_not_counted(desk: Desk, qtbot: QtBot) -> None:
    dock = SuggestionsDock(desk)
    qtbot.addWidget(dock)
    kinds = next(one for one in dock.findChildren(DropDown) if one.accessibleName().startswith("Kind"))
    assert kinds.accessibleName() == "Kind all"
