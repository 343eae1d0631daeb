"""Which of the accounts the owner follows on Facebook are pages: the list names them like people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from netdesk.domain.draft import Item, Problem, RecordDraft
from netdesk.domain.name_parts import PARTICLES
from netdesk.domain.network import Follow
from netdesk.importers.facebook.members import KEY
from netdesk.importers.meta.entries import Entry
from netdesk.importers.name_key import folds, is_legal_form
from netdesk.importers.nickname import is_first_name

_ASIDE = re.compile(r"\([^)]*\)|\"[^\"]*\"")
_NOT_IN_NAMES = re.compile(r"[\d&|@#/:!?+*_™®]")
_MOST_WORDS = 5
_INSTITUTION_WORDS = (
    "band bibliothek bücherei cafe café choir chor club college festival foundation galerie gallery "
    "gemeinde gruppe hochschule hotel institut institute kino klinik magazin magazine ministerium museum "
    "news offiziell official orchester orchestra partei radio restaurant schule school shop stadt "
    "stiftung studio team theater theatre tv universität university verband verein verlag zeitschrift "
    "zeitung zentrum"
)
_INSTITUTIONS = frozenset(_INSTITUTION_WORDS.split())
_AS_ENDINGS = tuple(word for word in _INSTITUTIONS if len(word) > 5)
"""What no family name ends with: Stadtbücherei, Turnverein."""


def page_items(entries: Sequence[Entry], label: str) -> Iterator[Item]:
    """The pages of a file that lists nothing else."""
    for place, entry in enumerate(entries, start=1):
        where = f"{label} entry {place}"
        yield page_draft(entry, where) if entry.name else Problem(where, "The entry names no page.")


def page_draft(entry: Entry, where: str) -> RecordDraft:
    """A page that the owner follows."""
    return RecordDraft(where, Follow(entry.name, KEY, entry.date, KEY))


def is_like_page(name: str) -> bool:
    """Whether nobody is called so: too many words or only one that is no first name, figures, words without
    a capital, legal forms and institutions. Most names of pages look like those of people.

    >>> is_like_page("Freunde alter Züge"), is_like_page("Ida von der Heide")
    (True, False)
    """
    words = _ASIDE.sub("", name).split()
    if not words or name.lower() == name.upper():
        return False
    if len(words) > _MOST_WORDS or _NOT_IN_NAMES.search(name):
        return True
    if len(words) == 1:
        return not any(map(is_first_name, folds(words[0])))
    if is_legal_form(words[-1]):
        return True
    return not all(map(_is_capital, words)) or any(map(_is_institution, words))


def _is_capital(word: str) -> bool:
    return any(map(str.isupper, word)) or word.casefold() in PARTICLES


def _is_institution(word: str) -> bool:
    return word.casefold() in _INSTITUTIONS or word.casefold().endswith(_AS_ENDINGS)
