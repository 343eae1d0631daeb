"""Even stretches of the calendar to count events in: hours, days, weeks, months, quarters, years."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from netdesk.window.timeline.span import DAY_S, YEAR_S, Span

Unit = Literal["hour", "day", "week", "month", "quarter", "year"]
_LENGTHS: dict[Unit, float] = {
    "hour": 3_600, "day": DAY_S, "week": 7 * DAY_S, "month": YEAR_S / 12, "quarter": YEAR_S / 4,
    "year": YEAR_S,
}  # fmt: skip
_MONTHS: dict[Unit, int] = {"month": 1, "quarter": 3, "year": 12}
_NARROWEST = 5.0
_MONDAY = 4 * 86_400


def unit_for(span: Span, width: float) -> Unit:
    """The smallest unit whose bars are wide enough to see."""
    per_pixel = span.length / max(width, 1.0)
    return next((unit for unit, length in _LENGTHS.items() if length / per_pixel >= _NARROWEST), "year")


def edges(unit: Unit, span: Span) -> NDArray[np.int64]:
    """The edges of all units that touch the span, in seconds since 1970."""
    if unit in _MONTHS:
        step = _MONTHS[unit]
        first, last = (np.datetime64(int(second), "s").astype("M8[M]").astype(int) for second in span)
        months = np.arange(first // step * step, last + step + 1, step)
        return months.astype("M8[M]").astype("M8[s]").astype(np.int64)
    length = int(_LENGTHS[unit])
    since = _MONDAY if unit == "week" else 0
    first = (int(span.start) - since) // length
    last = (int(span.end) - since) // length
    return np.arange(first, last + 2, dtype=np.int64) * length + since


def whole_edges(unit: Unit, first: int, last: int) -> NDArray[np.int64]:
    """The edges of all units from a moment to another, both in seconds since 1970."""
    return edges(unit, Span(first, last))


def numbers(unit: Unit, seconds: NDArray[np.int64]) -> NDArray[np.int64]:
    """The number of the stretch each moment lies in; only good to compare with each other."""
    if unit in _MONTHS:
        months = seconds.astype("M8[s]").astype("M8[M]").astype(np.int64)
        return months // _MONTHS[unit]
    return (seconds - (_MONDAY if unit == "week" else 0)) // int(_LENGTHS[unit])
