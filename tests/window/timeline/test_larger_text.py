"""The timeline at a larger text size: weekdays and choices are read in full."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from netdesk.desk.desk import Desk
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.segmented import SegmentedControl
from netdesk.window.timeline.answer_hours import AnswerHours
from netdesk.window.timeline.filters import Filters
from netdesk.window.timeline.view import TimelineView
from netdesk.window.timeline.zoom_slider import ZoomSlider


@pytest.fixture(params=[1.0, 1.5, 2.0])
def scale(desk: Desk, request: pytest.FixtureRequest) -> Iterator[float]:
    look().set_text_scale(request.param)
    yield request.param
    look().set_text_scale(1.0)


def test_every_weekday_has_a_line_of_its_own(scale: float) -> None:
    hours = AnswerHours()
    assert hours.sizeHint().height() >= 7 * theme().metrics("caption").ascent()
    hours.deleteLater()


def test_what_has_a_key_of_its_own_gives_way_to_whole_words(desk: Desk, scale: float) -> None:
    bar = Filters(desk)
    bar.resize(round(1440 - 208 * scale), bar.sizeHint().height())
    bar.show()
    QApplication.processEvents()
    assert bar.fit.isVisible() == (scale == 1.0)
    (lanes,) = bar.findChildren(SegmentedControl)
    for button in lanes.findChildren(QAbstractButton):
        assert button.width() >= button.sizeHint().width(), button.text()
    bar.close()
    bar.deleteLater()


def test_in_the_narrowest_window_nothing_of_the_bar_is_cut(desk: Desk) -> None:
    look().set_text_scale(1.5)
    bar = Filters(desk)
    bar.resize(900 - 56, bar.sizeHint().height())
    bar.show()
    QApplication.processEvents()
    assert bar.planned.isVisible()
    assert not bar.zoom.isVisible()
    for part in (*bar.findChildren(QAbstractButton), *bar.findChildren(SegmentedControl)):
        if part.isVisible():
            assert part.width() >= part.sizeHint().width(), part.accessibleName()
    look().set_text_scale(1.0)
    bar.close()
    bar.deleteLater()


def test_the_two_buttons_of_the_zoom_give_way_together(desk: Desk) -> None:
    bar = Filters(desk)
    bar.show()
    for width in range(760, 960, 4):
        bar.resize(width, bar.sizeHint().height())
        assert bar.zoom_in.isVisible() == bar.zoom_out.isVisible(), width
    assert bar.zoom_in.isVisible()
    bar.close()
    bar.deleteLater()


def test_the_bar_makes_room_as_soon_as_the_text_grows(desk: Desk) -> None:
    bar = Filters(desk)
    bar.resize(1100, bar.sizeHint().height())
    bar.show()
    QApplication.processEvents()
    assert bar.fit.isVisible()
    look().set_text_scale(1.5)
    assert not bar.fit.isVisible()
    bar.close()
    bar.deleteLater()


def test_names_years_and_axis_get_the_room_that_larger_text_needs(view: TimelineView) -> None:
    parts = (view.chart.names, view.chart.head, view.chart.note)
    before = [one.width() for one in parts]
    heights = [one.height() for one in (view.chart.overview, view.chart.head, view.chart.legend)]
    look().set_text_scale(1.5)
    QApplication.processEvents()
    assert [one.width() for one in parts] == [round(wide * 1.5) for wide in before]
    grown = [one.height() for one in (view.chart.overview, view.chart.head, view.chart.legend)]
    assert grown == [round(high * 1.5) for high in heights]
    assert view.chart.plot.axis.size().height() == view.chart.head.height()
    assert view.scene.rows.sub_height == 30
    assert view.scene.height == view.chart.plot.height() - view.chart.head.height()


def test_the_word_below_the_zoom_is_not_cut_off(scale: float) -> None:
    slider = ZoomSlider()
    slider.resize(slider.minimumSizeHint())
    assert slider.height() >= 14 + theme().line("caption")
    slider.deleteLater()
