from netdesk.window.kit.look import Look
from netdesk.window.kit.paint.text import text_width
from netdesk.window.kit.paint.two_lines import broken

REASON = "No match by e-mail, phone or name"


def test_a_long_text_is_broken_between_words_where_the_line_is_full(the_look: Look) -> None:
    now = the_look.theme
    width = text_width("No match by e-mail, ph", now, "small")
    assert broken(REASON, width, now) == ("No match by e-mail,", "phone or name")


def test_a_word_that_is_too_long_stands_alone(the_look: Look) -> None:
    assert broken("Unmistakably alike", 10, the_look.theme) == ("Unmistakably", "alike")
