from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from netdesk.window.graph.paint_community_names import around, name_colour, paint_community_names
from netdesk.window.graph.people import me_radius
from netdesk.window.graph.view import GraphView
from netdesk.window.kit.look import theme
from netdesk.window.kit.theme import ThemeName, load_theme
from tests.window.kit.contrast import contrast


def boxes(view: GraphView, covered: Sequence[QRectF] = ()) -> list[QRectF]:
    """The room the names of communities take, after what is covered before."""
    assert view.people is not None
    taken = list(covered)
    painter = QPainter(image := QImage(1200, 760, QImage.Format.Format_RGB32))
    for _ in paint_community_names(painter, view.canvas.camera(), view.people, theme(), taken):
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


def test_names_keep_clear_of_what_covers_the_canvas(view: GraphView) -> None:
    view.bar.want(layout="force")
    free = boxes(view)
    again = boxes(view, free)
    assert again[:2] == free
    assert not any(new.intersects(old) for new in again[2:] for old in free)


def test_the_owner_in_the_middle_is_not_written_over(view: GraphView) -> None:
    view.bar.want(layout="force")
    assert view.people is not None
    camera = view.canvas.camera()
    radius = me_radius(camera)
    me = QRectF(camera.x - radius, camera.y - radius, 2 * radius, 2 * radius)
    # Around the middle, so that the best places of both names are where the owner is.
    view.people.points[:] *= 0.02
    assert not any(box.intersects(me) for box in boxes(view))


@settings(max_examples=60)
@given(st.lists(st.integers(-40, 400), min_size=1, max_size=60))
def test_a_name_stands_at_the_middle_and_the_outermost_twentieth_of_its_people(places: list[int]) -> None:
    column = np.array([(7.0, place) for place in places])
    above, below, right, left = around(column, 18)
    assert above.y == np.quantile(places, 0.05, method="nearest") - 22
    assert below.y == np.quantile(places, 0.95, method="nearest") + 30
    assert right.y == left.y == np.median(places)


def test_a_few_who_stand_apart_do_not_draw_the_name_of_their_community_away() -> None:
    crowd = np.array([(x, y) for x in range(0, 100, 10) for y in range(0, 40, 10)], dtype=float)
    with_one_apart = np.vstack([crowd, [(-400.0, 20.0)]])
    left = [spot.x for spot in around(with_one_apart, 18) if spot.align == "right"]
    assert left == [-12.0]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_name_of_every_community_can_be_read_beside_the_rings_and_on_them(
    qapp: QApplication, name: ThemeName
) -> None:
    theme = load_theme(name)
    for number in range(len(theme.communities)):
        for ground in (theme.colour("surface"), theme.colour("surfaceAlt")):
            assert contrast(name_colour(number, theme), ground) >= 4.5
