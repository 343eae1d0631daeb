"""Whom the owner of an X archive follows, is followed by, has blocked and muted: one account per entry."""

from __future__ import annotations

from collections.abc import Iterator

from netdesk.domain.draft import ContactDraft, Item, Problem
from netdesk.importers.pace import Step
from netdesk.importers.remarks import NAMES_ONLY_YOU
from netdesk.importers.x.accounts import Accounts
from netdesk.importers.x.archive import Found
from netdesk.importers.x.entries import entries, id_of

FOLLOW_KINDS = ("following", "followers", "blocked", "muted")
"""Kinds of files that are lists of accounts."""
_NOBODY = "The entry names no account."
_ONLY_BLOCKED = "An account you blocked or muted, of which only the number is known."


def note_follows(found: Found, accounts: Accounts, step: Step) -> None:
    """Takes in what a list says, before anybody is drawn: an account can stand in several."""
    members = accounts.listed(found.kind)
    for entry in entries(found, step):
        if not isinstance(entry, Problem) and (number := id_of(entry.values, "accountId")):
            members.add(number)


def follow_items(found: Found, accounts: Accounts, step: Step) -> Iterator[Item]:
    """The account of every entry; a one-sided follow is no tie [A5]. Blocking and muting make nobody known
    whose name nobody knows.
    """
    is_relation = found.kind in ("following", "followers")
    for entry in entries(found, step):
        if isinstance(entry, Problem):
            yield entry
        elif not (number := id_of(entry.values, "accountId")):
            yield Problem(entry.where, _NOBODY)
        elif number == accounts.owner:
            yield Problem(entry.where, NAMES_ONLY_YOU)
        elif is_relation or accounts.is_known(number) or accounts.is_named(number):
            yield ContactDraft(entry.where, accounts.contact(number))
        else:
            yield Problem(entry.where, _ONLY_BLOCKED)
