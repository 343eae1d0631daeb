"""What an exchange says, in one line."""

from __future__ import annotations

from netdesk.domain.contact import Interaction

_LONGEST = 160


def gist(exchange: Interaction) -> str:
    """What was said of it, else the first words of it, up to 160 letters; "" when it has no words."""
    return next((words for part in said(exchange) if (words := _begin(part))), "")


def said(exchange: Interaction) -> tuple[str, str]:
    """Subject and text, the one that says more first."""
    parts = exchange.subject, exchange.text
    return parts[::-1] if is_in_a_group(exchange) else parts


def is_in_a_group(exchange: Interaction) -> bool:
    """Whether it was said in the chat of a group: the subject is its name, the same with every message."""
    return bool(exchange.thread) and exchange.kind == "message" and exchange.channel != "email"


def _begin(text: str) -> str:
    # A letter can be long, and a line is painted often.
    return " ".join(text.lstrip()[: 2 * _LONGEST].split())[:_LONGEST]
