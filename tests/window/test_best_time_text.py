from datetime import UTC, datetime, timedelta

from pytestqt.qtbot import QtBot

from netdesk.domain.best_time import best_time
from netdesk.window.best_time_text import best_time_text

NOW = datetime(2026, 11, 22, 16, 29, tzinfo=UTC)
BEST = best_time(6, 14, weekday_today=6)


def test_an_hour_that_is_over_is_that_of_the_next_week(qtbot: QtBot) -> None:
    assert best_time_text(BEST, NOW.date(), NOW) == "Sun 14–15"
    assert best_time_text(BEST, NOW.date(), NOW.replace(hour=9)) == "today 14–15"


def test_a_network_read_as_of_another_day_knows_no_clock(qtbot: QtBot) -> None:
    assert best_time_text(BEST, NOW.date() - timedelta(days=7), NOW) == "today 14–15"
