"""Who stands in a field of a mail: addresses with names, as programs really write them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from netdesk.domain.title_words import generation_of, is_degree
from netdesk.importers.mail.encoded_words import decoded_words
from netdesk.importers.name_key import is_legal_form

_TOKEN = re.compile(
    r'"(?:[^"\\]|\\.)*"|\((?:[^()\\]|\\.)*\)|<[^<>]*>|=\?[^?\s]+\?[bBqQ]\?[^?]*\?=|[,;:]|[^\s"(<,;:]+|\s+|.',
    re.DOTALL,
)
_OTHER = r"@\s<>,;:\"()\[\]"
_LOCAL = re.compile(rf"[^{_OTHER}]+$")
_DOMAIN = re.compile(rf"[^{_OTHER}.]+(?:\.[^{_OTHER}.]+)+")
_LONGEST_PART = 255
_LONGEST = 1 << 16
_ESCAPED = re.compile(r"\\(.)")
_TURNED = re.compile(r"([^\W\d][\w' .-]+), ([^\W\d][\w' .-]+)")
_VIA = re.compile(r"\s+(?:\(via|via|über)\s+.*$", re.IGNORECASE)


class Mailbox(NamedTuple):
    """An address in lower case and the name before it, "" for none."""

    email: str
    name: str = ""


@lru_cache(maxsize=16_384)
def mailboxes(text: str) -> tuple[Mailbox, ...]:
    """Everybody in a field (`From`, `To`, …), each address once. What is no address gives nothing: empty
    groups (`undisclosed-recipients:;`), paths of Exchange.
    """
    found: dict[str, Mailbox] = {}
    words: list[str] = []
    before = ""
    for token in (*_TOKEN.findall(text[:_LONGEST]), ","):
        if token == ":":
            words.clear()
        elif token not in (",", ";"):
            words.append(token)
        elif words:
            one = _mailbox(words, before)
            before = "" if one else "".join(words).strip()
            if one:
                found.setdefault(one.email, one)
            words.clear()
    return tuple(found.values())


def email_of(text: str) -> str:
    """The first address in a text, in lower case; "" for none."""
    place = text.find("@", 0, _LONGEST)
    while place >= 0:
        local = _LOCAL.search(text[max(place - _LONGEST_PART, 0) : place])
        domain = _DOMAIN.match(text[place + 1 : place + 1 + _LONGEST_PART])
        if local and domain:
            return f"{local[0]}@{domain[0]}".casefold()
        place = text.find("@", place + 1, _LONGEST)
    return ""


def _mailbox(words: list[str], before: str) -> Mailbox | None:
    """One entry of a list; `before`: the entry before it, if that was no address: `Muster, Ida <…>`."""
    angle = next((word for word in reversed(words) if word.startswith("<")), "")
    asides = [word[1:-1] for word in words if word.startswith("(")]
    phrase = "".join(word for word in words if not word.startswith(("<", "("))).strip()
    email = email_of(angle or phrase)
    if not email:
        return None
    if not angle:
        phrase = " ".join(word for word in phrase.split() if "@" not in word)
    elif before and phrase:
        phrase = f"{before}, {phrase}"
    return Mailbox(email, _name(phrase or " ".join(asides), email))


def _name(phrase: str, email: str) -> str:
    if phrase.startswith('"') and phrase.endswith('"') and len(phrase) > 1:
        phrase = _ESCAPED.sub(r"\1", phrase[1:-1])
    name = " ".join(decoded_words(phrase).split()).strip("\"' ")
    if name.casefold() == email or "@" in name:
        return ""
    turned = _TURNED.fullmatch(name)
    return f"{turned[2]} {turned[1]}" if turned and not _belongs_behind(turned[2]) else name


def _belongs_behind(text: str) -> bool:
    """Whether what stands behind a comma is no given name: degrees, a generation, a legal form."""
    return is_legal_form(text) or all(is_degree(word) or generation_of(word) for word in text.split())


def without_via(name: str) -> str:
    """The person in a name that a list or a network wrote: `'Ida Muster' via Chess`.

    >>> without_via("'Ida Muster' via Chess")
    'Ida Muster'
    """
    return _VIA.sub("", name).strip("'\" ")
