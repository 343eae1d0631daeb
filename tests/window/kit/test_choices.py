"""Where one of several is chosen: segments, drop-downs, the rail, a switch."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from netdesk.window.kit.drop_down import Choice, DropDown
from netdesk.window.kit.look import Look, theme
from netdesk.window.kit.rail import RailGroup, RailItem, collapsed_width
from netdesk.window.kit.rail_circle import RailCircle
from netdesk.window.kit.segmented import Segment, SegmentedControl
from netdesk.window.kit.switch import Switch

LANES = (Segment("contact", "Contact"), Segment("channel", "Channel"), Segment("objective", "Objective"))
VIEWS = (
    RailItem("contacts", "Contacts", "contact-round", "Ctrl+1"),
    RailItem("timeline", "Timeline", "chart-gantt", "Ctrl+2"),
    RailItem("graph", "Graph", "chart-network"),
)


@pytest.fixture
def lanes(the_look: Look, qtbot: QtBot) -> SegmentedControl:
    control = SegmentedControl("Lanes", LANES)
    qtbot.addWidget(control)
    control.show()
    return control


@pytest.fixture
def views(the_look: Look, qtbot: QtBot) -> RailGroup:
    group = RailGroup("Views", VIEWS)
    qtbot.addWidget(group)
    with qtbot.waitActive(group):
        group.show()
        group.activateWindow()
    return group


def button(parent: SegmentedControl | RailGroup, text: str) -> QPushButton:
    return next(child for child in parent.findChildren(QPushButton) if child.text() == text)


def test_the_first_segment_is_taken_unless_told_otherwise(lanes: SegmentedControl) -> None:
    assert lanes.current() == "contact"


def test_clicking_a_segment_tells_its_key(lanes: SegmentedControl, qtbot: QtBot) -> None:
    with qtbot.waitSignal(lanes.chosen) as told:
        QTest.mouseClick(button(lanes, "Channel"), Qt.MouseButton.LeftButton)
    assert told.args == ["channel"]
    assert lanes.current() == "channel"


def test_arrows_move_the_choice_and_stop_at_the_ends(lanes: SegmentedControl, qtbot: QtBot) -> None:
    told: list[str] = []
    lanes.chosen.connect(told.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(button(lanes, LANES[0].text), key)
    assert told == ["channel", "objective", "channel"]


def test_arrows_pass_over_a_segment_without_anything_in_it(lanes: SegmentedControl) -> None:
    lanes.set_current("contact")
    lanes.set_enabled("channel", False)
    QTest.keyClick(button(lanes, LANES[0].text), Qt.Key.Key_Right)
    assert lanes.current() == "objective"


def test_only_the_taken_segment_is_a_tab_stop(lanes: SegmentedControl) -> None:
    lanes.set_current("objective")
    stops = [seg.text for seg in LANES if button(lanes, seg.text).focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["Objective"]


def test_setting_a_segment_does_not_tell_it(lanes: SegmentedControl, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(lanes.chosen):
        lanes.set_current("objective")


def test_a_segment_can_change_its_words(lanes: SegmentedControl) -> None:
    before = lanes.sizeHint().width()
    lanes.set_text("contact", "Contact, all 12")
    assert lanes.sizeHint().width() > before


@pytest.fixture
def circle(the_look: Look, qtbot: QtBot) -> DropDown:
    drop_down = DropDown("Circle", [Choice("any", "any"), Choice("15", "Close, up to 15", "15")])
    qtbot.addWidget(drop_down)
    return drop_down


def test_a_drop_down_shows_label_and_value(circle: DropDown) -> None:
    assert circle.accessibleName() == "Circle any"
    circle.set_current("15")
    assert circle.accessibleName() == "Circle 15"


def test_choosing_from_the_menu_tells_the_key(circle: DropDown, qtbot: QtBot) -> None:
    with qtbot.waitSignal(circle.chosen) as told:
        circle.menu().actions()[1].trigger()
    assert told.args == ["15"]
    assert circle.current() == "15"
    assert [action.isChecked() for action in circle.menu().actions()] == [False, True]


def test_new_choices_replace_the_old(circle: DropDown, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(circle.chosen):
        circle.set_choices([Choice("150", "150")], "150")
    assert [action.text() for action in circle.menu().actions()] == ["150"]
    assert circle.current() == "150"


def test_the_rail_takes_one_entry_and_tells_it(views: RailGroup, qtbot: QtBot) -> None:
    assert views.current() is None
    with qtbot.waitSignal(views.chosen) as told:
        QTest.mouseClick(button(views, "Graph"), Qt.MouseButton.LeftButton)
    assert told.args == ["graph"]
    assert views.current() == "graph"


def test_clicking_the_taken_entry_keeps_it_taken(views: RailGroup, qtbot: QtBot) -> None:
    views.set_current("graph")
    QTest.mouseClick(button(views, "Graph"), Qt.MouseButton.LeftButton)
    assert views.current() == "graph"


def test_arrows_move_along_the_rail(views: RailGroup, qtbot: QtBot) -> None:
    views.set_current("contacts")
    button(views, "Contacts").setFocus()
    told: list[str] = []
    views.chosen.connect(told.append)
    QTest.keyClick(button(views, "Contacts"), Qt.Key.Key_Up)
    QTest.keyClick(button(views, "Contacts"), Qt.Key.Key_Down)
    QTest.keyClick(button(views, "Timeline"), Qt.Key.Key_Down)
    assert told == ["timeline", "graph"]


def test_a_count_is_shown_and_said(views: RailGroup) -> None:
    before = button(views, "Graph").grab().toImage()
    views.set_count("graph", "1,284")
    assert button(views, "Graph").accessibleDescription() == "1,284"
    assert button(views, "Graph").grab().toImage() != before


def test_a_collapsed_rail_keeps_its_words_in_tooltips(views: RailGroup) -> None:
    views.set_collapsed(True)
    assert button(views, "Contacts").sizeHint().width() == collapsed_width(theme()) - 16 == 32
    assert button(views, "Contacts").toolTip() == "Contacts Ctrl+1"
    views.set_collapsed(False)
    assert button(views, "Contacts").toolTip() == "Ctrl+1"


def test_the_rail_can_get_other_entries(views: RailGroup) -> None:
    views.set_current("graph")
    views.set_items([RailItem("all", "Everyone", "users-round")])
    assert views.current() is None
    views.set_current("all")
    assert views.current() == "all"


def test_a_circle_says_how_full_it_is(the_look: Look, qtbot: QtBot) -> None:
    close = RailCircle("15", "Close", "15")
    qtbot.addWidget(close)
    close.resize(192, 28)
    close.set_count("14/15", 14 / 15)
    within = close.grab().toImage()
    close.set_count("17/15", 17 / 15)
    assert close.accessibleName() == "Close 17/15"
    assert close.grab().toImage() != within


def test_the_name_of_a_circle_is_read_in_full_beside_a_scroll_bar(the_look: Look, qtbot: QtBot) -> None:
    familiar = RailCircle("50", "Familiar", "50")
    qtbot.addWidget(familiar)
    familiar.set_count("163/150", 163 / 150)
    words = QRect(38, 0, 50, 28)
    familiar.resize(242, 28)
    wide = familiar.grab(words).toImage()
    familiar.resize(182, 28)
    assert familiar.grab(words).toImage() == wide


def test_an_entry_is_read_in_full_beside_a_number_of_hundreds(the_look: Look, qtbot: QtBot) -> None:
    lists = RailGroup("Lists", [RailItem("next-rung", "Ready for next rung", "chevrons-up")])
    qtbot.addWidget(lists)
    lists.set_count("next-rung", "306")
    words = QRect(32, 0, 121, 28)
    lists.resize(260, 28)
    wide = lists.grab(words).toImage()
    lists.resize(191, 28)
    assert lists.grab(words).toImage() == wide


def test_the_counts_of_lists_and_circles_end_below_each_other(the_look: Look, qtbot: QtBot) -> None:
    lists = RailGroup("Lists", [RailItem("all", "Everyone", "users-round")])
    lists.set_count("all", "7")
    circle = RailCircle("", "Wider", "wider")
    circle.set_count("7", None)
    ends = []
    for one in (lists, circle):
        qtbot.addWidget(one)
        one.resize(192, 28)
        picture = one.grab().toImage()
        ground = picture.pixelColor(100, 2)
        rows = range(picture.height())
        ends.append(max(x for x in range(192) if any(picture.pixelColor(x, y) != ground for y in rows)))
    assert ends[0] == ends[1]


def test_a_switch_answers_anywhere_on_it(the_look: Look, qtbot: QtBot) -> None:
    switch = Switch("Show planned")
    qtbot.addWidget(switch)
    switch.resize(switch.sizeHint())
    switch.show()
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(switch.width() - 2, switch.height() // 2))
    assert switch.isChecked()
    assert switch.accessibleName() == "Show planned"


def test_an_entry_says_what_is_in_it(qtbot: QtBot) -> None:
    lists = RailGroup("Lists", [RailItem("dormant", "Dormant", "moon", about="Cold by now.")])
    qtbot.addWidget(lists)
    assert button(lists, "Dormant").toolTip() == "Cold by now."
    lists.set_collapsed(True)
    assert button(lists, "Dormant").toolTip() == "Dormant\nCold by now."
