"""Whose mail was dropped: which addresses a person is asked about, and what the answer adds to the owner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from netdesk.desk.import_run import DroppedFile
from netdesk.domain.contact import Contact, Labelled
from netdesk.domain.draft import ContactDraft
from netdesk.domain.importing import OwnAddress

_MOST = 12


def wanted(files: Iterable[DroppedFile], owner: Contact) -> list[OwnAddress]:
    """The addresses to ask about, those of all files together; none when the owner has told theirs once."""
    if owner.emails:
        return []
    found: dict[str, OwnAddress] = {}
    for file in files:
        if file.source is None or file.reader is None or file.reader.own_addresses is None:
            continue
        for one in file.reader.own_addresses(file.source):
            found[one.email] = _together(found.get(one.email, OwnAddress(one.email)), one)
    # Calendars count no mails: what they name keeps their own order, the most frequent first.
    ranked = sorted(found.values(), key=lambda one: (not one.is_likely, -one.mails))
    return ranked[:_MOST]


def with_addresses(owner: Contact, emails: Sequence[str]) -> Contact:
    """The owner as readers have to know them."""
    return replace(owner, emails=(*owner.emails, *map(Labelled, emails)))


def is_asked_about(file: DroppedFile) -> bool:
    """Whether a file is of a format that does not say which addresses are its owner's."""
    return file.reader is not None and file.reader.own_addresses is not None


def drafts(emails: Sequence[str], file: DroppedFile) -> Iterator[ContactDraft]:
    """The owner's addresses as a person said them, to be written with what a file holds."""
    if emails and file.reader is not None:
        labelled = tuple(Labelled(email, source=file.reader.key) for email in emails)
        yield ContactDraft(Path(file.account.path).name, Contact(emails=labelled), is_me=True)


def _together(one: OwnAddress, other: OwnAddress) -> OwnAddress:
    return OwnAddress(
        one.email, one.name or other.name, one.mails + other.mails, one.is_likely or other.is_likely
    )
