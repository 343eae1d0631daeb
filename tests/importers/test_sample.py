import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk import resource
from netdesk.domain.error import KnownError
from netdesk.domain.partial_date import PartialDate
from netdesk.importers.document import READER
from netdesk.importers.sample import sample_source, shift_document, shift_text, shift_yearly

ANCHOR = date(2026, 11, 18)
days = st.dates(date(1940, 1, 1), date(2060, 12, 31))


def document_on(today: date) -> dict[str, Any]:
    (member,) = sample_source(today).members
    with member.open() as stream:
        document: dict[str, Any] = json.load(stream)
    return document


@pytest.mark.parametrize("ahead", [0, 6, 7, 1500, -1])
def test_the_anchor_falls_on_today_or_the_six_days_before(ahead: int) -> None:
    today = ANCHOR + timedelta(days=ahead)
    anchor = date.fromisoformat(document_on(today)["anchor"])
    assert 0 <= (today - anchor).days <= 6
    assert anchor.weekday() == ANCHOR.weekday()


def test_the_sample_is_one_of_our_documents() -> None:
    assert READER.recognise(sample_source(ANCHOR)) == 100


def test_everything_moves_by_the_same_weeks() -> None:
    before, after = document_on(ANCHOR), document_on(ANCHOR + timedelta(weeks=30))
    for old, new in zip(before["interactions"][::500], after["interactions"][::500], strict=True):
        then, now = old["time"][:10], new["time"][:10]
        assert date.fromisoformat(now) - date.fromisoformat(then) == timedelta(weeks=30)
        assert new["time"][10:] == old["time"][10:]
        assert new["text"] == old["text"]


def test_without_moving_the_sample_is_as_it_was_written() -> None:
    document = document_on(ANCHOR)
    assert shift_document(document, ANCHOR, 0) == document


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("2026-11-18", "2026-12-02"),
        ("2026-11-18T22:48:00+01:00", "2026-12-02T22:48:00+01:00"),
        ("2026-11", "2026-11"),
        ("2026-10", "2026-10"),
        ("2026", "2026"),
        ("", ""),
        ("in person", "in person"),
    ],
)
def test_dates_keep_their_precision(text: str, moved: str) -> None:
    assert shift_text(text, 2) == moved


def test_years_move_with_many_weeks() -> None:
    assert shift_text("2010", 52) == "2011"
    assert shift_text("2010-05", 4) == "2010-06"


@given(days, st.integers(-2000, 2000), st.booleans())
def test_a_day_of_the_year_keeps_its_distance_from_the_anchor(day: date, weeks: int, has_year: bool) -> None:
    known = PartialDate(day.year if has_year else None, day.month, day.day)
    moved = PartialDate.parse(shift_yearly(str(known), ANCHOR, weeks))
    assert moved is not None
    anchor = ANCHOR + timedelta(weeks=weeks)
    start, moved_start = ANCHOR - timedelta(days=183), anchor - timedelta(days=183)
    near, moved_near = known.next_after(start), moved.next_after(moved_start)
    assert near is not None
    assert moved_near is not None
    # One day later where the moved day would be a 29 February of a year that has none.
    assert 0 <= (moved_near - anchor).days - (near - ANCHOR).days <= 1
    if day.year and moved.year and known.year:
        assert moved_near.year - moved.year == near.year - known.year


def test_only_days_of_the_year_are_treated_so() -> None:
    assert shift_yearly("2010-05", ANCHOR, 4) == "2010-06"
    assert shift_yearly("about Easter", ANCHOR, 4) == "about Easter"


def test_a_missing_sample_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resource, "path", lambda *parts: resource.__file__)
    monkeypatch.setattr("netdesk.importers.sample.resource.path", lambda *parts: _Gone())
    with pytest.raises(KnownError, match="missing or damaged"):
        sample_source(ANCHOR)


class _Gone:
    def read_bytes(self) -> bytes:
        raise FileNotFoundError
