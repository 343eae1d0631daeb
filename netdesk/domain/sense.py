"""What an exchange means for one contact in it."""

from __future__ import annotations

from netdesk.domain.contact import (
    ME_UID,
    QUIET_KINDS,
    SILENT_ON_A_LINE,
    TALK_CHANNELS,
    TALK_KINDS,
    Interaction,
)
from netdesk.domain.reading import BOTH, IN, OUT, QUIET, TALK, UNTIMED

MOST_ADDRESSED = 4
"""A message that goes to more people is said into a room, to nobody in particular: the limit that studies of
who is in touch with whom by mail draw between a letter and a circular (Kossinets & Watts 2006).
"""


def sense_of(
    kind: str,
    channel: str,
    direction: str,
    *,
    is_theirs: bool,
    is_mine: bool,
    is_date_only: bool,
    in_a_room: bool = False,
) -> int:
    """What an interaction means for one contact in it: OUT, IN, BOTH or 0, with TALK, QUIET, UNTIMED.

    `is_theirs`, `is_mine`: the contact, the owner wrote it or rang. Without an author the direction
    speaks; something that a third person wrote to both of them is neither out nor in. What is written to
    a room (`in_a_room`) is quiet; a call or a meeting is a talk with everybody in it [B23].
    """
    if is_mine or is_theirs:
        sense = OUT if is_mine else IN
        if direction == "both":
            sense = BOTH
    else:
        sense = {"out": OUT, "in": IN, "both": BOTH}.get(direction, 0)
    if kind in QUIET_KINDS:
        sense |= QUIET
    elif kind in TALK_KINDS or (channel in TALK_CHANNELS and kind not in SILENT_ON_A_LINE):
        sense |= TALK
    elif in_a_room:
        sense |= QUIET
    return sense | UNTIMED if is_date_only else sense


def is_to_a_room(thread: str, others: int) -> bool:
    """Whether something written went to a whole room. `others`: how many there are besides the owner.

    Only a conversation of several has a `thread`; what the owner logs by hand, one exchange for many
    people, is meant for each of them.
    """
    return bool(thread) and others > MOST_ADDRESSED


def is_by_third(exchange: Interaction, uid: str) -> bool:
    """Whether somebody else than the owner and the contact `uid` wrote it: another one of a group."""
    return exchange.direction != "both" and exchange.author not in ("", ME_UID, uid)
