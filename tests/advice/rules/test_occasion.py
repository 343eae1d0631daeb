"""B11: birthdays, anniversaries, a new job, the day of the first meeting."""

from datetime import date

import pytest

from netdesk.domain.contact import Day
from tests.advice.people import (
    advice_for,
    called,
    email,
    exchanges,
    job,
    met,
    on,
    phone,
    somebody,
    words,
)

KNOWN = [*exchanges([300, 200], "email"), called(100)]


def test_b11_a_birthday_within_two_weeks_is_named_with_its_date_and_a_personal_rung() -> None:
    (found,) = advice_for(somebody("Ole", KNOWN, days=(Day("birthday", "1976-11-24"),)))
    assert (found.kind, found.channel) == ("occasion", "phone")
    assert str(found.headline) == "Wish **Ole** a happy birthday, 24 Nov 2026"
    assert str(found.reason) == "birthday in 6 days"
    assert str(found.moment) == "24 Nov 2026"
    assert "Birthday: 24 Nov 2026, turns 50." in words(found)


def test_a_birthday_without_a_year_is_one_too() -> None:
    (found,) = advice_for(somebody("A", KNOWN, days=(Day("birthday", "--11-18"),)))
    assert str(found.headline) == "Wish **A** a happy birthday today"
    assert (str(found.reason), str(found.moment)) == ("birthday today", "today")
    assert "Birthday: 18 Nov 2026." in words(found)


@pytest.mark.parametrize(("text", "is_near"), [("--12-02", True), ("--12-03", False), ("--11-17", False)])
def test_it_looks_fourteen_days_ahead_and_never_back(text: str, is_near: bool) -> None:
    found = advice_for(somebody("A", KNOWN, days=(Day("birthday", text),)))
    assert ("occasion" in [one.kind for one in found]) is is_near


def test_the_turn_of_the_year_and_the_29_of_february_are_no_obstacle() -> None:
    new_year = advice_for(
        somebody("A", KNOWN, days=(Day("birthday", "1980-01-02"),)), today=date(2026, 12, 28)
    )
    assert str(new_year[0].moment) == "2 Jan 2027"
    leap = advice_for(somebody("A", KNOWN, days=(Day("birthday", "1980-02-29"),)), today=date(2027, 2, 25))
    assert str(leap[0].moment) == "1 Mar 2027"


def test_a_new_job_is_an_occasion() -> None:
    (found,) = advice_for(somebody("Anna", KNOWN, jobs=(job("Plant Manager", "2026-11-01", "Nordkai"),)))
    assert str(found.headline) == "Congratulate **Anna** on the new position"
    assert str(found.reason) == "new position for 17 days"
    assert "New position since 1 Nov 2026: Plant Manager, Nordkai." in words(found)


def test_of_a_new_job_no_more_is_said_than_is_known() -> None:
    (noted,) = advice_for(somebody("A", KNOWN, days=(Day("job", "2026-11-01"),)))
    assert str(noted.headline) == "Congratulate **A** on the new position"
    assert "New position since 1 Nov 2026." in words(noted)
    (month,) = advice_for(somebody("A", KNOWN, jobs=(job("Boss", "2026-11", "Nordkai"),)))
    assert str(month.reason) == "new position since Nov 2026"
    assert "New position since Nov 2026: Boss, Nordkai." in words(month)
    (today,) = advice_for(somebody("A", KNOWN, jobs=(job("Boss", "2026-11-18"),)))
    assert str(today.reason) == "new position as of today"


def test_the_day_of_a_job_does_not_come_round() -> None:
    assert advice_for(somebody("A", KNOWN, days=(Day("job", "2015-11-24"),))) == []


def test_a_job_to_come_does_not_hide_the_present_one() -> None:
    jobs = (job("Boss", "2026-11-01", "Nordkai"), job("Head", "2027-01-01", "Nordkai"))
    (found,) = advice_for(somebody("A", KNOWN, jobs=jobs))
    assert "New position since 1 Nov 2026: Boss, Nordkai." in words(found)


def test_an_old_job_and_a_coming_one_are_none() -> None:
    assert advice_for(somebody("A", KNOWN, jobs=(job("Boss", "2026-06-01"),))) == []
    assert advice_for(somebody("A", KNOWN, jobs=(job("Boss", "2026-12-01"),))) == []


def test_the_day_of_the_first_meeting_comes_round() -> None:
    (found,) = advice_for(somebody("A", KNOWN, met="2011-11-20"))
    assert str(found.headline) == "Greet **A**: you met 15 years ago"
    assert advice_for(somebody("A", KNOWN, met="2011-11")) == []


def test_an_anniversary_and_a_day_of_ones_own_making_count() -> None:
    (wedding,) = advice_for(somebody("A", KNOWN, days=(Day("anniversary", "2006-11-19"),)))
    assert "Anniversary: 19 Nov 2026, 20 years." in words(wedding)
    (own,) = advice_for(somebody("A", KNOWN, days=(Day("name day", "--11-19"),)))
    assert str(own.headline) == "Think of **A**: name day"


def test_the_day_itself_goes_before_a_day_to_come() -> None:
    found = advice_for(
        somebody("Later", KNOWN, days=(Day("birthday", "1976-12-01"),)),
        somebody("Today", KNOWN, days=(Day("birthday", "1976-11-18"),)),
    )
    assert [one.contact_name for one in found] == ["Today", "Later"]


def test_a_meeting_is_not_asked_for_and_a_stranger_is_not_rung_up() -> None:
    birthday = (Day("birthday", "1976-11-24"),)
    (friend,) = advice_for(somebody("A", [*KNOWN, met(210)], days=birthday))
    assert friend.channel == "phone"
    (stranger,) = advice_for(
        somebody("B", days=birthday, presences=on("linkedin"), phones=phone(), emails=email())
    )
    assert stranger.channel in ("linkedin", "email")


def test_somebody_of_whom_no_way_is_known_is_wished_well_too() -> None:
    birthday = (Day("birthday", "1976-11-24"),)
    (found,) = advice_for(somebody("A", days=birthday))
    assert (found.kind, found.channel) == ("occasion", "phone")
    assert words(found)[-1] == "No way to reach them is noted yet."
    (known,) = advice_for(somebody("A", days=birthday, emails=email()))
    assert "No way to reach them is noted yet." not in words(known)


def test_who_was_in_touch_today_was_so_today() -> None:
    days = (Day("birthday", "1976-11-24"),)
    (found,) = advice_for(somebody("A", [*KNOWN, called(0)], days=days))
    assert "Contact on 4 days since 22 Jan 2026; the last one was today." in words(found)
    (first,) = advice_for(somebody("A", [called(0)], days=days))
    assert "Contact on 1 day, today." in words(first)
