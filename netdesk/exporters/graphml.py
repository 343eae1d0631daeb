"""A network of people as GraphML, for Gephi, Cytoscape, yEd, igraph and NetworkX."""

from __future__ import annotations

from collections.abc import Iterator

from netdesk.exporters.people_graph import PERSON_TYPES, PeopleGraph, said_of, xml_text

_TYPES = {"string": "string", "integer": "int", "double": "double"}


def write_graphml(graph: PeopleGraph) -> Iterator[str]:
    """The pieces of the text; joined and encoded as UTF-8 they make the file. Ties have no direction."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for name, kind in (("label", "string"), *PERSON_TYPES.items()):
        yield _key(name, "node", kind)
    yield _key("weight", "edge", "double")
    yield _key("relation", "edge", "string")
    yield ' <graph id="network" edgedefault="undirected">\n'
    for person in graph.people:
        yield f'  <node id="{xml_text(person.uid)}">\n'
        for name, value in {"label": person.name, **said_of(person)}.items():
            yield f'   <data key="node_{name}">{xml_text(value)}</data>\n'
        yield "  </node>\n"
    for tie in graph.ties:
        ends = f'source="{xml_text(tie.first)}" target="{xml_text(tie.second)}"'
        yield f'  <edge {ends}>\n   <data key="edge_weight">{tie.strength}</data>\n'
        if tie.relation:
            yield f'   <data key="edge_relation">{xml_text(tie.relation)}</data>\n'
        yield "  </edge>\n"
    yield " </graph>\n</graphml>\n"


def _key(name: str, of: str, kind: str) -> str:
    return f' <key id="{of}_{name}" for="{of}" attr.name="{name}" attr.type="{_TYPES[kind]}"/>\n'
