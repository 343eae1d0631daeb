"""The channel ladder of one contact: which rungs are shared, answering, silent, or next [A3, A8, A10]."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from netdesk.advice.answer import share_answered
from netdesk.advice.best_hour import best_hour, best_hour_phrase
from netdesk.advice.channel_chance import channel_chance
from netdesk.advice.ladder import Ladder
from netdesk.advice.usual import Usual
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
    """The channels of a network by id, in the order of the ladder, from the bottom."""
    ids = ChannelIds(connection)
    return Ladder({ids.id_of(channel.key): channel for channel in records.channels(connection)})


class ContactChannels(NamedTuple):
    """What is known of one contact's channels, by key. `known`: those to reach them by; `used`: what went
    over each; `tie`: what went over all of them.
    """

    tie: TieFigures
    known: Collection[str]
    used: Mapping[str, ChannelFigures]
    closeness: str = ""


def ladder_steps(own: ContactChannels, now: int, settings: Settings) -> tuple[LadderStep, ...]:
    """The small ladder. The channel used most comes first, of those used alike the one that channels are
    listed with first.
    """

    def by_use(key: str) -> tuple[int, int, str]:
        return -own.used[key].events if key in own.used else 0, _PLACE.get(key, len(_PLACE)), key

    shared = sorted({*own.known, *own.used}, key=by_use)
    steps = [LadderStep(key, channel_state(own.used.get(key), now, settings)) for key in shared]
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
    contact: Contact, own: ContactChannels, usual: Usual, now: int, best: str = ""
) -> tuple[ChannelLine, ...]:
    """The ladder on the card, top rung first. Channels nobody shares are shown for the usual rungs only.

    `best`: the channel to use next.
    """
    states = {step.channel: step.state for step in ladder_steps(own, now, usual.settings)}
    presence = {one.channel: one for one in reversed(contact.presences)}
    times = best_times(own.used, usual)
    lines = [
        _line(channel, states[channel.key], presence.get(channel.key), contact)
        for channel in reversed(tuple(usual.ladder.channels.values()))
        if channel.key in states
    ]
    return tuple(
        _with_figures(line, own.used.get(line.channel), usual.settings)._replace(
            is_best=line.channel == best, best_time=times.get(line.channel)
        )
        for line in lines
    )


def _line(channel: Channel, state: LadderState, presence: Presence | None, contact: Contact) -> ChannelLine:
    points = {"email": contact.emails, "phone": contact.phones}.get(channel.key, ())
    handle = presence.handle if presence else ""
    return ChannelLine(
        channel.key,
        channel.name,
        channel.rung,
        state,
        handle=handle or (points[0].value if points else ""),
        url=presence.url if presence else "",
        since=presence.since if presence else "",
    )


def _with_figures(line: ChannelLine, figures: ChannelFigures | None, settings: Settings) -> ChannelLine:
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


def next_way(suggestion: Suggestion | None, own: ContactChannels, usual: Usual, weekday: int) -> NextWay:
    """Where and when to turn to somebody: as is suggested; where nothing is, over the channel most likely to
    be answered, at its best time. `weekday`: today's, 0 for Monday.
    """
    if suggestion is not None and suggestion.channel:
        return NextWay(suggestion.channel, suggestion.moment)
    channel = best_channel(own, usual)
    return NextWay(channel, best_times(own.used, usual, weekday).get(channel))


def best_channel(own: ContactChannels, usual: Usual) -> str:
    """The channel of those known or used that is still open and most likely to be answered, "" for none [A3].

    Channels on which they ever wrote, answered or talked go before those that nobody tried.
    """
    ladder = usual.ladder
    used = (key for key, figures in own.used.items() if figures.events)
    usable = [key for key in {*own.known, *used} if key in ladder.ids and ladder.is_open(ladder.ids[key])]
    tried = [key for key in usable if _has_worked(own.used.get(key))]

    def chance(key: str) -> tuple[float, str]:
        return channel_chance(own.tie, own.used.get(key), ladder.ids[key], own.closeness, usual), key

    return max(tried or usable, key=chance, default="")


def _has_worked(figures: ChannelFigures | None) -> bool:
    return figures is not None and bool(figures.received or figures.answered or figures.talks)


def best_times(
    used: Mapping[str, ChannelFigures], usual: Usual, weekday: int | None = None
) -> dict[str, Phrase | None]:
    """The best time per channel, None where too little is known."""
    found = {key: best_hour(figures, usual.habits, usual.settings) for key, figures in used.items()}
    return {key: None if best is None else best_hour_phrase(best, weekday) for key, best in found.items()}
