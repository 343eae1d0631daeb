"""Whom the owner's own posts on Facebook name: exchanges that make no contact between two people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from netdesk.domain.contact import Interaction
from netdesk.domain.draft import OWNER, InteractionDraft, Item, PersonRef, Problem
from netdesk.importers.facebook.export import Export
from netdesk.importers.facebook.members import KEY
from netdesk.importers.json_values import list_of
from netdesk.importers.meta.account import is_closed
from netdesk.importers.meta.encoding import repaired, repaired_name
from netdesk.importers.meta.entries import Entry, as_text, entries_of, text_in
from netdesk.importers.remarks import counted


def post_items(value: Any, label: str, export: Export) -> Iterator[Item]:
    """The posts of a file in which people are tagged; the others are told once, with their number."""
    nobody = 0
    numbers: Counter[int] = Counter()
    for place, entry in enumerate(entries_of(value), start=1):
        people = tuple(_tagged(entry.raw.get("tags"), export))
        if not people:
            nobody += 1
        elif entry.moment is None:
            yield Problem(f"{label} entry {place}", "Its time could not be read.")
        else:
            number = numbers[entry.moment.ms]
            numbers[entry.moment.ms] += 1
            yield InteractionDraft(f"{label} entry {place}", _post(entry, number), people, OWNER)
    if nobody:
        subject = counted(nobody, "post names", "posts name")
        yield Problem(label, f"{subject} nobody.", stands_for=nobody)


def _post(entry: Entry, number: int) -> Interaction:
    assert entry.moment is not None
    return Interaction(
        uid="",
        moment=entry.moment,
        channel=KEY,
        direction="out",
        kind="post",
        participants=(),
        subject=repaired(as_text(entry.raw.get("title"))).strip(),
        text="\n".join(_texts(entry)),
        source=KEY,
        source_id=f"post/{entry.moment.ms}" + (f"/{number}" if number else ""),
    )


def _texts(entry: Entry) -> Iterator[str]:
    texts = (repaired(as_text(one.get("post"))).strip() for one in list_of(entry.raw, "data"))
    return filter(None, texts)


def _tagged(tags: Any, export: Export) -> Iterable[PersonRef]:
    # Each is an object, or the bare name in old files.
    names = [repaired_name(text_in(tag, "name")) for tag in tags] if isinstance(tags, list) else []
    people = (export.account.person(name) for name in dict.fromkeys(names) if not is_closed(name))
    return (person for person in people if not person.is_me)
