"""The first phase: finding candidates for a rule among all people at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from netdesk.advice.facts import NO_COMMUNITY, NetworkFacts
from netdesk.advice.reading_table import ReadingTable
from netdesk.advice.recompute import Ints, rows_of
from netdesk.domain.moment import day_of_date
from netdesk.settings import DEFAULT, Settings

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Search:
    """All people on a day: `facts`, their `readings` in the same order, and the day."""

    facts: NetworkFacts
    readings: ReadingTable
    today: date
    settings: Settings = DEFAULT

    @property
    def day(self) -> int:
        """Today as days since 1970."""
        return day_of_date(self.today)

    def best(self, mask: Mask, rank: NDArray[np.generic], limit: int | None = None) -> Ints:
        """Rows in the mask with the highest rank, at most `limit` (`candidates_per_kind`); among equals
        the lower ids.
        """
        rows = np.flatnonzero(mask)
        count = self.settings.candidates_per_kind if limit is None else limit
        if len(rows) > count:
            order = np.argsort(-rank[rows].astype(np.float64), kind="stable")
            rows = np.sort(rows[order[:count]])
        return rows

    def mask_of(self, contact_ids: Iterable[int]) -> Mask:
        """Which rows belong to these contacts."""
        mask = np.zeros(len(self.readings), np.bool_)
        rows = rows_of(self.facts.contact_ids, np.array(sorted(contact_ids), np.int32))
        mask[rows[rows >= 0]] = True
        return mask

    def age(self, day: NDArray[np.int32]) -> NDArray[np.int64]:
        """Whole days since each day; very large where it never was."""
        return self.day - day.astype(np.int64)

    @cached_property
    def wished_days(self) -> NDArray[np.int64]:
        """Per person the rhythm the owner wants, their own or their circle's; 0 for none."""
        people = self.facts.people
        wished = people.rhythm_days.astype(np.int64)
        for circle, days in self.settings.circle_days.items():
            if circle and days:
                wished = np.where((wished == 0) & (people.circle == circle), days, wished)
        return wished

    @cached_property
    def home_community(self) -> int:
        """The community with most of the warmth: the owner's own. NO_COMMUNITY when none is known."""
        community = self.facts.people.community
        known = np.flatnonzero(community >= 0)
        if not len(known):
            return NO_COMMUNITY
        return int(np.bincount(community[known], self.readings.warmth[known]).argmax())
