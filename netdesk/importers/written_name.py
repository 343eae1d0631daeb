"""The parts of a name that a table gives in one cell or in several."""

from __future__ import annotations

from typing import NamedTuple

from netdesk.importers.linkedin.person_name import full_name, person_name

_SALUTATIONS = frozenset(
    {"herr", "frau", "mr", "mrs", "ms", "miss", "mr.", "mrs.", "ms.", "hr.", "fr.", "familie"}
)
_PARTICLE_WORDS = (
    "von vom van de der den del della di da do dos das du des la le los las ten ter te zu zum zur af av "
    "al el bin ibn ben mac mc o st san"
)
_PARTICLES = frozenset(_PARTICLE_WORDS.split())


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
    """The name in one cell: `Muster, Ida` is turned round, and so is `van den Berg, Ida`. What is written
    otherwise stays as it is, since nobody knows which of the words of `Ida van den Berg` are the family's,
    and behind `Ida Muster, ` stands something else.

    >>> name_in_one("Muster, Dr. Ida").shown
    'Dr. Ida Muster'
    """
    text = " ".join(text.split())
    family, comma, given = (part.strip() for part in text.partition(","))
    if not comma or not given or "," in given or not _is_family(family) or _has_degree(text):
        return WrittenName(shown=text)
    found = person_name(given, family)
    return WrittenName(found.given, found.family, "", found.prefix, found.suffix, found.formatted)


def name_and_more(text: str) -> tuple[WrittenName, str]:
    """The name in one line, and what stands behind its comma when that is no part of it: a place, a firm.

    >>> name_and_more("Dr. Ida Muster, Bonn")[1]
    'Bonn'
    """
    name = name_in_one(text)
    before, _, more = (part.strip() for part in name.shown.partition(","))
    if name.given or not before or not more or _is_family(before) or _has_degree(name.shown):
        return name, ""
    return WrittenName(shown=before), more


def _is_family(text: str) -> bool:
    """Whether a text can be a family name alone: one word, and particles before it."""
    *particles, _last = text.split() or [""]
    return bool(text) and all(word.casefold() in _PARTICLES for word in particles)


def _has_degree(text: str) -> bool:
    return bool(full_name(text).suffix or full_name(f"X {text}").suffix)


def _same_words(one: str, other: str) -> bool:
    """`Muster, Ida` and `Ida Muster`."""
    return "," in one and sorted(one.replace(",", " ").casefold().split()) == sorted(other.casefold().split())
