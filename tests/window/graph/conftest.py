"""Two groups of friends joined by Mira, some of them in circles, and the graph on them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import SaveTie
from netdesk.domain.contact import Tie
from netdesk.window.graph.view import GraphView
from netdesk.window.kit.look import Appearance, look
from tests.new_network import lay_new_network
from tests.window.network import TODAY, add, log

ROWERS = ("Anna", "Bela", "Cora", "Dario", "Mira")
SINGERS = ("Edda", "Fynn", "Gerda", "Hauke")
CIRCLES = {"Anna": 5, "Bela": 15, "Mira": 15, "Cora": 50, "Dario": 150}


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """An empty network that was read."""
    desk = Desk(lay_new_network(tmp_path / "n.netdesk"), TODAY)
    with qtbot.waitSignal(desk.ready, timeout=60_000):
        desk.start()
    yield desk
    desk.close()


@pytest.fixture
def ids(desk: Desk) -> dict[str, int]:
    """Contacts by given name. Everybody knows everybody in their group; Mira sings too."""
    found = {
        name: add(desk, name, f"{name}sen", organisation="Club", tags=(tag,), circle=CIRCLES.get(name))
        for tag, names in (("Rowers", ROWERS), ("Singers", SINGERS))
        for name in names
    }
    pairs = [*combinations(ROWERS, 2), *combinations(SINGERS, 2), *(("Mira", one) for one in SINGERS[:2])]
    for one, two in pairs:
        first, second = (desk.uid_of(found[name]) for name in (one, two))
        desk.do(SaveTie(Tie(first, second, relation="friend", strength=60)))
    for name in ("Anna", "Mira"):
        for days_ago in (2, 9, 30, 500):
            log(desk, found[name], days_ago, "phone", "both")
    log(desk, found["Edda"], 900, "email", "in")
    return found


@pytest.fixture
def view(qtbot: QtBot, desk: Desk, ids: dict[str, int]) -> Iterator[GraphView]:
    """The surface, shown and arranged, without movement."""
    look().set_appearance(Appearance.LIGHT)
    look().set_reduced_motion(True)
    qtbot.waitUntil(lambda: bool(desk.advice and desk.advice.is_fresh), timeout=60_000)
    yield shown(qtbot, desk)
    look().set_reduced_motion(None)


def shown(qtbot: QtBot, desk: Desk) -> GraphView:
    view = GraphView(desk)
    qtbot.addWidget(view)
    view.resize(1200, 760)
    with qtbot.waitSignal(view.arranged, timeout=60_000):
        view.show()
    return view
