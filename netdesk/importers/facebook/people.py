"""Who is a friend on Facebook, was one, follows or is followed: one person per entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from netdesk.domain.contact import Contact, Presence, SourceId
from netdesk.domain.draft import ContactDraft, Item, Problem
from netdesk.domain.stand_in import name_id
from netdesk.importers.facebook.export import Export
from netdesk.importers.facebook.members import KEY
from netdesk.importers.facebook.pages import page_draft
from netdesk.importers.follow_state import follow_state
from netdesk.importers.meta.account import folded, is_closed
from netdesk.importers.meta.entries import Entry
from netdesk.importers.presence_merging import ended
from netdesk.importers.remarks import NAMES_NOBODY, NAMES_ONLY_YOU

CLOSED = "The account is closed."


def friend_items(entries: Sequence[Entry], label: str, export: Export) -> Iterator[Item]:
    """The friends of a file, with the day since when.

    That moment, to the second, stays the same in every download, and so does the first name: together they
    are the id of a friendship, in which the family name may change. Two friends of one name cannot be told
    apart in anything else: they are one person.
    """
    moments = Counter(entry.time for entry in entries)
    seen: set[str] = set()
    for place, entry in enumerate(entries, start=1):
        where = f"{label} entry {place}"
        if reason := no_person(entry, export):
            yield Problem(where, reason)
            continue
        if folded(entry.name) in seen:
            reason = f"Another friend is called {entry.name}; Facebook does not tell the two apart."
            yield Problem(where, reason, is_skip=False)
        seen.add(folded(entry.name))
        is_id = bool(entry.time) and moments[entry.time] == 1
        yield ContactDraft(
            where,
            Contact(
                formatted_name=entry.name,
                presences=(presence(entry, export)._replace(state="connected", since=entry.date),),
                source_ids=(*((_by_moment(entry),) if is_id else ()), _by_name(entry)),
            ),
        )


def removed_items(entries: Sequence[Entry], label: str, export: Export) -> Iterator[Item]:
    """Those whom the owner removed from the friends, and when."""
    for place, entry in enumerate(entries, start=1):
        where = f"{label} entry {place}"
        if reason := no_person(entry, export):
            yield Problem(where, reason)
            continue
        state = presence(entry._replace(moment=None), export)
        if state.state != "connected":
            state = state._replace(state="former")
        end = (ended(KEY, entry.date),) if entry.date else ()
        yield ContactDraft(
            where,
            Contact(formatted_name=entry.name, presences=(state,), fields=end, source_ids=(_by_name(entry),)),
        )


def follow_items(entries: Sequence[Entry], label: str, export: Export) -> Iterator[Item]:
    """Those whom the owner follows, or who follow the owner; pages among them as what they are."""
    for place, entry in enumerate(entries, start=1):
        where = f"{label} entry {place}"
        if reason := no_person(entry, export):
            yield Problem(where, reason)
        elif export.is_page(entry.name):
            yield page_draft(entry, where)
        else:
            yield ContactDraft(
                where,
                Contact(
                    formatted_name=entry.name,
                    presences=(presence(entry, export),),
                    source_ids=(_by_name(entry),),
                ),
            )


def presence(entry: Entry, export: Export) -> Presence:
    """Somebody on Facebook, as all lists together say. The day is that of the list it stands in, but of
    nothing less than friendship when they are friends.
    """
    following, follower = export.is_following(entry.name), export.is_follower(entry.name)
    found = Presence(KEY, is_following=following, is_follower=follower, source=KEY)
    if export.is_friend(entry.name):
        return found._replace(state="connected")
    state = follow_state(is_following=following, is_follower=follower)
    return found if state == "known" else found._replace(state=state, since=entry.date)


def _by_moment(entry: Entry) -> SourceId:
    return SourceId(KEY, f"friend:{entry.time}/{folded(entry.name).split()[0]}")


def _by_name(entry: Entry) -> SourceId:
    """The name Facebook has for somebody, by which messages mean the same person whatever the network calls
    them: the same id that planning gives people who are only mentioned by name.
    """
    return SourceId(KEY, name_id(entry.name))


def no_person(entry: Entry, export: Export) -> str:
    """Why an entry is about nobody, one sentence; "" when it names a person."""
    if not entry.name:
        return NAMES_NOBODY
    if is_closed(entry.name):
        return CLOSED
    return NAMES_ONLY_YOU if export.account.is_me(entry.name) else ""
