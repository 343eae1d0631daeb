"""The parts of a name that a table gives in one cell or in several."""

from __future__ import annotations

from typing import NamedTuple

from netdesk.importers.linkedin.person_name import full_name, person_name

_SALUTATIONS = frozenset(
    {"herr", "frau", "mr", "mrs", "ms", "miss", "mr.", "mrs.", "ms.", "hr.", "fr.", "familie"}
)
_MOST_WORDS_OF_FAMILY = 3


class WrittenName(NamedTuple):
    """The parts of a name, those unknown "", and the name as it is shown."""

    given: str = ""
    family: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""
    shown: str = ""


def name_in_parts(parts: WrittenName) -> WrittenName:
    """The name from its parts; `parts.shown` if it is given there. `Frau` is no part of a name that is
    shown, `Dr.` is.
    """
    if parts.shown and _same_words(parts.shown, f"{parts.given} {parts.family}"):
        parts = parts._replace(shown="")
    prefix = "" if parts.prefix.casefold() in _SALUTATIONS else parts.prefix
    shown = parts.shown or " ".join(filter(None, (prefix, parts.given, parts.additional, parts.family)))
    if parts.suffix and not parts.shown:
        shown = f"{shown}, {parts.suffix}" if shown else ""
    return parts._replace(shown=shown)


def name_in_one(text: str) -> WrittenName:
    """The name in one cell: `Muster, Ida` is turned round. What is written otherwise stays as it is, since
    nobody knows which of the words of `Ida van den Berg` are the family's.

    >>> name_in_one("Muster, Dr. Ida").shown
    'Dr. Ida Muster'
    """
    text = " ".join(text.split())
    family, comma, given = (part.strip() for part in text.partition(","))
    if not comma or not family or "," in given or len(family.split()) > _MOST_WORDS_OF_FAMILY:
        return WrittenName(shown=text)
    is_degree = full_name(text).suffix or full_name(f"X {text}").suffix
    if not given or is_degree:
        return WrittenName(shown=text)
    found = person_name(given, family)
    return WrittenName(found.given, found.family, "", found.prefix, found.suffix, found.formatted)


def _same_words(one: str, other: str) -> bool:
    """`Muster, Ida` and `Ida Muster`."""
    return "," in one and sorted(one.replace(",", " ").casefold().split()) == sorted(other.casefold().split())
