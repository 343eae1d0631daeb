"""Names of people: how they are put together, sorted, compared and shortened."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netdesk.domain.contact import Contact

_OWN_LETTERS = {
    "ß": "ss", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ə": "e",
}  # fmt: skip


def _folded(letter: str) -> str:
    plain = unicodedata.normalize("NFKD", letter.casefold())
    return "".join(_OWN_LETTERS.get(one, one) for one in plain if not unicodedata.combining(one))


_LATIN = str.maketrans(
    {chr(code): _folded(chr(code)) for code in (*range(0x80, 0x250), *range(0x300, 0x370))}
)
"""Most names need no more than this table; it is far quicker than decomposing each of them."""
_GENERATIONS = {
    "sen": "senior", "senior": "senior", "sr": "senior", "jun": "junior", "junior": "junior", "jr": "junior",
}  # fmt: skip
_TITLES = frozenset(
    {"dr", "prof", "dipl", "ing", "mag", "phd", "msc", "mba", "med", "jur", "hc", "von", "van"}
)


def fold(text: str) -> str:
    """Lower case without accents: Şahin → sahin, Müller → muller, Łukasz → lukasz."""
    plain = text.lower()
    if plain.isascii():
        return plain
    plain = plain.translate(_LATIN)
    return plain if plain.isascii() else "".join(map(_folded, plain))


def formatted_name(contact: Contact) -> str:
    """The name as shown: the given one, else put together from its parts, else the best there is."""
    if contact.formatted_name.strip():
        return contact.formatted_name.strip()
    parts = (contact.prefix, contact.given_name, contact.additional_names, contact.family_name)
    name = " ".join(part for part in parts if part)
    if contact.suffix:
        name = f"{name}, {contact.suffix}" if name else contact.suffix
    first_point = next((point.value for point in (*contact.emails, *contact.phones)), "")
    return name or contact.nickname or contact.organisation or first_point


def sort_key(contact: Contact) -> str:
    """What the list sorts by: family name, then given name, folded; firms by their name."""
    if contact.family_name:
        return fold(f"{contact.family_name} {contact.given_name}")
    name = formatted_name(contact)
    if contact.kind == "organisation" or "," in name:
        return fold(name)
    words = name.split()
    return fold(" ".join((words[-1], *words[:-1]))) if words else ""


def untitled(name: str) -> str:
    """A name without titles and prefixes: Dr. Henrik Paulsen → Henrik Paulsen; nobody is only a title."""
    words = name.split()
    return " ".join([word for word in words if fold(word).rstrip(".,") not in _TITLES] or words)


def initials(name: str) -> str:
    """One or two capital letters for an avatar: Dr. Henrik Paulsen → HP, Ole Thomsen-Krogh → OT."""
    words = [word for word in name.replace(",", " ").split() if any(letter.isalpha() for letter in word)]
    words = untitled(" ".join(words)).split()
    letters = [next(letter for letter in word if letter.isalpha()) for word in words]
    if not letters:
        return "?"
    ends = letters if len(letters) == 1 else (letters[0], letters[-1])
    return "".join(letter.upper()[0] for letter in ends)  # ß has two capital letters


def written_names(shown: str, given: str, family: str) -> tuple[str, ...]:
    """Every way a person is named: as it is shown, and by given and family name, unless the name shown tells
    which of two generations it is, who share those.

    >>> written_names("Weber, Karl", "Karl", "Weber"), written_names("Karl Weber jun.", "Karl", "Weber")
    (('Weber, Karl', 'Karl Weber'), ('Karl Weber jun.',))
    """
    parts = f"{given} {family}".strip()
    if parts in (shown, "") or (shown.count(" ") > 1 and generation_of(shown)):
        return (shown,) if shown else ()
    return (shown, parts) if shown else (parts,)


def generation_of(name: str) -> str:
    """`senior` or `junior` if a name tells it, however it is written, else ""."""
    found = (_GENERATIONS.get(word.strip(".,").casefold(), "") for word in name.split())
    return next(filter(None, found), "")
