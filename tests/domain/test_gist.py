from datetime import date

import pytest

from netdesk.domain.contact import Interaction
from netdesk.domain.gist import gist
from netdesk.domain.moment import Moment

DAY = Moment.on(date(2026, 2, 18))


def exchange(channel: str = "whatsapp", kind: str = "message", **said: str) -> Interaction:
    return Interaction("e", DAY, channel, "in", kind, ("ida", "bo"))._replace(**said)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (exchange("email", subject="Shelves", text="Dear Ida,\nsee below", thread="t"), "Shelves"),
        (exchange("email", text="Dear  Ida,\nsee below", thread="t"), "Dear Ida, see below"),
        (exchange(subject="The committee", text="Who has\nthe key?", thread="t"), "Who has the key?"),
        (exchange(subject="The committee", text=" \n", thread="t"), "The committee"),
        (exchange(subject="Keys of the hall", text="She has them"), "Keys of the hall"),
        (exchange(kind="call", subject="The committee", text="at length", thread="t"), "The committee"),
        (exchange(), ""),
    ],
)
def test_a_line_says_what_says_most(said: Interaction, words: str) -> None:
    assert gist(said) == words


def test_of_a_long_letter_only_the_beginning_is_a_line() -> None:
    line = gist(exchange(text="\n\n" + "word " * 100_000))
    assert line.startswith("word word")
    assert len(line) <= 160
