from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import vRecur

from netdesk.domain.moment import Moment
from netdesk.importers.calendar.occurrences import MOST_OCCURRENCES
from netdesk.importers.calendar.recurrence import MOST_DAYS, days_of, rule_of
from tests.importers.calendar.calendars import BERLIN, I_COME, IDA, calendar, event, met, read, reasons

DAYS = st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"])
LAST = date(2023, 6, 30)


@st.composite
def rules(draw: st.DrawFn) -> str:
    frequency = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    parts = [f"FREQ={frequency}"]
    is_long = frequency in ("MONTHLY", "YEARLY")
    if draw(st.booleans()):
        parts.append(f"INTERVAL={draw(st.integers(1, 4))}")
    by = draw(st.sampled_from(["", "BYDAY", "ordinal", "BYMONTHDAY"]))
    if by == "BYDAY":
        parts.append(f"BYDAY={','.join(draw(st.sets(DAYS, min_size=1)))}")
    elif by == "ordinal" and is_long:
        parts.append(f"BYDAY={draw(st.sampled_from([1, 2, -1, 5]))}{draw(DAYS)}")
    elif by == "BYMONTHDAY" and frequency != "WEEKLY":
        numbers = draw(st.sets(st.sampled_from([1, 15, 29, 31, -1, -2]), min_size=1))
        parts.append(f"BYMONTHDAY={','.join(map(str, numbers))}")
    if draw(st.booleans()):
        parts.append(f"BYMONTH={','.join(map(str, draw(st.sets(st.integers(1, 12), min_size=1))))}")
    if is_long and by == "BYDAY" and draw(st.booleans()):
        parts.append(f"BYSETPOS={draw(st.sampled_from([1, -1, 2]))}")
    if draw(st.booleans()):
        parts.append(f"COUNT={draw(st.integers(1, 9))}")
    if frequency == "WEEKLY" and draw(st.booleans()):
        parts.append(f"WKST={draw(DAYS)}")
    return ";".join(parts)


@settings(max_examples=100, deadline=None)
@given(text=rules(), start=st.dates(date(2018, 1, 1), date(2020, 12, 31)))
def test_days_are_those_that_others_find(text: str, start: date) -> None:
    known = rrulestr(text, dtstart=datetime.combine(start, time()))
    expected = known.between(datetime.combine(start, time()), datetime.combine(LAST, time(12)), inc=True)
    rule = rule_of(vRecur.from_ical(text))
    assert rule is not None
    assert list(days_of(rule, start, LAST)) == [moment.date() for moment in expected]


@pytest.mark.parametrize(
    "text",
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", "FREQ=MONTHLY;BYSETPOS=9"],
)
def test_a_rule_that_never_fits_ends(text: str) -> None:
    rule = rule_of(vRecur.from_ical(text))
    assert rule is not None
    assert list(days_of(rule, date(1, 1, 1), date(2026, 1, 1))) == []


def test_there_is_an_end_to_everything() -> None:
    rule = rule_of({"FREQ": ["DAILY"], "INTERVAL": [0]})
    assert rule is not None
    assert len(list(days_of(rule, date(1900, 1, 1), date(2026, 1, 1)))) == MOST_DAYS


def test_of_a_long_series_the_newest_meetings_are_read_and_the_others_told() -> None:
    daily = event("SUMMARY:Plan", "RRULE:FREQ=DAILY", IDA, I_COME, start="DTSTART:19900304T100000Z")
    items = read(calendar(daily))
    assert len(met(items)) == MOST_OCCURRENCES + 1  # the next one is planned
    assert met(items)[-1].interaction.moment.ms > Moment.of(datetime(2026, 1, 1, tzinfo=UTC)).ms
    assert reasons(items) == ["Only the newest 4,000 meetings of this series were read."]
    ended = daily.replace("FREQ=DAILY", "FREQ=DAILY;UNTIL=20050101T000000Z")
    assert str(met(read(calendar(ended)))[-1].interaction.moment) == "2004-12-31T10:00:00Z"
    assert met(read(calendar(ended)))[0].interaction.moment.calendar_date == date(1994, 1, 19)


def moments(*events: str) -> list[str]:
    return [str(one.interaction.moment)[:16] for one in met(read(calendar(*events)))]


def test_a_series_counts_on_each_of_its_days_up_to_today_and_the_next_one_is_planned() -> None:
    start = date.today() - timedelta(days=15)
    series = event(IDA, I_COME, "RRULE:FREQ=WEEKLY", start=f"DTSTART:{start:%Y%m%dT000000}")
    found = met(read(calendar(series)))
    assert len(found) == 4
    assert len({one.interaction.source_id for one in found}) == 4
    assert {one.interaction.thread for one in found} == {"u1"}


def test_the_clock_of_the_place_counts_over_the_change_of_the_hour() -> None:
    series = event(IDA, I_COME, "RRULE:FREQ=DAILY;COUNT=3", start=f"DTSTART;{BERLIN}:20240330T100000")
    found = [str(one.interaction.moment) for one in met(read(calendar(series)))]
    assert found == ["2024-03-30T10:00:00+01:00", "2024-03-31T10:00:00+02:00", "2024-04-01T10:00:00+02:00"]


def test_days_are_taken_out_added_moved_and_cancelled() -> None:
    start = f"DTSTART;{BERLIN}:20240506T100000"
    series = event(
        IDA, I_COME, "RRULE:FREQ=WEEKLY;UNTIL=20240610T080000Z", f"EXDATE;{BERLIN}:20240513T100000",
        f"RDATE;{BERLIN}:20240501T090000", start=start,
    )  # fmt: skip
    moved = event(
        IDA, I_COME, f"RECURRENCE-ID;{BERLIN}:20240520T100000", start=f"DTSTART;{BERLIN}:20240521T110000"
    )
    gone = event(IDA, I_COME, "RECURRENCE-ID:20240527T080000Z", "STATUS:CANCELLED", start=start)
    expected = [
        "2024-05-01T09:00",
        "2024-05-06T10:00",
        "2024-05-21T11:00",
        "2024-06-03T10:00",
        "2024-06-10T10:00",
    ]
    assert sorted(moments(series, moved, gone)) == expected
    assert sorted(moments(gone, moved, series)) == expected


def test_a_rule_nobody_knows_gives_its_first_day_and_says_so() -> None:
    for rule in ("FREQ=YEARLY;BYWEEKNO=20", "FREQ=HOURLY", "FREQ=DAILY;COUNT=-1", "FREQ=NEVER", ""):
        items = read(calendar(event(IDA, I_COME, f"RRULE:{rule}")))
        assert len(met(items)) == 1
        assert reasons(items) == ["Only the first day of this series could be read."]
