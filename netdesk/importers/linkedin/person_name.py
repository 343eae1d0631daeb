"""What the parts of a name on LinkedIn are: members write degrees, emoji and slogans into it."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_SYMBOLS = re.compile(r"[\u200b\u200d\u2060\ufe0e\ufe0f\U000e0020-\U000e007f\U0001f3fb-\U0001f3ff]")
_SLOGAN = re.compile(r"\s*(?:[|•·►▶~]|\s[–—-]\s).*$", re.DOTALL)
_PRONOUNS = re.compile(
    r"\s*[(\[]?\b(?:she|he|they|any|ze|xe|sie|er)\s?/\s?\w+(?:\s?/\s?\w+)?\b[)\]]?", re.IGNORECASE
)
_TITLE_WORDS = "prof dr dipl ing mag univ pd priv doz hon frau herr mr mrs ms sir dame rev fr"
_TITLES = frozenset(_TITLE_WORDS.split())
_UNDOTTED = frozenset({"dr", "prof", "dipl", "frau", "herr", "mr", "mrs", "ms"})
_FACULTY_WORDS = "med dent vet rer nat phil jur iur pol oec techn theol h c hc habil oez soc ing psych"
_FACULTIES = frozenset(_FACULTY_WORDS.split())
_DECORATION = frozenset({"So", "Sk", "Co", "Cn", "Cc"})
_DEGREE_WORDS = (
    "phd msc bsc mba emba llm llb meng beng mphil dphil mres mas dba edd dr prof mag cfa cpa acca frm caia "
    "pmp csm cspo pspo psm cissp cism cisa ceh mcse ccie itil prince2 togaf aia ra pe jd md do rn dds dvm "
    "mpa mpp mph msw med ma ba bba bs ms mfa ccp sphr phr shrm scp icf acc pcc mcc esq "
    "cma acma cgma fca aca fcca"
)
_DEGREES = frozenset(_DEGREE_WORDS.split())
_LETTERS = re.compile(r"[^\W\d_]+")


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
    """The parts of a name written in one: the last word is the family name."""
    plain, comma, degrees = name.partition(",")
    first, _, last = plain.strip().rpartition(" ")
    return person_name(first, f"{last}{comma}{degrees}") if first else person_name(name, "")


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
    while count < len(words) - is_all and _is_title(words[count], is_first=not count):
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def _is_title(word: str, *, is_first: bool) -> bool:
    """`Dr.`, `Prof`, `Dr.-Ing.`, and behind one of them `med.`, `rer.`, `h.c.`"""
    parts = [part for part in re.split(r"[.\-]", word.casefold()) if part]
    known = _TITLES if is_first else _TITLES | _FACULTIES
    if not parts or parts[0] not in known or ("." not in word and parts[0] not in _UNDOTTED | _FACULTIES):
        return False
    return all(part in _TITLES | _FACULTIES for part in parts)


def _suffix(name: str) -> tuple[str, str]:
    """(name, degrees): degrees stand behind a comma or are the last words. What else stands behind a
    comma is no name either, since this is the family name already.
    """
    plain, comma, behind = name.partition(",")
    if comma and plain.strip():
        degrees = all(map(_is_degree, re.split(r"[,/]", behind)))
        return plain.strip(), " ".join(behind.split()) if degrees else ""
    words = name.split()
    count = len(words)
    while count > 1 and _is_degree(words[count - 1]) and not words[count - 1].islower():
        count -= 1
    return " ".join(words[:count]), " ".join(words[count:])


def _is_degree(text: str) -> bool:
    """`Ph.D.`, `MSc`, `PMP®`, `M. A.`, `Dipl.-Ing. (FH)`; but a word like `Do` or `Ma` is a name."""
    letters = "".join(_LETTERS.findall(text))
    plain = letters.casefold()
    if plain.startswith("dipl") or letters in {"", "Jr", "Sr", "II", "III", "IV"}:
        return True
    return plain in _DEGREES and ("." in text or letters != letters.capitalize())


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))
