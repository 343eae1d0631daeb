"""Who asked whom to be allowed to follow on Instagram."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from netdesk.domain.draft import Item, PersonRef, Problem, RequestDraft
from netdesk.domain.network import Request
from netdesk.importers.instagram.accounts import accounts_of
from netdesk.importers.instagram.export import Export
from netdesk.importers.instagram.members import KEY
from netdesk.importers.meta.entries import Entry
from netdesk.importers.remarks import NAMES_NOBODY
from netdesk.importers.stable_id import stable_id


def request_items(
    entry: Entry, where: str, export: Export, direction: Literal["in", "out"]
) -> Iterator[Item]:
    """The requests of an entry: accepted where the one who asked follows the other by now."""
    answered = "following" if direction == "out" else "followers"
    for account in accounts_of(entry):
        if not account.handle:
            yield Problem(where, NAMES_NOBODY)
            continue
        time = str(account.moment or "")
        request = Request(
            contact="",
            channel=KEY,
            direction=direction,
            state="accepted" if export.is_in(answered, account) else "new",
            time=time,
            source=KEY,
            source_id=stable_id("request", direction, account.handle, time),
        )
        yield RequestDraft(
            where, request, PersonRef(name=account.handle, url=f"instagram.com/{account.handle}")
        )
