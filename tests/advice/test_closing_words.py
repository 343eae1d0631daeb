"""What merely closes a talk."""

import pytest

from netdesk.advice.closing_words import merely_closes


@pytest.mark.parametrize(
    "text",
    ["Danke! 👍", "Super, danke!", "Vielen Dank, bis dann!", "👍🙂", "Alles klar, bis morgen.", "Thanks",
     "OK, see you tomorrow", "Sounds good, thank you so much", "Gern!", "Schönen Abend euch"],
)  # fmt: skip
def test_words_of_thanks_of_yes_and_of_leave_close(text: str) -> None:
    assert merely_closes(text)


@pytest.mark.parametrize(
    "text",
    ["", "  ", "Danke! Und bei dir?", "Danke, ruf mich bitte an", "Thanks, send me the offer", "Bis 14 Uhr",
     "Hallo", "Danke für das Angebot, ich melde mich", "super " * 13],
)  # fmt: skip
def test_anything_else_does_not(text: str) -> None:
    assert not merely_closes(text)


def test_the_name_of_who_wrote_it_is_no_news() -> None:
    assert merely_closes("Danke!\nUte", "Ute Kallmann")
    assert not merely_closes("Danke!\nUte", "Nora Feldkamp")
