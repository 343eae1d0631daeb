"""When something happened: an instant with its zone, a local time, or only a date."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Literal, NamedTuple

MomentKind = Literal["instant", "local", "date"]

EPOCH = date(1970, 1, 1)
DAY_S = 86_400
DAY_MS = DAY_S * 1000


class Moment(NamedTuple):
    """`ms`: milliseconds since 1970, in UTC for an instant, as on the wall clock for the others.

    `offset_minutes`: distance of the written time from UTC, for an instant only. The calendar day of a
    moment is the one it was written with, so that a network reads the same on every computer.
    """

    ms: int
    kind: MomentKind = "instant"
    offset_minutes: int = 0

    @property
    def wall_ms(self) -> int:
        """Milliseconds since 1970 on the clock of the place where it happened."""
        return self.ms + self.offset_minutes * 60_000 if self.kind == "instant" else self.ms

    @property
    def day(self) -> int:
        """The calendar day, as days since 1 January 1970."""
        return self.wall_ms // DAY_MS

    @property
    def calendar_date(self) -> date:
        """The calendar day."""
        return date_of_day(self.day)

    @classmethod
    def on(cls, day: date) -> Moment:
        """A date without a time."""
        return cls(day_of_date(day) * DAY_MS, "date")

    @classmethod
    def of(cls, when: datetime) -> Moment:
        """An instant if `when` has a zone, a local time otherwise."""
        shift = when.utcoffset()
        wall = when.replace(tzinfo=UTC)
        ms = round(wall.timestamp() * 1000)
        if shift is None:
            return cls(ms, "local")
        minutes = round(shift.total_seconds() / 60)
        return cls(ms - minutes * 60_000, "instant", minutes)

    @classmethod
    def parse(cls, text: str) -> Moment | None:
        """The moment in an ISO 8601 text (2024-05-01, 2024-05-01T10:20, …Z, …+02:00), else None."""
        text = text.strip()
        try:
            if len(text) in (8, 10) and "T" not in text:
                return cls.on(date.fromisoformat(text))
            return cls.of(datetime.fromisoformat(text))
        except ValueError:
            return None

    def __str__(self) -> str:
        """ISO 8601, to the precision it has: date, local time, or time with zone."""
        if self.kind == "date":
            return self.calendar_date.isoformat()
        wall = datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=self.wall_ms)
        spec = "milliseconds" if self.ms % 1000 else "seconds"
        if self.kind == "local":
            return wall.replace(tzinfo=None).isoformat(timespec=spec)
        zone = timezone(timedelta(minutes=self.offset_minutes))
        text = wall.replace(tzinfo=zone).isoformat(timespec=spec)
        return text.replace("+00:00", "Z") if self.offset_minutes == 0 else text


def day_of_date(day: date) -> int:
    """Days since 1 January 1970."""
    return (day - EPOCH).days


def date_of_day(day: int) -> date:
    """The date that is `day` days after 1 January 1970."""
    return EPOCH + timedelta(days=day)
