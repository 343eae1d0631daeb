"""The sentences of the graph."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from netdesk.desk.arrangement import Arrangement, Way
from netdesk.domain.person_name import called
from netdesk.window.phrase_text import counted_text, people_counted
from netdesk.window.tie_text import circle_text, community_text, state_text


def subtitle(plan: Arrangement) -> str:
    """How many people stand in circles, and how many communities there are; "" for nobody."""
    if not plan.nodes:
        return ""
    inside, groups = int((plan.circle > 0).sum()), len(plan.groups)
    people = counted_text(inside, say("1 person in circles"), say("{count} people in circles"))
    found = counted_text(groups, say("1 community"), say("{count} communities"))
    return say("{people}, {communities}").format(people=people, communities=found)


def person_tip(plan: Arrangement, row: int) -> str:
    """Name, firm, circle, strength and state, a line each."""
    one = plan.nodes[row]
    lines = [one.name, one.organisation, strength_words(plan, row), community_words(plan, row)]
    return "\n".join(line for line in lines if line)


def strength_words(plan: Arrangement, row: int) -> str:
    """strength 88, inner, strong."""
    one = plan.nodes[row]
    words = say("strength {strength}, {circle}").format(
        strength=round(one.strength), circle=circle_text(one.circle).lower()
    )
    return f"{words}, {state_text(one.state).lower()}" if one.state else words


def community_words(plan: Arrangement, row: int) -> str:
    """The person's community and number of ties."""
    count = int(plan.network.degree[row])
    ties = counted_text(count, say("a tie to 1 other"), say("ties to {count} others"))
    if not count:
        ties = say("no tie to others")
    name = name_of_community(plan, int(plan.community[row]))
    return f"{name}, {ties}" if name else ties


def name_of_community(plan: Arrangement, number: int) -> str:
    """Its name, or a number for one whose people share no word; "" for none."""
    if number < 0:
        return ""
    return community_text(plan.names[number], number)


def bridge_words(plan: Arrangement, row: int) -> str:
    """Which communities somebody joins, and who would be cut off without them; "" for no bridge."""
    if not plan.is_bridge[row]:
        return ""
    around = plan.community[plan.network.around(row)]
    numbers, counts = np.unique(around[around >= 0], return_counts=True)
    order = numbers[np.argsort(-counts, kind="stable")][:3].tolist()
    names = [name_of_community(plan, number) for number in order]
    sentences = []
    if len(names) > 1:
        joined = say("Joins {first} and {last}.")
        sentences.append(joined.format(first=", ".join(names[:-1]), last=names[-1]))
    if lost := int(plan.cut_off[row]):
        one = say("Without them, 1 person would have no tie to the rest.")
        many = say("Without them, {count} people would have no tie to the rest.")
        sentences.append(counted_text(lost, one, many))
    else:
        away = int((around != plan.community[row]).sum())
        one = say("1 of their ties leads to another community.")
        sentences.append(counted_text(away, one, say("{count} of their ties lead to other communities.")))
    return " ".join(sentences)


def way_words(plan: Arrangement, way: Way, ways: Sequence[Way]) -> str:
    """You → Viktor → Konrad: first names. Who shares theirs with somebody else on these ways is called by
    the whole name, and by the firm as well where that is the same, too.
    """
    rows = {row for one in ways for row in one.people}
    return " → ".join([say("You"), *(_told_apart(plan, row, rows) for row in way.people)])


def no_way_words(plan: Arrangement, row: int) -> str:
    """Why there is no way to somebody."""
    sentence = say("Nobody you know is tied to {name}.")
    if plan.strength[row] > 0:
        sentence = say("You know {name} yourself; nobody else you know is tied to them.")
    return sentence.format(name=plan.nodes[row].name)


def _told_apart(plan: Arrangement, row: int, rows: set[int]) -> str:
    one = plan.nodes[row]
    others = [plan.nodes[other].name for other in rows if other != row]
    if called(one.name) not in map(called, others):
        return called(one.name)
    if one.name not in others or not one.organisation:
        return one.name
    return say("{name} ({organisation})").format(name=one.name, organisation=one.organisation)


def summary(plan: Arrangement, shown: int) -> str:
    """One line for who cannot see the picture."""
    ties = counted_text(len(plan.network.first), say("1 tie"), say("{count} ties"))
    sentences = [say("Network of {people} and {ties}.").format(people=people_counted(shown), ties=ties)]
    if plan.groups:
        largest = ", ".join(name_of_community(plan, number) for number in plan.groups[:3])
        sentences.append(say("Largest communities: {largest}.").format(largest=largest))
    bridges = int(plan.is_bridge.sum())
    sentences.append(counted_text(bridges, say("1 bridge."), say("{count} bridges.")))
    return " ".join(sentences)


def untied_words(count: int, *, has_untied: bool) -> str:
    """How many people have no tie, and whether they are drawn."""
    if has_untied:
        return say("People without a tie are drawn, too.")
    one = say("1 person without a tie is not drawn.")
    return counted_text(count, one, say("{count} people without a tie are not drawn."))


def say(text: str) -> str:
    """A text of the graph in the person's language."""
    return QCoreApplication.translate("Graph", text)
