"""Whom a contact newly names as related: with those who are in the network it is a tie, as on an import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netdesk.domain.command import Command, SaveTie, Together
from netdesk.domain.contact import Contact, Related, Tie
from netdesk.domain.tie_sides import other_of
from netdesk.importers.related_tie import related_tie

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk


def with_ties(desk: Desk, edit: Command, before: Contact, after: Contact) -> Command:
    """The edit that makes `after` (with its uid) of `before`, and in the same step the ties it tells of. Whom
    several contacts could be is nobody, and with whom there is a tie needs no second one.
    """
    tied = {other_of(tie, after.uid)[0] for tie in desk.records("tie", after.id)} if after.id else set()
    ties: dict[str, Tie] = {}
    for related in after.related:
        uid = "" if related in before.related else _uid_of(desk, related)
        if uid and uid != after.uid and uid not in tied:
            ties.setdefault(uid, related_tie(related.relation, "", after.uid, uid))
    return Together((edit, *map(SaveTie, ties.values()))) if ties else edit


def _uid_of(desk: Desk, related: Related) -> str:
    """The uid of who is meant, "" for nobody."""
    if related.uid and desk.id_of(related.uid) is not None:
        return related.uid
    namesakes = desk.people.named(related.name.strip())
    return desk.uid_of(namesakes[0]) if len(namesakes) == 1 else ""
