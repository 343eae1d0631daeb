"""How the network was on earlier days: who was known, and how much contact there was in each month."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from netdesk.domain.moment import day_of_date
from netdesk.domain.reading import IN, NO_DAY, OUT
from netdesk.window.graph.people import Known

if TYPE_CHECKING:
    from netdesk.desk.arrangement import Arrangement
    from netdesk.desk.desk import Desk

DORMANT_DAYS = 540
"""Without contact for so long, a tie is drawn as dormant on an earlier day."""


class Months(NamedTuple):
    """Exchanges per month from the month of `first` on: begun by the owner or both, and by others."""

    first: date
    mine: NDArray[np.int64]
    theirs: NDArray[np.int64]

    def end_day(self, place: int) -> int:
        """The last day of a month, in days since 1970."""
        months = self.first.year * 12 + self.first.month + place
        return day_of_date(date(months // 12, months % 12 + 1, 1)) - 1


def months(desk: Desk) -> Months | None:
    """Exchanges per month up to today, None before the first reading or without any."""
    history = desk.history()
    if history is None or not len(history):
        return None
    # Counted by day first: then only days, not events, are asked for their month.
    begin = int(history.day.min())
    is_past = history.day <= day_of_date(desk.today)
    is_theirs = (history.sense & (IN | OUT)) == IN
    span = int(history.day.max()) - begin + 1
    month_of = np.arange(begin, begin + span).astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    today = desk.today
    last = (today.year - 1970) * 12 + today.month - 1
    first = max(min(int(month_of[0]), last - 11), last - 12 * 60)
    fits = (month_of >= first) & (month_of <= last)

    def per_month(days: NDArray[np.int32]) -> NDArray[np.int64]:
        by_day = np.bincount(days - begin, minlength=span)
        summed = np.bincount(month_of[fits] - first, by_day[fits], minlength=last - first + 1)
        return summed.astype(np.int64)

    return Months(
        date(1970 + first // 12, first % 12 + 1, 1),
        per_month(history.day[is_past & ~is_theirs]), per_month(history.day[is_past & is_theirs]),
    )  # fmt: skip


def known(desk: Desk, plan: Arrangement) -> Known | None:
    """Since when each person is known, and when there was contact last."""
    directory = desk.directory
    if directory is None or not len(directory.ties):
        return None
    ties = directory.ties
    row = np.minimum(np.searchsorted(ties["contact_id"], plan.ids), len(ties) - 1)
    is_read = ties["contact_id"][row] == plan.ids
    first = ties["first_day"][row].astype(np.int64)
    connected = ties["connected_day"][row].astype(np.int64)
    first[first == NO_DAY], connected[connected == NO_DAY] = 1 << 30, 1 << 30
    first = np.minimum(first, connected)
    # Nobody noted since when: always known.
    first[~is_read | (first == 1 << 30)] = -(1 << 30)
    return Known(first, np.where(is_read, ties["last_day"][row], 0), DORMANT_DAYS)
