from itertools import combinations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from netdesk.window.graph.paint_community_names import paint_community_names
from netdesk.window.graph.view import GraphView
from netdesk.window.kit.look import theme

WORDS = ("{count} person", "{count} people")


def boxes(view: GraphView) -> list[QRectF]:
    """The room the names of communities take."""
    assert view.people is not None
    taken: list[QRectF] = []
    painter = QPainter(image := QImage(1200, 760, QImage.Format.Format_RGB32))
    for _ in paint_community_names(painter, view.canvas.camera(), view.people, theme(), WORDS, taken):
        pass
    painter.end()
    assert not image.isNull()
    return taken


def covered(view: GraphView, box: QRectF) -> int:
    assert view.people is not None
    pixels = view.canvas.camera().on_canvas(view.people.points[view.people.is_shown])
    return int(np.sum([box.contains(x, y) for x, y in pixels.tolist()]))


def test_every_community_has_its_name_beside_the_rings(view: GraphView) -> None:
    found = boxes(view)
    assert len(found) == 2
    assert not any(one.intersects(two) for one, two in combinations(found, 2))


def test_in_the_force_layout_the_name_stands_where_it_covers_nobody(view: GraphView) -> None:
    view.bar.want(layout="force")
    found = boxes(view)
    assert len(found) == 2
    assert [covered(view, box) for box in found] == [0, 0]


def test_names_that_would_touch_in_a_small_canvas_move_apart(view: GraphView) -> None:
    view.resize(700, 420)
    view.canvas.fit()
    found = boxes(view)
    assert len(found) == 2
    assert not found[0].intersects(found[1])
