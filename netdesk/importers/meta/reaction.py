"""Whether a message only says that somebody reacted to another one: such lines stand among the messages."""

from __future__ import annotations

import re

_LONGEST = 90
_REACTION = re.compile(
    r"(?:\S.{0,40} )?(?:"
    r"[Rr]eacted \S+ to (?:your|a|their|\S+['’]s) message|[Ll]iked (?:a|your) message|"
    r"(?:[Hh]at|[Hh]aben|[Hh]ast) (?:mit )?\S+ auf (?:deine|eine|ihre|seine) Nachricht reagiert|"
    r"(?:[Hh]at|[Hh]ast) eine Nachricht mit „Gefällt mir“ markiert"
    r")[.!]?"
)


def is_reaction(text: str) -> bool:
    """Whether this is `Reacted ❤ to your message` or its like, in English or German; in other languages
    they are messages like any other.
    """
    if len(text) > _LONGEST or not ("message" in text or "Nachricht" in text):
        return False
    return _REACTION.fullmatch(text) is not None
