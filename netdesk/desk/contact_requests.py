"""What becomes of contact requests: a call booked, talked about, accepted, declined [B24]."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from netdesk.desk.planned_talks import as_held, as_note
from netdesk.domain.command import Command, EditContact, EditInteraction, SaveRecord, Together
from netdesk.domain.contact import Interaction, Presence
from netdesk.domain.network import OPEN_REQUEST_STATES, Request, RequestState
from netdesk.domain.reading import QUIET, TALK
from netdesk.domain.sense import sense_of

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk

_NOT_YET_CONNECTED = ("known", "requested", "follower")


def talked_about(desk: Desk, exchange: Interaction) -> tuple[SaveRecord, ...]:
    """Notes as talked what the people of a call or a meeting had asked before it, as booked when it is still
    to come; nothing for a message.
    """
    sense = sense_of(
        exchange.kind, exchange.channel, exchange.direction, is_theirs=False, is_mine=False,
        is_date_only=False,
    )  # fmt: skip
    if not sense & TALK or sense & QUIET:
        return ()
    day = exchange.moment.calendar_date
    state: RequestState = "call-booked" if day > desk.today else "talked"
    return _noted(desk, exchange.participants, day.isoformat(), state)


def called_about(desk: Desk, uid: str) -> tuple[SaveRecord, ...]:
    """Notes as talked what a person asked, after a call that is not logged."""
    return _noted(desk, (uid,), desk.today.isoformat(), "talked")


def asked_by(desk: Desk, commands: Sequence[Command]) -> str:
    """The name of whoever asked what these commands note as talked, "" for nobody."""
    uids = (
        one.record.contact
        for one in commands
        if isinstance(one, SaveRecord) and isinstance(one.record, Request) and one.record.state == "talked"
    )
    found = desk.id_of(next(uids, ""))
    return "" if found is None else desk.name_of(found)


def _noted(desk: Desk, uids: tuple[str, ...], day: str, state: RequestState) -> tuple[SaveRecord, ...]:
    ids = (desk.id_of(uid) for uid in uids)
    return tuple(
        SaveRecord(request._replace(state=state))
        for contact_id in ids
        if contact_id is not None
        for request in desk.records("request", contact_id)
        if request.direction == "in"
        and request.state in OPEN_REQUEST_STATES - {state}
        and request.time[:10] <= day
    )


def settled(desk: Desk, request: Request, state: str) -> Command:
    """Notes another state of a request; with whoever is accepted there is a connection from today on."""
    noted = SaveRecord(request._replace(state=state))
    contact_id = desk.id_of(request.contact)
    contact = None if contact_id is None else desk.contact(contact_id)
    if state != "accepted" or contact is None:
        return noted
    presences = _connected(contact.presences, request.channel, desk.today.isoformat())
    if presences == contact.presences:
        return noted
    return Together((noted, EditContact(replace(contact, presences=presences))))


def held(desk: Desk, request: Request, talk: Interaction) -> Command:
    """Notes that the talk a request was booked for took place."""
    noted, said = settled(desk, request, "talked"), as_held(talk)
    return noted if said == talk else Together((noted, EditInteraction(said)))


def not_held(request: Request, talk: Interaction) -> Command:
    """Notes that the talk a request was booked for did not take place; the request waits for another day."""
    return Together((SaveRecord(request._replace(state="call-offered")), EditInteraction(as_note(talk))))


def _connected(presences: tuple[Presence, ...], channel: str, day: str) -> tuple[Presence, ...]:
    if not any(one.channel == channel for one in presences):
        return (*presences, Presence(channel, since=day, state="connected"))
    return tuple(
        one._replace(state="connected", since=day)
        if one.channel == channel and one.state in _NOT_YET_CONNECTED
        else one
        for one in presences
    )
