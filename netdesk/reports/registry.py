"""Which documents NetDesk can print. A new one is written in a file of its own and named here, once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Literal, NamedTuple

from netdesk.domain.error import KnownError
from netdesk.reports.contact_sheet import contact_sheet
from netdesk.reports.disclosure import Topic, disclosed
from netdesk.reports.facts import DocumentFacts
from netdesk.reports.layout.document import Document
from netdesk.reports.meeting_brief import meeting_brief
from netdesk.reports.words import translate

Needs = Literal["contacts"]
"""What a document is about: one or more contacts, which are named when it is asked for."""


class DocumentKind(NamedTuple):
    """`title` gives its name in the language in use; `topics` can be ticked, `ticked` are so at first."""

    key: str
    title: Callable[[], str]
    icon: str
    needs: Needs
    topics: tuple[Topic, ...]
    ticked: frozenset[Topic]
    build: Callable[[DocumentFacts], Document]


_BRIEF = (
    Topic.STRENGTH, Topic.LADDER, Topic.REMEMBER, Topic.EXCHANGES, Topic.OFFERS, Topic.PEOPLE, Topic.PHONES,
    Topic.PRIVATE,
)  # fmt: skip
_SHEET = (
    Topic.STRENGTH, Topic.LADDER, Topic.REMEMBER, Topic.EXCHANGES, Topic.OFFERS, Topic.PEOPLE,
    Topic.ADDRESSES, Topic.PHONES, Topic.PRIVATE,
)  # fmt: skip

KINDS: tuple[DocumentKind, ...] = (
    DocumentKind(
        "meeting-brief",
        lambda: translate("Paper", "Meeting brief"),
        "file-text",
        "contacts",
        _BRIEF,
        frozenset(_BRIEF) - {Topic.PRIVATE},
        meeting_brief,
    ),
    DocumentKind(
        "contact-sheet",
        lambda: translate("Paper", "Contact sheet"),
        "contact-round",
        "contacts",
        _SHEET,
        frozenset(_SHEET) - {Topic.PRIVATE},
        contact_sheet,
    ),
)


def kind_of(key: str) -> DocumentKind:
    """The kind of document with this key. Raises KnownError for an unknown one."""
    for kind in KINDS:
        if kind.key == key:
            return kind
    known = ", ".join(kind.key for kind in KINDS)
    said = translate("Paper", "There is no document named {name}; there are {known}.")
    raise KnownError(said.format(name=key, known=known))


def build_document(key: str, facts: DocumentFacts, ticked: frozenset[Topic] | None = None) -> Document:
    """A document of this kind with what was ticked (by default everything but private notes).

    Topics that the kind does not offer to tick stay in, private notes excepted: what stands on paper has
    passed `disclosed`, always. Raises KnownError for an unknown key.
    """
    kind = kind_of(key)
    chosen = kind.ticked if ticked is None else ticked
    shown = chosen | (frozenset(Topic) - set(kind.topics) - {Topic.PRIVATE})
    people = tuple(disclosed(person, shown) for person in facts.people)
    return kind.build(replace(facts, people=people))
