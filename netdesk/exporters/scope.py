"""A part of a network: some people, and of everything else what is about nobody but them."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Any

from netdesk.domain.contact import ME_UID
from netdesk.domain.document import NetworkDocument
from netdesk.domain.network import Objective


def narrowed(network: NetworkDocument, uids: AbstractSet[str]) -> NetworkDocument:
    """The people with these uids and what is about them; nobody else is named in it but the owner.

    An exchange stays when one of them took part, a tie when both are among them (or one is the owner), a
    group, an occasion or an objective with those of its people, if there are any. What is about nobody in
    particular stays behind (information, settings, reminders without a person, …).
    """
    known = {*uids, ME_UID}

    def about(records: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(one for one in records if one.contact in known)

    def among(people: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(uid for uid in people if uid in known)

    objectives = (_objective_among(one, known) for one in network.objectives)
    return NetworkDocument(
        me=network.me,
        contacts=tuple(one for one in network.contacts if one.uid in uids),
        interactions=tuple(
            one._replace(participants=kept, author=one.author if one.author in known else "")
            for one in network.interactions
            if (kept := among(one.participants))
        ),
        requests=about(network.requests),
        ties=tuple(one for one in network.ties if one.first in known and one.second in known),
        plans=about(network.plans),
        objectives=tuple(one for one in objectives if any(side.members for side in one.sides)),
        groups=tuple(one._replace(members=kept) for one in network.groups if (kept := among(one.members))),
        occasions=tuple(
            one._replace(participants=kept) for one in network.occasions if (kept := among(one.participants))
        ),
        ledger=about(network.ledger),
        reminders=about(network.reminders),
        decisions=about(network.decisions),
        channels=network.channels,
        anchor=network.anchor,
    )


def _objective_among(one: Objective, known: AbstractSet[str]) -> Objective:
    sides = tuple(
        side._replace(members=tuple(member for member in side.members if member.contact in known))
        for side in one.sides
    )
    return one._replace(sides=sides)
