"""A network of people as GEXF 1.2, the form of Gephi."""

from __future__ import annotations

from collections.abc import Iterator

from netdesk.exporters.people_graph import PERSON_TYPES, PeopleGraph, said_of, xml_text


def write_gexf(graph: PeopleGraph) -> Iterator[str]:
    """The pieces of the text; joined and encoded as UTF-8 they make the file. Ties have no direction."""
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n'
        " <meta><creator>NetDesk</creator></meta>\n"
        ' <graph mode="static" defaultedgetype="undirected">\n  <attributes class="node">\n'
    )
    for name, kind in PERSON_TYPES.items():
        yield f'   <attribute id="{name}" title="{name}" type="{kind}"/>\n'
    yield (
        '  </attributes>\n  <attributes class="edge">\n'
        '   <attribute id="relation" title="relation" type="string"/>\n  </attributes>\n  <nodes>\n'
    )
    for person in graph.people:
        yield f'   <node id="{xml_text(person.uid)}" label="{xml_text(person.name)}">'
        yield _values(said_of(person)) + "</node>\n"
    yield "  </nodes>\n  <edges>\n"
    for number, tie in enumerate(graph.ties):
        ends = f'source="{xml_text(tie.first)}" target="{xml_text(tie.second)}"'
        yield f'   <edge id="{number}" {ends} weight="{tie.strength}">'
        yield _values({"relation": tie.relation} if tie.relation else {}) + "</edge>\n"
    yield "  </edges>\n </graph>\n</gexf>\n"


def _values(said: dict[str, str]) -> str:
    values = "".join(f'<attvalue for="{name}" value="{xml_text(value)}"/>' for name, value in said.items())
    return f"<attvalues>{values}</attvalues>" if values else ""
