"""How an Instagram download is recognised and read: zip, unpacked folder, one of its parts or files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from netdesk.domain.contact import Contact
from netdesk.domain.draft import Item
from netdesk.domain.own_name import ChatAuthors
from netdesk.importers.export_parts import other_parts
from netdesk.importers.instagram.export import Export
from netdesk.importers.instagram.members import KEY, KINDS, certainty, files_in
from netdesk.importers.instagram.people import (
    blocked_items,
    close_friend_items,
    follow_items,
    threads_items,
    unfollowed_items,
)
from netdesk.importers.instagram.profile import address_book_items, owner_names, profile_items
from netdesk.importers.instagram.requests import request_items
from netdesk.importers.meta.account import Account
from netdesk.importers.meta.authors import authors_in, owned_by
from netdesk.importers.meta.entries import Entry
from netdesk.importers.meta.json_file import read_document
from netdesk.importers.meta.listed import document_problems, read_list
from netdesk.importers.meta.members import Found, is_named, tells_owner
from netdesk.importers.meta.messages import Network
from netdesk.importers.meta.talks import rest_items
from netdesk.importers.meta.threads import Thread, threads_of
from netdesk.importers.meta.whose import account_of, names_in_profiles
from netdesk.importers.pace import Pace
from netdesk.importers.reader import Progress, Reader, Source

_MESSAGES = Network(KEY, KEY)
_PROFILE = tuple(kind for kind in KINDS if kind.key == "profile")

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


def _read(source: Source, progress: Progress) -> Iterator[Item]:
    """What `_read_for` does, for an owner of whom nothing is known."""
    return _read_for(source, progress, Contact())


def _read_for(source: Source, progress: Progress, owner: Contact) -> Iterator[Item]:
    """Every entry of every list and every message as its drafts or as a problem, people first.

    `owner`: as known to the network, for parts of a download that do not say whose they are. Sizes in
    `progress` are unpacked bytes. Raises whatever `progress` raises.
    """
    files = files_in(source.members)
    threads = threads_of(source, {found.member.name for found in files})
    pace = Pace(progress, sum(found.member.size for found in files) + sum(thread.size for thread in threads))
    pace.step(0)
    export = _export(source, threads, owner)
    for found in files:
        yield from _file_items(found, export)
        pace.finish(found.member.size)
    yield from rest_items(source, files, threads, _MESSAGES, export.account, pace, export.address_of)


def _chat_authors(source: Source, owner: Contact) -> Iterator[ChatAuthors]:
    """Who writes in the conversations of a download whose owner nobody knows."""
    profiles = [member for member in source.members if is_named(member, _PROFILE)]
    if names := list(names_in_profiles(profiles, _PROFILE, owner_names)):
        yield owned_by(names, KEY)
        return
    threads = threads_of(source, {found.member.name for found in files_in(source.members)})
    yield from authors_in(threads, _account(source, threads, owner), KEY)


def _export(source: Source, threads: Sequence[Thread], owner: Contact) -> Export:
    export = Export(_account(source, threads, owner))
    for part in (source.members, *other_parts(source)):
        export.add(files_in(part))
    export.add_names(threads)
    return export


def _account(source: Source, threads: Sequence[Thread], owner: Contact) -> Account:
    parts = (source.members, *other_parts(source))
    names = [name for part in parts for name in names_in_profiles(part, _PROFILE, owner_names)]
    return account_of(names, threads, owner, KEY)


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


READER = Reader(KEY, "Instagram", certainty, _read, _read_for, tells_owner, chat_authors=_chat_authors)
"""The reader of Instagram downloads."""
