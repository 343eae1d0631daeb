"""What every reader promises of any input: no error but a known one, sound items, and no silent loss."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from netdesk.domain.contact import Contact, Labelled
from netdesk.domain.draft import ContactDraft, InteractionDraft, Item, Problem
from netdesk.domain.error import KnownError
from netdesk.importers.reader import Reader, Source
from tests.fuzz.floor import entries_at_least
from tests.fuzz.packed import source_of, unpacked

_OWNER = Contact(
    uid="me",
    formatted_name="Kim Own",
    emails=(Labelled("kim@own.example"), Labelled("kim@example.org")),
    phones=(Labelled("+49 30 0000009"),),
)
_ENOUGH = 35
"""How sure a reader has to be of a source to be given it."""


def hold_to_promise(reader: Reader, data: bytes) -> None:
    """Let the reader do all it can do with an input. Raises AssertionError for a broken promise, and
    whatever the reader raises.
    """
    files = unpacked(data)
    source = source_of(files)
    try:
        certainty = reader.recognise(source)
        assert 0 <= certainty <= 100
        if reader.tells_owner is not None:
            reader.tells_owner(source)
        if reader.own_addresses is not None:
            assert all(one.email for one in reader.own_addresses(source))
        if reader.chat_authors is not None:
            assert all(one.source == reader.key for one in reader.chat_authors(source, _OWNER))
        items = _items(reader, source)
    except KnownError as error:
        _check_sentence(error.sentence)
        return
    for item in items:
        _check(item)
    if certainty >= _ENOUGH:
        least = entries_at_least(reader.key, files)
        told = sum(map(_stands_for, items))
        assert told >= least, f"{told} items for {least} entries"


def _items(reader: Reader, source: Source) -> Sequence[Item]:
    if reader.read_for is not None:
        return list(reader.read_for(source, _progress, _OWNER))
    return list(reader.read(source, _progress))


def _progress(done: int, total: int) -> None:
    assert 0 <= done <= total, f"{done} of {total} bytes"


def _check(item: Item) -> None:
    assert item.where
    if isinstance(item, Problem):
        _check_sentence(item.reason)
        assert item.stands_for > 0
    elif isinstance(item, InteractionDraft):
        assert item.people
        assert not any(person.is_me for person in item.people)
        assert all(any(person[:-1]) for person in item.people)
    elif isinstance(item, ContactDraft):
        assert item.is_me or item.contact.formatted_name
    # Every text can be kept in a database.
    text = json.dumps(item, ensure_ascii=False, default=_plain)
    text.encode()
    assert "\\u0000" not in text, "NUL"


def _plain(value: object) -> object:
    return value.hex() if isinstance(value, bytes) else asdict(value)  # type: ignore[call-overload]


def _check_sentence(text: str) -> None:
    assert text.endswith("."), text


def _stands_for(item: Item) -> int:
    """How many entries an item tells of."""
    return item.stands_for * item.is_skip if isinstance(item, Problem) else 1
