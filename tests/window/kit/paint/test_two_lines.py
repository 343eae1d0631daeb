from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor

from netdesk.window.kit.look import Look
from netdesk.window.kit.paint.text import text_width
from netdesk.window.kit.paint.two_lines import broken, paint_broken
from netdesk.window.kit.theme import Theme
from tests.window.kit.canvas import Canvas

REASON = "No match by e-mail, phone or name"


def test_a_long_text_is_broken_between_words_where_the_line_is_full(the_look: Look) -> None:
    now = the_look.theme
    width = text_width("No match by e-mail, ph", now, "small")
    assert broken(REASON, width, now) == ("No match by e-mail,", "phone or name")


def test_a_word_that_is_too_long_stands_alone(the_look: Look) -> None:
    assert broken("Unmistakably alike", 10, the_look.theme) == ("Unmistakably", "alike")


def test_a_text_that_small_letters_make_fit_stands_in_the_middle(canvas: Canvas, light: Theme) -> None:
    text = "Same name and town"
    width = text_width(text, light, "small")
    assert text_width(text, light) > width
    paint_broken(canvas.painter, QRectF(0, 0, width, 40), text, light)
    above, below = (QRect(0, top, width, 8) for top in (0, 32))
    assert [canvas.count(QColor("white"), one) for one in (above, below)] == [width * 8] * 2
    assert not canvas.is_blank()
