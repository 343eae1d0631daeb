"""Pictures of numbers: sparkline, strength curve, meter, best hours, event strip."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor

from netdesk.window.kit.paint.best_hour import paint_best_hour
from netdesk.window.kit.paint.event_strip import paint_event_strip
from netdesk.window.kit.paint.meter import paint_meter
from netdesk.window.kit.paint.sparkline import paint_sparkline
from netdesk.window.kit.paint.strength_curve import StrengthCurve, Threshold, paint_strength_curve
from netdesk.window.kit.theme import Theme
from tests.window.kit.canvas import Canvas

BOX = QRect(0, 0, 120, 60)


def test_a_line_of_strength_is_filled_below(canvas: Canvas, light: Theme) -> None:
    paint_sparkline(canvas.painter, BOX, [50.0] * 24, light)
    assert canvas.at(60, 58) == light.colour("chartFill").name()
    assert canvas.at(60, 2) == "#ffffff"


def test_only_a_dormant_line_is_amber(canvas: Canvas, light: Theme) -> None:
    paint_sparkline(canvas.painter, BOX, [50.0] * 24, light, is_dormant=True)
    assert canvas.at(60, 58) == light.colour("cautionSoft").name()


def test_one_value_makes_no_line(canvas: Canvas, light: Theme) -> None:
    paint_sparkline(canvas.painter, BOX, [50.0], light)
    assert canvas.is_blank()


def test_values_beyond_the_scale_stay_in_the_box(canvas: Canvas, light: Theme) -> None:
    paint_sparkline(canvas.painter, BOX.translated(20, 20), [-40.0, 300.0, 20.0], light)
    above = QRect(0, 0, 200, 19)
    assert canvas.count(QColor("white"), above) == above.width() * above.height()


def test_the_future_is_not_filled(canvas: Canvas, light: Theme) -> None:
    curve = StrengthCurve(past=(70.0, 70.0), forecast=(70.0, 40.0), today=0.5)
    paint_strength_curve(canvas.painter, BOX, curve, light)
    assert canvas.at(30, 55) == light.colour("chartFill").name()
    assert canvas.at(90, 55) == "#ffffff"


def test_thresholds_tint_what_lies_ahead_between_them(canvas: Canvas, light: Theme) -> None:
    thresholds = (Threshold(60, ""), Threshold(20, ""))
    curve = StrengthCurve(past=(70.0, 70.0), thresholds=thresholds, today=0.5)
    paint_strength_curve(canvas.painter, BOX, curve, light)
    assert canvas.at(110, 36) == light.colour("surfaceAlt").name()
    assert canvas.at(110, 55) == "#ffffff"


def test_a_tie_without_history_shows_its_thresholds_only(canvas: Canvas, light: Theme) -> None:
    curve = StrengthCurve(past=(), thresholds=(Threshold(60, "strong ≥ 60"), Threshold(20, "weak ≥ 20")))
    paint_strength_curve(canvas.painter, BOX, curve, light)
    assert canvas.count(light.colour("chartFill")) == 0
    assert not canvas.is_blank()


def test_a_meter_fills_its_share(canvas: Canvas, light: Theme) -> None:
    paint_meter(canvas.painter, QRect(0, 0, 100, 10), 0.5, light)
    assert canvas.at(25, 5) == light.colour("accent").name()
    assert canvas.at(75, 5) == light.colour("sunken").name()


def test_an_empty_meter_is_only_its_track(canvas: Canvas, light: Theme) -> None:
    paint_meter(canvas.painter, QRect(0, 0, 100, 10), 0.0, light)
    assert canvas.count(light.colour("accent")) == 0


def test_what_exceeds_the_capacity_is_hatched_amber(canvas: Canvas, light: Theme) -> None:
    paint_meter(canvas.painter, QRect(0, 0, 100, 10), 2.0, light)
    amber = light.colour("caution")
    within, beyond = QRect(10, 3, 35, 4), QRect(55, 3, 35, 4)
    assert canvas.count(amber, within) == 35 * 4
    assert 0 < canvas.count(amber, beyond) < 35 * 4
    assert canvas.count(light.colour("danger")) == 0


def test_only_the_best_hours_are_coloured(canvas: Canvas, light: Theme) -> None:
    hours = [1.0] * 16
    paint_best_hour(canvas.painter, QRect(0, 0, 48, 14), hours, light, best={6}, colour=QColor("red"))
    assert canvas.at(0, 10) == "#ff0000"
    assert canvas.at(3, 10) == light.colour("hairlineStrong").name()


def test_hours_without_a_count_keep_a_foot(canvas: Canvas, light: Theme) -> None:
    paint_best_hour(canvas.painter, QRect(0, 0, 48, 14), [0.0] * 16, light)
    assert canvas.at(0, 13) == light.colour("hairlineStrong").name()
    assert canvas.at(0, 12) == "#ffffff"


def test_events_stand_where_they_happened(canvas: Canvas, light: Theme) -> None:
    paint_event_strip(canvas.painter, QRect(0, 0, 102, 9), [(0.0, "phone"), (1.0, "email")], light)
    assert canvas.at(0, 4) == light.channel("phone").tile.name()
    assert canvas.at(101, 4) == light.channel("email").tile.name()
    assert canvas.at(50, 4) == "#ffffff"
