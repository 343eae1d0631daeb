"""When messages of a Telegram export were sent."""

from __future__ import annotations

from netdesk.domain.moment import Moment
from netdesk.importers.telegram.dates import telegram_moment


def test_instants_keep_the_day_they_were_written_on() -> None:
    late = telegram_moment({"date": "2024-05-02T01:20:30", "date_unixtime": "1714605630"})
    assert str(late) == "2024-05-02T01:20:30+02:00"
    assert telegram_moment({"date": "2019-05-02T01:20:30"}) == Moment.parse("2019-05-02T01:20:30")
    assert telegram_moment({"date": "2024-05-02T01:20:30", "date_unixtime": "1"}) == Moment(1000)
    assert telegram_moment({"date": "1970-01-01T00:00:00"}) is None
    assert telegram_moment({"date_unixtime": "9" * 15}) is None
