"""What an export holds besides its lists: conversations, of which one file is in memory at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from netdesk.domain.draft import Item, Problem
from netdesk.importers.meta.account import Account
from netdesk.importers.meta.conversation_file import read_conversation
from netdesk.importers.meta.members import Found
from netdesk.importers.meta.messages import Network, Talk, message_items
from netdesk.importers.meta.threads import Thread, is_html
from netdesk.importers.meta.unread import unread
from netdesk.importers.pace import Pace
from netdesk.importers.reader import Member, Source
from netdesk.importers.remarks import NO_OWNER

_PAGES = "It came as HTML, which says neither time zones nor all there is; a download in JSON says more."

AddressOf = Callable[[Thread], str]
"""The profile of the only other person of a conversation, "" when it is not known."""


def no_address(_thread: Thread) -> str:
    """Where no export says the profiles of people."""
    return ""


def rest_items(
    source: Source,
    files: Sequence[Found],
    threads: Sequence[Thread],
    network: Network,
    account: Account,
    pace: Pace,
    address_of: AddressOf = no_address,
) -> Iterator[Item]:
    """Everything of an export besides its `files`: the conversations, what a person should know of it as a
    whole, and what was not read.
    """
    yield from talk_items(threads, network, account, pace, address_of)
    read = [found.member for found in files]
    yield from remarks(read, threads, account, source.path.name)
    yield from unread(source.members, read, threads, source.path.name)


def talk_items(
    threads: Iterable[Thread], network: Network, account: Account, pace: Pace, address_of: AddressOf
) -> Iterator[Item]:
    """Every message of every conversation as a draft or a problem."""
    for thread in threads:
        talk = Talk(network, account, thread.name, address_of(thread))
        for member in thread.members:
            yield from _file_items(member, talk, pace)
            pace.finish(member.size)


def remarks(
    files: Iterable[Member], threads: Sequence[Thread], account: Account, place: str
) -> Iterator[Problem]:
    """What a person should know of an export as a whole. `files`: those read besides conversations;
    `place`: the name of the export.
    """
    if threads and not account.is_known:
        yield Problem(place, NO_OWNER, is_skip=False)
    if any(map(is_html, files)) or any(is_html(thread.members[0]) for thread in threads):
        yield Problem(place, _PAGES, is_skip=False)


def _file_items(member: Member, talk: Talk, pace: Pace) -> Iterator[Item]:
    label = "/".join(member.name.split("/")[-2:])
    found, reason = read_conversation(member)
    if reason:
        yield Problem(label, reason, is_skip=found is None)
    if found is not None:
        if found.thread:
            talk.thread = found.thread
        yield from message_items(found, talk, label, lambda part: pace.step(int(part * member.size)))
