"""Whether dates of a chat begin with the day, the month or the year: no line says, but all together do."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Order = Literal["dmy", "mdy", "ymd"]
_PLACES: dict[Order, tuple[int, int, int]] = {"dmy": (2, 1, 0), "mdy": (2, 0, 1), "ymd": (0, 1, 2)}


def day_of(numbers: tuple[str, str, str], order: Order) -> date | None:
    """The date, None when there is no such day."""
    year, month, day = (int(numbers[place]) for place in _PLACES[order])
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


@dataclass(slots=True)
class DayOrder:
    """Hears every date of a chat in the order of the file, and judges by what it heard."""

    is_12_hours: bool
    mark: str
    _counts: dict[Order, int] = field(default_factory=lambda: {"dmy": 0, "mdy": 0, "ymd": 0})
    _jumps: dict[Order, int] = field(default_factory=lambda: {"dmy": 0, "mdy": 0, "ymd": 0})
    _last: dict[Order, date] = field(default_factory=dict)
    _total: int = 0

    def hear(self, numbers: tuple[str, str, str]) -> None:
        """A date of the chat."""
        self._total += 1
        orders: tuple[Order, ...] = ("ymd",) if len(numbers[0]) == 4 else ("dmy", "mdy")
        for order in orders:
            day = day_of(numbers, order)
            if day is None:
                continue
            self._counts[order] += 1
            last = self._last.get(order)
            self._jumps[order] += last is not None and day < last
            self._last[order] = day

    @property
    def order(self) -> Order:
        """The order in which the dates of most lines exist; of two, the one in which time runs forward;
        else that of the fashion of the rest.
        """
        most = max(self._counts.values())
        fitting = [order for order, count in self._counts.items() if count == most]
        fewest = min(self._jumps[order] for order in fitting)
        forward = [order for order in fitting if self._jumps[order] == fewest]
        if len(forward) == 1:
            return forward[0]
        return "mdy" if self.mark == "/" and self.is_12_hours else "dmy"

    @property
    def is_sure(self) -> bool:
        """Whether the dates themselves decide, or could not mean anything else."""
        both = self._counts["dmy"], self._jumps["dmy"]
        if both != (self._counts["mdy"], self._jumps["mdy"]) or self.mark == ".":
            return True
        return self._last.get("dmy") == self._last.get("mdy")
