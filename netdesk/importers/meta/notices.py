"""What Messenger and Instagram themselves write into a conversation, in English and German: who came, who
went, how it is called. Such a line bears the name of whoever did it, as sender and at its beginning.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_YOU = frozenset({"you", "du", "ihr", "dich", "euch", "yourself", "dich selbst"})
_JOINED = (
    r"added (?P<people>.+) to (?:the|this) (?:group|chat|conversation)",
    r"joined (?:the|this) (?:group|chat|conversation)(?: .+)?",
    r"(?:hat|hast|habt) (?P<people>.+) (?:zur|zu dieser) (?:Gruppe|Unterhaltung) hinzugefügt",
    r"(?:ist|bist|seid) (?:der|dieser) (?:Gruppe|Unterhaltung) .*beigetreten",
)
_LEFT = (
    r"removed (?P<people>.+) from (?:the|this) (?:group|chat|conversation)",
    r"left (?:the|this) (?:group|chat|conversation)",
    r"(?:hat|hast|habt) (?P<people>.+) aus (?:der|dieser) (?:Gruppe|Unterhaltung) entfernt",
    r"(?:hat|hast|habt) (?:die|diese) (?:Gruppe|Unterhaltung) verlassen",
)
_OF_GROUP = (
    r"(?:created|named) the (?:group|chat)(?: .+)?",
    r"changed the (?:group|chat) (?:name|photo|picture|theme)(?: .+)?",
    r"(?:hat|hast|habt) die Gruppe .*(?:erstellt|genannt|benannt)",
    r"(?:hat|hast|habt) (?:das Gruppen(?:foto|bild)|den Gruppennamen|das Design)(?: .+)? geändert",
)
_PATTERNS = tuple(
    (kind, re.compile(pattern))
    for kind, patterns in (("joined", _JOINED), ("left", _LEFT), ("", _OF_GROUP))
    for pattern in patterns
)
_LONGEST = 300
_BETWEEN = re.compile(r",\s+(?:and\s+|und\s+)?|\s+(?:and|und)\s+")


class Notice(NamedTuple):
    """`joined`, `left`: names as the line has them, of which "you" is left out; both empty where it tells of
    the group alone.
    """

    joined: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def notice_of(sender: str, text: str) -> Notice | None:
    """What a line by `sender` tells of the group; None for what somebody wrote."""
    # Most messages are none, and are to cost little.
    if not text.startswith((sender.partition(" ")[0] or " ", "You ", "Du ")) or len(text) > _LONGEST:
        return None
    said = _without_subject(sender, text.strip().removesuffix("."))
    for kind, pattern in _PATTERNS if said else ():
        if found := pattern.fullmatch(said):
            named = found.groupdict().get("people")
            people = (sender,) if named is None else _names(named)
            return Notice(joined=people if kind == "joined" else (), left=people if kind == "left" else ())
    return None


def _without_subject(sender: str, text: str) -> str:
    """The line behind the name of its sender, whole or its first word; "" when it does not begin with it."""
    first = sender.partition(" ")[0]
    for subject in (sender, first, "You", "Du"):
        if subject and text.startswith(f"{subject} "):
            return text[len(subject) + 1 :].strip()
    return ""


def _names(text: str) -> tuple[str, ...]:
    names = (name.strip() for name in _BETWEEN.split(text))
    return tuple(name for name in names if name and name.casefold() not in _YOU)
