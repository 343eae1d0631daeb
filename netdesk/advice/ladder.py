"""The channels of a network as advice needs them: by number, with their rungs [A1, A5-A7]."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from netdesk.advice.figures import UNKNOWN_RUNG
from netdesk.domain.channel import Channel


@dataclass(frozen=True)
class Ladder:
    """`channels`: channel id -> channel, as the owner has placed them on the rungs."""

    channels: Mapping[int, Channel]

    @cached_property
    def ids(self) -> Mapping[str, int]:
        """Channel key -> id."""
        return {channel.key: number for number, channel in self.channels.items()}

    @cached_property
    def rungs(self) -> Mapping[int, int]:
        """Channel id -> rung 1 (X) to 5 (in person)."""
        return {number: channel.rung for number, channel in self.channels.items()}

    def key(self, channel_id: int) -> str:
        """The key of a channel, "" for an unknown one."""
        channel = self.channels.get(channel_id)
        return channel.key if channel else ""

    def name(self, channel_id: int) -> str:
        """What the channel is called."""
        channel = self.channels.get(channel_id)
        return channel.name if channel else ""

    def rung(self, channel_id: int) -> int:
        """The rung of a channel."""
        return self.rungs.get(channel_id, UNKNOWN_RUNG)

    def is_open(self, channel_id: int) -> bool:
        """Whether the channel still exists, so that somebody can be reached on it [B2]."""
        channel = self.channels.get(channel_id)
        return channel is not None and not channel.is_ended
