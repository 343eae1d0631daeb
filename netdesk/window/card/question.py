"""What the card asks below a row, with a button for each answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from netdesk.window.card.card_words import say
from netdesk.window.date_text import short_date
from netdesk.window.kit.button import Button
from netdesk.window.kit.label import Label

_INDENT = 24
"""Puts what belongs to a row below its words."""


class Answer(NamedTuple):
    """A button: what it says, and what it does."""

    words: str
    give: Callable[[], object]
    tip: str = ""


def ask(body: QVBoxLayout, question: str, *answers: Answer) -> None:
    """Add a question and its answers to a section."""
    label = Label(question, "small", "text", wraps=True)
    label.setContentsMargins(_INDENT, 2, 0, 4)
    body.addWidget(label)
    add_answers(body, *answers, about=question)


def add_answers(body: QVBoxLayout, *answers: Answer, about: str = "") -> None:
    """Add the buttons alone. `about`: the question, for who does not see it."""
    line = QHBoxLayout()
    line.setContentsMargins(_INDENT, 2, 0, 6)
    line.setSpacing(8)
    for answer in answers:
        button = Button(answer.words, is_small=True)
        button.setToolTip(answer.tip)
        button.setAccessibleDescription(about)
        button.clicked.connect(lambda _is_on, give=answer.give: give())
        line.addWidget(button)
    line.addStretch(1)
    body.addLayout(line)


def whether_it_took_place(channel: str, day: date, today: date, words: str = "") -> str:
    """Did the call on 17 Nov take place? With `words`: Cranes: did the call on 17 Nov take place?"""
    is_meeting = channel == "in-person"
    if words:
        asked = say("{words}: did the call on {day} take place?")
        if is_meeting:
            asked = say("{words}: did the meeting on {day} take place?")
    elif is_meeting:
        asked = say("Did the meeting on {day} take place?")
    else:
        asked = say("Did the call on {day} take place?")
    return asked.format(words=words, day=short_date(day, today))
