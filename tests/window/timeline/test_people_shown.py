"""Lanes keep their order while one looks."""

from __future__ import annotations

from netdesk.desk.desk import Desk
from netdesk.window.timeline.people_shown import calmly, people_shown
from netdesk.window.timeline.view import TimelineView


def test_new_people_come_in_and_nobody_else_moves() -> None:
    assert calmly([3, 1, 2], [1, 9, 2, 3]) == [3, 1, 9, 2]
    assert calmly([3, 1, 2], [8, 2, 1]) == [8, 1, 2]
    assert calmly([], [2, 1]) == [2, 1]


def test_the_selected_people_alone_can_have_lanes(view: TimelineView, desk: Desk) -> None:
    everyone = people_shown(desk, "everyone", sort="name")
    assert [desk.name_of(one) for one in everyone] == ["Miriam Osei", "Henrik Paulsen", "Ole Thomsen"]
    desk.selection.select([everyone[0]])
    view.filters.show_chosen.emit("selected")
    assert list(view.scene.rows.keys) == [everyone[0]]
    desk.selection.select([everyone[2]])
    assert list(view.scene.rows.keys) == [everyone[2]]
    view.filters.show_chosen.emit("circle-5")
    assert view.empty.isVisible()
