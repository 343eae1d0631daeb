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


def sense_of(
    kind: str, channel: str, direction: str, *, is_theirs: bool, is_mine: bool, is_date_only: bool
) -> int:
    """What an interaction means for one contact in it: OUT, IN, BOTH or 0, with TALK, QUIET, UNTIMED.

    `is_theirs`, `is_mine`: the contact, the owner wrote it or rang. Without an author the direction
    speaks; something that a third person wrote to both of them is neither out nor in.
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
    return sense | UNTIMED if is_date_only else sense


def is_by_third(exchange: Interaction, uid: str) -> bool:
    """Whether somebody else than the owner and the contact `uid` wrote it: another one of a group."""
    return exchange.direction != "both" and exchange.author not in ("", ME_UID, uid)
