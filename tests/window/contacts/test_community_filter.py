"""The list narrowed to a community of the graph."""

from itertools import combinations

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import DeleteContacts, SaveTie
from netdesk.domain.contact import Tie
from netdesk.window.contacts.community_filter import CommunityFilter
from netdesk.window.contacts.view import ContactsView
from tests.window.network import add

WAIT_MS = 60_000


@pytest.fixture
def rowers(desk: Desk) -> list[int]:
    """Four people who know each other, beside `people` who do not."""
    made = [add(desk, f"Rita{place}", "Ruder", tags=("Rowers",)) for place in range(4)]
    for one, two in combinations(made, 2):
        desk.do(SaveTie(Tie(desk.uid_of(one), desk.uid_of(two), relation="friend", strength=60)))
    return made


@pytest.fixture
def communities(qtbot: QtBot, rowers: list[int], view: ContactsView, desk: Desk) -> CommunityFilter:
    """The filter, with everything read."""
    with qtbot.waitSignal(desk.ready, timeout=WAIT_MS):
        desk.start()
    (found,) = view.filters.findChildren(CommunityFilter)
    return found


def texts(communities: CommunityFilter) -> list[tuple[str, bool]]:
    return [(one.text(), one.isEnabled()) for one in communities.menu().actions()]


def choose(communities: CommunityFilter, place: int) -> None:
    communities.menu().actions()[place].trigger()


def shown(view: ContactsView) -> set[int]:
    return {int(one) for one in view.table.contacts.ids}


def test_communities_are_found_when_the_filter_is_opened(
    qtbot: QtBot, communities: CommunityFilter, desk: Desk
) -> None:
    assert texts(communities) == [("Any", True), ("Being found …", False)]
    assert desk.arranger.plan is None
    with qtbot.waitSignal(desk.arranger.arranged, timeout=WAIT_MS):
        communities.pressed.emit()
    assert texts(communities) == [("Any", True), ("Rowers (4)", True)]


def test_the_list_shows_the_community_chosen_until_any_is_chosen(
    qtbot: QtBot, communities: CommunityFilter, desk: Desk, view: ContactsView, rowers: list[int]
) -> None:
    with qtbot.waitSignal(desk.arranger.arranged, timeout=WAIT_MS):
        communities.pressed.emit()
    choose(communities, 1)
    assert shown(view) == set(rowers)
    assert view.subtitle().startswith("4 of 8 people")
    choose(communities, 0)
    assert len(shown(view)) == 8


def test_who_leaves_the_community_leaves_the_list(
    qtbot: QtBot, communities: CommunityFilter, desk: Desk, view: ContactsView, rowers: list[int]
) -> None:
    with qtbot.waitSignal(desk.arranger.arranged, timeout=WAIT_MS):
        communities.pressed.emit()
    choose(communities, 1)
    with qtbot.waitSignal(desk.arranger.arranged, timeout=WAIT_MS):
        desk.do(DeleteContacts((rowers[0],)))
    assert shown(view) == set(rowers[1:])
    with qtbot.waitSignal(desk.arranger.arranged, timeout=WAIT_MS):
        desk.do(DeleteContacts(tuple(rowers[1:])))
    assert communities.current() == "any"
    assert len(shown(view)) == 4
    assert texts(communities)[1] == ("No community was found yet", False)


def test_clearing_the_filters_shows_every_community(
    qtbot: QtBot, communities: CommunityFilter, desk: Desk, view: ContactsView
) -> None:
    with qtbot.waitSignal(desk.arranger.arranged, timeout=WAIT_MS):
        communities.pressed.emit()
    choose(communities, 1)
    view.filters.clear()
    assert communities.current() == "any"
    assert len(shown(view)) == 8
