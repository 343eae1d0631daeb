import numpy as np

from netdesk.desk.arrangement import Arrangement, Way, arrange
from netdesk.desk.graph_rows import GraphEdge, GraphNode
from netdesk.window.graph.words import (
    bridge_words,
    community_words,
    strength_words,
    subtitle,
    summary,
    way_words,
)


def plan(*people: tuple[str, str]) -> Arrangement:
    nodes = [GraphNode(n, name, "", firm, None, None, 50.0) for n, (name, firm) in enumerate(people, 10)]
    return arrange(nodes, [GraphEdge(0, 1, 50)], lambda: None)


def way(*people: int) -> Way:
    return Way(people, tuple(np.full(len(people), 50.0).tolist()))


def test_a_way_is_told_by_first_names() -> None:
    known = plan(("Viktor Beispiel", ""), ("Dr. Konrad Muster", ""))
    assert way_words(known, way(0, 1), [way(0, 1)]) == "You → Viktor → Konrad"


def test_two_of_the_same_first_name_are_told_by_the_whole_also_on_another_way() -> None:
    known = plan(("Viktor Beispiel", ""), ("Viktor Muster", ""), ("Ida Quandt", ""))
    ways = [way(0, 2), way(1, 2)]
    assert [way_words(known, one, ways) for one in ways] == [
        "You → Viktor Beispiel → Ida",
        "You → Viktor Muster → Ida",
    ]


def test_two_of_the_same_name_are_told_by_the_firm() -> None:
    known = plan(("Viktor Muster", "Werft"), ("Viktor Muster", ""))
    assert way_words(known, way(0, 1), [way(0, 1)]) == "You → Viktor Muster (Werft) → Viktor Muster"


def test_how_many_somebody_is_tied_to_is_told_in_words() -> None:
    nodes = [GraphNode(n, f"P{n}", "", "", None, None, 50.0) for n in range(10, 14)]
    known = arrange(nodes, [GraphEdge(0, 1, 50), GraphEdge(1, 2, 50)], lambda: None)
    assert [community_words(known, row).split(", ")[-1] for row in range(4)] == [
        "a tie to 1 other", "ties to 2 others", "a tie to 1 other", "no tie to others",
    ]  # fmt: skip


def test_one_is_not_told_as_many() -> None:
    nodes = [
        GraphNode(n, f"P{n}", "", "", circle, None, 50.0) for n, circle in enumerate((5, None, None), 10)
    ]
    ties = [GraphEdge(0, 1, 50), GraphEdge(1, 2, 50), GraphEdge(0, 2, 50)]
    assert subtitle(arrange(nodes, ties, lambda: None)) == "1 person in circles, 1 community"
    assert subtitle(arrange([], [], lambda: None)) == ""


def test_strength_and_circle_stand_in_one_sentence() -> None:
    known = plan(("Ida Quandt", ""), ("Bo Muster", ""))
    assert strength_words(known, 0) == "strength 50, wider"


def test_a_bridge_is_told_of_people_too_few_for_a_community() -> None:
    nodes = [GraphNode(n, f"P{n}", "", "", None, None, 50.0) for n in range(10, 16)]
    ties = [GraphEdge(one, two, 50) for one, two in ((0, 1), (0, 2), (2, 3), (1, 4), (0, 5))]
    known = arrange(nodes, ties, lambda: None)
    assert known.groups == []
    assert bridge_words(known, 0) == "Without them, 3 people would have no tie to the rest."
    assert bridge_words(known, 5) == ""
    assert summary(known, 6) == "Network of 6 people and 5 ties. 1 bridge."
