from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest

from netdesk.desk.desk import Desk
from netdesk.domain.command import DeleteContacts
from netdesk.domain.contact import Presence
from netdesk.window.contacts.columns import COLUMNS
from netdesk.window.contacts.view import ContactsView
from netdesk.window.kit.drop_down import DropDown
from netdesk.window.kit.look import look
from tests.window.network import add, log

People = dict[str, int]


def shown(view: ContactsView) -> list[int]:
    return [int(one) for one in view.table.contacts.ids]


def read(qtbot: Any, desk: Desk) -> None:
    with qtbot.waitSignal(desk.ready, timeout=60_000):
        desk.start()


def test_the_first_person_is_selected_when_nobody_was(view: ContactsView, desk: Desk, people: People) -> None:
    assert desk.selection.current == shown(view)[0]
    assert view.table.is_row_selected(0)


def test_the_first_of_those_who_come_into_an_empty_list_is_selected(desk: Desk, qtbot: Any) -> None:
    view = ContactsView(desk)
    qtbot.addWidget(view)
    first = add(desk, "Anna", "Albers")
    assert desk.selection.current == first
    desk.selection.select([])
    add(desk, "Bela", "Brandt")
    assert desk.selection.current is None


@pytest.fixture
def crowd(desk: Desk) -> list[int]:
    """Forty people by name, of whom the last ones need attention: they wrote and have no answer."""
    made = [add(desk, f"Person {place:02}", "Quist") for place in range(40)]
    for one in made[-3:]:
        for days_ago in (200, 120, 60):
            log(desk, one, days_ago, "email", "out")
            log(desk, one, days_ago - 1, "email", "in")
        log(desk, one, 12, "email", "in")
    return made


@pytest.fixture
def crowded(crowd: list[int], desk: Desk) -> Iterator[ContactsView]:
    view = ContactsView(desk)
    view.resize(900, 300)
    view.show()
    yield view
    view.close()
    view.deleteLater()


def test_the_first_reading_shows_and_selects_its_first_person(
    crowded: ContactsView, desk: Desk, crowd: list[int], qtbot: Any
) -> None:
    assert desk.selection.current == crowd[0]
    read(qtbot, desk)
    assert shown(crowded)[0] in crowd[-3:]
    assert desk.selection.current == shown(crowded)[0]
    assert crowded.table.verticalScrollBar().value() == 0


@pytest.mark.parametrize("place", [0, 2])
def test_whoever_was_chosen_before_the_first_reading_stays_selected(
    crowded: ContactsView, desk: Desk, crowd: list[int], qtbot: Any, place: int
) -> None:
    row = crowded.table.visualRect(crowded.table.contacts.index(place, 0)).center()
    QTest.mouseClick(crowded.table.viewport(), Qt.MouseButton.LeftButton, pos=row)
    read(qtbot, desk)
    assert desk.selection.current == crowd[place]


def test_a_list_that_was_scrolled_stays_where_it_is(
    crowded: ContactsView, desk: Desk, crowd: list[int], qtbot: Any
) -> None:
    bar = crowded.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    read(qtbot, desk)
    assert bar.value() == bar.maximum()
    assert desk.selection.current == crowd[0]


def test_a_selection_made_elsewhere_is_selected_here_and_the_other_way_round(
    view: ContactsView, desk: Desk, people: People
) -> None:
    desk.selection.select([people["Bela"], people["Cora"]])
    assert sorted(view.table.selected_ids()) == sorted((people["Bela"], people["Cora"]))
    view.table.selectRow(0)
    assert desk.selection.ids == (shown(view)[0],)


def test_arrow_keys_move_the_shared_selection(view: ContactsView, desk: Desk) -> None:
    view.focus_first()
    QTest.keyClick(view.table, Qt.Key.Key_Down)
    assert desk.selection.current == shown(view)[1]
    QTest.keyClick(view.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.selection.ids) == 4


def test_typing_jumps_to_a_name(view: ContactsView, desk: Desk, people: People, qtbot: Any) -> None:
    read(qtbot, desk)
    view.focus_first()
    QTest.keyClicks(view.table, "cl")
    assert desk.selection.current == people["Cora"]


def test_enter_edits_ctrl_l_logs(view: ContactsView, desk: Desk, people: People, qtbot: Any) -> None:
    desk.selection.select([people["Dario"]])
    with qtbot.waitSignal(desk.intents.edit_wanted) as edit:
        QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert edit.args == [people["Dario"]]
    with qtbot.waitSignal(desk.intents.log_wanted) as wanted:
        QTest.keyClick(view.table, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == [[people["Dario"]]]


def test_delete_takes_people_away_and_undo_brings_them_back(
    view: ContactsView, desk: Desk, people: People
) -> None:
    desk.selection.select([people["Bela"], people["Dario"]])
    QTest.keyClick(view.table, Qt.Key.Key_Delete)
    assert set(shown(view)) == {people["Anna"], people["Cora"]}
    desk.undo()
    assert set(shown(view)) == set(people.values())


def test_after_deleting_the_person_below_is_selected_and_at_the_end_the_one_above(
    view: ContactsView, desk: Desk
) -> None:
    first, second, third, last = shown(view)
    desk.selection.select([second])
    QTest.keyClick(view.table, Qt.Key.Key_Delete)
    assert desk.selection.ids == (third,)
    desk.selection.select([last, third])
    QTest.keyClick(view.table, Qt.Key.Key_Delete)
    assert desk.selection.ids == (first,)
    QTest.keyClick(view.table, Qt.Key.Key_Delete)
    assert desk.selection.current is None


def test_the_sentence_counts_the_selected(view: ContactsView, desk: Desk, people: People) -> None:
    told = QSignalSpy(view.subtitle_changed)
    desk.selection.select([people["Bela"], people["Dario"]])
    assert told.at(told.count() - 1) == ["4 people, 2 selected"]
    desk.selection.select([people["Bela"]])
    assert "selected" not in told.at(told.count() - 1)[0]


def test_somebody_new_appears_at_once_and_the_others_stand_where_they_were(
    view: ContactsView, desk: Desk
) -> None:
    before = shown(view)
    made = add(desk, "Aaron", "Abel")
    assert shown(view) == [made, *before]
    assert view.subtitle().startswith("5 people")


def test_several_people_are_put_into_a_circle_as_one_step(
    view: ContactsView, desk: Desk, people: People
) -> None:
    desk.selection.select([people["Bela"], people["Dario"]])
    view.actions_.set_circle(15)
    row = view.table.contacts.row_at(view.table.contacts.row_of(people["Bela"]))
    assert row is not None
    assert row.circle == 15
    desk.undo()
    contact = desk.contact(people["Dario"])
    assert contact is not None
    assert contact.circle is None


def test_search_narrows_and_clearing_it_shows_everybody(
    view: ContactsView, desk: Desk, people: People, qtbot: Any
) -> None:
    read(qtbot, desk)
    view.search("brandt")
    assert shown(view) == [people["Bela"]]
    assert view.subtitle() == "1 of 4 people"
    view.search("")
    assert len(shown(view)) == 4


def test_the_sentence_is_told_anew_when_people_were_read_anew(
    view: ContactsView, desk: Desk, people: People, qtbot: Any
) -> None:
    with qtbot.waitSignal(view.subtitle_changed) as told:
        desk.readings_changed.emit(frozenset())
    assert told.args == [view.subtitle()]


def test_the_empty_list_says_why_and_its_button_shows_everybody(view: ContactsView, qtbot: Any) -> None:
    view.search("nobody at all")
    assert view.empty.isVisible()
    view.empty.acted.emit()
    assert view.table.isVisible()
    assert len(shown(view)) == 4


def test_filters_lists_and_sorting_after_the_first_reading(
    view: ContactsView, desk: Desk, people: People, qtbot: Any
) -> None:
    read(qtbot, desk)
    view.show_circle(5)
    assert shown(view) == [people["Anna"]]
    view.show_circle(0)
    assert set(shown(view)) == {people["Bela"], people["Dario"]}
    view.show_list("everyone")
    view.filters.sort_by("name")
    assert shown(view) == [people[name] for name in ("Anna", "Bela", "Cora", "Dario")]
    view.filters.sort_by("name")
    assert shown(view)[0] == people["Dario"]
    assert view.list_key == "everyone"


def test_a_logged_contact_changes_its_line_once_it_was_read(
    view: ContactsView, desk: Desk, people: People, qtbot: Any
) -> None:
    read(qtbot, desk)
    with qtbot.waitSignal(desk.readings_changed, timeout=60_000):
        log(desk, people["Cora"], 3, "phone")
    row = view.table.contacts.row_at(view.table.contacts.row_of(people["Cora"]))
    assert row is not None
    assert row.last_channel == "phone"
    assert row.strength is not None
    assert row.strength > 10


def test_after_an_import_the_order_by_name_stands_in_only_until_everybody_is_read(
    view: ContactsView, desk: Desk, people: People, qtbot: Any, monkeypatch: Any
) -> None:
    read(qtbot, desk)
    monkeypatch.setattr(view.table, "is_pointer_inside", lambda: True)
    with qtbot.waitSignal(desk.readings_changed, timeout=60_000):
        desk.tell(desk.write_sample())
    assert shown(view) == list(desk.people.order(view.filters.wanted))
    by_name = sorted(shown(view), key=lambda one: desk.name_of(one).split()[-1])
    assert shown(view)[:20] != by_name[:20]


def test_a_new_order_waits_while_the_pointer_is_over_the_list(
    view: ContactsView, desk: Desk, people: People, qtbot: Any, monkeypatch: Any
) -> None:
    order = [people[name] for name in ("Dario", "Cora", "Bela", "Anna")]
    before = shown(view)
    monkeypatch.setattr(desk.people, "order", lambda _wanted: order)
    monkeypatch.setattr(view.table, "is_pointer_inside", lambda: True)
    desk.readings_changed.emit(frozenset(order))
    view._quiet.timeout.emit()
    assert shown(view) == before
    monkeypatch.setattr(view.table, "is_pointer_inside", lambda: False)
    view._quiet.timeout.emit()
    assert shown(view) == order
    assert before != order


def test_the_selection_survives_a_new_order(view: ContactsView, desk: Desk, people: People) -> None:
    desk.selection.select([people["Cora"]])
    view.filters.want(sort="name", is_descending=True)
    assert view.table.selected_ids() == [people["Cora"]]
    assert desk.selection.current == people["Cora"]


def test_hidden_columns_and_widths_are_remembered(view: ContactsView, desk: Desk) -> None:
    view.table.head.set_shown(4, False)
    view.table.setColumnWidth(5, 120)
    view.table.head.keep()
    other = ContactsView(desk)
    assert other.table.isColumnHidden(4)
    assert other.table.columnWidth(5) == 120
    other.table.head.reset_columns()
    assert not other.table.isColumnHidden(4)
    assert other.table.columnWidth(5) == COLUMNS[5].width
    assert QSettings("NetDesk", "NetDesk").contains("contacts/columns")
    other.deleteLater()


def hidden(view: ContactsView) -> set[str]:
    return {column.key for place, column in enumerate(COLUMNS) if view.table.isColumnHidden(place)}


def ticked(view: ContactsView) -> set[str]:
    return {action.text() for action in view.filters.columns_menu().actions() if action.isChecked()}


def test_in_a_narrow_list_columns_give_way_rather_than_that_the_last_is_cut(view: ContactsView) -> None:
    head = view.table.head
    for room, gone in (
        (776, set()), (775, {"circle"}), (660, {"circle", "last"}), (560, {"circle", "last", "state"}),
        (714, {"circle"}), (776, set()),
    ):  # fmt: skip
        head.fit(room)
        assert hidden(view) == gone, room
        assert head.length() == room
        assert len(ticked(view)) == len(COLUMNS) - 1
    assert [head.sectionSize(place) for place in range(1, len(COLUMNS))] == [
        column.width for column in COLUMNS[1:]
    ]


def test_what_gave_way_is_not_remembered_as_hidden_and_what_is_hidden_stays_so(
    view: ContactsView, desk: Desk
) -> None:
    head = view.table.head
    head.fit(660)
    head.set_shown(5, False)
    assert hidden(view) == {"circle", "last"}
    assert ticked(view) == {"Ladder", "State", "Strength, 24 mo", "Circle", "Best time"}
    head.set_shown(2, False)
    assert hidden(view) == {"last", "state"}
    other = ContactsView(desk)
    other.table.head.fit(2000)
    assert hidden(other) == {"last", "state"}
    other.table.head.fit(560)
    other.table.head.reset_columns()
    assert hidden(other) == {"circle", "last", "state"}
    other.table.head.fit(2000)
    assert hidden(other) == set()
    other.deleteLater()


def test_columns_that_gave_way_come_back_when_the_text_was_larger_for_a_while(view: ContactsView) -> None:
    head = view.table.head
    head.fit(900)
    look().set_text_scale(1.5)
    try:
        assert hidden(view) == {"circle", "last"}
    finally:
        look().set_text_scale(1.0)
    assert hidden(view) == set()


def test_copying_takes_the_preferred_addresses_of_all_selected(
    view: ContactsView, desk: Desk, people: People
) -> None:
    desk.selection.select([people["Anna"], people["Bela"]])
    view.actions_.copy_email()
    assert QGuiApplication.clipboard().text() == "anna.albers@example.org, bela.brandt@example.org"


def test_tags_go_onto_all_selected(view: ContactsView, desk: Desk, people: People) -> None:
    desk.selection.select([people["Anna"], people["Bela"]])
    view.actions_.set_tag("sailing")
    contacts = [desk.contact(people[name]) for name in ("Anna", "Bela")]
    assert [one.tags for one in contacts if one] == [("sailing",), ("sailing",)]


def test_actions_for_one_person_are_off_for_several(view: ContactsView, desk: Desk, people: People) -> None:
    words = {action.text(): action for action in view.actions_.menu().actions()}
    desk.selection.select(list(people.values()))
    assert not words["Edit …"].isEnabled()
    assert words["Delete"].isEnabled()
    desk.selection.select([people["Anna"]])
    assert words["Edit …"].isEnabled()


def test_rows_without_readings_are_painted(view: ContactsView) -> None:
    picture = view.table.viewport().grab().toImage()
    colours = {picture.pixelColor(QPoint(x, 18)).rgb() for x in range(0, 200, 2)}
    assert len(colours) > 3


def test_somebody_deleted_elsewhere_leaves_the_list(view: ContactsView, desk: Desk, people: People) -> None:
    desk.do(DeleteContacts((people["Anna"],)))
    assert people["Anna"] not in shown(view)


def test_nobody_is_selected_whom_a_search_leaves_out_until_it_ends(
    view: ContactsView, desk: Desk, people: People
) -> None:
    ida = shown(view)[0]
    desk.selection.select([ida])
    view.search("nobody at all")
    assert not desk.selection.ids
    view.search("nobody at all either")
    view.search("")
    assert desk.selection.ids == (ida,)


def test_who_is_chosen_during_a_search_stays_selected_after_it(
    view: ContactsView, desk: Desk, people: People, qtbot: Any
) -> None:
    read(qtbot, desk)
    first, second = shown(view)[:2]
    desk.selection.select([first])
    view.search(desk.name_of(second))
    assert desk.selection.current is None
    view.take_hit()
    view.search("")
    assert desk.selection.ids == (second,)


def test_of_several_selected_those_found_stay(
    view: ContactsView, desk: Desk, people: People, qtbot: Any
) -> None:
    read(qtbot, desk)
    first, second = shown(view)[:2]
    desk.selection.select([second, first])
    view.search(desk.name_of(second))
    assert desk.selection.ids == (second,)


def test_an_empty_list_does_not_take_the_keyboard(view: ContactsView, people: People, qtbot: Any) -> None:
    view.activateWindow()
    view.filters.columns_button.setFocus()
    view.search("nobody at all")
    view.focus_first()
    assert not view.table.hasFocus()
    view.search("")
    view.focus_first()
    assert view.table.hasFocus()


def test_a_channel_is_offered_once_it_is_there_and_narrows_nothing_once_it_is_gone(
    view: ContactsView, desk: Desk, people: People, qtbot: Any
) -> None:
    read(qtbot, desk)
    everybody = set(shown(view))
    made = add(desk, "Emil", "Ehlers", presences=(Presence("pigeon post", "emil"),))
    with qtbot.waitSignal(desk.readings_changed, timeout=60_000):
        pass
    entries = (one for box in view.filters.findChildren(DropDown) for one in box.menu().actions())
    next(one for one in entries if one.data() == "pigeon post").trigger()
    assert shown(view) == [made]
    desk.undo()
    assert set(shown(view)) == everybody
    assert view.filters.wanted.channel is None
