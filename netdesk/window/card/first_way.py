"""Which way to somebody the card offers first, which ones besides, and what their buttons say."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from netdesk.window.best_time_text import best_time_text
from netdesk.window.card.card_words import say
from netdesk.window.tie_text import channel_name
from netdesk.window.way import Way, way_of_use, ways_of

if TYPE_CHECKING:
    from netdesk.desk.rows import ContactCard


class ButtonWords(NamedTuple):
    """What stands on a button, and what it does in full."""

    text: str
    tip: str


def first_way(card: ContactCard) -> Way | None:
    """The way over the channel to use next, else over the one that answers most, else the first there is."""
    best = next((line.channel for line in card.ladder if line.is_best), "")
    if best and (way := way_of_use(card.contact, best)) is not None:
        return way
    ways = ways_of(card.contact)
    by_channel = {way.channel: way for way in ways}
    ranked = sorted(
        (line for line in card.ladder if line.channel in by_channel and line.state != "next"),
        key=lambda line: (line.state != "active", -(line.share or 0.0)),
    )
    chosen = next((by_channel[line.channel] for line in ranked), None)
    return chosen or (ways[0] if ways else None)


def other_ways(card: ContactCard, first: Way | None) -> list[Way]:
    """Where else one can write."""
    taken = "" if first is None else first.channel
    return [way for way in ways_of(card.contact) if not way.is_call and way.channel != taken]


def first_words(card: ContactCard, way: Way, today: date) -> str:
    """Call Tue 9–10, E-mail today 16–17, Write on LinkedIn."""
    line = next((one for one in card.ladder if one.channel == way.channel), None)
    moment = None if line is None else card.moment if line.is_best else line.best_time
    time = "" if moment is None else best_time_text(moment, today)
    if way.is_call:
        return say("Call {time}").format(time=time).strip()
    if way.channel == "email":
        return say("E-mail {time}").format(time=time).strip()
    return _write_on(way)


def other_words(first: Way | None, others: list[Way]) -> ButtonWords:
    """The channel where there is one other, else that there is a choice."""
    if len(others) == 1:
        return ButtonWords(channel_name(others[0].channel), _write_on(others[0]))
    if first is None or first.is_call:
        return ButtonWords(say("Write"), say("Choose where to write"))
    return ButtonWords(say("Write on …"), say("Choose where else to write"))


def _write_on(way: Way) -> str:
    if way.channel == "email":
        return say("Write an e-mail")
    return say("Write on {channel}").format(channel=channel_name(way.channel))
