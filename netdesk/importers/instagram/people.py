"""Who follows whom on Instagram and Threads, whom the owner blocked or calls a close friend."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from netdesk.domain.contact import Contact, OwnField, Presence
from netdesk.domain.draft import ContactDraft, Item, Problem
from netdesk.importers.follow_state import follow_state
from netdesk.importers.instagram.accounts import AccountEntry, accounts_of
from netdesk.importers.instagram.export import Export
from netdesk.importers.instagram.members import KEY
from netdesk.importers.meta.entries import Entry
from netdesk.importers.presence_merging import ended
from netdesk.importers.remarks import NAMES_NOBODY

_THREADS = "threads"


def follow_items(entry: Entry, where: str, export: Export) -> Iterator[Item]:
    """Those whom the owner follows, or who follow the owner."""
    return _people(entry, where, export, lambda account: Contact(presences=(_on_instagram(account, export),)))


def threads_items(entry: Entry, where: str, export: Export) -> Iterator[Item]:
    """The same on Threads, where everybody has the user name of Instagram: chats and requests name them by
    the profile there.
    """

    def contact(account: AccountEntry) -> Contact:
        url = f"https://www.threads.com/@{account.handle}"
        following = export.is_in("threads following", account)
        follower = export.is_in("threads followers", account)
        on_threads = _follow(account, _THREADS, url, following=following, follower=follower)
        return Contact(presences=(on_threads, _on_instagram(account, export)._replace(since="")))

    return _people(entry, where, export, contact)


def unfollowed_items(entry: Entry, where: str, export: Export) -> Iterator[Item]:
    """Those whom the owner followed until lately."""

    def contact(account: AccountEntry) -> Contact:
        found = _on_instagram(account, export)
        if not found.is_following and not found.is_follower:
            found = found._replace(state="former")
        end = (ended(KEY, account.date),) if account.date else ()
        return Contact(presences=(found._replace(since=""),), fields=end)

    return _people(entry, where, export, contact)


def blocked_items(entry: Entry, where: str, export: Export) -> Iterator[Item]:
    """Those whom the owner blocked: known, and nothing else."""

    def contact(account: AccountEntry) -> Contact:
        found = _on_instagram(account, export)._replace(since="")
        return Contact(presences=(found,), fields=(OwnField("Blocked on Instagram", account.date or "yes"),))

    return _people(entry, where, export, contact)


def close_friend_items(entry: Entry, where: str, export: Export) -> Iterator[Item]:
    """Those whom the owner calls close friends."""

    def contact(account: AccountEntry) -> Contact:
        found = _on_instagram(account, export)._replace(since="")
        return Contact(presences=(found,), closeness="friend")

    return _people(entry, where, export, contact)


def _people(
    entry: Entry, where: str, export: Export, contact: Callable[[AccountEntry], Contact]
) -> Iterator[Item]:
    for account in accounts_of(entry):
        if not account.handle:
            yield Problem(where, NAMES_NOBODY)
        else:
            said, shown = contact(account), export.names.get(account.handle, account.handle)
            yield ContactDraft(where, replace(said, formatted_name=shown, source_ids=(account.source_id,)))


def _on_instagram(account: AccountEntry, export: Export) -> Presence:
    following, follower = export.is_in("following", account), export.is_in("followers", account)
    return _follow(account, KEY, account.url, following=following, follower=follower)


def _follow(account: AccountEntry, channel: str, url: str, *, following: bool, follower: bool) -> Presence:
    state = follow_state(is_following=following, is_follower=follower)
    since = account.date if state != "known" else ""
    return Presence(channel, account.handle, url, since, state, following, follower, KEY)
