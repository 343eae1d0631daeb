"""The parts of a name that a table gives in one cell or in several."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import dropwhile
from typing import NamedTuple

from netdesk.domain.name_parts import is_family_alone
from netdesk.importers.linkedin.person_name import full_name, person_name
from netdesk.importers.name_key import folds, is_legal_form
from netdesk.importers.nickname import is_first_name

_FIRM_WORDS = frozenset({"firma", "fa", "fa.", "company"})
_SALUTATIONS = _FIRM_WORDS.union(
    {"herr", "herrn", "frau", "mr", "mrs", "ms", "miss", "mr.", "mrs.", "ms.", "hr.", "fr.", "familie"},
    {"fam.", "eheleute", "ehepaar", "und", "and", "&", "+"},
)


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
    shown, `Dr.` is, of `Frau Dr.` as well.
    """
    if parts.shown and _same_words(parts.shown, f"{parts.given} {parts.family}"):
        parts = parts._replace(shown="")
    titles = " ".join(dropwhile(_is_salutation, parts.prefix.split()))
    shown = parts.shown or " ".join(filter(None, (titles, parts.given, parts.additional, parts.family)))
    if parts.suffix and not parts.shown:
        shown = f"{shown}, {parts.suffix}" if shown else ""
    return parts._replace(shown=shown)


def is_of_firm(parts: WrittenName) -> bool:
    """Whether the name is said to be that of a firm: `Firma` stands before it, and no first name."""
    has_name = bool(parts.family or parts.shown) and not parts.given
    return has_name and parts.prefix.casefold() in _FIRM_WORDS


def name_in_one(text: str, *, is_family_first: bool = False) -> WrittenName:
    """The name in one cell: `Muster, Ida` is turned round, and so is `van den Berg, Ida`. What is written
    otherwise stays as it is, since nobody knows which of the words of `Ida van den Berg` are the family's,
    and behind `Ida Muster, ` stands something else, unless the names beside it show that the family comes
    first (`is_family_first`).

    >>> name_in_one("Muster, Dr. Ida").shown
    'Dr. Ida Muster'
    >>> name_in_one("García López, María", is_family_first=True).family
    'García López'
    """
    text = " ".join(text.split())
    family, _, given = (part.strip() for part in text.partition(","))
    if not _can_be_turned(text) or "," in given:
        return WrittenName(shown=text)
    if not (is_family_first or is_family_alone(family) or _is_long_family(family, given)):
        return WrittenName(shown=text)
    found = person_name(given, family)
    return WrittenName(found.given, found.family, "", found.prefix, found.suffix, found.formatted)


def name_and_more(text: str, *, is_family_first: bool = False) -> tuple[WrittenName, str]:
    """The name in one line, and what stands behind its comma when that is no part of it: a place, a firm.

    >>> name_and_more("Dr. Ida Muster, Bonn")[1]
    'Bonn'
    """
    name = name_in_one(text, is_family_first=is_family_first)
    before, _, more = (part.strip() for part in name.shown.partition(","))
    if name.given or not before or not more or is_family_alone(before) or _has_degree(name.shown):
        return name, ""
    return (name, "") if is_legal_form(more) else (WrittenName(shown=before), more)


def puts_family_first(lines: Iterable[str]) -> bool:
    """Whether most of the lines with a comma are names turned round, so that the others are, too."""
    turned = [bool(name_in_one(line).given) for line in lines if _can_be_turned(line)]
    return 2 * sum(turned) > len(turned)


def _is_salutation(word: str) -> bool:
    return word.casefold() in _SALUTATIONS


def _can_be_turned(line: str) -> bool:
    before, comma, behind = line.partition(",")
    return bool(before and comma and behind.strip()) and not (is_legal_form(behind) or _has_degree(line))


def _is_long_family(family: str, given: str) -> bool:
    """Whether of two texts the second begins with a first name and the first, of several words, does not."""
    return _begins_with_first_name(given) and not _begins_with_first_name(family)


def _begins_with_first_name(text: str) -> bool:
    words = (word for word in text.split() if not word.endswith("."))
    return any(is_first_name(fold) for fold in folds(next(words, "")))


def _has_degree(text: str) -> bool:
    return bool(full_name(text).suffix or full_name(f"X {text}").suffix)


def _same_words(one: str, other: str) -> bool:
    """`Muster, Ida` and `Ida Muster`."""
    return "," in one and sorted(one.replace(",", " ").casefold().split()) == sorted(other.casefold().split())
