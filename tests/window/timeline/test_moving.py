"""What is painted anew while the chart moves, and what stays."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QImage

from netdesk.desk.desk import Desk
from netdesk.window.timeline import overview
from netdesk.window.timeline.span import DAY_S
from netdesk.window.timeline.strip import Pixels, stack_strip
from netdesk.window.timeline.view import TimelineView
from tests.window.timeline.test_view import select


def move(view: TimelineView, days: int) -> None:
    view.scene.set_span(view.scene.span.moved(-days * DAY_S))


def names(view: TimelineView) -> QImage:
    """The column of names as it would be painted now."""
    return view.chart.names.grab().toImage()


def repaints(view: TimelineView, monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """One entry for each time the names are to be painted anew."""
    found: list[None] = []
    monkeypatch.setattr(view.chart.names, "update", lambda: found.append(None))
    return found


def test_names_of_people_stay_as_they_are(view: TimelineView, monkeypatch: pytest.MonkeyPatch) -> None:
    before, asked = names(view), repaints(view, monkeypatch)
    move(view, 200)
    assert not asked
    assert names(view) == before


def test_the_channels_of_an_opened_lane_are_counted_anew(
    view: TimelineView, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.chart.toggle_lane(view.scene.row_of(select(view, desk, "Henrik Paulsen")))
    before, asked = names(view), repaints(view, monkeypatch)
    move(view, 200)
    assert asked
    assert names(view) != before


def test_lanes_of_channels_are_counted_anew_whatever_is_selected(
    view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.filters.lanes_chosen.emit("channel")
    view.chart.choose_row(0)
    before, asked = names(view), repaints(view, monkeypatch)
    move(view, 200)
    assert asked
    assert names(view) != before


def test_the_bars_of_the_whole_history_are_made_once(
    view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Pixels] = []

    def stacked(*given: Any) -> Pixels:
        made.append(stack_strip(*given))
        return made[-1]

    monkeypatch.setattr(overview, "stack_strip", stacked)
    shown = view.chart.overview
    shown.counts = overview.DayCounts(None)
    shown.grab()
    move(view, 200)
    shown.grab()
    assert len(made) == 1
    shown.resize(shown.width() - 20, shown.height())
    shown.grab()
    assert len(made) == 2
