"""Who asked whom to be friends on Facebook: one request per entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from netdesk.domain.draft import Item, Problem, RequestDraft
from netdesk.domain.network import Request
from netdesk.importers.facebook.export import Export
from netdesk.importers.facebook.members import KEY
from netdesk.importers.facebook.people import no_person
from netdesk.importers.meta.entries import Entry
from netdesk.importers.stable_id import stable_id

Side = Literal["sent", "received", "rejected"]


def request_items(entries: Sequence[Entry], label: str, export: Export, side: Side) -> Iterator[Item]:
    """The requests of a file: accepted where the two are friends by now, declined where the owner did."""
    for place, entry in enumerate(entries, start=1):
        where = f"{label} entry {place}"
        if reason := no_person(entry, export):
            yield Problem(where, reason)
        elif side == "rejected" and export.has_asked(entry.name):
            yield Problem(where, f"The request of {entry.name} stands among the received ones, too.")
        else:
            yield _request(entry, where, export, side)


def _request(entry: Entry, where: str, export: Export, side: Side) -> RequestDraft:
    direction = "out" if side == "sent" else "in"
    if export.is_friend(entry.name):
        state = "accepted"
    else:
        is_declined = side == "rejected" or (side == "received" and export.is_rejected(entry.name))
        state = "declined" if is_declined else "new"
    request = Request(
        contact="",
        channel=KEY,
        direction=direction,
        state=state,
        time=entry.time,
        source=KEY,
        source_id=stable_id("request", direction, entry.name, entry.time),
    )
    return RequestDraft(where, request, export.account.person(entry.name))
