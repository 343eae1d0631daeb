"""People and the ties between them, as programs for networks want to have them."""

from __future__ import annotations

import re
from typing import NamedTuple

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class GraphPerson(NamedTuple):
    """A node. `strength`: 0-100, `warmth`: as read, `state`: of the tie with the owner; `community`: its
    number from 0 by size, None in none, and what it is called; `circle`: 5, 15, 50, 150 or None.
    """

    uid: str
    name: str
    organisation: str = ""
    title: str = ""
    circle: int | None = None
    closeness: str = ""
    strength: float | None = None
    warmth: float | None = None
    state: str = ""
    community: int | None = None
    community_name: str = ""
    channels: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


class GraphTie(NamedTuple):
    """An edge between two people, named by uid. `strength`: 0-100."""

    first: str
    second: str
    strength: int
    relation: str = ""


class PeopleGraph(NamedTuple):
    """Everybody and every tie between two of them."""

    people: tuple[GraphPerson, ...]
    ties: tuple[GraphTie, ...]


PERSON_TYPES: dict[str, str] = {
    "organisation": "string", "title": "string", "circle": "integer", "closeness": "string",
    "strength": "double", "warmth": "double", "state": "string", "community": "integer",
    "community_name": "string", "channels": "string", "tags": "string",
}  # fmt: skip
"""What is said of a person besides the name, and of which type it is: string, integer or double."""


def said_of(person: GraphPerson) -> dict[str, str]:
    """What is known of a person as texts, by the names of PERSON_TYPES; a bar parts several values."""
    found = {name: getattr(person, name) for name in PERSON_TYPES}
    return {name: _text(value) for name, value in found.items() if value not in (None, "", ())}


def xml_text(text: str) -> str:
    """Text for the content or an attribute of an element; what no XML may hold is left out."""
    plain = _NOT_XML.sub("", text)
    for letter, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        plain = plain.replace(letter, entity)
    return plain


def _text(value: object) -> str:
    if isinstance(value, tuple):
        return "|".join(value)
    return f"{value:.4f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
