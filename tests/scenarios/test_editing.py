"""A person edits: the list, the card and the suggestions follow, Undo takes back, and a restart keeps it."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netdesk.window.card.contact_dialog import ContactDialog
from netdesk.window.kit.label import Label
from netdesk.window.log.log_dialog import LogDialog
from netdesk.window.shell.contacts_page import CARD_WIDTH, LEAST_CARD_WIDTH
from netdesk.window.shell.main_window import MainWindow
from netdesk.window.suggestions.dock import SuggestionsDock
from netdesk.window.suggestions.row import SuggestionRow
from tests.scenarios.windows import (
    action_of,
    kinds_about,
    names,
    running,
    settle,
    suggestions,
    wait_for_names,
)
from tests.window.network import add, log

D = TypeVar("D", bound=QWidget)


def opened(window: MainWindow, keys: str, kind: type[D]) -> D:
    """The dialog that these keys open."""
    action_of(window, keys).trigger()
    (found,) = [one for one in window.findChildren(kind) if one.isVisible()]
    return found


def dock(window: MainWindow) -> SuggestionsDock:
    """The suggestions below the list."""
    assert window.contacts.dock is not None
    found = window.contacts.dock.widget()
    assert isinstance(found, SuggestionsDock)
    return found


def row_about(window: MainWindow, contact_id: int) -> SuggestionRow:
    """The first suggestion about somebody."""
    return next(row for row in dock(window).list.rows if row.suggestion.contact_id == contact_id)


def test_somebody_new_stands_in_the_list_and_on_the_card(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(window, "Ctrl+N", ContactDialog)
    QTest.keyClicks(dialog.focusWidget(), "Wilma")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(dialog.focusWidget(), "Wagner")
    dialog.save()
    assert window.current == "contacts"
    assert names(window) == ["Wilma Wagner"]
    assert window.desk.name_of(window.desk.selection.current or 0) == "Wilma Wagner"
    settle(qtbot, window.desk)


@pytest.mark.parametrize("narrowing", ["", "search", "circle"])
def test_somebody_new_is_seen_and_selected_however_long_and_narrowed_the_list_is(
    qtbot: QtBot, window: MainWindow, narrowing: str
) -> None:
    with_circle = [add(window.desk, f"Zora{place}", "Zell", circle=50) for place in range(60)]
    settle(qtbot, window.desk)
    view = window.contacts.view
    qtbot.waitUntil(lambda: len(view.table.contacts.ids) == 60)
    view.table.scrollToBottom()
    if narrowing == "search":
        window.focus_search()
        QTest.keyClicks(window.focusWidget(), "zora4")
        assert len(view.table.contacts.ids) < 60
    elif narrowing == "circle":
        window.show_circle(50)
    window.show_view("timeline")
    dialog = opened(window, "Ctrl+N", ContactDialog)
    QTest.keyClicks(dialog.fields["given_name"].editor, "Wilma")
    dialog.save()
    settle(qtbot, window.desk)
    view.reorder()
    assert window.current == "contacts"
    made = window.desk.selection.current
    assert made not in [None, *with_circle]
    assert view.table.selected_ids() == [made]
    assert view.table.viewport().rect().contains(view.table.visualRect(view.table.currentIndex()).center())


def test_an_edit_is_saved_under_its_own_name_and_undone(qtbot: QtBot, window: MainWindow, anna: int) -> None:
    window.desk.selection.select([anna])
    dialog = opened(window, "F2", ContactDialog)
    QTest.keyClick(dialog.fields["family_name"].editor, Qt.Key.Key_End)
    QTest.keyClicks(dialog.fields["family_name"].editor, "-Meyer")
    dialog.save()
    wait_for_names(qtbot, window, "Anna Albers-Meyer", "Bela Brandt")
    action_of(window, "Ctrl+Z").trigger()
    wait_for_names(qtbot, window, "Anna Albers", "Bela Brandt")
    action_of(window, "Ctrl+Shift+Z").trigger()
    wait_for_names(qtbot, window, "Anna Albers-Meyer", "Bela Brandt")
    settle(qtbot, window.desk)


def test_an_answer_that_is_logged_takes_its_suggestion_away(
    qtbot: QtBot, window: MainWindow, anna: int
) -> None:
    desk = window.desk
    assert "answer" in kinds_about(desk, anna)
    desk.selection.select([anna])
    dialog = opened(window, "Ctrl+L", LogDialog)
    dialog.save()
    settle(qtbot, desk)
    assert "answer" not in kinds_about(desk, anna)
    desk.undo()
    settle(qtbot, desk)
    assert "answer" in kinds_about(desk, anna)


@pytest.mark.parametrize("decide", ["snoozed", "dismissed"])
def test_a_suggestion_that_is_put_away_comes_back_with_undo(
    qtbot: QtBot, window: MainWindow, anna: int, decide: str
) -> None:
    desk = window.desk
    qtbot.waitUntil(lambda: any(row.suggestion.contact_id == anna for row in dock(window).list.rows))
    row = row_about(window, anna)
    kind = row.suggestion.kind
    if decide == "snoozed":
        row.snoozed.emit(7)
    else:
        row.dismissed.emit("")
    settle(qtbot, desk)
    assert kind not in kinds_about(desk, anna)
    action_of(window, "Ctrl+Z").trigger()
    settle(qtbot, desk)
    assert kind in kinds_about(desk, anna)


def test_the_reasons_of_a_suggestion_open(qtbot: QtBot, window: MainWindow, anna: int) -> None:
    qtbot.waitUntil(lambda: any(row.suggestion.contact_id == anna for row in dock(window).list.rows))
    row = row_about(window, anna)
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_W)
    assert row.is_open
    assert row.suggestion.evidence


@pytest.mark.parametrize("words", ["albers", "werft", "barometer", "cranes"])
def test_search_finds_names_firms_notes_and_messages(
    qtbot: QtBot, window: MainWindow, anna: int, words: str
) -> None:
    action_of(window, "Ctrl+K").trigger()
    field = window.focusWidget()
    assert field is not None
    QTest.keyClicks(field, words)
    wait_for_names(qtbot, window, "Anna Albers")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    wait_for_names(qtbot, window, "Anna Albers", "Bela Brandt")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.contacts.view.table


def test_what_cannot_be_undone_any_more_is_said_in_one_sentence(window: MainWindow) -> None:
    add(window.desk, "Anna", "Albers")
    window.desk.undo()
    window.desk.undo()
    assert window.banner.text().count(".") <= 1


def test_an_edit_that_fails_is_told_in_one_sentence(window: MainWindow, anna: int) -> None:
    window.desk.selection.select([anna])
    before = window.desk.contact(anna)
    assert before is not None
    dialog = opened(window, "F2", ContactDialog)
    field = dialog.rows["emails"].shown[0].fields["value"].editor
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "nowhere")
    dialog.save()
    assert dialog.isVisible()
    sentences = [label.text() for label in dialog.findChildren(Label) if label.isVisible()]
    assert "“nowhere” is no e-mail address." in sentences
    assert "nowhere" not in [one.value for one in before.emails]
    assert window.desk.contact(anna) == before
    dialog.done(0)


def test_a_restart_shows_the_same(qtbot: QtBot, path: Path) -> None:
    with running(qtbot, path) as window:
        desk = window.desk
        made = add(desk, "Anna", "Albers", circle=15)
        add(desk, "Bela", "Brandt")
        for days_ago in (200, 199, 120, 119, 12):
            log(desk, made, days_ago, "email", "out" if days_ago % 2 == 0 and days_ago > 12 else "in")
        settle(qtbot, desk)
        window.contacts.view.reorder()
        before = names(window), suggestions(desk), desk.people.rows(list(desk.people.order()))
        label = desk.undo_label
    with running(qtbot, path) as window:
        desk = window.desk
        wait_for_names(qtbot, window, *before[0])
        assert (names(window), suggestions(desk), desk.people.rows(list(desk.people.order()))) == before
        assert desk.undo_label == label
        assert "answer" in kinds_about(desk, made)
        desk.undo()
        settle(qtbot, desk)
        assert "answer" not in kinds_about(desk, made)


def test_who_was_selected_still_is_after_a_search_that_found_nobody(
    qtbot: QtBot, window: MainWindow, anna: int
) -> None:
    window.contacts.focus_first()
    window.desk.selection.select([anna])
    action_of(window, "Ctrl+K").trigger()
    field = window.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "zzzz")
    wait_for_names(qtbot, window)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    wait_for_names(qtbot, window, "Anna Albers", "Bela Brandt")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert window.desk.selection.ids == (anna,)
    assert window.contacts.view.table.selected_ids() == [anna]


def test_escape_in_the_list_ends_the_search(qtbot: QtBot, window: MainWindow, anna: int) -> None:
    action_of(window, "Ctrl+K").trigger()
    field = window.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "albers")
    QTest.keyClick(field, Qt.Key.Key_Return)
    wait_for_names(qtbot, window, "Anna Albers")
    table = window.focusWidget()
    assert table is window.contacts.view.table
    QTest.keyClick(table, Qt.Key.Key_Escape)
    wait_for_names(qtbot, window, "Anna Albers", "Bela Brandt")


def test_the_card_has_its_width_when_the_first_people_come(qtbot: QtBot, window: MainWindow) -> None:
    assert window.current == "first-run"
    add(window.desk, "Ida", "Muster")
    window.show_view("contacts")
    page = window.contacts
    qtbot.waitUntil(lambda: page.card is not None and page.card.width() == CARD_WIDTH, timeout=60_000)


def test_in_a_narrower_window_the_card_leaves_the_list_more_room(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 800)
    page = window.contacts
    page.set_state((b"", b""))
    add(window.desk, "Ida", "Muster")
    window.show_view("contacts")
    qtbot.waitUntil(lambda: page.card is not None and page.card.width() == LEAST_CARD_WIDTH, timeout=60_000)


def test_the_card_as_a_drawer_leaves_the_suggestions_free(
    qtbot: QtBot, window: MainWindow, anna: int
) -> None:
    contacts = window.contacts
    assert contacts.card is not None
    assert contacts.dock is not None
    window.resize(1000, 800)
    window.desk.selection.select([anna])

    def covers() -> bool:
        assert contacts.card is not None
        assert contacts.dock is not None
        card = contacts.card.rect().translated(contacts.card.mapTo(contacts, QPoint(0, 0)))
        dock = contacts.dock.rect().translated(contacts.dock.mapTo(contacts, QPoint(0, 0)))
        return card.intersects(dock)

    qtbot.waitUntil(lambda: contacts.card is not None and contacts.card.parent() is contacts and not covers())
    contacts.toggle_dock()
    qtbot.waitUntil(lambda: contacts.card is not None and contacts.card.height() == contacts.height())
    contacts.toggle_dock()
    qtbot.waitUntil(lambda: not covers())
