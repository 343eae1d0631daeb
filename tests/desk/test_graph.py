"""Who is tied to whom, read while the person goes on working."""

from __future__ import annotations

from netdesk.desk.desk import Desk
from netdesk.desk.graph import graph_data
from netdesk.domain.command import DeleteContacts, SaveTie
from netdesk.domain.contact import Tie
from tests.window.network import add


def test_who_is_deleted_while_the_network_is_read_is_there_as_before(network: Desk) -> None:
    anna, bela = (add(network, given, "Muster") for given in ("Anna", "Bela"))
    network.do(SaveTie(Tie(network.uid_of(anna), network.uid_of(bela), relation="friend")))

    def delete() -> None:
        if network.contact(bela) is not None:
            network.do(DeleteContacts((bela,)))

    with network.file.snapshot() as connection:
        nodes, edges = graph_data(connection, None, pause=delete)
    assert network.contact(bela) is None
    assert [node.name for node in nodes] == ["Anna Muster", "Bela Muster"]
    assert [(edge.first, edge.second) for edge in edges] == [(0, 1)]
