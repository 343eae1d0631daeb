"""When it is time to ask about something noted of a person."""

from datetime import date

import pytest

from netdesk.domain.contact import Fact
from netdesk.domain.worth_asking import is_due

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("last_asked", "interval", "due"),
    [
        ("", 180, True),
        ("", 0, False),
        ("2026-11-18", 180, False),
        ("2026-05-22", 180, True),
        ("2026-05-23", 180, False),
        ("2025", 180, True),
        ("in spring", 180, True),
    ],
)
def test_it_is_due_when_never_asked_or_not_for_its_interval(
    last_asked: str, interval: int, due: bool
) -> None:
    assert is_due(Fact("Learns the cello", last_asked=last_asked, interval_days=interval), TODAY) is due
