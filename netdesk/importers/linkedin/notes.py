"""What the owner noted about connections on LinkedIn: Notes.csv, one note per row."""

from __future__ import annotations

from collections.abc import Iterator

from netdesk.domain.draft import Item, NoteDraft, Problem
from netdesk.importers.csv_table import Row
from netdesk.importers.linkedin.dates import linkedin_moment
from netdesk.importers.linkedin.export import Export
from netdesk.importers.maybe_html import plain_text


def note_items(row: Row, where: str, export: Export) -> Iterator[Item]:
    """The note of a row; a problem when there is no text or nobody it is about."""
    name = " ".join(filter(None, (row.get("connection first name"), row.get("connection last name"))))
    person = export.person(name, row.get("connection profile url"))
    text = plain_text(row.get("note"))
    if not text or person.source_id or person.is_me:
        yield Problem(where, "The note names nobody." if text else "The note is empty.")
        return
    moment = linkedin_moment(row.get("created on", "edited on"))
    yield NoteDraft(where, person, text, str(moment or ""))
