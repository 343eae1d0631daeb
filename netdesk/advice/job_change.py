"""Whether somebody took up a new position."""

from __future__ import annotations

from datetime import date

from netdesk.domain.contact import Contact, Job
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.phrase import Phrase, phrase


def latest_start(contact: Contact) -> tuple[Job, date] | None:
    """The present position begun last, with the first day it can have begun on."""
    found: list[tuple[date, Job]] = []
    for job in contact.jobs:
        begun = PartialDate.parse(job.started) if job.started and job.is_current else None
        if begun is not None and begun.year is not None:
            found.append((date(begun.year, begun.month or 1, begun.day or 1), job))
    if not found:
        return None
    start, job = max(found, key=lambda pair: pair[0])
    return job, start


def new_job(contact: Contact, after: date, today: date) -> Phrase | None:
    """A line about a position begun after a day and not in the future, None when there is none."""
    latest = latest_start(contact)
    if latest is None or not after < latest[1] <= today:
        return None
    job, start = latest
    if job.title and job.organisation:
        return phrase(
            "New position since {start}: {title}, {organisation}.",
            start=start, title=job.title, organisation=job.organisation,
        )  # fmt: skip
    return phrase("New position since {start}: {place}.", start=start, place=job.title or job.organisation)
