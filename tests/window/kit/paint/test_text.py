import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor

from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.theme import Theme, load_theme
from tests.window.kit.canvas import Canvas


def test_text_that_fits_is_not_shortened(canvas: Canvas, light: Theme) -> None:
    box = QRect(0, 0, text_width("Anna Beispiel", light), 20)
    assert paint_text(canvas.painter, box, "Anna Beispiel", light) is False
    assert not canvas.is_blank()


def test_text_that_does_not_fit_is_shortened_and_stays_inside(canvas: Canvas, light: Theme) -> None:
    box = QRect(0, 0, 40, 20)
    assert paint_text(canvas.painter, box, "Anna Beispiel", light) is True
    beyond = QRect(41, 0, 159, 100)
    assert canvas.count(QColor("white"), beyond) == beyond.width() * beyond.height()


@pytest.mark.parametrize("room", [40, 190])
def test_what_is_not_kept_looks_the_same_and_leaves_nothing_behind(light: Theme, room: int) -> None:
    kept, once = Canvas(200, 20), Canvas(200, 20)
    cut = paint_text(kept.painter, QRect(0, 0, room, 20), "Anna Beispiel", light)
    known = set(light.memo)
    assert paint_text(once.painter, QRect(0, 0, room, 20), "Anna Beispiel", light, is_kept=False) is cut
    kept.close()
    once.close()
    assert once.image == kept.image
    assert set(light.memo) == known


def test_right_and_centre_align_to_their_side(light: Theme) -> None:
    for align, empty in (("right", QRect(0, 0, 150, 20)), ("centre", QRect(0, 0, 80, 20))):
        canvas = Canvas(200, 20)
        paint_text(canvas.painter, QRect(0, 0, 200, 20), "64", light, align=align)  # type: ignore[arg-type]
        canvas.close()
        assert canvas.count(QColor("white"), empty) == empty.width() * empty.height()
        assert not canvas.is_blank()


def test_markup_is_shown_as_it_is(light: Theme) -> None:
    plain, marked = Canvas(200, 20), Canvas(200, 20)
    paint_text(plain.painter, QRect(0, 0, 200, 20), "a", light)
    paint_text(marked.painter, QRect(0, 0, 200, 20), "<b>a</b>", light)
    plain.close()
    marked.close()
    assert marked.count(QColor("white")) < plain.count(QColor("white"))


def test_what_is_remembered_stays_bounded() -> None:
    theme = load_theme("light")
    for number in range(9000):
        text_width(f"person {number}", theme)
    assert len(theme.memo) < 5000


def test_the_empty_text_paints_nothing(canvas: Canvas, light: Theme) -> None:
    assert paint_text(canvas.painter, QRect(0, 0, 40, 20), "", light) is False
    assert canvas.is_blank()


@pytest.mark.parametrize("joint", [" · ", ", ", " – "])
def test_what_joins_two_parts_goes_with_the_second(light: Theme, joint: str) -> None:
    cut, first = Canvas(200, 20), Canvas(200, 20)
    room = text_width(f"Werft Nord{joint}…", light)
    assert paint_text(cut.painter, QRect(0, 0, room, 20), f"Werft Nord{joint}Director", light)
    assert not paint_text(first.painter, QRect(0, 0, 200, 20), "Werft Nord…", light)
    cut.close()
    first.close()
    assert cut.image == first.image
