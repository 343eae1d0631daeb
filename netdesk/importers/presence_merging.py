"""Which accounts of a person are one when a source says more of it, and what holds of them now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from netdesk.domain.channel import channel_name
from netdesk.domain.contact import Contact, OwnField, Presence
from netdesk.importers.profile_url import comparable_url

_STATES = ("known", "requested", "follower", "following", "mutual", "connected", "former")
_ENDED = {
    "facebook": "Friendship on Facebook ended",
    "instagram": "No longer followed on Instagram since",
}


class Joined(NamedTuple):
    """`presences`: all accounts; `earlier`: handles that accounts had before, as fields to be kept."""

    presences: tuple[Presence, ...]
    earlier: tuple[OwnField, ...] = ()


def ended(channel: str, date: str) -> OwnField:
    """That somebody is no longer a friend or followed on a channel, and since when (ISO)."""
    return OwnField(_ENDED[channel], date)


def earlier_handle(channel: str, handle: str) -> OwnField:
    """What somebody was called before on a channel."""
    return OwnField(_label_of_earlier(channel), handle)


def joined_presences(ours: Contact, theirs: Contact) -> Joined:
    """The accounts of both. An account of which the source has a number is the same under another handle;
    the newer handle is the one that the other side does not call an earlier one, else the incoming one.
    """
    joined = list(ours.presences)
    earlier: list[OwnField] = []
    for presence in theirs.presences:
        renamed = _renamed(joined, presence, ours, theirs)
        same = [place for place, one in enumerate(joined) if _is_same(one, presence)]
        # One that is only known to be on the channel fits any account there; the very account comes first.
        same.sort(key=lambda place: joined[place][:3] != presence[:3])
        if renamed is not None:
            one = joined[renamed]
            is_newer = not _was_called(presence.handle, ours, presence.channel)
            if is_newer:
                earlier.append(earlier_handle(one.channel, one.handle))
                one = one._replace(handle=presence.handle, url=presence.url)
            joined[renamed] = _join(one, presence, ours, theirs)
        elif same:
            joined[same[0]] = _join(joined[same[0]], presence, ours, theirs)
        else:
            joined.append(presence)
    return Joined(tuple(joined), tuple(earlier))


def with_earlier_handles(ours: Contact, theirs: Contact) -> Contact:
    """`theirs` as an older export says it: where an account of `ours` had another handle, that is an earlier
    one.
    """
    presences: list[Presence] = []
    earlier: list[OwnField] = []
    for presence in theirs.presences:
        renamed = _renamed(ours.presences, presence, ours, theirs)
        if renamed is None:
            presences.append(presence)
        else:
            now = ours.presences[renamed]
            presences.append(presence._replace(handle=now.handle, url=now.url))
            earlier.append(earlier_handle(presence.channel, presence.handle))
    if not earlier:
        return theirs
    return replace(theirs, presences=tuple(presences), fields=(*theirs.fields, *earlier))


def _is_same(ours: Presence, theirs: Presence) -> bool:
    """Whether both are one account on a channel; an account without name and address fits any."""
    if ours.channel != theirs.channel:
        return False
    if ours.url and theirs.url and comparable_url(ours.url) == comparable_url(theirs.url):
        return True
    if ours.handle and theirs.handle:
        return _plain(ours.handle) == _plain(theirs.handle)
    return not (ours.url and theirs.url)


def _renamed(joined: Sequence[Presence], theirs: Presence, us: Contact, them: Contact) -> int | None:
    """The place of the account that now has, or had, another handle: the only one on a channel that knows
    this person by one number.
    """
    numbers = _numbers(us, theirs.channel)
    named = [place for place, one in enumerate(joined) if one.channel == theirs.channel and one.handle]
    if not theirs.handle or len(named) != 1 or len(numbers) != 1 or numbers != _numbers(them, theirs.channel):
        return None
    return None if _plain(joined[named[0]].handle) == _plain(theirs.handle) else named[0]


def _numbers(contact: Contact, channel: str) -> set[str]:
    return {one.value for one in contact.source_ids if one.source == channel}


def _was_called(handle: str, contact: Contact, channel: str) -> bool:
    label = _label_of_earlier(channel)
    return any(one.name == label and _plain(one.value) == _plain(handle) for one in contact.fields)


def _label_of_earlier(channel: str) -> str:
    return f"Earlier handle on {channel_name(channel)}"


def _plain(handle: str) -> str:
    return handle.strip().casefold().lstrip("@")


def _join(ours: Presence, theirs: Presence, us: Contact, them: Contact) -> Presence:
    """Both together: what is missing filled in, and of the states the one that came further. Somebody who
    is no longer connected is so again when the connection is younger than its end.
    """
    filled = ours._replace(
        handle=ours.handle or theirs.handle, url=ours.url or theirs.url, source=ours.source or _teller(theirs)
    )
    if (ours.state == "former") != (theirs.state == "former"):
        former, live = (ours, theirs) if ours.state == "former" else (theirs, ours)
        has_returned = live.since > (_end(live.channel, us, them) or live.since)
        # Of two days that of the friendship counts, not that of a follow beside it.
        days = (live.since, former.since) if live.state == "connected" else (former.since, live.since)
        told = live if has_returned else former._replace(since=days[0] or days[1])
        return filled._replace(
            since=told.since,
            state=told.state,
            is_following=told.is_following,
            is_follower=told.is_follower,
        )
    is_following = ours.is_following or theirs.is_following
    is_follower = ours.is_follower or theirs.is_follower
    state = max(ours.state, theirs.state, key=_STATES.index)
    # Lists that come one by one tell one side each.
    is_mutual = state == "following" and is_following and is_follower
    return filled._replace(
        since=_since(ours, theirs, both_from_then_on=is_mutual),
        state="mutual" if is_mutual else state,
        is_following=is_following,
        is_follower=is_follower,
    )


def _since(ours: Presence, theirs: Presence, *, both_from_then_on: bool) -> str:
    """Since when they stand to each other as they do: the day of the state that came further."""
    if both_from_then_on:
        return max(ours.since, theirs.since)
    if ours.state == theirs.state:
        # A friendship of today began anew when the same source gives a younger day for it.
        is_one_source = bool(ours.source) and ours.source == theirs.source
        return max(ours.since, theirs.since) if is_one_source else ours.since or theirs.since
    told = max((ours, theirs), key=lambda one: _STATES.index(one.state))
    return told.since or ours.since or theirs.since


def _end(channel: str, *contacts: Contact) -> str:
    """The day on which a connection on this channel ended last, ISO, "" when nobody says so."""
    label = _ENDED.get(channel, "")
    return max((one.value for contact in contacts for one in contact.fields if one.name == label), default="")


def _teller(presence: Presence) -> str:
    """Whose account it becomes that somebody typed in: a source's that knows how one stands to each other."""
    return presence.source if presence.state != "known" else ""
