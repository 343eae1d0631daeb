"""The badges of the circles."""

from __future__ import annotations

from itertools import combinations

import numpy as np

from netdesk.window.graph.paint_rings import badges_with_room
from netdesk.window.graph.view import GraphView
from netdesk.window.kit.look import theme


def test_badges_never_lie_on_each_other_and_those_of_fuller_circles_stay(view: GraphView) -> None:
    people = view.people
    assert people is not None
    full = people.arrangement._replace(circle=np.full(20, 15, dtype=np.int64))
    people, large = people._replace(arrangement=full), view.canvas.camera()
    for camera, shown in (
        (large._replace(scale=1.0), ["20/15", "0/5", "20/50", "20/150"]),
        (large._replace(scale=0.01), ["20/15"]),
    ):
        badges = badges_with_room(people, camera, theme())
        assert [one.words for one in badges] == shown
        assert not any(one.box.intersects(other.box) for one, other in combinations(badges, 2))
