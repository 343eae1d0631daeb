"""What an exchange is before anything was said about it: the channel, the kind, the moment, the author."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from netdesk.domain.contact import ME_UID, Interaction
from netdesk.domain.moment import Moment
from netdesk.window.log.kinds import default_direction, kind_of

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk

NOTE = "note"
"""Given as the channel, it starts a note: about the person, but no contact with them."""


def new_exchange(desk: Desk, contact_ids: Sequence[int], channel: str) -> Interaction:
    """An exchange that begins now, on `channel` or ("") on the one the first of them was last met on; before
    anything was logged, on one that is shared, by e-mail if that may be.
    """
    now = datetime.now().astimezone().replace(second=0, microsecond=0)
    taken = channel or _usual_channel(desk, contact_ids)
    kind = NOTE if channel == NOTE else kind_of(taken)
    return Interaction(
        uid="",
        moment=Moment.of(now) if now.date() == desk.today else Moment.on(desk.today),
        channel="other" if channel == NOTE else taken,
        direction=default_direction(kind),
        kind=kind,
        participants=tuple(desk.uid_of(one) for one in contact_ids),
    )


def author_of(direction: str, participants: tuple[str, ...]) -> str:
    """Who wrote or rang: the owner, the one other person, or nobody in particular."""
    if direction == "out":
        return ME_UID
    return participants[0] if direction == "in" and len(participants) == 1 else ""


def _usual_channel(desk: Desk, contact_ids: Sequence[int]) -> str:
    open_channels = {one.key for one in desk.channels() if not one.is_ended}
    for row in desk.people.rows(contact_ids[:1]):
        if row.last_channel in open_channels:
            return row.last_channel
        shared = [step.channel for step in row.ladder if step.state in ("active", "silent")]
        if shared and "email" not in shared:
            return next((one for one in shared if one in open_channels), "email")
    return "email"
