from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.text import text_width
from netdesk.window.timeline.span import DAY_S, Span
from netdesk.window.timeline.ticks import Tick, ticks
from netdesk.window.timeline.view import TimelineView

GAP = 4


def shown(
    view: TimelineView, days: float, until: float = 0.0
) -> tuple[list[tuple[int, Tick]], list[tuple[int, Tick]]]:
    """Pixel and tick of the larger and of the smaller unit, for `days` that end so long before today does."""
    scene, plot = view.scene, view.chart.plot
    end = scene.now - until * DAY_S
    scene.set_span(Span(end - days * DAY_S, end))
    found, width = ticks(scene.span, int(plot.lanes_width)), plot.lanes_width
    larger, smaller = (
        [(int(scene.span.x(one.second, width)), one) for one in unit if one.second >= scene.span.start]
        for unit in found
    )
    return larger, smaller


def test_the_line_of_a_larger_unit_runs_through_the_words_of_a_smaller_one(view: TimelineView) -> None:
    larger, smaller = shown(view, 130)
    image = view.chart.plot.grab().toImage()
    upper = int(view.chart.plot.axis.size().height()) // 2
    crossed = [
        x
        for x, _ in larger
        for left, tick in smaller
        if left + GAP <= x < left + GAP + text_width(tick.text, theme(), "caption")
    ]
    assert crossed
    assert {image.pixelColor(x, upper).rgb() for x in crossed} == {theme().colour("hairlineStrong").rgb()}


def test_words_that_the_right_edge_would_cut_are_left_out(view: TimelineView) -> None:
    _, smaller = shown(view, 20, 0.85)
    plot = view.chart.plot
    image, width = plot.grab().toImage(), int(plot.lanes_width)
    lower = range(int(plot.axis.size().height()) // 2 + 2, int(plot.axis.size().height()) - 11)
    ground = theme().colour("surface").rgb()

    def has_words(left: int) -> bool:
        columns = range(left + GAP, min(left + GAP + 12, width))
        return any(image.pixelColor(x, y).rgb() != ground for x in columns for y in lower)

    fits = {left: left + GAP + text_width(one.text, theme(), "caption") + 2 <= width for left, one in smaller}
    assert set(fits.values()) == {True, False}
    assert {left: has_words(left) for left in fits} == fits
