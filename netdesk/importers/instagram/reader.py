"""How an Instagram download is recognised and read: zip, unpacked folder, one of its parts or files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from netdesk.domain.contact import Contact
from netdesk.domain.draft import Item
from netdesk.importers.export_parts import other_parts
from netdesk.importers.instagram.export import Export
from netdesk.importers.instagram.members import KEY, KINDS, files_in, recognise
from netdesk.importers.instagram.people import (
    blocked_items,
    close_friend_items,
    follow_items,
    threads_items,
    unfollowed_items,
)
from netdesk.importers.instagram.profile import address_book_items, owner_names, profile_items
from netdesk.importers.instagram.requests import request_items
from netdesk.importers.meta.authors import chat_authors
from netdesk.importers.meta.entries import Entry
from netdesk.importers.meta.json_file import read_document
from netdesk.importers.meta.listed import document_problems, read_list
from netdesk.importers.meta.members import Found, tells_owner
from netdesk.importers.meta.messages import Network
from netdesk.importers.meta.talks import rest_items
from netdesk.importers.meta.threads import Thread, threads_of
from netdesk.importers.meta.whose import Profiles
from netdesk.importers.pace import Pace
from netdesk.importers.reader import Progress, Reader, Source, without_owner

_MESSAGES = Network(KEY, KEY)
_PROFILES = Profiles(KEY, tuple(kind for kind in KINDS if kind.key == "profile"), owner_names)

_LISTS: dict[str, Callable[[Entry, str, Export], Iterator[Item]]] = {
    "following": follow_items,
    "followers": follow_items,
    "sent": partial(request_items, direction="out"),
    "received": partial(request_items, direction="in"),
    "unfollowed": unfollowed_items,
    "blocked": blocked_items,
    "close friends": close_friend_items,
    "threads following": threads_items,
    "threads followers": threads_items,
}


def _read_for(source: Source, progress: Progress, owner: Contact) -> Iterator[Item]:
    """Every entry of every list and every message as its drafts or as a problem, people first.

    `owner`: as known to the network, for parts of a download that do not say whose they are. Sizes in
    `progress` are unpacked bytes. Raises whatever `progress` raises.
    """
    files = files_in(source.members)
    threads = _threads(source, files)
    pace = Pace(progress, sum(found.member.size for found in files) + sum(thread.size for thread in threads))
    pace.step(0)
    export = _export(source, threads, owner)
    for found in files:
        yield from _file_items(found, export)
        pace.finish(found.member.size)
    yield from rest_items(source, files, threads, _MESSAGES, export.account, pace, export.address_of)


def _threads_in(source: Source) -> list[Thread]:
    return _threads(source, files_in(source.members))


def _threads(source: Source, files: Sequence[Found]) -> list[Thread]:
    return threads_of(source, {found.member.name for found in files})


def _export(source: Source, threads: Sequence[Thread], owner: Contact) -> Export:
    parts = (source.members, *other_parts(source))
    export = Export(_PROFILES.account(parts, threads, owner))
    for part in parts:
        export.add(files_in(part))
    export.add_names(threads)
    return export


def _file_items(found: Found, export: Export) -> Iterator[Item]:
    if draw := _LISTS.get(found.kind.key):
        listed = read_list(found)
        yield from listed.problems
        for place, entry in enumerate(listed.entries, start=1):
            yield from draw(entry, f"{found.label} entry {place}", export)
        return
    document = read_document(found.member)
    yield from document_problems(document, found.label)
    if not document.is_lost:
        draws = profile_items if found.kind.key == "profile" else address_book_items
        yield from draws(document.value, found.label)


READER = Reader(
    KEY,
    "Instagram",
    recognise,
    without_owner(_read_for),
    _read_for,
    tells_owner,
    chat_authors=partial(chat_authors, profiles=_PROFILES, threads_in=_threads_in),
)
"""The reader of Instagram downloads."""
