"""Positions and schools in one line each, where a table has no columns for more than one position."""

from __future__ import annotations

from collections.abc import Iterator

from netdesk.domain.contact import Contact, Job, School

Line = tuple[str, str]
"""A label and a text."""


def career_lines(contact: Contact) -> Iterator[Line]:
    """Every position but the one that is shown beside the name, and every school.

    >>> list(career_lines(Contact(jobs=(Job("Werft", "", "Welder", "2010", "2015", is_current=False),))))
    [('Former position', 'Welder, Werft (2010 – 2015)')]
    """
    shown = (contact.organisation, contact.department, contact.title)
    others = list(contact.jobs)
    if (now := next((job for job in others if job[:3] == shown), None)) is not None:
        others.remove(now)
    for job in others:
        yield "Position" if job.is_current else "Former position", _job_text(job)
    for school in contact.schools:
        yield "School", _school_text(school)


def _job_text(job: Job) -> str:
    """`Welder, Docks, Werft Nord (2010 – 2015)`."""
    return _text((job.title, job.department, job.organisation), job.started, job.ended)


def _school_text(school: School) -> str:
    """`TU Ulm, MSc (since 2015)`."""
    return _text((school.name, school.degree), school.started, school.ended)


def _text(parts: tuple[str, ...], started: str, ended: str) -> str:
    text = ", ".join(filter(None, parts))
    if not (started or ended):
        return text
    until = f"until {ended}" if not started else f"{started} – {ended}"
    return f"{text} ({until if ended else f'since {started}'})".lstrip()
