"""Ties between contacts: noted, changed and removed on the card."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import SaveTie
from netdesk.domain.contact import Tie
from netdesk.window.card.row_button import RowButton
from netdesk.window.card.tie_dialog import TieDialog
from netdesk.window.card.ties_section import TiesSection
from netdesk.window.card.view import CardView
from netdesk.window.kit.button import Button, IconButton
from netdesk.window.kit.label import Label
from tests.window.network import add


@pytest.fixture
def people(desk: Desk) -> tuple[int, int, int]:
    """Anna, Bela and Cora."""
    names = (("Anna", "Albers"), ("Bela", "Brandt"), ("Cora", "Conrad"))
    anna, bela, cora = (add(desk, *name) for name in names)
    return anna, bela, cora


@pytest.fixture
def window(desk: Desk) -> Iterator[QWidget]:
    window = QWidget()
    yield window
    window.deleteLater()


def opened(desk: Desk, contact_id: int, window: QWidget, tie: Tie | None = None) -> TieDialog:
    dialog = TieDialog(desk, contact_id, tie, window)
    dialog.open()
    return dialog


def ties(desk: Desk, contact_id: int) -> list[tuple[str, str, str, str]]:
    return [(one.first, one.second, one.relation, one.reverse) for one in desk.records("tie", contact_id)]


def test_ties_with_several_are_noted_at_once_and_taken_back_by_one_undo(
    desk: Desk, window: QWidget, people: tuple[int, int, int]
) -> None:
    anna, bela, cora = (desk.uid_of(one) for one in people)
    dialog = opened(desk, people[0], window)
    for one in people[1:]:
        dialog.people.add(one)
    dialog.relation.setEditText("manager")
    QTest.keyClicks(dialog.since, "Apr 2015")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isHidden()
    assert ties(desk, people[0]) == [(anna, bela, "manager", "report"), (anna, cora, "manager", "report")]
    assert {one.since for one in desk.records("tie", people[0])} == {"2015-04"}
    desk.undo()
    assert ties(desk, people[0]) == []


def test_the_button_that_saves_tells_its_keys(
    desk: Desk, window: QWidget, people: tuple[int, int, int]
) -> None:
    dialog = opened(desk, people[0], window)
    (button,) = (one for one in dialog.findChildren(Button) if one.text() == "Note tie")
    assert button.toolTip() == "Ctrl+Return"
    dialog.drop()


def test_a_tie_needs_somebody_else(desk: Desk, window: QWidget, people: tuple[int, int, int]) -> None:
    dialog = opened(desk, people[0], window)
    dialog.save()
    assert dialog._sentence_below.text().startswith("Say with whom.")
    dialog.people.add(people[0])
    dialog.save()
    assert dialog._sentence_below.text() == "A tie joins two people; choose somebody else."
    assert dialog.isVisible()
    assert ties(desk, people[0]) == []
    dialog.drop()


def test_a_date_nobody_can_read_is_told(desk: Desk, window: QWidget, people: tuple[int, int, int]) -> None:
    dialog = opened(desk, people[0], window)
    dialog.people.add(people[1])
    dialog.since.setText("once upon a time")
    dialog.save()
    assert "is not a date" in dialog._sentence_below.text()
    assert ties(desk, people[0]) == []
    dialog.drop()


def test_a_tie_is_changed_from_the_other_side_and_removed(
    desk: Desk, window: QWidget, people: tuple[int, int, int]
) -> None:
    anna, bela, _cora = (desk.uid_of(one) for one in people)
    desk.do(SaveTie(Tie(anna, bela, "manager", "report", strength=70, since="2015", source="vcard")))
    (tie,) = desk.records("tie", people[1])
    dialog = opened(desk, people[1], window, tie)
    assert dialog.relation.currentText() == "report"
    dialog.save()
    assert desk.records("tie", people[1]) == [tie]
    dialog = opened(desk, people[1], window, tie)
    dialog.relation.setEditText("friend")
    dialog.save()
    (changed,) = desk.records("tie", people[0])
    assert changed == tie._replace(relation="friend", reverse="")
    opened(desk, people[0], window, changed).remove()
    assert desk.records("tie", people[0]) == []
    desk.undo()
    assert desk.records("tie", people[0]) == [changed]


def test_the_card_lists_every_tie_with_a_way_to_change_it(
    desk: Desk, people: tuple[int, int, int], qtbot: QtBot
) -> None:
    anna, bela, cora = (desk.uid_of(one) for one in people)
    desk.do(SaveTie(Tie(anna, cora, "colleague")))
    desk.do(SaveTie(Tie(bela, anna, "child", "parent")))
    desk.do(SaveTie(Tie(bela, anna, "friend")))
    card = CardView(desk)
    qtbot.addWidget(card)
    card.resize(404, 900)
    card.show()
    desk.selection.select([people[0]])
    card.refresh()
    section = card.sections["ties"]
    assert isinstance(section, TiesSection)
    rows = [row.accessibleName() for row in section.findChildren(RowButton)]
    assert rows == ["Bela Brandt, parent", "Bela Brandt, friend", "Cora Conrad, colleague"]
    pencils = [one for one in section.findChildren(IconButton) if one.accessibleName().startswith("Change")]
    assert [one.accessibleName() for one in pencils] == [
        "Change the tie with Bela Brandt", "Change the tie with Bela Brandt",
        "Change the tie with Cora Conrad",
    ]  # fmt: skip
    pencils[2].click()
    (dialog,) = card.window().findChildren(TieDialog)
    assert dialog.relation.currentText() == "colleague"
    next(one for one in dialog.findChildren(Button) if one.text() == "Remove tie").click()
    assert len(desk.records("tie", people[0])) == 2


def test_the_menu_of_the_card_notes_the_first_tie(
    desk: Desk, people: tuple[int, int, int], qtbot: QtBot
) -> None:
    card = CardView(desk)
    qtbot.addWidget(card)
    card.show()
    desk.selection.select([people[0]])
    card.refresh()
    assert not card.sections["ties"].isVisible()
    menu = card.header.menu()
    next(one for one in menu.actions() if one.text() == "Tie with …").trigger()
    menu.deleteLater()
    (dialog,) = card.window().findChildren(TieDialog)
    dialog.people.add(people[1])
    dialog.save()
    qtbot.waitUntil(card.sections["ties"].isVisible)


def test_every_label_stands_beside_the_middle_of_its_field(
    desk: Desk, window: QWidget, people: tuple[int, int, int]
) -> None:
    dialog = opened(desk, people[0], window)
    beside = {"With": dialog.people.line, "They are": dialog.relation, "Since": dialog.since}
    for label in dialog.findChildren(Label):
        if field := beside.pop(label.text(), None):
            middles = [one.mapTo(dialog, one.rect().center()).y() for one in (label, field)]
            assert middles[0] == middles[1]
    assert not beside
    dialog.reject()
