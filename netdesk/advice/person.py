"""One person as a rule sees them: the facts, read on the day, with the channels that are open for advice."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from netdesk.advice.best_hour import best_hour, best_hour_phrase
from netdesk.advice.channel_chance import channel_chance
from netdesk.advice.context import Context
from netdesk.advice.decisions import banned_channels
from netdesk.advice.facts import PersonFacts
from netdesk.advice.known_channels import known_channels, most_personal_that_worked
from netdesk.advice.tie_reading import reading
from netdesk.domain.phrase import Phrase
from netdesk.domain.reading import NO_DAY, ChannelFigures, Reading
from netdesk.domain.stand_in import is_mere_number


class Person:
    """A person on a day."""

    def __init__(self, facts: PersonFacts, context: Context) -> None:
        self.facts = facts
        self.context = context
        self.contact = facts.contact
        self.figures = facts.figures
        self.name = facts.contact.formatted_name

    @cached_property
    def reading(self) -> Reading:
        """Warmth, state and the rest, today."""
        context = self.context
        return reading(self.figures, self.contact.circle, context.day, context.settings, context.pauses)

    @cached_property
    def known(self) -> tuple[int, ...]:
        """Channels on which the person can be reached and may be, highest rung first [rule 2]."""
        ladder = self.context.ladder
        banned = banned_channels(self.facts.decisions, self.context.today)
        found = known_channels(self.contact, self.facts.channels, ladder)
        return tuple(one for one in found if ladder.key(one) not in banned)

    def is_banned(self, channel_key: str) -> bool:
        """Whether the owner said "not this channel" for this person."""
        return channel_key in banned_channels(self.facts.decisions, self.context.today)

    @cached_property
    def is_a_mere_number(self) -> bool:
        """Whether nothing but a number is known, of which the owner never made anything: no name, no circle,
        no closeness, no wished rhythm, no talk and no message to them alone. Such come in with the members
        of a group.
        """
        contact, last = self.contact, self.facts.last_out
        if not is_mere_number(self.name) or self.figures.talks:
            return False
        is_placed = contact.circle is not None or contact.rhythm_days is not None or contact.closeness
        return not is_placed and (last is None or len(last.participants) > 1)

    def channel(self, channel_id: int) -> ChannelFigures | None:
        """The figures on a channel, None without history there."""
        return self.facts.by_channel.get(channel_id)

    def chance(self, channel_id: int) -> float:
        """The chance of an answer on a channel."""
        closeness, usual = self.contact.closeness, self.context.usual
        return channel_chance(self.figures, self.channel(channel_id), channel_id, closeness, usual)

    def likeliest(self, channel_ids: Iterable[int]) -> int | None:
        """The channel with the highest chance; of equal ones the more personal."""
        ladder = self.context.ladder
        return max(channel_ids, key=lambda one: (self.chance(one), ladder.rung(one), -one), default=None)

    def most_personal(self, highest_rung: int = 5) -> int | None:
        """The most personal channel that ever worked, up to a rung."""
        return most_personal_that_worked(self.known, self.facts.channels, highest_rung, self.context.ladder)

    def moment(self, channel_id: int) -> Phrase | None:
        """The best hour on a channel, None when too little is known."""
        context = self.context
        best = best_hour(self.channel(channel_id), context.habits, context.settings)
        return None if best is None else best_hour_phrase(best, context.today.weekday())

    def age(self, day: int) -> int:
        """Whole days since `day`, 0 when it was never."""
        return 0 if day == NO_DAY else max(0, self.context.day - day)
