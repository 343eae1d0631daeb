import pytest

from netdesk.domain.moment import Moment
from netdesk.reports.dates import duration, long_moment, written_moment


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(5, "1 min"), (1080, "18 min"), (10_800, "3 h"), (259_200, "3 d"), (1_814_400, "21 d")],
)
def test_a_duration_is_in_the_unit_that_fits(seconds: int, words: str) -> None:
    assert duration(seconds).replace("\u00a0", " ") == words


def test_a_moment_shows_its_time_when_it_is_known() -> None:
    noon, day = Moment.parse("2026-12-02T12:30"), Moment.parse("2026-12-02")
    assert noon is not None
    assert day is not None
    assert long_moment(noon) == "Wednesday, 2 December 2026, 12:30"
    assert long_moment(day) == "Wednesday, 2 December 2026"


def test_an_instant_shows_the_clock_of_its_place() -> None:
    moment = Moment.parse("2026-12-02T23:30:00+05:00")
    assert moment is not None
    assert written_moment(moment) == "2 Dec 2026, 23:30"
