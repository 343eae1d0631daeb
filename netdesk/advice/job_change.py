"""Whether somebody took up a new position."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from netdesk.domain.contact import Contact, Job
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.phrase import MONTHS, Phrase, phrase


class Start(NamedTuple):
    """Since when somebody has a position: `day` the first it can have begun on, `text` as far as known."""

    day: date
    text: date | str
    job: Job


def latest_start(contact: Contact, today: date) -> Start | None:
    """The present position begun last and not after `today`. Of a day that is noted as "job", no more is
    known.
    """
    told = [(job.started, job) for job in contact.jobs if job.is_current]
    told.extend((day.text, Job()) for day in contact.days if day.label == "job")
    starts = (_start(text, job) for text, job in told)
    past = [one for one in starts if one is not None and one.day <= today]
    return max(past, key=lambda one: (one.day, one.job != Job()), default=None)


def _start(text: str, job: Job) -> Start | None:
    begun = PartialDate.parse(text)
    if begun is None or begun.year is None:
        return None
    day = date(begun.year, begun.month or 1, begun.day or 1)
    if begun.month is None:
        return Start(day, str(begun.year), job)
    return Start(day, day if begun.day else f"{MONTHS[begun.month - 1]} {begun.year}", job)


def new_job(contact: Contact, after: date, today: date) -> Phrase | None:
    """A line about a position begun after a day and not in the future, None when there is none."""
    latest = latest_start(contact, today)
    if latest is None or latest.day <= after:
        return None
    job, start = latest.job, latest.text
    if job.title and job.organisation:
        return phrase(
            "New position since {start}: {title}, {organisation}.",
            start=start, title=job.title, organisation=job.organisation,
        )  # fmt: skip
    if place := job.title or job.organisation:
        return phrase("New position since {start}: {place}.", start=start, place=place)
    return phrase("New position since {start}.", start=start)
