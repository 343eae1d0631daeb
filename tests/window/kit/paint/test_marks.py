"""Small signs: tie states, circle badges, rows, timeline marks, chips, communities."""

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor

from netdesk.window.kit.paint.chip import ChipTone, chip_size, paint_chip
from netdesk.window.kit.paint.circle_badge import circle_badge_width, paint_circle_badge
from netdesk.window.kit.paint.community import community_path
from netdesk.window.kit.paint.row import RowState, paint_row
from netdesk.window.kit.paint.tie_state import paint_tie_state
from netdesk.window.kit.paint.timeline_mark import Mark, mark_box, paint_planned, paint_quiet
from netdesk.window.kit.theme import Theme, TieStateKey
from tests.window.kit.canvas import Canvas


def inked(state: TieStateKey, theme: Theme) -> int:
    canvas = Canvas(40, 40)
    paint_tie_state(canvas.painter, QRect(0, 0, 40, 40), state, theme)
    canvas.close()
    return canvas.count(theme.tie_state(state))


def test_the_four_states_differ_in_shape(light: Theme) -> None:
    ring, half, disc, crescent = (inked(s, light) for s in ("contact", "weak", "strong", "dormant"))
    assert ring < crescent < disc
    assert ring < half < disc
    assert half != crescent


def test_a_badge_has_the_dot_of_its_circle_and_the_number(canvas: Canvas, light: Theme) -> None:
    width = circle_badge_width("15", light)
    paint_circle_badge(canvas.painter, QRect(0, 0, width, 20), 15, "15", light)
    assert canvas.at(4, 10) == light.circle(15).colour.name()
    words = QRect(10, 0, width - 10, 20)
    assert canvas.count(QColor("white"), words) < words.width() * words.height()


def test_rows_show_hover_selection_and_a_list_without_the_keyboard(light: Theme) -> None:
    grounds = {
        "#ffffff": RowState(),
        light.colour("hover").name(): RowState(is_hovered=True),
        light.colour("selection").name(): RowState(is_selected=True),
    }
    for ground, state in grounds.items():
        canvas = Canvas(60, 36)
        paint_row(canvas.painter, QRect(0, 0, 60, 36), state, light)
        canvas.close()
        assert canvas.at(30, 10) == ground
        assert canvas.at(30, 35) == light.colour("hairline").name()


def test_a_selected_row_without_the_keyboard_has_an_accent_edge(canvas: Canvas, light: Theme) -> None:
    paint_row(canvas.painter, QRect(0, 0, 60, 36), RowState(is_selected=True, is_active=False), light)
    assert canvas.at(1, 10) == light.colour("accent").name()
    assert canvas.at(30, 10) == light.colour("hover").name()


@pytest.mark.parametrize(
    ("mark", "above", "below"),
    [
        (Mark.FROM_YOU, True, False),
        (Mark.FROM_THEM, False, True),
        (Mark.BOTH, True, True),
        (Mark.MEETING, True, True),
    ],
)
def test_up_is_you_and_down_is_they(mark: Mark, above: bool, below: bool) -> None:
    box = mark_box(mark, 50.0, 100.0)
    assert (box.top() < 100, box.bottom() > 100) == (above, below)


def test_a_meeting_is_thicker() -> None:
    assert mark_box(Mark.MEETING, 0, 0).width() > mark_box(Mark.BOTH, 0, 0).width()


def test_silence_is_hatched_within_its_bounds(canvas: Canvas, light: Theme) -> None:
    paint_quiet(canvas.painter, 50, 120, 50, light)
    assert not canvas.is_blank()
    left, right = QRect(0, 0, 50, 100), QRect(121, 0, 79, 100)
    assert canvas.count(QColor("white"), left) == left.width() * left.height()
    assert canvas.count(QColor("white"), right) == right.width() * right.height()


def test_a_plan_is_a_ring_around_an_empty_middle(canvas: Canvas) -> None:
    paint_planned(canvas.painter, 50, 50, QColor("#B0620A"))
    assert canvas.at(50, 50) == "#ffffff"
    assert not canvas.is_blank()


@pytest.mark.parametrize("tone", ["neutral", "accent", "positive", "caution", "danger", "info", "outline"])
def test_chips_fit_their_text(canvas: Canvas, light: Theme, tone: ChipTone) -> None:
    size = chip_size("customs", light)
    paint_chip(canvas.painter, QRectF(0, 0, size.width(), size.height()), "customs", light, tone)
    outside = QRect(size.width() + 1, 0, 50, 100)
    assert canvas.count(QColor("white"), outside) == 50 * 100
    assert not canvas.is_blank()


@pytest.mark.parametrize("shape", ["circle", "square", "triangle", "pentagon", "hexagon", "diamond"])
def test_shapes_stand_around_their_centre(shape: str) -> None:
    path = community_path(shape, QPointF(20, 20), 8)
    assert path.contains(QPointF(20, 20))
    assert 12 <= path.boundingRect().width() <= 22
