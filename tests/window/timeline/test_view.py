"""The whole surface on a real file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import DeleteInteractions
from netdesk.domain.moment import day_of_date
from netdesk.window.kit.look import theme
from netdesk.window.timeline import lanes_item
from netdesk.window.timeline.event_list import band_text
from netdesk.window.timeline.rows import Place
from netdesk.window.timeline.scene import Event
from netdesk.window.timeline.span import DAY_S, YEAR_S, Span
from netdesk.window.timeline.view import TimelineView
from netdesk.window.timeline.zoom_slider import ZoomSlider
from tests.desks import open_desk, reading_of
from tests.window.network import TODAY, add, log


def press(
    view: TimelineView, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(view.chart.plot, key, modifier)


def select(view: TimelineView, desk: Desk, name: str) -> int:
    contact = next(one for one in view.scene.rows.keys if desk.name_of(one) == name)
    desk.selection.select([contact])
    return contact


def wheel(view: TimelineView, x: float, steps: int, modifier: Qt.KeyboardModifier) -> None:
    place = QPointF(x, 200)
    event = QWheelEvent(
        place, view.chart.plot.mapToGlobal(place), QPoint(), QPoint(0, 120 * steps), Qt.MouseButton.NoButton,
        modifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.chart.plot.viewport(), event)


def test_everybody_has_a_lane_the_strongest_first(view: TimelineView, desk: Desk) -> None:
    names = [lane.name for _row, lane in view.scene.lanes_in_view()]
    assert names == ["Henrik Paulsen", "Miriam Osei", "Ole Thomsen"]
    assert view.subtitle() == "Jan 2024 – Jan 2027"


def test_a_lane_holds_every_event_and_what_is_planned(view: TimelineView, desk: Desk) -> None:
    lane = view.lanes.contacts.lane(view.scene.rows.keys[0])
    assert len(lane.events) == 5
    assert [planned.channel for planned in lane.planned] == ["phone"]
    assert lane.detail.split()[0] in ("Strong", "Weak")


def test_people_have_the_tint_they_have_in_the_contact_list(view: TimelineView, desk: Desk) -> None:
    names, half = view.chart.names.grab().toImage(), view.scene.rows.height // 2
    lanes = list(view.scene.lanes_in_view())
    assert len(lanes) == 3
    for row, lane in lanes:
        tint = theme().avatar_tint(str(lane.key)).background
        assert names.pixelColor(16 + 2, view.scene.rows.top(row) + half) == tint
        desk.selection.select([lane.key])
        avatar = view.panel._avatar.grab().toImage()
        assert avatar.pixelColor(2, avatar.height() // 2) == tint


def test_the_legend_names_what_is_in_view_the_most_frequent_first(view: TimelineView, desk: Desk) -> None:
    def named() -> list[str]:
        return [view.scene.channel_keys[one] for one in view.chart.legend.channels_in_view()]

    view.scene.set_span(Span(view.scene.now - 250 * DAY_S, view.scene.now + DAY_S))
    assert named() == ["linkedin", "in-person", "phone", "email"]
    view.scene.set_span(Span(view.scene.now - 8 * DAY_S, view.scene.now + DAY_S))
    assert named() == ["email"]
    view.search("miriam")
    assert named() == []


def test_the_channels_of_the_legend_keep_the_order_of_the_ladder(view: TimelineView) -> None:
    legend, scene = view.chart.legend, view.scene
    scene.set_span(Span(scene.now - 250 * DAY_S, scene.now + DAY_S))

    def named(room: float) -> list[str]:
        return [scene.channel_keys[one] for one in legend.channels_named(room)]

    assert named(1000) == ["in-person", "phone", "email", "linkedin"]
    assert named(200) == ["in-person", "linkedin"], "the most frequent ones"
    assert named(20) == []


def test_the_legend_explains_pauses_only_where_they_are_drawn(view: TimelineView) -> None:
    assert view.chart.legend.gap_words() == "quiet > 90 days"
    view.filters.gaps.setChecked(False)
    assert view.chart.legend.gap_words() == ""
    view.filters.gaps.setChecked(True)
    view.filters.lanes_chosen.emit("channel")
    assert view.chart.legend.gap_words() == ""


def test_the_strength_line_ends_at_the_reading_of_today(view: TimelineView, desk: Desk) -> None:
    lane = view.lanes.contacts.lane(view.scene.rows.keys[0])
    directory = desk.directory
    assert directory is not None
    reading = reading_of(directory, lane.key)
    assert reading is not None
    today = day_of_date(desk.today) - lane.curve_start
    assert lane.curve[today] == pytest.approx(reading.strength, abs=0.01)


def test_searching_narrows_the_lanes_and_nobody_found_is_said(view: TimelineView, desk: Desk) -> None:
    view.search("miriam")
    assert [desk.name_of(one) for one in view.scene.rows.keys] == ["Miriam Osei"]
    view.search("nobody of this name")
    assert view.empty.isVisible()
    view.empty.acted.emit()
    assert len(view.scene.rows) == 3
    assert view.splitter.isVisible()


def test_the_lanes_of_the_selected_say_when_nobody_is_selected(view: TimelineView, desk: Desk) -> None:
    desk.selection.select([])
    view.filters.show_chosen.emit("selected")
    assert view.empty.findChildren(QLabel)[0].text() == "Nobody is selected."
    miriam = next(one.id for one in desk.people.rows(list(desk.people.order())) if "Miriam" in one.name)
    desk.selection.select([miriam])
    assert list(view.scene.rows.keys) == [miriam]
    assert view.splitter.isVisible()


def test_selecting_elsewhere_selects_the_lane_and_lists_the_events(view: TimelineView, desk: Desk) -> None:
    henrik = select(view, desk, "Henrik Paulsen")
    assert view.scene.selected == henrik
    assert sum(row.event is not None for row in view.panel.model.rows) == 5


def test_the_arrow_keys_go_from_lane_to_lane_and_tell_the_selection(view: TimelineView, desk: Desk) -> None:
    select(view, desk, "Henrik Paulsen")
    press(view, Qt.Key.Key_Down)
    assert desk.name_of(desk.selection.current or 0) == "Miriam Osei"
    press(view, Qt.Key.Key_Up)
    assert desk.name_of(desk.selection.current or 0) == "Henrik Paulsen"


def test_the_arrow_keys_go_from_event_to_event_and_bring_them_into_view(
    view: TimelineView, desk: Desk
) -> None:
    henrik = select(view, desk, "Henrik Paulsen")
    press(view, Qt.Key.Key_Left)
    assert view.scene.chosen == Event(henrik, 4)
    press(view, Qt.Key.Key_Left)
    assert view.scene.chosen == Event(henrik, 3)
    press(view, Qt.Key.Key_Home)
    assert view.scene.chosen == Event(henrik, 0)
    second = view.chart.chosen_second()
    assert second is not None
    assert view.scene.span.start <= second < view.scene.span.end


def test_enter_opens_the_chosen_event(qtbot: QtBot, view: TimelineView, desk: Desk) -> None:
    henrik = select(view, desk, "Henrik Paulsen")
    press(view, Qt.Key.Key_End)
    with qtbot.waitSignal(desk.intents.interaction_wanted) as asked:
        press(view, Qt.Key.Key_Return)
    assert asked.args == [desk.latest(henrik, 1)[0].id]


def test_plus_and_minus_zoom_t_goes_to_today_f_shows_everything(view: TimelineView) -> None:
    before = view.scene.span
    press(view, Qt.Key.Key_Plus)
    assert view.scene.span.length < before.length
    press(view, Qt.Key.Key_F)
    assert view.scene.span == view.scene.whole
    press(view, Qt.Key.Key_Plus)
    view.scene.set_span(Span(view.scene.whole.start, view.scene.whole.start + YEAR_S))
    press(view, Qt.Key.Key_T)
    assert view.scene.span.start < view.scene.now < view.scene.span.end


def test_ctrl_wheel_keeps_the_moment_under_the_pointer(view: TimelineView) -> None:
    view.scene.set_span(Span(view.scene.now - YEAR_S, view.scene.now))
    at = view.chart.plot.second_at(300)
    wheel(view, 300, 2, Qt.KeyboardModifier.ControlModifier)
    assert view.scene.span.length < YEAR_S
    assert view.chart.plot.second_at(300) == pytest.approx(at, abs=1)


def test_shift_wheel_pans_and_keeps_the_length(view: TimelineView) -> None:
    view.scene.set_span(Span(view.scene.now - YEAR_S, view.scene.now))
    before = view.scene.span
    wheel(view, 300, 1, Qt.KeyboardModifier.ShiftModifier)
    assert view.scene.span.start < before.start
    assert view.scene.span.length == pytest.approx(before.length)


def test_a_double_click_on_a_pause_zooms_to_it(view: TimelineView, desk: Desk) -> None:
    view.chart.fit()
    plot = view.chart.plot
    lane = view.lanes.contacts.lane(view.scene.rows.keys[0])
    middle = float(lane.events.second[1:3].mean())
    x = (middle - view.scene.span.start) / view.scene.span.length * plot.lanes_width
    plot.double_pressed.emit(QPointF(x, 40))
    assert view.scene.span.length < view.scene.whole.length
    assert (
        view.scene.span.start < int(lane.events.second[1]) < int(lane.events.second[2]) < view.scene.span.end
    )


def test_a_click_beside_a_mark_chooses_its_event(view: TimelineView, desk: Desk) -> None:
    plot = view.chart.plot
    lane = view.lanes.contacts.lane(view.scene.rows.keys[0])
    x = (int(lane.events.second[3]) - view.scene.span.start) / view.scene.span.length * plot.lanes_width
    plot.pressed.emit(QPointF(x + 2, 40))
    assert view.scene.chosen == Event(lane.key, 3)
    assert desk.selection.current == lane.key


def test_space_opens_a_lane_into_its_channels(view: TimelineView, desk: Desk) -> None:
    select(view, desk, "Henrik Paulsen")
    press(view, Qt.Key.Key_Space)
    assert view.scene.rows.open_count == 3
    assert view.scene.rows.at(view.scene.rows.height + 5) == Place(0, 0)
    press(view, Qt.Key.Key_Space)
    assert view.scene.rows.open_count == 0


def test_lanes_of_channels_hold_the_events_of_everybody(view: TimelineView) -> None:
    view.filters.lanes_chosen.emit("channel")
    lanes = view.scene.source.lanes(list(view.scene.rows.keys))
    assert {lane.channel: len(lane.events) for lane in lanes} == {
        "in-person": 1, "phone": 1, "email": 3, "linkedin": 2,
    }  # fmt: skip
    assert lanes[0].channel == "in-person"
    view.search("miriam")
    lanes = view.scene.source.lanes(list(view.scene.rows.keys))
    assert sum(len(lane.events) for lane in lanes) == 2


def test_a_new_event_appears_and_the_view_stays_where_it_is(
    qtbot: QtBot, view: TimelineView, desk: Desk
) -> None:
    ole = select(view, desk, "Ole Thomsen")
    span, keys = view.scene.span, list(view.scene.rows.keys)
    with qtbot.waitSignal(desk.readings_changed, timeout=60_000):
        log(desk, ole, 5)
    assert len(view.lanes.contacts.lane(ole).events) == 1
    assert view.scene.span == span
    assert list(view.scene.rows.keys) == keys
    assert view.overview_total() == 8


def test_somebody_new_gets_a_lane(qtbot: QtBot, view: TimelineView, desk: Desk) -> None:
    with qtbot.waitSignal(desk.readings_changed, timeout=60_000):
        fresh = add(desk, "Vera", "Sandelin")
    qtbot.waitUntil(lambda: fresh in list(view.scene.rows.keys), timeout=60_000)


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_ctrl_t_shows_the_same_events_as_a_table(view: TimelineView, desk: Desk) -> None:
    view.chart.fit()
    view.show_table()
    model = view.table_dialog.table.model()
    assert model.rowCount() == 7
    first = [model.index(0, column).data() for column in range(6)]
    assert first == ["15 Nov 2026", "09:00", "Henrik Paulsen", "E-mail", "from them", "Cranes"]
    view.table_dialog.reject()


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_the_words_of_the_table_begin_below_its_title(view: TimelineView) -> None:
    view.show_table()
    dialog = view.table_dialog
    title = next(label for label in dialog.findChildren(QLabel) if label.text() == "Timeline as a table")
    padding = 8
    assert title.mapTo(dialog, QPoint(0, 0)).x() == dialog.table.mapTo(dialog, QPoint(padding, 0)).x()
    dialog.reject()


def test_every_zoom_can_be_painted_in_both_manners(view: TimelineView) -> None:
    view.chart.toggle_lane(0)
    for lanes in ("contact", "channel"):
        view.filters.lanes_chosen.emit(lanes)
        for level in range(6):
            view.filters.zoom.moved.emit(float(level))
            assert not view.grab().isNull()
            view.scene.set_span(view.scene.span.moved(-DAY_S))
            assert not view.grab().isNull()


def test_the_summary_says_what_is_in_view(view: TimelineView, desk: Desk) -> None:
    select(view, desk, "Henrik Paulsen")
    assert view.summary() == ("3 lanes, Jan 2024 – Jan 2027. 4 exchanges in view · Jan 2024 – Jan 2027")
    assert desk.today == date(2026, 11, 18)
    view.scene.set_span(Span(-10 * DAY_S, -9 * DAY_S))
    assert view.summary().split(". ")[1].startswith("nothing between you two in view")


def test_lanes_of_channels_list_what_is_in_view_with_its_people(
    qtbot: QtBot, view: TimelineView, desk: Desk
) -> None:
    view.filters.lanes_chosen.emit("channel")
    view.scene.set_span(Span(view.scene.now - 12 * DAY_S, view.scene.now))
    qtbot.waitUntil(lambda: len(view.panel.model.rows) == 4, timeout=3_000)
    assert [row.person or band_text(row) for row in view.panel.model.rows] == [
        "Sun 8 Nov 2026", "Miriam Osei", "Sun 15 Nov 2026", "Henrik Paulsen",
    ]  # fmt: skip
    before = view.scene.span
    view.panel.step_wanted.emit(-1)
    assert view.scene.span.end == before.end - 12 * DAY_S
    view.filters.lanes_chosen.emit("contact")
    assert view.panel.model.contact == desk.selection.current


def test_an_event_of_a_channel_that_is_gone_is_chosen_no_more(
    view: TimelineView, desk: Desk, qtbot: QtBot
) -> None:
    henrik = next(one for one in view.scene.rows.keys if desk.name_of(one) == "Henrik Paulsen")
    (call,) = (one for one in desk.latest(henrik) if one.channel == "phone")
    view.filters.lanes_chosen.emit("channel")
    (lane,) = (one for _row, one in view.scene.lanes_in_view() if one.channel == "phone")
    view.chart.choose_event(Event(lane.key, 0))
    with qtbot.waitSignal(desk.readings_changed, timeout=60_000):
        desk.do(DeleteInteractions((call.id,)))
    press(view, Qt.Key.Key_Return)
    assert view.scene.chosen is None


def test_channels_without_events_in_view_have_no_lane_until_one_comes_into_view(
    qtbot: QtBot, view: TimelineView
) -> None:
    def shown() -> list[str]:
        return [lane.channel for lane in view.scene.source.lanes(list(view.scene.rows.keys))]

    view.filters.lanes_chosen.emit("channel")
    assert shown() == ["in-person", "phone", "email", "linkedin"]
    view.scene.set_span(Span(view.scene.now - 12 * DAY_S, view.scene.now))
    qtbot.waitUntil(lambda: shown() == ["email", "linkedin"], timeout=3_000)
    assert view.chart.head.toolTip() == "Top rung first. Nothing in view on In person, Phone."
    view.chart.fit()
    qtbot.waitUntil(lambda: len(shown()) == 4, timeout=3_000)
    assert view.chart.head.toolTip() == "Top rung first."


def test_more_events_than_can_be_listed_say_how_to_see_them_and_none_say_so(
    qtbot: QtBot, view: TimelineView, desk: Desk
) -> None:
    henrik = select(view, desk, "Henrik Paulsen")
    for days_ago in range(10, 80):
        log(desk, henrik, days_ago, "phone", "both")
    view.filters.lanes_chosen.emit("channel")
    qtbot.waitUntil(lambda: view.panel.hint.isVisible(), timeout=10_000)
    assert not view.panel.list.isVisible()
    view.scene.set_span(Span(view.scene.now - 2 * DAY_S, view.scene.now - DAY_S))
    qtbot.waitUntil(lambda: "Nothing happened" in view.panel.hint.findChildren(QLabel)[0].text())
    view.filters.lanes_chosen.emit("contact")
    assert view.panel.list.isVisible()


def test_a_line_of_the_list_chooses_its_event(view: TimelineView, desk: Desk) -> None:
    henrik = select(view, desk, "Henrik Paulsen")
    view.panel.event_chosen.emit(view.panel.model.rows[1])
    assert view.scene.chosen == Event(henrik, 4)


def test_it_can_be_shown_before_the_first_reading_and_fills_by_itself(qtbot: QtBot, tmp_path: Path) -> None:
    with open_desk(tmp_path / "n.netdesk", TODAY) as desk:
        view = TimelineView(desk)
        qtbot.addWidget(view)
        view.show()
        assert view.empty.isVisible()
        henrik = add(desk, "Henrik", "Paulsen")
        log(desk, henrik, 2_000)
        with qtbot.waitSignal(desk.ready, timeout=60_000):
            desk.start()
        qtbot.waitUntil(lambda: len(view.scene.rows) == 1)
        assert view.overview_total() == 1
        assert not view.grab().isNull()


def test_an_undone_event_is_gone(qtbot: QtBot, view: TimelineView, desk: Desk) -> None:
    henrik = select(view, desk, "Henrik Paulsen")
    press(view, Qt.Key.Key_End)
    desk.undo()  # the plan
    with qtbot.waitSignal(desk.readings_changed, timeout=60_000):
        desk.undo()  # Miriam's older message
    assert view.overview_total() == 6
    assert not view.grab().isNull()
    assert len(view.lanes.contacts.lane(henrik).events) == 5
    assert view.lanes.contacts.lane(henrik).planned == ()


def test_a_moved_picture_has_the_words_of_all_pauses_in_view(
    view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene, plot, painted = view.scene, view.chart.plot, []
    monkeypatch.setattr(lanes_item, "paint_gap_words", lambda _painter, words, *_: painted.append(words))
    scene.set_span(Span(scene.now - 4 * 365 * DAY_S, scene.now))
    for days in (0, 7, 90, 300, 700):
        scene.set_span(scene.span.moved(-days * DAY_S))
        plot.grab()
        width = int(plot.lanes_width)
        words = {
            words
            for row, lane in scene.lanes_in_view()
            for words in plot.lanes.picture.gap_words(lane, scene.rows.top(row), width)
        }
        assert words
        assert words <= set(painted[-1])


def test_what_happened_today_stands_before_the_line_of_today(
    qtbot: QtBot, view: TimelineView, desk: Desk
) -> None:
    ole = select(view, desk, "Ole Thomsen")
    with qtbot.waitSignal(desk.readings_changed, timeout=60_000):
        log(desk, ole, 0, "in-person", "both")
    scene, plot = view.scene, view.chart.plot
    row = scene.row_of(ole)
    lane = scene.source.lanes([ole])[0]
    top = plot.lanes.mapRectToScene(plot.lanes.boundingRect()).top()
    axis = round(top) + plot.lanes.picture.box(scene.rows.top(row), int(plot.lanes_width), lane).axis
    line = int((scene.now - scene.span.start) / scene.span.length * plot.lanes_width) - 1
    image = plot.grab().toImage()
    assert image.pixelColor(line, axis - 3) == theme().channel("in-person").tile
    assert image.pixelColor(line, round(top) + scene.rows.total + 20) == theme().colour("accent")


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_what_is_logged_for_a_day_to_come_is_planned_until_its_day(
    qtbot: QtBot, view: TimelineView, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ole = select(view, desk, "Ole Thomsen")
    with qtbot.waitSignal(desk.readings_changed, timeout=60_000):
        log(desk, ole, -8, "in-person", "both")
    scene, plot = view.scene, view.chart.plot
    lane = scene.source.lane(ole)
    day, row = int(lane.events.second[0]), scene.row_of(ole)
    scene.set_span(Span(scene.now - 30 * DAY_S, scene.now + 30 * DAY_S))
    axis = plot.lanes.picture.box(scene.rows.top(row), int(plot.lanes_width), lane).axis
    top = round(plot.lanes.mapRectToScene(plot.lanes.boundingRect()).top())
    x = round(scene.span.x(day, plot.lanes_width))

    def around() -> set[int]:
        image = plot.grab().toImage()
        return {image.pixelColor(x, top + axis + y).rgb() for y in range(-4, -1)}

    tile = theme().channel("in-person").tile.rgb()
    assert tile not in around()
    words = view.chart.plot.words_at(QPointF(x, axis))
    assert words.startswith("26 Nov 2026 · planned · Cranes")
    assert [band_text(one) for one in view.panel.model.rows if one.event is None] == ["Nov 2026 · planned"]
    view.show_table()
    assert view.table_dialog.table.model().index(0, 4).data() == "planned"
    view.table_dialog.reject()

    monkeypatch.setattr(desk.calendar, "_today", TODAY.replace(day=27))
    desk.readings_changed.emit(None)
    assert tile in around()
    assert [band_text(one) for one in view.panel.model.rows if one.event is None] == ["Nov 2026"]


def test_only_the_left_button_sorts_and_zooms(view: TimelineView) -> None:
    told: list[object] = []
    view.chart.head.clicked.connect(lambda: told.append("sorted"))
    view.filters.zoom.moved.connect(told.append)
    for widget in (view.chart.head, view.filters.zoom):
        QTest.mouseClick(widget, Qt.MouseButton.RightButton)
    assert told == []
    QTest.mouseClick(view.chart.head, Qt.MouseButton.LeftButton)
    QTest.mouseClick(view.filters.zoom, Qt.MouseButton.LeftButton)
    assert told[0] == "sorted"
    assert len(told) == 2


def test_the_zoom_says_from_the_beginning_what_is_seen(qtbot: QtBot) -> None:
    slider = ZoomSlider()
    qtbot.addWidget(slider)
    assert slider.accessibleDescription() == "Years"
    slider.set_level(5.0)
    assert slider.accessibleDescription() == "Hours"
