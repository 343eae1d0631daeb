"""A network of people as graph files, read back by NetworkX."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.exporters.gexf import write_gexf
from netdesk.exporters.graphml import write_graphml
from netdesk.exporters.people_graph import GraphPerson, GraphTie, PeopleGraph

IDA = GraphPerson(
    "ida", 'Ida "Mo" <Muster> & Co', "Werft Nord", "Director", 15, "friend", 71.5, 0.25, "strong", 0,
    "Werft Nord", ("linkedin", "phone"), ("choir", "dock"),
)  # fmt: skip
GRAPH = PeopleGraph((IDA, GraphPerson("bo", "Bo")), (GraphTie("ida", "bo", 70, "manager"),))
Write = Callable[[PeopleGraph], Iterator[str]]
Read = Callable[[str], Any]


def graphml(text: str) -> Any:
    return nx.parse_graphml(text)


def gexf(text: str) -> Any:
    return nx.read_gexf(io.BytesIO(text.encode()))


FORMS = pytest.mark.parametrize(("write", "read"), [(write_graphml, graphml), (write_gexf, gexf)])


@FORMS
def test_people_come_back_with_all_that_is_known(write: Write, read: Read) -> None:
    graph = read("".join(write(GRAPH)))
    node = dict(graph.nodes["ida"])
    assert node.pop("label") == IDA.name
    assert node == {
        "organisation": "Werft Nord", "title": "Director", "circle": 15, "closeness": "friend",
        "strength": 71.5, "warmth": 0.25, "state": "strong", "community": 0, "community_name": "Werft Nord",
        "channels": "linkedin|phone", "tags": "choir|dock",
    }  # fmt: skip
    assert dict(graph.nodes["bo"]) == {"label": "Bo"}


@FORMS
def test_ties_have_weight_relation_and_no_direction(write: Write, read: Read) -> None:
    graph = read("".join(write(GRAPH)))
    assert not graph.is_directed()
    edge = graph.edges["bo", "ida"]
    assert (edge["weight"], edge["relation"]) == (70, "manager")


@FORMS
def test_several_ties_of_a_pair_and_nobody_at_all_are_fine(write: Write, read: Read) -> None:
    twice = GRAPH._replace(ties=(*GRAPH.ties, GraphTie("bo", "ida", 30)))
    assert len(read("".join(write(twice))).edges) == 2
    assert len(read("".join(write(PeopleGraph((), ())))).nodes) == 0


@FORMS
@settings(max_examples=60, deadline=None)
@given(name=st.text(), relation=st.text())
def test_any_name_makes_a_file_that_is_read(write: Write, read: Read, name: str, relation: str) -> None:
    graph = PeopleGraph((GraphPerson("a", name), GraphPerson("b", "B")), (GraphTie("a", "b", 1, relation),))
    found = read("".join(write(graph)))
    assert set(found.nodes) == {"a", "b"}
    assert len(found.edges) == 1
