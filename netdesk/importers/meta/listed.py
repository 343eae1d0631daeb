"""The people of a file that lists them, of JSON or HTML."""

from __future__ import annotations

from typing import NamedTuple

from netdesk.importers.meta.entries import Entry, entries_of
from netdesk.importers.meta.json_file import read_document
from netdesk.importers.meta.page import read_page
from netdesk.importers.meta.threads import is_html
from netdesk.importers.reader import Member

NO_ENTRIES = "It holds no list that NetDesk knows."


class Listed(NamedTuple):
    """`reason`: what could not be read, one sentence, "" when all was; `is_lost`: nothing was."""

    entries: list[Entry]
    reason: str = ""
    is_lost: bool = False


def read_list(member: Member) -> Listed:
    """The entries of all lists in a file."""
    if is_html(member):
        page = read_page(member)
        found = [Entry(one.name, one.moment, {}) for one in page.entries]
        return Listed(found, page.reason, is_lost=bool(page.reason))
    document = read_document(member)
    if document.is_lost:
        return Listed([], document.reason, is_lost=True)
    return Listed(list(entries_of(document.value)), document.reason)
