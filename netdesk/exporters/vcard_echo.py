"""What a card says again for programs that look for it in properties of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from netdesk.domain.contact import Contact
from netdesk.domain.partial_date import PartialDate

_PAGE = re.compile(r"https?://[!-~\xa1-\uffff]+")
_RELATIONS = {
    "spouse": "spouse", "wife": "spouse", "husband": "spouse", "partner": "spouse",
    "domestic partner": "spouse", "manager": "manager", "assistant": "assistant",
}  # fmt: skip
_BLOG = ("X-EVOLUTION-BLOG-URL", "X-KADDRESSBOOK-BLOGFEED")
_PROPERTIES = {
    "spouse": ("X-EVOLUTION-SPOUSE", "X-KADDRESSBOOK-X-SpousesName"),
    "manager": ("X-EVOLUTION-MANAGER", "X-KADDRESSBOOK-X-ManagersName"),
    "assistant": ("X-EVOLUTION-ASSISTANT", "X-KADDRESSBOOK-X-AssistantsName"),
}


class Echo(NamedTuple):
    """A property and its value, not escaped yet."""

    name: str
    value: str

    @property
    def is_address(self) -> bool:
        """Whether the value is the address of a page, and not a text."""
        return self.name in ("URL", *_BLOG)


def echoes(contact: Contact, *, is_4: bool) -> Iterator[Echo]:
    """Spouse, manager, assistant, anniversary and blog for Evolution and KDE, which have room for one of
    each; in 4.0 the pages of profiles as web pages, since hardly any program knows them by their own name.
    """
    yield from _people(contact)
    if anniversary := _anniversary(contact):
        yield Echo("X-EVOLUTION-ANNIVERSARY", anniversary)
        if not is_4:
            yield Echo("X-KADDRESSBOOK-X-Anniversary", anniversary)
    if blog := next((page.value for page in contact.urls if page.label == "blog"), ""):
        yield from (Echo(name, blog) for name in _BLOG if _PAGE.fullmatch(blog))
    if is_4:
        known = {page.value for page in contact.urls}
        pages = dict.fromkeys(one.url for one in contact.presences if _PAGE.fullmatch(one.url))
        yield from (Echo("URL", url) for url in pages if url not in known)


def _people(contact: Contact) -> Iterator[Echo]:
    told: set[str] = set()
    for name, relation, _uid in contact.related:
        kind = _RELATIONS.get(relation, "")
        if kind and kind not in told and name and name == " ".join(name.split()):
            told.add(kind)
            yield from (Echo(prop, name) for prop in _PROPERTIES[kind])


def _anniversary(contact: Contact) -> str:
    """The first anniversary of which the whole date is known, as `2010-06-12`."""
    for label, text, _source in contact.days:
        day = PartialDate.parse(text) if label == "anniversary" else None
        if day is not None and day.year is not None and day.is_yearly and str(day) == text:
            return text
    return ""
