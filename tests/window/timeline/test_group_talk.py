"""What was said in groups, and what a search finds, on the lanes and beside them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import LogInteraction
from netdesk.domain.contact import ME_UID, Interaction
from netdesk.domain.moment import Moment
from netdesk.domain.reading import IN, OUT, QUIET
from netdesk.window.kit.look import theme
from netdesk.window.timeline.event_list import beside_person
from netdesk.window.timeline.event_table import EventTableModel
from netdesk.window.timeline.lane import Lane
from netdesk.window.timeline.scene import Event
from netdesk.window.timeline.span import DAY_S, Span
from netdesk.window.timeline.view import TimelineView
from tests.window.network import TODAY, add

NINE = datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC)


def say(
    desk: Desk, days_ago: int, author: int | None, people: list[int], text: str, kind: str = "message"
) -> None:
    """Something said in the chat of a group; by the owner without an author."""
    uids = tuple(desk.uid_of(one) for one in people)
    moment, way = Moment.of(NINE - timedelta(days=days_ago)), "out" if author is None else "in"
    writer = ME_UID if author is None else desk.uid_of(author)
    said = Interaction("", moment, "whatsapp", way, kind, uids, writer, "The committee", text)
    desk.do(LogInteraction(said._replace(thread="committee")))


@pytest.fixture
def people(desk: Desk, qtbot: QtBot) -> list[int]:
    """Henrik, Miriam and Ole in one small group, and four more in a room with them."""
    named = {desk.name_of(one).split()[0]: one for one in desk.people.order()}
    small = henrik, miriam, ole = [named["Henrik"], named["Miriam"], named["Ole"]]
    more = [add(desk, f"Guest{number}", "Quist") for number in range(4)]
    room = [*small, *more]
    say(desk, 20, henrik, small, "Who has the key?")
    say(desk, 19, ole, small, "The key lies in the crane")
    say(desk, 18, miriam, room, "The crane is sold")
    say(desk, 17, None, room, "Who bought it?")
    say(desk, 16, henrik, [henrik], "Noted", "note")
    with qtbot.waitSignal(desk.readings_changed, timeout=60_000):
        pass
    return small


def lane_of(view: TimelineView, key: int, qtbot: QtBot) -> Lane:
    """A person's lane once everything of it was read."""
    contacts = view.lanes.contacts
    qtbot.waitUntil(lambda: contacts.lane(key).sought is not None, timeout=20_000)
    return contacts.lane(key)


def days_ago(lane: Lane) -> list[int]:
    now = int(NINE.timestamp())
    return [(now - int(second)) // 86_400 for second in lane.group_talk.second]


def test_a_lane_shows_group_talk_apart_from_contact_with_the_person(
    people: list[int], view: TimelineView, qtbot: QtBot
) -> None:
    henrik, miriam, ole = people
    lane = lane_of(view, henrik, qtbot)
    assert days_ago(lane) == [19, 18, 17]
    assert [int(one) & (IN | OUT | QUIET) for one in lane.group_talk.sense] == [0, QUIET, OUT | QUIET]
    assert len(lane.events) == 6
    assert days_ago(lane_of(view, miriam, qtbot)) == [20, 19, 18, 17]
    assert days_ago(lane_of(view, ole, qtbot)) == [20, 18, 17]


def test_group_talk_is_fainter_and_shorter_than_talk_between_two(
    people: list[int], view: TimelineView, qtbot: QtBot
) -> None:
    lane, scene, now = lane_of(view, people[1], qtbot), view.scene, theme()
    scene.set_span(Span(scene.now - 24 * DAY_S, scene.now))
    painter_of = view.chart.plot.lanes.picture
    box = painter_of.box(0, 600, lane)

    def inked(paint: Callable[[QPainter], None]) -> dict[int, set[int]]:
        """By row of pixels, the colours in it."""
        image = QImage(600, box.height + 20, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        paint(painter)
        painter.end()
        rows = {y: {image.pixel(x, y) for x in range(600)} - {0} for y in range(image.height())}
        return {y: colours for y, colours in rows.items() if colours}

    between = inked(lambda painter: painter_of.events.paint_marks(painter, lane.group_talk, box, now))
    in_group = inked(lambda painter: painter_of.groups.paint_talk(painter, lane, box, now, is_stack=False))
    assert 0 < len(in_group) < len(between)
    tile = now.channel("whatsapp").tile
    for colours in in_group.values():
        assert all(QColor(one).lightness() > tile.lightness() for one in colours)


def test_a_chosen_line_of_the_list_rings_what_was_said_in_the_group(
    people: list[int], view: TimelineView, desk: Desk, qtbot: QtBot
) -> None:
    henrik = people[0]
    lane_of(view, henrik, qtbot)
    desk.selection.select([henrik])
    row = next(one for one in view.panel.model.rows if one.event and "sold" in one.event.text)
    view.panel.event_chosen.emit(row)
    assert view.scene.chosen == Event(henrik, 1, in_group=True)
    assert view.chart.chosen_second() == row.event.moment.wall_ms // 1_000 if row.event else False
    lane = view.lanes.contacts.lane(henrik)
    words = view.chart.words.detail(lane, 1, in_group=True)
    assert words == "The crane is sold · from Miriam Osei · The committee"
    opened: list[int] = []
    desk.intents.interaction_wanted.connect(opened.append)
    view.chart.event_opened.emit(view.scene.chosen)
    assert row.event is not None
    assert opened == [row.event.id]


def test_the_words_beside_the_lanes_count_group_talk_apart(
    people: list[int], view: TimelineView, desk: Desk, qtbot: QtBot
) -> None:
    lane_of(view, people[2], qtbot)
    desk.selection.select([people[2]])
    assert "1 exchange in view, 3 in groups" in view.summary()
    view.scene.set_span(Span(view.scene.now - 5 * DAY_S, view.scene.now))
    assert "nothing between you two in view" in view.summary()
    assert "in groups" not in view.summary()


def test_the_legend_explains_faint_marks_only_where_there_are_any(
    people: list[int], view: TimelineView, qtbot: QtBot
) -> None:
    lane_of(view, people[0], qtbot)
    assert view.chart.legend.group_words() == "faint: in a group"
    view.scene.set_span(Span(view.scene.now - 5 * DAY_S, view.scene.now))
    assert view.chart.legend.group_words() == ""


def test_the_table_holds_what_was_said_in_groups(people: list[int], view: TimelineView, qtbot: QtBot) -> None:
    lane = lane_of(view, people[0], qtbot)
    scene = view.scene
    span = Span(scene.now - 22 * DAY_S, scene.now - 10 * DAY_S)
    model = EventTableModel([lane], span, view.chart.words, {}, scene.now)
    assert [model.text(row, 4) for row in range(model.rowCount())] == [
        "from you", "from another", "from another", "from them",
    ]  # fmt: skip


def test_a_search_marks_and_lists_what_holds_the_words(
    people: list[int], view: TimelineView, desk: Desk, qtbot: QtBot
) -> None:
    henrik = people[0]
    desk.selection.select([henrik])
    everything = view.panel.model.rowCount()
    qtbot.waitUntil(lambda: desk.exchanges_with_words(henrik, "bought", 9)[1] == 1, timeout=20_000)
    view.search("bought")
    assert [row.event.text for row in view.panel.model.rows if row.event] == ["Who bought it?"]
    assert "1 exchange with “bought”" in view.summary()
    qtbot.waitUntil(lambda: view.lanes.contacts.lane(henrik).sought == "bought", timeout=20_000)
    lane = view.lanes.contacts.lane(henrik)
    assert lane.found.tolist() == [int(lane.group_talk.second[2])]
    view.search("")
    assert view.panel.model.rowCount() == everything
    qtbot.waitUntil(lambda: not len(view.lanes.contacts.lane(henrik).found), timeout=20_000)


def test_the_words_typed_last_are_those_that_are_marked(
    people: list[int], view: TimelineView, desk: Desk, qtbot: QtBot
) -> None:
    henrik = people[0]
    qtbot.waitUntil(lambda: desk.exchanges_with_words(henrik, "key", 9)[1] == 2, timeout=20_000)
    for text in ("key", "the key", "key lies"):
        view.search(text)
        view.groups._read_missing()
    contacts = view.lanes.contacts
    qtbot.waitUntil(lambda: contacts.lane(henrik).sought == "key lies", timeout=20_000)
    assert len(contacts.lane(henrik).found) == 1
    assert len(contacts.lane(henrik).group_talk) == 3


def test_a_search_for_a_name_lists_everything_with_them(view: TimelineView, desk: Desk) -> None:
    henrik = next(one for one in view.scene.rows.keys if desk.name_of(one) == "Henrik Paulsen")
    desk.selection.select([henrik])
    everything = view.panel.model.rowCount()
    view.search("henrik")
    assert view.panel.model.rowCount() == everything


def test_of_lanes_that_are_not_shown_only_so_much_group_talk_is_kept(
    people: list[int], view: TimelineView, qtbot: QtBot
) -> None:
    lanes = [lane_of(view, one, qtbot) for one in people]
    counts = [len(lane.group_talk) for lane in lanes]
    assert counts == [3, 4, 3]
    contacts = view.lanes.contacts
    contacts.keep_talk(7, {people[0]})
    assert [len(lane.group_talk) for lane in lanes] == counts
    contacts.keep_talk(6, {people[0]})
    assert [len(lane.group_talk) for lane in lanes] == [3, 0, 3]
    assert lanes[1].sought is None


def test_an_edit_leaves_group_talk_where_it_is_until_it_is_read_anew(
    people: list[int], view: TimelineView, qtbot: QtBot
) -> None:
    henrik = people[0]
    before = lane_of(view, henrik, qtbot)
    view.lanes.contacts.forget([henrik])
    after = view.lanes.contacts.lane(henrik)
    assert after is not before
    assert after.sought is None
    assert len(after.group_talk) == 3


def test_on_lanes_of_channels_a_search_marks_and_lists_what_holds_the_words(
    people: list[int], view: TimelineView, desk: Desk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: desk.exchanges_with_words(people[1], "cranes", 9)[1] == 2, timeout=20_000)
    view.filters.lanes_chosen.emit("channel")
    view.scene.set_span(Span(view.scene.now - 250 * DAY_S, view.scene.now))
    qtbot.waitUntil(lambda: len(view.panel.model.rows) > 2, timeout=20_000)
    everything = len(view.panel.model.rows)
    view.search("lies in the crane")

    def found() -> list[str]:
        return [row.event.text for row in view.panel.model.rows if row.event is not None]

    qtbot.waitUntil(lambda: found() == ["The key lies in the crane"], timeout=20_000)
    listed = [
        (row.person, beside_person(row.event, row.writer)) for row in view.panel.model.rows if row.event
    ]
    assert listed == [("Ole Thomsen", "The key lies in the crane · from Ole Thomsen · The committee")]
    marked = {lane.channel: len(lane.found) for _row, lane in view.scene.lanes_in_view()}
    assert marked.pop("whatsapp") == 1
    assert not any(marked.values())
    view.search("")
    qtbot.waitUntil(lambda: len(view.panel.model.rows) == everything, timeout=20_000)
