"""What the parts of a name on LinkedIn are: members write degrees, emoji and slogans into it."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from netdesk.domain.name_parts import name_parts
from netdesk.domain.title_words import is_degree, is_title

_SYMBOLS = re.compile(r"[\u200b\u200d\u2060\ufe0e\ufe0f\U000e0020-\U000e007f\U0001f3fb-\U0001f3ff]")
_SLOGAN = re.compile(r"\s*(?:[|•·►▶~]|\s[–—-]\s).*$", re.DOTALL)
_PRONOUNS = re.compile(
    r"\s*[(\[]?\b(?:she|he|they|any|ze|xe|sie|er)\s?/\s?\w+(?:\s?/\s?\w+)?\b[)\]]?", re.IGNORECASE
)
_DECORATION = frozenset({"So", "Sk", "Co", "Cn", "Cc"})


class PersonName(NamedTuple):
    """The parts of a name. `dropped`: the name as written where something was left out of all parts, so
    that nothing is lost; "" otherwise.
    """

    given: str
    family: str
    prefix: str
    suffix: str
    dropped: str

    @property
    def formatted(self) -> str:
        """The name as it is shown: `Dr. Ida Muster`."""
        return " ".join(filter(None, (self.prefix, self.given, self.family)))


def person_name(first: str, last: str) -> PersonName:
    """The parts of a name given as first and last name: titles before, degrees behind, no decoration.

    >>> person_name("Dr. Ida 🚀", "Muster, MSc")
    PersonName(given='Ida', family='Muster', prefix='Dr.', suffix='MSc', dropped='Dr. Ida 🚀 Muster, MSc')
    """
    written = " ".join(f"{first} {last}".split())
    prefix, given = _prefix(_without_slogan(_plain(first)), is_all=not last.strip())
    family, suffix = _suffix(_without_slogan(_plain(last)))
    if not family:
        given, suffix = _suffix(given)
    parts = (prefix, given, family, suffix)
    is_whole = " ".join(filter(None, parts)) == written or (
        _words(written) <= set().union(*map(_words, parts)) and _plain(written) == written
    )
    return PersonName(given, family, prefix, suffix, "" if is_whole else written)


def full_name(name: str) -> PersonName:
    """The parts of a name written in one, as address books take it apart; one that they leave alone is the
    given name.
    """
    plain, comma, degrees = name.partition(",")
    plain = " ".join(plain.split())
    start = plain.rfind(name_parts(plain).family or plain)
    if start <= 0:
        return person_name(name, "")
    return person_name(plain[:start], f"{plain[start:]}{comma}{degrees}")


def _plain(text: str) -> str:
    """Without pictures and signs; the text itself when nothing else is in it."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split()).strip(" ,;")
    letters = (letter for letter in _SYMBOLS.sub("", text) if _is_of_a_name(letter))
    return " ".join("".join(letters).split()).strip(" ,;") or " ".join(text.split())


def _is_of_a_name(letter: str) -> bool:
    return letter in "®™©" or unicodedata.category(letter) not in _DECORATION


def _without_slogan(text: str) -> str:
    if text.isalpha():
        return text
    named = _PRONOUNS.sub("", text).strip() or text
    return _SLOGAN.sub("", named) or named


def _prefix(given: str, *, is_all: bool) -> tuple[str, str]:
    """(titles, the rest); `is_all`: no family name follows, so that one word has to stay."""
    words = given.split()
    count = 0
    while count < len(words) - is_all and is_title(words[count], is_first=not count):
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def _suffix(name: str) -> tuple[str, str]:
    """(name, degrees): degrees stand behind a comma or are the last words. What else stands behind a
    comma is no name either, since this is the family name already.
    """
    plain, comma, behind = name.partition(",")
    if comma and plain.strip():
        degrees = all(map(is_degree, re.split(r"[,/]", behind)))
        return plain.strip(), " ".join(behind.split()) if degrees else ""
    words = name.split()
    count = len(words)
    while count > 1 and is_degree(words[count - 1]) and not words[count - 1].islower():
        count -= 1
    return " ".join(words[:count]), " ".join(words[count:])


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))
