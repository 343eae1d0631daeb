"""What the parts of a name written in one are, as address books take it apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from netdesk.domain.legal_form import LEGAL_FORMS, ends_in_legal_form
from netdesk.domain.name_aside import without_asides
from netdesk.domain.title_words import GENERATIONS, WORDS, is_degree, is_title

_PARTICLE_WORDS = (
    "von vom van de der den del della di da do dos das du des la le los las ten ter te zu zum zur af av "
    "al el bin ibn ben mac mc o st san"
)
PARTICLES = frozenset(_PARTICLE_WORDS.split())
"""What stands before a family name in lower case."""
_NOBILITY = frozenset({"freiherr", "freifrau", "graf", "gräfin", "baron", "baronin", "edler", "ritter"})
_HOUSEHOLDS = frozenset({"familie", "fam", "family", "eheleute", "ehepaar"})
_FIRM_WORDS = frozenset({"firma", "fa"})
_GENERATIONS_OR_NAMES = frozenset({"sen", "jun"})
_JOINING = frozenset({"und", "and", "u", "et", "y", "&", "+"})
_NOT_PLAIN = WORDS | LEGAL_FORMS | PARTICLES | _HOUSEHOLDS | _FIRM_WORDS
_NO_NAME = frozenset("0123456789@/\\:=_")
"""In addresses, numbers, and what is written in place of a name."""
_FAR_EAST = "\u1100"
"""Before it stand the letters of all others, behind it pictures, too."""
_EAST_ASIAN = (
    ("\u1100", "\u11ff"), ("\u2e80", "\ua4cf"), ("\uac00", "\ud7ff"), ("\uf900", "\ufaff"),
    ("\uff66", "\uffdc"), ("\U00020000", "\U0003ffff"),
)  # fmt: skip


class NameParts(NamedTuple):
    """The parts of a name, those unknown "". Without a family name it could not be taken apart."""

    given: str = ""
    additional: str = ""
    family: str = ""
    prefix: str = ""
    suffix: str = ""


WHOLE = NameParts()
"""Of a name that stays as it is: one word, a firm, a number, Chinese, Japanese and Korean letters."""


def name_parts(shown: str) -> NameParts:
    """The parts of a name as it is shown. What stands in brackets and quotes belongs to none of them.

    >>> name_parts("Prof. Dr. Ida Luise van den Berg, PhD")
    NameParts(given='Ida', additional='Luise', family='van den Berg', prefix='Prof. Dr.', suffix='PhD')
    >>> name_parts("Heide, Anna von der").family, name_parts('Klaus "Klausi" Bode').family
    ('von der Heide', 'Bode')
    """
    given, _, family = shown.partition(" ")
    if given.isalpha() and family.isalpha() and max(shown) < _FAR_EAST and _are_plain(given, family):
        return NameParts(given, "", family)
    text = without_asides(shown)
    if not _NO_NAME.isdisjoint(text) or _is_east_asian(text):
        return WHOLE
    before, comma, behind = text.partition(",")
    return _with_comma(before.strip(), behind.strip()) if comma else _in_order(_words(text))


def is_family_alone(text: str) -> bool:
    """Whether a text can be a family name alone: one word, and particles before it."""
    *particles, _last = text.split() or [""]
    return bool(text) and all(word.casefold() in PARTICLES for word in particles)


def _are_plain(given: str, family: str) -> bool:
    return given.casefold() not in _NOT_PLAIN and family.casefold() not in _NOT_PLAIN


def _is_east_asian(text: str) -> bool:
    return max(text, default="") >= _FAR_EAST and any(
        any(first <= letter <= last for first, last in _EAST_ASIAN) for letter in text
    )


def _words(text: str) -> list[str]:
    """The words, without mere signs."""
    return [word for word in text.split() if word in _JOINING or any(map(str.isalpha, word))]


def _with_comma(before: str, behind: str) -> NameParts:
    """`Muster, Ida`, or degrees behind the name; of anything else nobody knows what it is."""
    parts = behind.split(",")
    if before and all(map(_is_suffix, parts)):
        named = _in_order(_words(before))
        return named._replace(suffix=" ".join((*named.suffix.split(), behind))) if named.family else WHOLE
    if len(parts) > 1 or not before or not behind or not is_family_alone(before):
        return WHOLE
    prefix, words, suffix = _stripped(_words(behind), fewest=0)
    if ends_in_legal_form(f"{before} {behind}".split()) or any(word in _JOINING for word in words):
        return WHOLE
    start = len(words)
    while start > 1 and words[start - 1].islower() and words[start - 1] in PARTICLES:
        start -= 1
    family = " ".join((*words[start:], before))
    return NameParts(" ".join(words[:1]), " ".join(words[1:start]), family, prefix, suffix)


def _is_suffix(text: str) -> bool:
    """Whether a text behind a comma is a degree or a generation."""
    return bool(text.strip()) and (is_degree(text) or _bare(text.strip()) in GENERATIONS)


def _is_behind(word: str) -> bool:
    """Whether the last word of a name is a degree or a generation; `Sen` and `Jun` are names."""
    if _bare(word) in GENERATIONS:
        return "." in word or word.islower() or _bare(word) not in _GENERATIONS_OR_NAMES
    return is_degree(word) and not word.islower()


def _in_order(words: list[str]) -> NameParts:
    if not words or ends_in_legal_form(words) or _bare(words[0]) in _FIRM_WORDS:
        return WHOLE
    prefix, named, suffix = _stripped(words, fewest=2)
    if len(named) < 2 - bool(prefix):
        return WHOLE
    start = _start_of_family(named, is_titled=bool(prefix))
    given, family = named[:start], " ".join(named[start:])
    if given and given[-1].casefold() in _JOINING:
        return WHOLE  # `Meier & Söhne` is a firm, `Ida & Otto Muster` are a couple
    is_couple = any(word.casefold() in _JOINING for word in given)
    called = len(given) if is_couple else 1
    return NameParts(" ".join(given[:called]), " ".join(given[called:]), family, prefix, suffix)


def _stripped(words: list[str], *, fewest: int) -> tuple[str, list[str], str]:
    """(titles before a name, the words of the name, degrees behind it); `fewest`: so many words have to be
    left before a degree is one, unless a title stands there.
    """
    start, end = 0, len(words)
    while start < end and (is_title(words[start], is_first=not start) or _bare(words[start]) in _HOUSEHOLDS):
        start += 1
    least = start + (fewest if not start else min(fewest, 1))
    while end > least and _is_behind(words[end - 1]):
        end -= 1
    return " ".join(words[:start]), words[start:end], " ".join(words[end:])


def _start_of_family(named: Sequence[str], *, is_titled: bool) -> int:
    """Where the family name begins: with the last word and the particles right before it. Behind a title it
    may be all there is, as it is when it begins with a particle.
    """
    start = len(named) - 1
    while start and (
        named[start - 1].casefold() in PARTICLES
        or (start > 1 and named[start - 1] in _JOINING and named[start - 2].casefold() in PARTICLES)
    ):
        start -= 1
    if start and named[start].casefold() in PARTICLES and named[start - 1].casefold() in _NOBILITY:
        start -= 1
    if not start and len(named) > 1 and not (is_titled or named[0].islower()):
        return 1  # `Van Morrison`
    return start


def _bare(word: str) -> str:
    return word.strip(".").casefold()
