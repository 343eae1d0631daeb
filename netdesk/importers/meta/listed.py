"""The entries of a file that lists people, of JSON or HTML, and what could not be read of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from netdesk.domain.draft import Problem
from netdesk.importers.meta.entries import Entry, entries_of, has_lists, strays_in
from netdesk.importers.meta.json_file import Document, read_document
from netdesk.importers.meta.members import Found
from netdesk.importers.meta.page import read_page
from netdesk.importers.meta.threads import is_html
from netdesk.importers.remarks import REPLACED, counted


class Listed(NamedTuple):
    """`problems`: what was not read of the file."""

    entries: list[Entry]
    problems: tuple[Problem, ...] = ()


def read_list(found: Found) -> Listed:
    """The entries of all lists in a file."""
    if is_html(found.member):
        page = read_page(found.member)
        entries = [Entry(one.name, one.moment, {}) for one in page.entries]
        return Listed(entries, tuple(_losses(page.reason, found.label, is_lost=not entries)))
    document = read_document(found.member)
    problems = tuple(document_problems(document, found.label))
    if document.is_lost:
        return Listed([], problems)
    entries = list(entries_of(document.value))
    if document.value and not problems and not has_lists(document.value):
        problems = (Problem(found.label, "It holds no list that NetDesk knows."),)
    return Listed(entries, problems)


def document_problems(document: Document, label: str) -> Iterator[Problem]:
    """What could not be read of a file of entries."""
    yield from _losses(document.reason, label, is_lost=document.is_lost)
    if strays := strays_in(document.value):
        subject = counted(strays, "entry is", "entries are")
        yield Problem(label, f"{subject} nothing that can be read.", stands_for=strays)


def _losses(reason: str, label: str, *, is_lost: bool) -> Iterator[Problem]:
    if reason:
        yield Problem(label, reason, is_skip=is_lost, breaks_off=reason != REPLACED)
