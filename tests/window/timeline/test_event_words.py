from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from netdesk.domain.contact import ME_UID, Interaction
from netdesk.domain.moment import Moment
from netdesk.window.timeline.event_words import who_text


def event(kind: str, direction: str, author: str, *people: str) -> Interaction:
    when = Moment.on(date(2026, 10, 8))
    return Interaction("e", when, "whatsapp", direction, kind, people, author=author)


@pytest.mark.parametrize(
    ("exchange", "words"),
    [
        (event("message", "in", "ida", "ida"), "from them"),
        (event("message", "in", "bo", "ida", "bo"), "from one of them"),
        (event("message", "out", ME_UID, "ida", "bo"), "from you"),
        (event("call", "in", "ida", "ida"), "they rang"),
        (event("call", "in", "bo", "ida", "bo"), "one of them rang"),
        (event("call", "out", "", "ida"), "you rang"),
        (event("meeting", "both", "", "ida", "bo"), ""),
    ],
)
def test_it_is_said_who_wrote_or_rang(qapp: QApplication, exchange: Interaction, words: str) -> None:
    assert who_text(exchange) == words


@pytest.mark.parametrize(("kind", "words"), [("message", "from Bo Brandt"), ("call", "Bo Brandt rang")])
def test_among_several_the_writer_is_named(qapp: QApplication, kind: str, words: str) -> None:
    assert who_text(event(kind, "in", "bo", "ida", "bo"), "Bo Brandt") == words
