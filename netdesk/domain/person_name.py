"""Names of people: how they are put together, sorted, compared and shortened."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from netdesk.domain.name_parts import WHOLE, name_parts
from netdesk.domain.title_words import generation_of

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
    """What the list sorts by: family name, then given name, folded; firms, and names that cannot be taken
    apart, as they are.
    """
    if contact.family_name:
        return fold(f"{contact.family_name} {contact.given_name}")
    name = formatted_name(contact)
    parts = WHOLE if contact.kind == "organisation" else name_parts(name)
    return fold(" ".join(filter(None, (parts.family, parts.given, parts.additional))) or name)


def called(name: str) -> str:
    """What somebody is called in a short sentence: Prof. Dr. Henrik Paulsen → Henrik; the whole name where
    nobody knows which word of it that is.
    """
    parts = name_parts(name)
    spelled = (word for word in (parts.given, parts.additional) if len(word.strip(".")) > 1)
    return next(spelled, name)


def initials(name: str) -> str:
    """One or two capital letters for an avatar: Dr. Henrik Paulsen → HP, Ole Thomsen-Krogh → OT."""
    parts = name_parts(name)
    words = [parts.given, parts.family.rpartition(" ")[2]] if parts.family else name.replace(",", " ").split()
    letters = [letter for word in words if (letter := next(filter(str.isalpha, word), ""))]
    if not letters:
        return "?"
    ends = letters if len(letters) == 1 else (letters[0], letters[-1])
    return "".join(letter.upper()[0] for letter in ends)  # ß has two capital letters


def written_names(shown: str, given: str, family: str, nickname: str = "") -> tuple[str, ...]:
    """Every way a person is named: as it is shown, and by given and family name, unless the name shown tells
    which of two generations it is, who share those. Nicknames (with commas between) stand in brackets.

    >>> written_names("Weber, Karl", "Karl", "Weber"), written_names("Karl Weber jun.", "Karl", "Weber")
    (('Weber, Karl', 'Karl Weber'), ('Karl Weber jun.',))
    >>> written_names("Klaus Bode", "", "", "Klausi, Bodo")
    ('Klaus (Klausi) (Bodo) Bode',)
    """
    if nickname and (nicknamed := _with_nicknames(shown, given, family, nickname)):
        return nicknamed
    parts = f"{given} {family}".strip()
    if parts in (shown, "") or (shown.count(" ") > 1 and generation_of(shown)):
        return (shown,) if shown else ()
    return (shown, parts) if shown else (parts,)


def _with_nicknames(shown: str, given: str, family: str, nickname: str) -> tuple[str, ...]:
    """The names of somebody of whom nicknames are known; none where they would say nothing more."""
    if not (given and family):
        given, _, family, *_ = name_parts(shown)
    said = {text.strip() for text in (shown, given)}
    asides = [f"({text[0].upper()}{text[1:]})" for part in nickname.split(",")
              if (text := part.strip()) and text not in said]  # fmt: skip
    if not asides or not family or generation_of(shown):
        return ()
    parts = " ".join(filter(None, (given, *asides, family)))
    return (parts,) if shown in ("", f"{given} {family}") else (shown, parts)
