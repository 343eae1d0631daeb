"""How a LinkedIn data export is recognised and read: zip, unpacked folder, or one of its CSV files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import PurePosixPath

from netdesk.domain.draft import Item, Problem
from netdesk.importers.csv_table import Row
from netdesk.importers.left_out import NOTHING, about_nobody, refusal
from netdesk.importers.linkedin.address_book import address_book_items
from netdesk.importers.linkedin.connections import connection_items
from netdesk.importers.linkedin.export import KEY, Export
from netdesk.importers.linkedin.follows import company_follow_items, event_items, member_follow_items
from netdesk.importers.linkedin.invitations import invitation_items
from netdesk.importers.linkedin.me import owner_of
from netdesk.importers.linkedin.members import Found, found_in, is_about_nobody, recognise
from netdesk.importers.linkedin.messages import message_items
from netdesk.importers.linkedin.notes import note_items
from netdesk.importers.linkedin.owner import (
    OwnPage,
    education_items,
    email_items,
    phone_items,
    position_items,
    present_positions,
    profile_items,
)
from netdesk.importers.linkedin.recommendations import endorsement_items, recommendation_items
from netdesk.importers.linkedin.rows import items_of
from netdesk.importers.pace import Pace
from netdesk.importers.reader import Progress, Reader, Source
from netdesk.importers.remarks import NO_OWNER

_DRAWS: dict[str, Callable[[Row, str, Export], Iterator[Item]]] = {
    "positions": position_items,
    "education": education_items,
    "emails": email_items,
    "phones": phone_items,
    "connections": connection_items,
    "contacts": address_book_items,
    "notes": note_items,
    "invitations": invitation_items,
    "sent invitations": invitation_items,
    "messages": message_items,
    "endorsements received": partial(endorsement_items, is_given=False),
    "endorsements given": partial(endorsement_items, is_given=True),
    "recommendations received": partial(recommendation_items, is_given=False),
    "recommendations given": partial(recommendation_items, is_given=True),
    "member follows": member_follow_items,
    "company follows": company_follow_items,
    "events": event_items,
}
_LISTS = {
    "skills": "Skill",
    "languages": "Language",
    "certifications": "Certification",
    "publications": "Publication",
    "projects": "Project",
    "honors": "Honour",
    "courses": "Course",
    "patents": "Patent",
    "organizations": "Organisation",
    "volunteering": "Volunteering",
    "test scores": "Test score",
    "causes": "Cause",
}
_STRANGE = "It is none of the export’s files that NetDesk knows; drop it by itself to import it."


def _read(source: Source, progress: Progress) -> Iterator[Item]:
    """Every row of every file as its drafts or as a problem, connections before what refers to them.

    Sizes in `progress` are unpacked bytes. Raises whatever `progress` raises.
    """
    files = found_in(source)
    total = sum(found.member.size for found in files)
    export = Export(
        owner_of(files, lambda _: progress(0, total)),
        present_positions(files, lambda _: progress(0, total)),
    )
    page = OwnPage()
    pace = Pace(progress, total)
    for found in files:
        yield from items_of(found, _draw(found, export, page), pace.step)
        pace.finish(found.member.size)
    yield from page.items(export)
    if not export.owner.is_known and any(found.kind.key == "messages" for found in files):
        yield Problem(source.path.name, NO_OWNER, is_skip=False)
    yield from _unused(source, files)


def _draw(found: Found, export: Export, page: OwnPage) -> Callable[[Row, str], Iterator[Item]]:
    key = found.kind.key
    if key in _LISTS:
        return partial(_listed, page, _LISTS[key])
    if key == "profile":
        return partial(_profile, page, export)
    return lambda row, where: _DRAWS[key](row, where, export)


def _listed(page: OwnPage, label: str, row: Row, where: str) -> Iterator[Item]:
    page.add(label, row, where)
    return iter(())


def _profile(page: OwnPage, export: Export, row: Row, where: str) -> Iterator[Item]:
    page.add_profile(row, where)
    return profile_items(row, where, export)


def _unused(source: Source, files: list[Found]) -> Iterator[Problem]:
    """One problem for every file that was not read, and for every folder of files that are no tables."""
    used = {found.member.name for found in files}
    folders: Counter[str] = Counter()
    for member in source.members:
        if member.name in used:
            continue
        path = PurePosixPath(member.name)
        if reason := refusal(member):
            yield Problem(member.name, reason)
        elif path.suffix.casefold() == ".csv" or len(path.parts) == 1:
            yield Problem(path.name, NOTHING if is_about_nobody(member) else _STRANGE)
        else:
            folders[path.parts[0] if len(path.parts) == 2 else "/".join(path.parts[:-1])] += 1
    for folder, count in folders.items():
        yield about_nobody(folder, count)


READER = Reader(KEY, "LinkedIn", recognise, _read)
"""The reader of LinkedIn data exports."""
