"""The channel ladder of one contact: which rungs are shared, answering, silent, or next [A3, A8, A10]."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from netdesk.advice.answer import share_answered
from netdesk.advice.best_hour import best_hour, best_hour_phrase
from netdesk.advice.channel_chance import channel_chance
from netdesk.advice.habits import Habits
from netdesk.advice.ladder import Ladder
from netdesk.desk.list_rows import LadderState, LadderStep
from netdesk.desk.rows import ChannelLine
from netdesk.domain.channel import CHANNELS, Channel
from netdesk.domain.contact import Contact, Presence
from netdesk.domain.phrase import Phrase
from netdesk.domain.reading import ChannelFigures, TieFigures
from netdesk.domain.suggestion import Suggestion
from netdesk.settings import Settings
from netdesk.store import records
from netdesk.store.contact_rows import ChannelIds
from netdesk.store.driver import Connection

NEXT_STEPS = ("phone", "in-person")
"""The rungs a tie is led up to, one after the other [B24]; more private ones are offered only by a
suggestion that names the trust it rests on [A8]."""
_PLACE = {channel.key: number for number, channel in enumerate(CHANNELS)}


def ladder_of(connection: Connection) -> Ladder:
    """The channels of a network by id."""
    ids = ChannelIds(connection)
    return Ladder({ids.id_of(channel.key): channel for channel in records.channels(connection)})


def ladder_steps(
    known: Collection[str], figures: Mapping[str, ChannelFigures], now: int, settings: Settings
) -> tuple[LadderStep, ...]:
    """The small ladder: `known` are the channels to reach the contact by, `figures` what went over each.

    The channel used most comes first, of those used alike the one that channels are listed with first.
    """

    def by_use(key: str) -> tuple[int, int, str]:
        return -figures[key].events if key in figures else 0, _PLACE.get(key, len(_PLACE)), key

    shared_or_used = sorted({*known, *figures}, key=by_use)
    steps = [LadderStep(key, channel_state(figures.get(key), now, settings)) for key in shared_or_used]
    shared = {step.channel for step in steps}
    following = next((key for key in NEXT_STEPS if key not in shared), None)
    if following is not None:
        steps.append(LadderStep(following, "next"))
    return tuple(steps)


def channel_state(figures: ChannelFigures | None, now: int, settings: Settings) -> LadderState:
    """active, or silent: answers below the threshold, or no sign of life for too long (settings)."""
    if figures is None or now - figures.last_in_day > settings.silent_days:
        return "silent"
    share = share_answered(figures.opened, figures.answered, settings)
    return "silent" if share is not None and share < settings.silent_share else "active"


def channel_lines(
    contact: Contact,
    per_channel: Sequence[ChannelFigures],
    known: Collection[str],
    channels: Sequence[Channel],
    ids: ChannelIds,
    now: int,
    settings: Settings,
    best: str = "",
    best_times: Mapping[str, Phrase | None] = MappingProxyType({}),
) -> tuple[ChannelLine, ...]:
    """The ladder on the card, top rung first. Channels nobody shares are shown for the usual rungs only.

    `best`: the channel to use next; `best_times`: when each is answered.
    """
    figures = {ids.key_of(one.channel_id): one for one in per_channel}
    states = {step.channel: step.state for step in ladder_steps(known, figures, now, settings)}
    presence = {one.channel: one for one in reversed(contact.presences)}
    lines = [
        _line(
            channel,
            states[channel.key],
            figures.get(channel.key),
            presence.get(channel.key),
            contact,
            settings,
        )._replace(is_best=channel.key == best, best_time=best_times.get(channel.key))
        for channel in reversed(channels)
        if channel.key in states
    ]
    return tuple(lines)


def _line(
    channel: Channel,
    state: LadderState,
    figures: ChannelFigures | None,
    presence: Presence | None,
    contact: Contact,
    settings: Settings,
) -> ChannelLine:
    points = {"email": contact.emails, "phone": contact.phones}.get(channel.key, ())
    handle = presence.handle if presence else ""
    line = ChannelLine(
        channel.key,
        channel.name,
        channel.rung,
        state,
        handle=handle or (points[0].value if points else ""),
        url=presence.url if presence else "",
        since=presence.since if presence else "",
    )
    if figures is None:
        return line
    return line._replace(
        opened=figures.opened,
        answered=figures.answered,
        share=share_answered(figures.opened, figures.answered, settings),
        delay_s=figures.delay_s,
        hours=figures.hours,
    )


class NextWay(NamedTuple):
    """The channel to use next with somebody, "" for none, and when; None when any time is as good."""

    channel: str = ""
    moment: Phrase | None = None


def next_way(
    suggestion: Suggestion | None,
    tie: TieFigures,
    per_channel: Mapping[str, ChannelFigures],
    known: Collection[str],
    closeness: str,
    ladder: Ladder,
    habits: Habits,
    settings: Settings,
    weekday: int,
) -> NextWay:
    """Where and when to turn to somebody: as is suggested; where nothing is, over the channel most likely to
    be answered, at its best time. `weekday`: today's, 0 for Monday.
    """
    if suggestion is not None and suggestion.channel:
        return NextWay(suggestion.channel, suggestion.moment)
    channel = best_channel(tie, per_channel, known, closeness, ladder, habits, settings)
    return NextWay(channel, best_times(per_channel, habits, settings, weekday).get(channel))


def best_channel(
    tie: TieFigures,
    per_channel: Mapping[str, ChannelFigures],
    known: Collection[str],
    closeness: str,
    ladder: Ladder,
    habits: Habits,
    settings: Settings,
) -> str:
    """The channel of those known or used that is still open and most likely to be answered, "" for none [A3].

    Channels on which they ever wrote, answered or talked go before those that nobody tried.
    """
    used = (key for key, figures in per_channel.items() if figures.events)
    usable = [key for key in {*known, *used} if key in ladder.ids and ladder.is_open(ladder.ids[key])]
    tried = [key for key in usable if _has_worked(per_channel.get(key))]

    def chance(key: str) -> tuple[float, str]:
        figures = per_channel.get(key)
        return channel_chance(tie, figures, ladder.ids[key], closeness, ladder, habits, settings), key

    return max(tried or usable, key=chance, default="")


def _has_worked(figures: ChannelFigures | None) -> bool:
    return figures is not None and bool(figures.received or figures.answered or figures.talks)


def best_times(
    per_channel: Mapping[str, ChannelFigures], habits: Habits, settings: Settings, weekday: int | None = None
) -> dict[str, Phrase | None]:
    """The best time per channel, None where too little is known."""
    found = {key: best_hour(figures, habits, settings) for key, figures in per_channel.items()}
    return {key: None if best is None else best_hour_phrase(best, weekday) for key, best in found.items()}
