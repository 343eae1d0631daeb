import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.excerpt import excerpt

LETTER = (
    "Dear Ida,\n\nthank you for the afternoon. Shall we meet at the Zeppelin hall on Friday? " + "yours " * 40
)


@pytest.mark.parametrize(
    ("text", "sought", "shown"),
    [
        ("Who has the key?", "key", "Who has the key?"),
        ("Who has the key?", "KE", "Who has the key?"),
        ("Who has the key?", "ey", ""),
        ("Who has the key?", " ", ""),
        ("Grüße aus dem Café am Markt", "cafe", "Grüße aus dem Café am Markt"),
        ("a line\nof two", "of", "a line of two"),
        ("c++ (again)", "(again", "c++ (again)"),
        ("İstanbul: the key", "key", "İstanbul: the key"),
    ],
)
def test_the_line_holds_what_was_sought(text: str, sought: str, shown: str) -> None:
    assert excerpt(text, sought) == shown


def test_of_a_long_text_the_words_around_are_shown() -> None:
    shown = excerpt(LETTER, "zeppel")
    assert shown.startswith("… we meet at the Zeppelin hall on Friday? yours")
    assert len(shown) == 160


def test_a_word_longer_than_the_room_before_it_is_left_out() -> None:
    assert excerpt("x" * 40 + " key", "key") == "… key"


@given(st.text(max_size=60), st.text(max_size=10))
def test_any_text_can_be_searched(text: str, sought: str) -> None:
    shown = excerpt(text, sought)
    assert shown.removeprefix("… ") in " ".join(text.split())
