"""What is usual in a network: how often openings are answered, in all and on each of its channels."""

from __future__ import annotations

from typing import NamedTuple

from netdesk.advice.habits import NO_HABITS, Habits
from netdesk.advice.ladder import Ladder
from netdesk.settings import DEFAULT, Settings


class Usual(NamedTuple):
    """`ladder`: the channels on their rungs; `habits`: how they were answered so far, and at which hours."""

    ladder: Ladder
    habits: Habits = NO_HABITS
    settings: Settings = DEFAULT

    @property
    def share(self) -> float:
        """The share (0-1) of openings that are answered in this network, beginning at the stated prior."""
        habit, weight = self.habits.all, self.settings.channel_learning
        return (habit.answered + weight * self.settings.usual_prior) / (habit.opened + weight)

    def share_on(self, channel_id: int) -> float:
        """The same on one channel, beginning at the prior of its rung [A4]."""
        habit, weight = self.habits.of(channel_id), self.settings.channel_learning
        priors = self.settings.rung_priors
        prior = priors[min(max(self.ladder.rung(channel_id), 0), len(priors) - 1)]
        return (habit.answered + weight * prior) / (habit.opened + weight)
