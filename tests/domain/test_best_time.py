from datetime import UTC, datetime

from netdesk.domain.best_time import best_time, still_to_come
from netdesk.domain.phrase import phrase

SUNDAY = datetime(2026, 11, 22, 16, 29, tzinfo=UTC)
TODAY = best_time(6, 16, weekday_today=6)


def test_an_hour_of_today_is_said_until_it_is_over() -> None:
    assert str(still_to_come(TODAY, SUNDAY)) == "today 16–17"
    assert str(still_to_come(TODAY, SUNDAY.replace(hour=17, minute=0))) == "Sun 16–17"


def test_the_last_hour_of_a_day_is_not_over_before_midnight() -> None:
    late = best_time(6, 23, weekday_today=6)
    assert str(still_to_come(late, SUNDAY.replace(hour=23))) == "today 23–24"


def test_another_day_and_other_words_stay_as_they_are() -> None:
    tuesday, birthday = best_time(1, 9, weekday_today=6), phrase("from {day}", day=SUNDAY.date())
    assert str(still_to_come(tuesday, SUNDAY)) == "Tue 9–10"
    assert still_to_come(birthday, SUNDAY) is birthday
