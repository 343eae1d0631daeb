"""On which channels a contact can be reached."""

from __future__ import annotations

from collections.abc import Iterable

from netdesk.advice.ladder import Ladder
from netdesk.domain.contact import Contact
from netdesk.domain.reading import ChannelFigures

_REACHABLE = frozenset({"connected", "mutual", "known"})
"""States of a presence in which one can write; a one-sided follow or a pending request is none [A5]."""


def known_channels(contact: Contact, channels: Iterable[ChannelFigures], ladder: Ladder) -> tuple[int, ...]:
    """Ids of the channels that still exist and on which the contact is present, has an address or a number
    noted, or was in touch; highest rung first.
    """
    keys = {one.channel for one in contact.presences if one.state in _REACHABLE}
    if contact.emails:
        keys.add("email")
    if contact.phones:
        keys.add("phone")
    found = {ladder.ids[key] for key in keys if key in ladder.ids}
    found.update(one.channel_id for one in channels if one.events)
    usable = [channel_id for channel_id in found if ladder.is_open(channel_id)]
    return tuple(sorted(usable, key=lambda channel_id: (-ladder.rung(channel_id), channel_id)))


def most_personal_that_worked(
    known: Iterable[int], channels: Iterable[ChannelFigures], highest_rung: int, ladder: Ladder
) -> int | None:
    """The highest of the known channels, up to a rung, on which they ever wrote, answered or talked."""
    worked = {one.channel_id for one in channels if one.answered or one.received or one.talks}
    return next((one for one in known if one in worked and ladder.rung(one) <= highest_rung), None)
