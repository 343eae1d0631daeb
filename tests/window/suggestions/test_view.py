from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import SetSetting
from netdesk.domain.contact import Day
from netdesk.settings import DEFAULT
from netdesk.window.kit.button import Button
from netdesk.window.kit.drop_down import DropDown
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.painted import Painted
from netdesk.window.suggestions.dock import SuggestionsDock
from netdesk.window.suggestions.side_panel import SidePanel
from netdesk.window.suggestions.view import SuggestionsView
from tests.window.network import add, log
from tests.window.suggestions.conftest import take_segment


@pytest.fixture
def view(people: dict[str, int], desk: Desk) -> Iterator[SuggestionsView]:
    view = SuggestionsView(desk)
    view.resize(1200, 700)
    view.show()
    view.activateWindow()
    yield view
    view.close()
    view.deleteLater()


def names(view: SuggestionsView) -> list[str]:
    return [row.suggestion.contact_name for row in view.list.rows]


def test_the_search_narrows_by_name(view: SuggestionsView) -> None:
    view.search("cor")
    assert names(view) == ["Cora Muster"]
    view.search("Nobody")
    assert names(view) == []
    assert view.list.empty_words() == "No suggestion is about “Nobody”."
    view.search("")
    assert len(names(view)) == 4


def test_by_person_is_in_the_order_of_names(view: SuggestionsView) -> None:
    useful = names(view)
    take_segment(view, "By person")
    assert names(view) == ["Anna Muster", "Bela Muster", "Cora Muster", "Dario Muster"]
    take_segment(view, "All")
    assert names(view) == useful


def test_the_first_page_fills_the_room_there_is_and_the_others_are_one_click_away(
    view: SuggestionsView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netdesk.window.suggestions.list.PAGE", 1)
    view.resize(1200, 160)
    view.list.set_wanted(lambda _one: True)
    assert len(names(view)) == 2
    more = next(one for one in view.list.findChildren(Button) if one.text() == "Show 2 more")
    view.resize(1200, 200)
    assert len(names(view)) == 3
    more.click()
    assert len(names(view)) == 4


def test_a_page_that_grew_while_it_was_hidden_fills_its_room_when_it_is_shown(
    view: SuggestionsView, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("netdesk.window.suggestions.list.PAGE", 1)
    view.resize(1200, 160)
    view.list.set_wanted(lambda _one: True)
    assert len(names(view)) == 2
    view.hide()
    view.resize(1200, 700)
    view.show()
    qtbot.waitUntil(lambda: len(names(view)) == 4, timeout=3_000)


def test_when_the_row_with_the_keyboard_goes_by_itself_another_row_has_it(
    view: SuggestionsView, desk: Desk, people: dict[str, int], qtbot: QtBot
) -> None:
    row = view.list.rows[-1]
    row.do_it.setFocus()
    log(desk, row.suggestion.contact_id, 0, direction="out")
    qtbot.waitUntil(lambda: len(names(view)) == 3, timeout=60_000)
    focus = view.window().focusWidget()
    assert focus in view.list.rows
    assert len(people) == 4


def test_what_is_snoozed_is_brought_back(view: SuggestionsView, desk: Desk, qtbot: QtBot) -> None:
    name = names(view)[0]
    view.list.rows[0].snoozed.emit(7)
    qtbot.waitUntil(lambda: backs(view) != [], timeout=60_000)
    assert any(label.text() == "Snoozed" for label in view.findChildren(Label))
    # With the pointer over the list a new row would only be told of.
    QApplication.sendEvent(view.list, QEvent(QEvent.Type.Leave))
    backs(view)[0].click()
    qtbot.waitUntil(lambda: name in names(view) and backs(view) == [], timeout=60_000)
    assert desk.records("decision") == []


def test_a_kind_is_switched_off_and_on_beside_the_list_and_the_switch_keeps_the_keyboard(
    view: SuggestionsView, desk: Desk, qtbot: QtBot
) -> None:
    side = view.findChild(SidePanel)
    assert side is not None
    side.switches["answer"].setFocus()
    QTest.keyClick(side.switches["answer"], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: names(view) == [], timeout=60_000)
    assert not desk.settings.is_suggested("answer")
    qtbot.waitUntil(lambda: side.switches["answer"].hasFocus())
    assert not side.switches["answer"].isChecked()
    QTest.keyClick(side.switches["answer"], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(names(view)) == 4, timeout=60_000)
    assert desk.settings == DEFAULT


def test_bringing_one_back_by_keyboard_leads_to_the_next(
    view: SuggestionsView, desk: Desk, qtbot: QtBot
) -> None:
    for place in (0, 0):
        view.list.rows[place].snoozed.emit(7)
    qtbot.waitUntil(lambda: len(backs(view)) == 2, timeout=60_000)
    first, second = backs(view)
    other = second.accessibleName()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: [one.accessibleName() for one in backs(view)] == [other], timeout=60_000)
    qtbot.waitUntil(lambda: backs(view)[0].hasFocus(), timeout=60_000)


def test_the_right_side_is_written_anew_when_it_is_looked_at(
    view: SuggestionsView, desk: Desk, qtbot: QtBot
) -> None:
    side = view._side
    side.hide()
    before = side.widget()
    view.list.rows[0].snoozed.emit(7)
    qtbot.waitUntil(lambda: bool(desk.advice and desk.advice.is_fresh), timeout=60_000)
    QApplication.processEvents()
    assert side.widget() is before
    side.show()
    qtbot.waitUntil(lambda: len(backs(view)) == 1, timeout=60_000)


def test_those_of_today_are_those_of_the_newest_advice(
    view: SuggestionsView, desk: Desk, people: dict[str, int], qtbot: QtBot
) -> None:
    desk.do(SetSetting("suggestions_per_day", "2"))
    take_segment(view, "Today")
    shown = names(view)
    assert len(shown) == 2
    view.list.rows[0].dismissed.emit("")
    qtbot.waitUntil(lambda: len(names(view)) == 2 and shown[0] not in names(view), timeout=60_000)


def test_a_kind_that_is_no_more_narrows_the_list_no_more(
    view: SuggestionsView, desk: Desk, people: dict[str, int], qtbot: QtBot
) -> None:
    ida = add(desk, "Ida", "Lorenz", days=(Day("birthday", "1980-11-20"),), circle=5)
    log(desk, ida, 3, "phone", "both")
    qtbot.waitUntil(
        lambda: desk.advice is not None and "occasion" in {one.kind for one in desk.advice.suggestions},
        timeout=60_000,
    )
    view._on_kind("occasion")
    assert names(view) == ["Ida Lorenz"]
    view.list.rows[0].dismissed.emit("")
    qtbot.waitUntil(lambda: len(names(view)) == 4, timeout=60_000)


def test_the_pace_is_chosen_beside_the_list(view: SuggestionsView, desk: Desk, qtbot: QtBot) -> None:
    side = view.findChild(SidePanel)
    assert side is not None
    assert side.pace is not None
    side.pace.chosen.emit("3")
    assert desk.settings.suggestions_per_day == 3
    take_segment(view, "Today")
    assert len(names(view)) == 3
    qtbot.waitUntil(lambda: side.pace is not None and side.pace.current() == "3")
    desk.undo()
    assert desk.settings.suggestions_per_day == 5


def test_the_right_side_gives_way_in_a_narrow_window_and_can_be_asked_for(view: SuggestionsView) -> None:
    (button,) = view.tool_buttons()
    assert isinstance(button, Button)
    assert button.isChecked()
    view.resize(800, 600)
    assert not button.isChecked()
    button.click()
    view.resize(810, 600)
    assert button.isChecked()


def test_the_right_side_gives_way_to_larger_text(view: SuggestionsView) -> None:
    view.resize(1232, 600)
    (button,) = view.tool_buttons()
    assert isinstance(button, Button)
    assert button.isChecked()
    look().set_text_scale(1.5)
    assert not button.isChecked()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_hour_is_shown_in_full_or_not_at_all(view: SuggestionsView, scale: float) -> None:
    hour = next(one for one in view.list.rows[0].findChildren(Painted) if one.toolTip())
    needed = 22 + theme().metrics("body").horizontalAdvance(hour.toolTip())
    look().set_text_scale(scale)
    try:
        for width in (2000, 1500, 1200, 800):
            view.resize(width, 600)
            QApplication.processEvents()
            assert hour.width() == round(20 * scale) or hour.width() >= scale * needed, width
        view.resize(2000, 600)
        QApplication.processEvents()
        assert hour.width() > round(20 * scale)
    finally:
        look().set_text_scale(1.0)


def test_its_sentence_follows_the_advice(view: SuggestionsView, qtbot: QtBot) -> None:
    assert view.subtitle() == "4, the most useful first"
    told = QSignalSpy(view.subtitle_changed)
    view.list.rows[0].dismissed.emit("")
    qtbot.waitUntil(lambda: view.subtitle() == "3, the most useful first", timeout=60_000)
    assert told.count() > 0


def test_its_number_is_that_of_the_whole_list_or_says_to_what_it_is_limited(
    view: SuggestionsView, dock: SuggestionsDock, desk: Desk, qtbot: QtBot
) -> None:
    for given in ("Emil", "Fanny"):
        log(desk, add(desk, given, "Muster"), 5, direction="in")
    qtbot.waitUntil(lambda: view.subtitle() == "6, the most useful first", timeout=60_000)
    assert dock._count.toolTip() == ""
    desk.do(SetSetting("candidates_per_kind", "5"))
    limited = "5, at most 5 of each kind, the most useful first"
    qtbot.waitUntil(lambda: view.subtitle() == limited, timeout=60_000)
    assert (dock._count.text(), len(view.list.rows)) == ("5", 5)
    assert dock._count.toolTip() == "At most 5 of each kind; the settings say how many."


def backs(view: SuggestionsView) -> list[Button]:
    return [one for one in view.findChildren(Button) if one.text() == "Bring back" and one.isVisible()]


def test_nobody_yet_says_what_would_be_here_and_offers_an_import(qtbot: QtBot, desk: Desk) -> None:
    view = SuggestionsView(desk)
    qtbot.addWidget(view)
    assert view.list.empty_words() == "Reading ties …"
    desk.start()
    qtbot.waitUntil(lambda: view.list.empty_words().startswith("Once you know people"), timeout=60_000)
    assert view.subtitle() == ""
    with qtbot.waitSignal(desk.intents.import_wanted):
        next(one for one in view.list.findChildren(Button) if one.text() == "Import contacts").click()


def test_somebody_with_nothing_to_do_leaves_the_quiet_to_enjoy(qtbot: QtBot, desk: Desk) -> None:
    add(desk, "Anna", "Muster")
    view = SuggestionsView(desk)
    qtbot.addWidget(view)
    view.resize(1200, 700)
    view.show()
    desk.start()
    qtbot.waitUntil(lambda: view.list.empty_words() == "Nothing owed. Enjoy the quiet.", timeout=60_000)
    side = view.findChild(SidePanel)
    assert side is not None
    qtbot.waitUntil(lambda: any("ms for 1 person." in label.text() for label in side.findChildren(Label)))


class _OtherChannelNames(QTranslator):
    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, context: str, text: str, _remark: str | None = None, _count: int = -1) -> str:
        return f"the {text}" if context == "Channels" else text


def test_the_channels_to_choose_from_bear_their_names_in_the_language_of_the_texts(
    people: dict[str, int], desk: Desk, qapp: QApplication
) -> None:
    translator = _OtherChannelNames()
    qapp.installTranslator(translator)
    try:
        view = SuggestionsView(desk)
        entries = [action.text() for box in view.findChildren(DropDown) for action in box.menu().actions()]
        view.deleteLater()
    finally:
        qapp.removeTranslator(translator)
    assert "the E-mail" in entries
    assert "Reply owed (4)" in entries


def test_the_way_to_bring_one_back_ends_where_the_switches_end(
    view: SuggestionsView, desk: Desk, qtbot: QtBot
) -> None:
    view.list.rows[0].snoozed.emit(7)
    qtbot.waitUntil(lambda: bool(backs(view)))
    (back,) = backs(view)
    switch = view.findChildren(SidePanel)[0].switches["answer"]
    ends = [one.mapTo(view, one.rect().topRight()).x() for one in (back, switch)]
    assert ends[0] == ends[1]
