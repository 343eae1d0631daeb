"""Whether two names of people or organisations are the same: the folded forms they are compared in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from functools import lru_cache

from netdesk.domain.legal_form import LEGAL_FORMS
from netdesk.domain.name_aside import without_asides

_GERMAN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "oe", "å": "aa", "þ": "th"}
)
_BASE = str.maketrans(
    {"ß": "ss", "æ": "a", "œ": "o", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_LATIN = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфыэіґ", "abvgdeziyklmnoprstufyeig", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "є": "ye"}
    | {"ъ": "", "ь": ""}
    | dict(zip("αβγδεζηικλμνξοπρσςτυφω", "avgdeziiklmnxoprsstyfo", strict=True))
    | {"θ": "th", "χ": "ch", "ψ": "ps"}
)
_MARKS = re.compile(r"[\u0300-\u036f]")
_APOSTROPHE = re.compile(r"['’‘`´]")
_HYPHEN = re.compile(r"(?<=[^\W\d_]{3})[-\u2010\u2011](?=[^\W\d_]{3})")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"(?<=\b[^\W\d_])\.\s?(?=[^\W\d_]\b)")

_TITLES_TEXT = (
    "dr drs prof professor professorin doktor dipl diplom ing mag med rer nat phil jur pol oec hc iur "
    "univ techn msc bsc ma ba mba emba llm llb phd dphil md cfa cpa pmp csm herr frau mr mrs ms miss "
    "hon ra stb wp habil inf kfm kffr betriebsw meng beng mas dba edd jd rn esq fh"
)
_TITLES = frozenset(_TITLES_TEXT.split())
_TITLES_OR_NAMES_TEXT = "ma ba ra jd hon ing md rn mag med nat pol miss"
_TITLES_OR_NAMES = frozenset(_TITLES_OR_NAMES_TEXT.split())
_LEGAL = LEGAL_FORMS | {"und", "and"}
_SPACED_TITLE = re.compile(
    r"\b(?:ph\.?\s?d|m\.?\s?sc|b\.?\s?sc|m\.a|b\.a|m\.b\.a|ll\.\s?m|h\.\s?c|m\.d|e\.\s?v)\b\.?", re.IGNORECASE
)

_NOBODY_TEXT = (
    "linkedin member|linkedin mitglied|facebook user|facebook nutzer|facebook benutzer|instagram user|"
    "instagrammer|deleted account|deleted user|geloeschter benutzer|geloeschtes konto|xing member|"
    "xing mitglied|signal user|facebook nutzerin|facebook nutzer in|facebook gebruiker|facebook kullanicisi|"
    "utilisateur facebook|utilisateur de facebook|usuario de facebook|usuario do facebook|utente facebook|"
    "utente di facebook|uzytkownik facebooka|użytkownik facebooka|instagram nutzer|instagram benutzer|"
    "unknown|unbekannt|no name|kein name|anonymous|null|none"
)
_NOBODY = frozenset(_NOBODY_TEXT.split("|"))
NOBODY_WORDS = frozenset(word for text in _NOBODY for word in text.split())
"""What names of nobody consist of."""
_NUMBERED = re.compile(r"(?:x|telegram) user \d+")
_NOBODY_STARTS = frozenset(text[:2] for text in (*_NOBODY, "x user", "telegram user"))
"""What they begin with, so that most names need no closer look."""


def folds(text: str) -> tuple[str, ...]:
    """`text` in lower case without diacritics, in the one or two ways they are left out in practice:
    ü as ue, and ü as u. Of Cyrillic and Greek letters the second way is the Latin ones they are written in.
    """
    if text.isascii():
        return (text.lower(),)
    lower = unicodedata.normalize("NFC", text).casefold()
    if lower.isascii():
        return (lower,)
    german = _MARKS.sub("", unicodedata.normalize("NFKD", lower.translate(_GERMAN)))
    base = _MARKS.sub("", unicodedata.normalize("NFKD", lower.translate(_BASE))).translate(_LATIN)
    return (german,) if german == base else (german, base)


@lru_cache(maxsize=16_384)
def name_keys(name: str) -> tuple[str, ...]:
    """The words of a person's name in a fixed order, so that `Muster, Dr. Ida` and `Ida Muster` agree.

    Titles, degrees, taglines, nicknames in quotes, what stands in brackets and single middle letters
    are left out. One or two keys (see `folds`), with a hyphen twice as many; none for what is no name: an
    empty one, the number or the e-mail address of somebody whose name is not known.
    """
    if not name or name.isspace():
        return ()
    if keys := _keys_of_plain(name):
        return keys
    if _is_address(name):
        return ()
    plain = _named(name)
    # Some write Karl-Heinz, some Karlheinz.
    ways = (plain, joined) if (joined := _HYPHEN.sub("", plain)) != plain else (plain,)
    found = {key for way in ways for fold in folds(way) if (key := " ".join(sorted(_words(fold))))}
    return tuple(sorted(found))


def is_nobody(name: str) -> bool:
    """Whether this is what networks write in place of the name of a closed account, or NetDesk in place
    of one that an export knows by its number alone (`X user 4711`).
    """
    if name[:2].lower() not in _NOBODY_STARTS and name[:1].isalpha():
        return False
    texts = [" ".join(_WORD.findall(fold)) for fold in folds(name)]
    return any(text in _NOBODY or _NUMBERED.fullmatch(text) for text in texts)


@lru_cache(maxsize=16_384)
def organisation_keys(name: str) -> tuple[str, ...]:
    """An organisation's name without its legal form: `Acme, Inc.` and `ACME GmbH` agree."""
    if not name or name.isspace():
        return ()
    return tuple(sorted({key for fold in folds(name) if (key := " ".join(_firm_words(fold)))}))


def has_initial(key: str) -> bool:
    """Whether one word of a name (its key) is nothing but an initial."""
    return any(map(is_initial, key.split()))


def is_initial(word: str) -> bool:
    """Whether a word of a key stands for a longer one; Chinese names have words of one letter."""
    return len(word) == 1 and initial_of(word) is not None


def initial_of(word: str) -> str | None:
    """What a word of a key is shortened to; None for one that nobody shortens, as a number."""
    return word[0] if word.isascii() and word.isalpha() else None


def shortened(key: str, known: Container[str] | None = None) -> list[str]:
    """A name (its key) with each of its words in turn as an initial, as far as it is one of `known` if these
    are given; none where there is an initial already.

    >>> shortened("ida muster")
    ['i muster', 'ida m']
    """
    words = key.split()
    if len(words) < 2 or any(map(is_initial, words)):
        return []
    return [
        " ".join(sorted((*words[:place], initial, *words[place + 1 :])))
        for place, word in enumerate(words)
        if (initial := initial_of(word)) and (known is None or initial in known)
    ]


def is_legal_form(text: str) -> bool:
    """Whether a text is nothing but a legal form: `Inc.`, `GmbH & Co. KG`, `e. V.`."""
    fold = folds(_APOSTROPHE.sub("", text))[0]
    words = _WORD.findall(_DOTTED.sub("", fold))
    return bool(words) and all(word in _LEGAL for word in words)


def _keys_of_plain(name: str) -> tuple[str, ...]:
    """The keys of a name of words alone, as most are, with nothing to leave out; none for all others."""
    words = [folds_of_plain(word) for word in name.split()]
    if len(words) < 2 or not all(words):
        return ()
    german = " ".join(sorted([folds[0] for folds in words]))
    if all(len(folds) == 1 for folds in words):
        return (german,)
    base = " ".join(sorted([folds[-1] for folds in words]))
    return tuple(sorted({german, base}))


@lru_cache(maxsize=131_072)
def folds_of_plain(word: str) -> tuple[str, ...]:
    """The folds of a word that is a name's and nothing else; none for titles, initials and marks."""
    if len(word) < 2 or not word.isalpha():
        return ()
    found = folds(word)
    return () if not _TITLES.isdisjoint(found) or not all(map(str.isalpha, found)) else found


def _is_address(name: str) -> bool:
    return not any(map(str.isalpha, name)) or _EMAIL.fullmatch(name) is not None


def _named(name: str) -> str:
    name = without_asides(name)
    shorter = _SPACED_TITLE.sub(" ", name)
    return _APOSTROPHE.sub("", shorter if _WORD.search(shorter) else name)


def _words(fold: str) -> list[str]:
    words = _WORD.findall(fold)
    named = [word for word in words if word not in _TITLES]
    if len(named) < 2:
        named = [word for word in words if word not in _TITLES - _TITLES_OR_NAMES] or words
    full = [word for word in named if len(word) > 1 or not word.isascii()]
    return full if len(full) >= 2 else named


def _firm_words(fold: str) -> list[str]:
    words = _WORD.findall(_SPACED_TITLE.sub(" ", _APOSTROPHE.sub("", fold)))
    return [word for word in words if word not in _LEGAL] or words
