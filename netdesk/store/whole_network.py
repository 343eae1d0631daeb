"""A whole network as one record, for its document."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from netdesk.domain.channel import BY_KEY
from netdesk.domain.contact import ME
from netdesk.domain.document import NetworkDocument
from netdesk.domain.network import Setting
from netdesk.store.contact_rows import read_contacts
from netdesk.store.driver import Connection
from netdesk.store.interactions import read_interactions
from netdesk.store.on_demand import OnDemand
from netdesk.store.records import channels, read_records, stored_settings


def read_network(connection: Connection) -> NetworkDocument:
    """Everything a network holds; of its channels those that are not built in, or were changed."""
    network = stored_network(connection)
    return replace(network, contacts=tuple(network.contacts), interactions=tuple(network.interactions))


def stored_network(connection: Connection) -> NetworkDocument:
    """The same, contacts and exchanges read while somebody goes through them."""
    (me,) = read_contacts(connection, [ME])

    def ids(table: str) -> list[int]:
        rows = connection.execute(f"SELECT id FROM {table} ORDER BY id").fetchall()
        return [row_id for (row_id,) in rows]

    def all_of(kind: str) -> tuple[Any, ...]:
        return tuple(read_records(connection, kind))

    return NetworkDocument(
        me=me,
        contacts=OnDemand([one for one in ids("contact") if one != ME], partial(read_contacts, connection)),
        interactions=OnDemand(ids("interaction"), partial(read_interactions, connection)),
        requests=all_of("request"),
        ties=all_of("tie"),
        plans=all_of("plan"),
        objectives=all_of("objective"),
        information=all_of("information"),
        groups=all_of("group"),
        occasions=all_of("occasion"),
        ledger=all_of("ledger"),
        own_profiles=all_of("own-profile"),
        disclosures=all_of("disclosure"),
        reminders=all_of("reminder"),
        decisions=all_of("decision"),
        follows=all_of("follow"),
        apart=all_of("apart"),
        settings=tuple(Setting(*item) for item in sorted(stored_settings(connection).items())),
        channels=tuple(one for one in channels(connection) if BY_KEY.get(one.key) != one),
    )
