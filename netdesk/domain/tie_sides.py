"""A tie between two contacts, read and written from the side of one of them."""

from __future__ import annotations

from typing import Final

from netdesk.domain.contact import Tie

MUTUAL: Final = ("friend", "colleague", "partner", "spouse", "sibling", "relative", "neighbour")
"""Relations that are the same from both sides."""
OTHER_SIDE: Final = {
    "manager": "report", "report": "manager", "client": "supplier", "supplier": "client",
    "mentor": "mentee", "mentee": "mentor", "parent": "child", "child": "parent",
}  # fmt: skip
"""What somebody is to whoever is this to them."""


def other_of(tie: Tie, uid: str) -> tuple[str, str]:
    """The uid of who is tied to the contact `uid`, and what they are to this contact."""
    if tie.first == uid:
        return tie.second, tie.relation
    return tie.first, tie.reverse or tie.relation


def tie_in_which(tie: Tie, uid: str, relation: str) -> Tie:
    """The tie in which the other one is this to the contact `uid`; the same when they are it already."""
    if relation == other_of(tie, uid)[1]:
        return tie
    back = OTHER_SIDE.get(relation, "")
    if tie.first == uid:
        return tie._replace(relation=relation, reverse=back)
    return tie._replace(relation=back or relation, reverse=relation if back else "")
