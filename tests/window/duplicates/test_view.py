from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QButtonGroup, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import EditContact, KeepApart
from netdesk.domain.contact import ME, Labelled
from netdesk.window.duplicates.pair_model import CERTAIN
from netdesk.window.duplicates.view import DuplicatesView
from netdesk.window.kit.button import Button
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.table import INSET
from netdesk.window.kit.worded_radio import WordedRadio
from tests.new_network import lay_new_network
from tests.window.network import TODAY, add, log

SAME = (Labelled("ida@acme.example"),)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(lay_new_network(tmp_path / "n.netdesk"), TODAY)
    yield desk
    desk.close()


@pytest.fixture
def people(desk: Desk) -> None:
    add(desk, "Ida", "Muster", emails=SAME, organisation="Acme")
    add(desk, "Ida", "Muster-Beispiel", emails=SAME, organisation="Beispiel AG")
    add(desk, "Bob", "Meier", organisation="Werft Nord")
    add(desk, "Robert", "Meier", organisation="Werft Nord")


def shown(qtbot: QtBot, desk: Desk, width: int = 1232) -> DuplicatesView:
    view = DuplicatesView(desk)
    qtbot.addWidget(view)
    view.resize(width, 800)
    with qtbot.waitSignal(view.duplicates.looked, timeout=60_000):
        view.show()
    return view


def rows(view: DuplicatesView) -> list[str]:
    return [str(view.model.index(row, 0).data()) for row in range(view.model.rowCount())]


def words(view: DuplicatesView) -> str:
    return " ".join(label.text() for label in view.panel.findChildren(Label))


def press(qtbot: QtBot, view: DuplicatesView, text: str) -> None:
    button = next(one for one in view.findChildren(Button) if one.text() == text)
    with qtbot.waitSignal(view.duplicates.looked, timeout=60_000):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_network_without_doubles_says_so(qtbot: QtBot, desk: Desk) -> None:
    add(desk, "Ida", "Muster")
    view = shown(qtbot, desk)
    assert rows(view) == []
    assert any(
        label.text() == "Nobody seems to be in the network twice." for label in view.findChildren(Label)
    )
    assert not view.grades.isVisible()
    assert not view.merge_all.isVisible()
    assert view.subtitle() == ""
    (back,) = (one for one in view.findChildren(Button) if one.text() == "Show contacts")
    with qtbot.waitSignal(desk.intents.view_wanted, check_params_cb=lambda key: key == "contacts"):
        QTest.mouseClick(back, Qt.MouseButton.LeftButton)


@pytest.mark.usefixtures("people")
def test_the_first_pair_is_shown_side_by_side(qtbot: QtBot, desk: Desk) -> None:
    view = shown(qtbot, desk)
    assert rows(view) == ["Ida Muster", "Bob Meier"]
    assert view.subtitle() == "2 pairs that could be one person"
    assert "Same e-mail address; 97 % certain." in words(view)
    assert {one.accessibleName() for one in view.panel.findChildren(QRadioButton)} >= {
        "Name: Ida Muster",
        "Name: Ida Muster-Beispiel",
        "Organisation: Acme",
        "Organisation: Beispiel AG",
    }


@pytest.mark.usefixtures("people")
def test_who_stays_is_the_first_of_a_pair_and_the_panel_says_why(qtbot: QtBot, desk: Desk) -> None:
    log(desk, 3, 10)
    view = shown(qtbot, desk)
    assert [view.model.index(0, column).data() for column in (0, 1)] == ["Ida Muster-Beispiel", "Ida Muster"]
    assert "The contact with more exchanges stays." in words(view)
    view.table.selectRow(1)
    assert "The older contact stays." in words(view)


@pytest.mark.usefixtures("people")
def test_a_grade_without_pairs_has_no_number_and_cannot_be_chosen(qtbot: QtBot, desk: Desk) -> None:
    view = shown(qtbot, desk)
    buttons = list(view.grades.findChildren(QPushButton))
    assert [one.text() for one in buttons] == ["All 2", "Certain 1", "Probable 1", "Perhaps"]
    assert [one.isEnabled() for one in buttons] == [True, True, True, False]
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert rows(view) == ["Bob Meier"]
    assert view.grades.current() == "all"


@pytest.mark.usefixtures("people")
def test_a_click_on_the_words_of_a_value_chooses_it(qtbot: QtBot, desk: Desk) -> None:
    view = shown(qtbot, desk)
    option = next(
        one for one in view.panel.findChildren(WordedRadio) if "Beispiel AG" in one.button.accessibleName()
    )
    (label,) = option.findChildren(Label)
    QTest.mouseClick(label, Qt.MouseButton.LeftButton)
    assert option.button.isChecked()
    assert view.panel.theirs == {"organisation"}


@pytest.mark.usefixtures("people")
def test_a_pair_leaves_nothing_behind_when_another_is_shown(qtbot: QtBot, desk: Desk) -> None:
    view = shown(qtbot, desk)
    choices = len(view.panel.findChildren(QButtonGroup))
    assert choices > 0
    for row in (1, 0, 1, 0):
        view.table.selectRow(row)
    assert len(view.panel.findChildren(QButtonGroup)) == choices


@pytest.mark.usefixtures("people")
def test_what_is_chosen_in_the_panel_is_shown_after_merging(qtbot: QtBot, desk: Desk) -> None:
    view = shown(qtbot, desk)
    choice = next(
        one for one in view.panel.findChildren(QRadioButton) if "Beispiel AG" in one.accessibleName()
    )
    choice.setChecked(True)
    with qtbot.waitSignal(desk.intents.undoable) as told:
        press(qtbot, view, "Merge")
    assert told.args == ["Merged: Ida Muster."]
    pair = view.pair()
    assert pair is not None
    assert rows(view) == ["Bob Meier"]
    ida = desk.contact(2)
    assert ida is not None
    assert (ida.formatted_name, ida.organisation) == ("Ida Muster", "Beispiel AG")


@pytest.mark.usefixtures("people")
def test_enter_merges_and_k_keeps_apart(qtbot: QtBot, desk: Desk) -> None:
    view = shown(qtbot, desk)
    view.focus_first()
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert rows(view) == ["Bob Meier"]
    with qtbot.waitSignal(desk.intents.undoable) as told:
        QTest.keyClick(view.table, Qt.Key.Key_K)
    assert told.args == ["Bob Meier and Robert Meier are kept apart."]
    assert rows(view) == []
    assert len(desk.records("apart")) == 1


@pytest.mark.usefixtures("people")
def test_all_certain_ones_are_merged_by_one_button_and_come_back_with_undo(qtbot: QtBot, desk: Desk) -> None:
    view = shown(qtbot, desk)
    press(qtbot, view, "Merge all certain ones")
    assert rows(view) == ["Bob Meier"]
    with qtbot.waitSignal(view.duplicates.looked, timeout=60_000):
        desk.undo()
    qtbot.waitUntil(lambda: rows(view) == ["Ida Muster", "Bob Meier"], timeout=60_000)


@pytest.mark.usefixtures("people")
def test_grades_and_search_narrow_the_list(qtbot: QtBot, desk: Desk) -> None:
    view = shown(qtbot, desk)
    view.grades.set_current("probable")
    view.grades.chosen.emit("probable")
    assert rows(view) == ["Bob Meier"]
    view.search("acme")
    assert rows(view) == []
    view.grades.chosen.emit("all")
    assert rows(view) == ["Ida Muster"]


@pytest.mark.usefixtures("people")
def test_a_double_click_opens_the_card(qtbot: QtBot, desk: Desk) -> None:
    view = shown(qtbot, desk)
    with qtbot.waitSignal(desk.intents.card_wanted) as wanted:
        view.table.doubleClicked.emit(view.model.index(0, 1))
    assert wanted.args == [3]


@pytest.mark.usefixtures("people")
def test_two_chosen_people_are_shown_first_and_side_by_side(qtbot: QtBot, desk: Desk) -> None:
    view = shown(qtbot, desk)
    view.choose(4, 2)
    assert rows(view)[0] == "Ida Muster"
    assert view.model.index(0, 3).data() == "–"
    assert "Chosen by you." in words(view)


@pytest.mark.usefixtures("people")
def test_two_chosen_people_are_shown_whatever_is_searched_for(qtbot: QtBot, desk: Desk) -> None:
    view = shown(qtbot, desk)
    view.search("meier")
    view.choose(2, 3)
    assert rows(view)[0] == "Ida Muster"
    view.search("nobody")
    assert rows(view) == ["Ida Muster"]


@pytest.mark.usefixtures("people")
def test_two_chosen_people_who_were_found_are_selected_and_can_be_kept_apart(
    qtbot: QtBot, desk: Desk
) -> None:
    view = shown(qtbot, desk)
    found = set(rows(view))
    view.choose(4, 5)
    pair = view.pair()
    assert pair is not None
    assert pair.ids == {4, 5}
    assert pair.certainty
    view.keep_apart()
    assert set(rows(view)) == found - {pair.first.name}


@pytest.mark.usefixtures("people")
def test_in_a_narrow_window_the_two_stand_below_the_table(qtbot: QtBot, desk: Desk) -> None:
    view = shown(qtbot, desk, width=700)
    assert view.panel.y() > view.table.y()


@pytest.mark.usefixtures("people")
def test_enter_merges_all_that_are_selected_as_one_step(qtbot: QtBot, desk: Desk) -> None:
    view = shown(qtbot, desk)
    view.focus_first()
    QTest.keyClick(view.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert "2 pairs are selected" in words(view)
    assert view.pair() is None
    with qtbot.waitSignal(desk.intents.undoable, timeout=60_000) as told:
        QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert told.args == ["2 contacts merged."]
    assert rows(view) == []
    desk.undo()
    qtbot.waitUntil(lambda: rows(view) == ["Ida Muster", "Bob Meier"], timeout=60_000)


@pytest.mark.usefixtures("people")
def test_the_buttons_say_how_many_pairs_are_merged_or_kept_apart(qtbot: QtBot, desk: Desk) -> None:
    view = shown(qtbot, desk)
    view.table.selectAll()
    assert [one.text() for one in view.panel.findChildren(Button)] == ["Merge 2", "Keep 2 apart"]
    with qtbot.waitSignal(desk.intents.undoable) as told:
        press(qtbot, view, "Keep 2 apart")
    assert told.args == ["2 pairs are kept apart."]
    assert rows(view) == []
    desk.undo()
    assert desk.records("apart") == []


@pytest.mark.usefixtures("people")
def test_what_is_selected_stays_selected_when_the_list_is_another(qtbot: QtBot, desk: Desk) -> None:
    view = shown(qtbot, desk)
    view.table.selectAll()
    with qtbot.waitSignal(view.duplicates.looked, timeout=60_000):
        add(desk, "Bea", "Berg")
    assert [pair.first.name for pair in view.selected()] == ["Ida Muster", "Bob Meier"]
    assert "2 pairs are selected" in words(view)


@pytest.mark.usefixtures("people")
def test_nothing_is_said_of_a_pair_that_is_no_longer_selected(qtbot: QtBot, desk: Desk) -> None:
    view = shown(qtbot, desk)
    view.table.clearSelection()
    assert "Choose a pair to see both side by side." in words(view)
    QTest.keyClick(view.table, Qt.Key.Key_K)
    assert rows(view) == ["Ida Muster", "Bob Meier"]


def test_pairs_that_cannot_all_be_one_person_say_so(qtbot: QtBot, desk: Desk) -> None:
    ids = [add(desk, "Ida", family, emails=SAME) for family in ("Muster", "Muster-Beispiel", "Muster-Berg")]
    desk.do(KeepApart(((ids[0], ids[2]),)))
    view = shown(qtbot, desk)
    view.table.selectAll()
    assert len(view.selected()) == 2
    with qtbot.waitSignal(desk.failed, timeout=60_000) as told:
        QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert told.args == ["Nobody was merged: they are kept apart, or no longer there."]
    assert len(view.selected()) == 2


@pytest.mark.usefixtures("people")
def test_the_column_of_certainty_grows_with_the_text(qtbot: QtBot, desk: Desk) -> None:
    view = shown(qtbot, desk)
    before = view.table.columnWidth(CERTAIN)
    look().set_text_scale(1.5)
    assert view.table.columnWidth(CERTAIN) == round(before * 1.5)


@pytest.mark.usefixtures("people")
def test_in_larger_text_the_two_stand_where_they_have_room(qtbot: QtBot, desk: Desk) -> None:
    view = shown(qtbot, desk)
    assert view.panel.y() == view.table.y()
    look().set_text_scale(2.0)
    assert view.panel.y() > view.table.y()
    body = view.panel.widget()
    assert body is not None
    qtbot.waitUntil(lambda: body.width() <= view.panel.viewport().width())
    assert view.table.viewport().height() >= 2 * theme().size("row")


def test_your_own_card_says_whose_it_is_and_opens_no_card_of_yours(qtbot: QtBot, desk: Desk) -> None:
    owner = desk.contact(ME)
    assert owner is not None
    desk.do(EditContact(replace(owner, given_name="Mira", family_name="Osei", emails=SAME)))
    card = add(desk, "Mira", "Osei", emails=SAME)
    view = shown(qtbot, desk)
    assert "What it says becomes part of what is known of yourself." in words(view)
    opened: list[int] = []
    desk.intents.card_wanted.connect(opened.append)
    view.table.doubleClicked.emit(view.model.index(0, 0))
    view.table.doubleClicked.emit(view.model.index(0, 1))
    assert opened == [card]


def test_who_introduced_somebody_is_named(qtbot: QtBot, desk: Desk) -> None:
    bela = desk.uid_of(add(desk, "Bela", "Brandt"))
    add(desk, "Ida", "Muster", emails=SAME, introduced_by=bela)
    add(desk, "Ida", "Muster-Beispiel", emails=SAME)
    view = shown(qtbot, desk)
    assert "Bela Brandt" in words(view)
    assert bela not in words(view)


def ink(widget: QWidget, line: QRect) -> int:
    """Where anything is written in a line of a widget, in pixels from its left edge."""
    image = widget.grab(line).toImage()
    rows = range(6, image.height() - 6)
    paper = image.pixel(image.width() - 1, 6)
    return next(x for x in range(image.width()) if any(image.pixel(x, y) != paper for y in rows))


def test_heads_and_rows_begin_below_the_title(qtbot: QtBot, desk: Desk, people: None) -> None:
    view = shown(qtbot, desk)
    table = view.table
    table.clearSelection()
    head = table.horizontalHeader().viewport()
    assert INSET <= ink(head, head.rect()) <= INSET + 1
    row = QRect(0, table.rowHeight(0), table.columnWidth(0), table.rowHeight(0))
    assert INSET <= ink(table.viewport(), row) <= INSET + 1


def test_titles_stand_in_line_with_the_words_to_choose_from(qtbot: QtBot, desk: Desk, people: None) -> None:
    view = shown(qtbot, desk)
    view.resize(1232, 800)
    qtbot.waitUntil(lambda: bool(view.panel.findChildren(WordedRadio)))
    qtbot.waitUntil(lambda: view.panel.findChildren(WordedRadio)[0].y() > 0)
    first = view.panel.findChildren(WordedRadio)[0]
    words = first.findChildren(Label)[0]
    (title,) = [one for one in view.panel.findChildren(Label) if one.text() == "Name"]
    above = words.contentsMargins().top() + words.fontMetrics().ascent()
    beside = title.contentsMargins().top() + title.fontMetrics().ascent()
    assert abs(first.y() + words.y() + above - title.y() - beside) <= 1
