"""What is the same for every person while one list of suggestions is made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from netdesk.advice.facts import NO_COMMUNITY
from netdesk.advice.habits import NO_HABITS, Habits
from netdesk.advice.ladder import Ladder
from netdesk.advice.silence import Pauses
from netdesk.advice.usual import Usual
from netdesk.domain.moment import day_of_date
from netdesk.settings import DEFAULT, Settings

_NOTICED = 0.005
"""From so much on, a share of answers (half of 100) or a usual pause (half a percent) reads otherwise."""


@dataclass(frozen=True)
class Context:
    """`pauses`: the usual pauses of the network, None for the defaults; `home_community`: the community
    in which the owner is at home, NO_COMMUNITY when none is known.
    """

    today: date
    ladder: Ladder
    settings: Settings = DEFAULT
    habits: Habits = NO_HABITS
    pauses: Pauses | None = None
    home_community: int = NO_COMMUNITY

    @property
    def day(self) -> int:
        """Today as days since 1970."""
        return day_of_date(self.today)

    @cached_property
    def usual(self) -> Usual:
        """By what answers are expected."""
        return Usual(self.ladder, self.habits, self.settings)

    def has_drifted(self, earlier: Context) -> bool:
        """Whether the whole network's answers or pauses are so far from those of `earlier`, or the owner at
        home elsewhere, that suggestions about people whom no edit touched read otherwise, too.
        """
        shares = (abs(self.usual.share_on(one) - earlier.usual.share_on(one)) for one in self.ladder.channels)
        pauses = (abs(now - then) for now, then in zip(self._pauses, earlier._pauses, strict=True))
        is_elsewhere = self.home_community != earlier.home_community
        return is_elsewhere or any(one >= _NOTICED for one in (*shares, *pauses))

    @property
    def _pauses(self) -> Pauses:
        return self.pauses or Pauses(self.settings.pause_mu, self.settings.pause_sigma)
