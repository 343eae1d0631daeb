import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from netdesk.window.kit.look import theme
from netdesk.window.timeline.gap_words import GapWords, chosen_ground, gap_text, gap_words, paint_gap_words
from netdesk.window.timeline.span import DAY_S, Span

BEHIND = QColor("#ff00ff")
WIDTH, HEIGHT, AXIS = 400, 40, 20
GAP = (0, 400 * int(DAY_S))
"""A day is a pixel wide where the span is 400 days."""


def painted(span: Span, words: GapWords) -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(BEHIND)
    painter = QPainter(image)
    paint_gap_words(painter, [words], span, WIDTH, theme())
    painter.end()
    return image


def columns(image: QImage) -> list[int]:
    """Where words, or their ground, stand at the height of the axis."""
    return [x for x in range(image.width()) if image.pixelColor(x, AXIS) != BEHIND]


def words_of(*, is_chosen: bool = False) -> GapWords:
    return gap_words(GAP, 1_000 * DAY_S, AXIS, is_chosen=is_chosen)


@pytest.mark.parametrize(("moved", "middle"), [(0, 200), (-100, 250), (150, 125)])
def test_words_stand_in_the_middle_of_what_is_seen_of_a_pause(qtbot: QtBot, moved: int, middle: int) -> None:
    seen = columns(painted(Span(moved * DAY_S, (moved + 400) * DAY_S), words_of()))
    assert abs((seen[0] + seen[-1]) / 2 - middle) <= 2


def test_what_is_hardly_seen_of_a_pause_has_no_words(qtbot: QtBot) -> None:
    words = words_of()
    assert columns(painted(Span(300 * DAY_S, 700 * DAY_S), words))
    assert not columns(painted(Span(345 * DAY_S, 745 * DAY_S), words))
    assert not columns(painted(Span(500 * DAY_S, 900 * DAY_S), words))


def test_words_of_the_selected_lane_stand_on_its_ground(qtbot: QtBot) -> None:
    plain, chosen = (painted(Span(0, 400 * DAY_S), words_of(is_chosen=one)) for one in (False, True))
    corner = columns(plain)[0]
    assert plain.pixelColor(corner, AXIS) == theme().colour("surface")
    assert chosen.pixelColor(corner, AXIS) != theme().colour("surface")
    assert chosen_ground(theme()).alphaF() == pytest.approx(0.45, abs=0.01)


@pytest.mark.parametrize(
    ("days", "is_last", "words"),
    [
        (20, False, "1 mo quiet"),
        (152, False, "5 mo quiet"),
        (335, True, "quiet 11 months"),
        (730, False, "quiet 2 years"),
        (1_100, False, "quiet 3 years"),
    ],
)
def test_a_pause_says_how_long_it_is_and_whether_it_lasts(days: int, is_last: bool, words: str) -> None:
    assert gap_text(days, is_last=is_last) == words
    now = days * DAY_S if is_last else 2 * days * DAY_S
    assert gap_words((0, days * int(DAY_S)), now, AXIS, is_chosen=False).words == words
