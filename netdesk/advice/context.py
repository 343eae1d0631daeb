"""What is the same for every person while one list of suggestions is made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netdesk.advice.facts import NO_COMMUNITY
from netdesk.advice.habits import NO_HABITS, Habits
from netdesk.advice.ladder import Ladder
from netdesk.advice.silence import Pauses
from netdesk.domain.moment import day_of_date
from netdesk.settings import DEFAULT, Settings


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
