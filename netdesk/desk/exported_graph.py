"""The people of an export as a graph: ties between them, the owner's ties as read on a day, communities."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from netdesk.advice.reading_table import network_pauses, readings
from netdesk.advice.structure.communities import communities
from netdesk.advice.structure.community_name import community_names
from netdesk.advice.structure.tie_network import TieNetwork
from netdesk.desk.giving_way import breathe
from netdesk.desk.graph_rows import UNKNOWN_STRENGTH
from netdesk.desk.readings import counted_anew
from netdesk.domain.contact import Contact, Tie
from netdesk.domain.moment import day_of_date
from netdesk.domain.reading import Reading
from netdesk.exporters.people_graph import GraphPerson, GraphTie, PeopleGraph
from netdesk.store.driver import Connection


def people_graph(
    connection: Connection, contacts: Sequence[Contact], ties: Sequence[Tie], today: date | None
) -> PeopleGraph:
    """The contacts as nodes, and those of the ties that are between two of them. `today`: the day the ties
    with the owner are read on, None to leave that out.
    """
    place = {one.uid: number for number, one in enumerate(contacts)}
    between = [one for one in ties if one.first in place and one.second in place]
    strengths = [UNKNOWN_STRENGTH if one.strength is None else one.strength for one in between]
    network = TieNetwork.of(
        len(contacts),
        [place[one.first] for one in between],
        [place[one.second] for one in between],
        [float(strength) for strength in strengths],
    )
    community = communities(network, breathe).tolist()
    names = community_names([(one.organisation, *one.tags) for one in contacts], community)
    read = {} if today is None else _readings(connection, contacts, today)
    return PeopleGraph(
        tuple(
            _person(one, read.get(one.id), number, names[number] if number >= 0 else "")
            for one, number in zip(contacts, community, strict=True)
        ),
        tuple(
            GraphTie(one.first, one.second, strength, one.relation)
            for one, strength in zip(between, strengths, strict=True)
        ),
    )


def _person(one: Contact, read: Reading | None, community: int, community_name: str) -> GraphPerson:
    return GraphPerson(
        uid=one.uid,
        name=one.formatted_name,
        organisation=one.organisation,
        title=one.title,
        circle=one.circle,
        closeness=one.closeness,
        strength=None if read is None else round(read.strength, 1),
        warmth=None if read is None else round(read.warmth, 4),
        state="" if read is None else read.state,
        community=None if community < 0 else community,
        community_name=community_name,
        channels=tuple(dict.fromkeys(presence.channel for presence in one.presences)),
        tags=one.tags,
    )


def _readings(connection: Connection, contacts: Sequence[Contact], today: date) -> dict[int, Reading]:
    """What is read of everybody's tie with the owner, made anew from the history in the file."""
    settings, table = counted_anew(connection, today)
    circle_of = {one.id: one.circle or 0 for one in contacts}
    circles = np.array([circle_of.get(one, 0) for one in table.ties["contact_id"].tolist()], np.int64)
    found = readings(table.ties, circles, day_of_date(today), settings, network_pauses(table.ties, settings))
    return {row.contact_id: row for row in (found.at(place) for place in range(len(found)))}
