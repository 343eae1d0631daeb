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


def test_the_bar_makes_room_as_soon_as_the_text_grows(desk: Desk) -> None:
    bar = Filters(desk)
    bar.resize(1232, bar.sizeHint().height())
    bar.show()
    QApplication.processEvents()
    assert bar.fit.isVisible()
    look().set_text_scale(1.5)
    assert not bar.fit.isVisible()
    bar.close()
    bar.deleteLater()
