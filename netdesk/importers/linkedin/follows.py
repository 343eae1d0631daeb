"""Whom and what the owner follows on LinkedIn, and which events were on: one per row."""

from __future__ import annotations

from collections.abc import Iterator

from netdesk.domain.contact import Contact, Presence
from netdesk.domain.draft import ContactDraft, Item, Problem, RecordDraft
from netdesk.domain.network import Follow, Occasion
from netdesk.importers.csv_table import Row
from netdesk.importers.linkedin.connections import written_name
from netdesk.importers.linkedin.dates import linkedin_date, linkedin_moment
from netdesk.importers.linkedin.export import KEY, Export
from netdesk.importers.linkedin.person_name import full_name
from netdesk.importers.name_key import is_nobody
from netdesk.importers.remarks import ROW_NAMES_NOBODY

_ENDED = ("unfollow", "inactive", "removed", "deleted")


def member_follow_items(row: Row, where: str, _export: Export) -> Iterator[Item]:
    """Somebody the owner follows, known by name only."""
    written = row.get("fullname", "full name")
    name = full_name(written)
    if not name.formatted or is_nobody(written):
        yield Problem(where, ROW_NAMES_NOBODY)
    elif row.get("status").casefold().startswith(_ENDED):
        yield Problem(where, "No longer followed.")
    else:
        since = linkedin_date(row.get("date"))
        yield ContactDraft(
            where,
            Contact(
                formatted_name=name.formatted,
                given_name=name.given,
                family_name=name.family,
                prefix=name.prefix,
                suffix=name.suffix,
                presences=(Presence(KEY, since=since, state="following", is_following=True, source=KEY),),
                fields=written_name(name),
            ),
        )


def company_follow_items(row: Row, where: str, _export: Export) -> Iterator[Item]:
    """An organisation the owner follows."""
    name = row.get("organization")
    if not name:
        yield Problem(where, "The row names no organisation.")
        return
    yield RecordDraft(where, Follow(name, KEY, linkedin_date(row.get("followed on")), KEY))


def event_items(row: Row, where: str, _export: Export) -> Iterator[Item]:
    """An event of the owner's calendar on LinkedIn."""
    title = row.get("event name")
    if not title:
        yield Problem(where, "The event has no name.")
        return
    time = row.get("event time")
    start = str(linkedin_moment(time) or "") or linkedin_date(time)
    notes = (("" if start else time), row.get("status"), row.get("external url"))
    yield RecordDraft(where, Occasion(title, start, text="\n".join(filter(None, notes))))
