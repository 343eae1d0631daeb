"""What somebody is called beside their name: the keys of nicknames in brackets or quotes."""

from __future__ import annotations

from netdesk.domain.name_aside import asides_of
from netdesk.domain.name_parts import name_parts
from netdesk.importers.name_key import is_legal_form, name_keys

_MOST_WORDS = 2
_EARLIER_NAME = frozenset({"geb", "geborene", "née", "nee", "born"})


def nickname_keys(name: str) -> tuple[str, ...]:
    """The keys of the names that somebody goes by beside their own: with the family name, and, where it
    stands within the name, alone.

    >>> nickname_keys('Robert "Bob" Hale'), nickname_keys("Klaus Bode (Klausi)"), nickname_keys("Klaus Bode")
    (('bob', 'bob hale'), ('bode klausi',), ())
    """
    found: set[str] = set()
    for before, inner, behind in asides_of(name):
        words = inner.split()
        if not (before and _is_nickname(words)):
            continue
        family = behind or name_parts(before).family or before.rpartition(" ")[2]
        found.update(name_keys(f"{inner} {family}"))
        if behind or len(words) == _MOST_WORDS:
            found.update(name_keys(inner))
    return tuple(sorted(found.difference(name_keys(name)))) if found else ()


def _is_nickname(words: list[str]) -> bool:
    """Whether it could be one: a word or two that begin with a capital letter, if letters have any."""
    if not 0 < len(words) <= _MOST_WORDS or words[0].strip(".").casefold() in _EARLIER_NAME:
        return False
    return all(_is_name(word) for word in words) and not is_legal_form(words[-1])


def _is_name(word: str) -> bool:
    return word.replace("-", "").replace(".", "").isalpha() and not word[0].islower()
