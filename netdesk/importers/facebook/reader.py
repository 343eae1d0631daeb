"""How a Facebook download is recognised and read: zip, unpacked folder, one of its parts or files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from netdesk.domain.contact import Contact
from netdesk.domain.draft import Item
from netdesk.importers.export_parts import other_parts
from netdesk.importers.facebook.address_book import address_book_items
from netdesk.importers.facebook.events import Events
from netdesk.importers.facebook.export import Export
from netdesk.importers.facebook.groups import Groups
from netdesk.importers.facebook.members import KEY, KINDS, files_in, recognise
from netdesk.importers.facebook.pages import page_items
from netdesk.importers.facebook.people import follow_items, friend_items, removed_items
from netdesk.importers.facebook.posts import post_items
from netdesk.importers.facebook.profile import family_items, owner_names, profile_items
from netdesk.importers.facebook.requests import request_items
from netdesk.importers.meta.authors import chat_authors
from netdesk.importers.meta.entries import Entry, entries_of
from netdesk.importers.meta.json_file import read_document
from netdesk.importers.meta.listed import document_problems, read_list
from netdesk.importers.meta.members import Found, tells_owner
from netdesk.importers.meta.messages import Network
from netdesk.importers.meta.talks import rest_items
from netdesk.importers.meta.threads import Thread, threads_of
from netdesk.importers.meta.whose import Profiles
from netdesk.importers.pace import Pace
from netdesk.importers.reader import Progress, Reader, Source, without_owner

_MESSENGER = Network(KEY, "messenger", has_backups=True)
_PROFILES = Profiles(KEY, tuple(kind for kind in KINDS if kind.key == "profile"), owner_names)
_TALKS = frozenset({"backup", "conversation"})

_LISTS: dict[str, Callable[[Sequence[Entry], str, Export], Iterator[Item]]] = {
    "friends": friend_items,
    "following": follow_items,
    "followers": follow_items,
    "removed": removed_items,
    "sent": partial(request_items, side="sent"),
    "received": partial(request_items, side="received"),
    "rejected": partial(request_items, side="rejected"),
}


def _read_for(source: Source, progress: Progress, owner: Contact) -> Iterator[Item]:
    """Every entry of every list and every message as its drafts or as a problem, people first.

    `owner`: as known to the network, for parts of a download that do not say whose they are. Sizes in
    `progress` are unpacked bytes. Raises whatever `progress` raises.
    """
    files = files_in(source.members)
    threads = _threads(source, files)
    files = [found for found in files if found.kind.key not in _TALKS]
    pace = Pace(progress, sum(found.member.size for found in files) + sum(thread.size for thread in threads))
    pace.step(0)
    export = _export(source, threads, owner)
    yield from _file_items(files, export, pace)
    yield from rest_items(source, files, threads, _MESSENGER, export.account, pace)


def _threads_in(source: Source) -> list[Thread]:
    return _threads(source, files_in(source.members))


def _threads(source: Source, files: Sequence[Found]) -> list[Thread]:
    listed = {found.member.name for found in files}
    return [*threads_of(source, listed), *(_thread(found) for found in files if found.kind.key in _TALKS)]


def _thread(found: Found) -> Thread:
    """A file of messages that stands alone; a backup gives its conversations no lasting names."""
    is_backup = found.kind.key == "backup"
    return Thread("" if is_backup else PurePosixPath(found.label).stem, (found.member,))


def _export(source: Source, threads: Sequence[Thread], owner: Contact) -> Export:
    parts = (source.members, *other_parts(source))
    export = Export(_PROFILES.account(parts, threads, owner))
    for part in parts:
        export.add(part)
    return export


def _file_items(files: Sequence[Found], export: Export, pace: Pace) -> Iterator[Item]:
    groups, events = Groups(frozenset(export.groups)), Events()
    family: list[Item] = []
    for found in files:
        if draw := _LISTS.get(found.kind.key):
            listed = read_list(found)
            yield from listed.problems
            yield from draw(listed.entries, found.label, export)
        else:
            document = read_document(found.member)
            yield from document_problems(document, found.label)
            if not document.is_lost:
                yield from _document_items(found, document.value, export, groups, events)
            if found.kind.key == "profile":
                family += family_items(document.value, found.label, export)
        pace.finish(found.member.size)
    yield from family
    yield from groups.items()
    yield from events.items()


def _document_items(
    found: Found, value: Any, export: Export, groups: Groups, events: Events
) -> Iterator[Item]:
    match found.kind.key:
        case "profile":
            yield from profile_items(value, found.label)
        case "address book":
            yield from address_book_items(value, found.label)
        case "groups":
            yield from groups.add_memberships(value, found.label)
        case "group posts":
            groups.add_posts(value, found.label)
        case "events":
            yield from events.add(value, found.label)
        case "pages":
            yield from page_items(list(entries_of(value)), found.label)
        case "posts":
            yield from post_items(value, found.label, export)


READER = Reader(
    KEY,
    "Facebook",
    recognise,
    without_owner(_read_for),
    _read_for,
    tells_owner,
    chat_authors=partial(chat_authors, profiles=_PROFILES, threads_in=_threads_in),
)
"""The reader of Facebook downloads and of backups of Messenger."""
