"""Communities for advice: from the ties between contacts, found again only when these change."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from netdesk.advice.facts import NO_COMMUNITY
from netdesk.desk import tie_communities
from netdesk.desk.desk import Desk
from netdesk.desk.tie_communities import TieCommunities
from netdesk.domain import command as c
from netdesk.domain.contact import Tie
from tests.desk.reading_anew import read, snapshot
from tests.window.network import add, log

NAMES = ("Ida", "Bo", "Cleo", "Kim", "Ole", "Ute")


@pytest.fixture
def people(network: Desk) -> list[int]:
    """Two times three people who all know each other, and one whom nobody of them knows."""
    ids = [add(network, name, "Muster") for name in (*NAMES, "Xaver")]
    for trio in (ids[:3], ids[3:6]):
        for one, two in combinations(trio, 2):
            network.do(c.SaveTie(Tie(network.uid_of(one), network.uid_of(two), "colleague")))
    return ids


def found(network: Desk, keeper: TieCommunities, ids: list[int]) -> list[int]:
    with snapshot(network) as (reader, _writer):
        numbers: list[int] = keeper.of(reader, np.array(ids, np.int32)).tolist()
        return numbers


def test_who_knows_each_other_belongs_together(network: Desk, people: list[int]) -> None:
    numbers = found(network, TieCommunities(lambda: None), people)
    assert len(set(numbers[:3])) == len(set(numbers[3:6])) == 1
    assert len(set(numbers)) == 3
    assert numbers[6] == NO_COMMUNITY


def test_it_is_found_again_only_when_ties_change(
    network: Desk, people: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = TieCommunities(lambda: None)
    before = found(network, keeper, people)
    monkeypatch.setattr(tie_communities, "communities", lambda network, _pause: np.zeros(network.count))
    assert found(network, keeper, people) == before
    network.do(c.SaveTie(Tie(network.uid_of(people[6]), network.uid_of(people[0]), "cousin")))
    assert found(network, keeper, people) == [0] * 7


def test_in_a_very_large_network_nobody_waits_for_it(
    network: Desk, people: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tie_communities, "MOST_PEOPLE", 6)
    assert found(network, TieCommunities(lambda: None), people) == [NO_COMMUNITY] * 7


def test_b21_a_dormant_tie_among_others_brings_more_news_than_one_at_home(
    network: Desk, people: list[int]
) -> None:
    for days in range(1, 30, 3):
        log(network, people[0], days, direction="in")
    for person in (people[1], people[4]):
        for days in range(2000, 2100, 20):
            log(network, person, days)
            log(network, person, days - 1, direction="in")
    revived = [one for one in read(network).asked.advice.suggestions if one.kind == "revive"]
    assert [one.contact_id for one in revived] == [people[4], people[1]]
    assert revived[0].score > revived[1].score
