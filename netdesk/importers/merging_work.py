"""Where a contact works when a source says so again: positions, and the one that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from netdesk.domain.contact import Contact, Job
from netdesk.domain.importing import FieldConflict
from netdesk.importers import alike
from netdesk.importers.identity import is_counted

_SHOWN = ("organisation", "department", "title")
_OF_ANY_BOOK = frozenset({"vcard", "ldif", "table", "names"})
"""Formats that every address book writes: that two of them name different employers is no change of job."""


class Work(NamedTuple):
    """`changes`: fields of the contact that are new."""

    changes: dict[str, Any]
    conflicts: list[FieldConflict]


def merged_work(ours: Contact, theirs: Contact, source: str, shown: frozenset[str]) -> Work:
    """The positions of both. When a source names a new employer, the position it named before is over, and
    what is shown follows if it had come from there; what somebody entered stays. Of formats that everybody
    writes only the same card, known by its id, can say that.
    """
    known = {alike.job_key(job, "") for job in ours.jobs}
    # What both show beside positions of their own says nothing new.
    is_told = bool(ours.jobs) and not _is_other(ours, theirs)
    incoming = [
        job for job in (theirs.jobs if is_told else _jobs_of(theirs, source))
        if alike.job_key(job, "") in known or not _is_named(job, ours)
    ]  # fmt: skip
    if not incoming or (incoming == list(ours.jobs) and not _is_other(ours, theirs)):
        return Work({}, [])
    fresh = [job for job in incoming if alike.job_key(job, "") not in known]
    over = _over(ours, theirs, incoming, fresh)
    jobs = _joined(ours.jobs, incoming, over)
    changes: dict[str, Any] = {"jobs": jobs}
    if not any(getattr(ours, name) for name in _SHOWN):
        changes |= {name: getattr(theirs, name) for name in _SHOWN}
        return Work(_without_echo(changes, ours, theirs), [])
    if follower := _follower(ours, over, fresh):
        changes |= {name: getattr(follower, name) for name in _SHOWN}
    elif shown & {"organisation", "title"}:
        changes |= {name: getattr(theirs, name) for name in _SHOWN}
        before = _shown_job(ours, "")._replace(is_current=False)
        if not _is_among(before, jobs):
            changes["jobs"] = (*jobs, before)
    elif _fills(ours, theirs):
        changes |= {name: getattr(ours, name) or getattr(theirs, name) for name in _SHOWN}
        changes["jobs"] = _joined(ours.jobs, list(theirs.jobs), over)
    elif fresh and any(job.is_current for job in fresh):
        return Work(_without_echo(changes, ours, theirs), _conflicts(ours, theirs))
    return Work(_without_echo(changes, ours, theirs), [])


def with_earlier_work(ours: Contact, theirs: Contact, source: str) -> Contact:
    """`theirs` as an older export of `source` says it, when a newer one has spoken of the work of `ours`: a
    position that is not known yet is a former one.
    """
    if not any(job.source == source for job in ours.jobs):
        return theirs
    known = {alike.job_key(job, "") for job in ours.jobs}
    jobs = (
        job if alike.job_key(job, "") in known else job._replace(is_current=False)
        for job in _jobs_of(theirs, source)
    )
    shown = {name: getattr(ours, name) for name in _SHOWN}
    return replace(theirs, jobs=tuple(jobs), **shown)


def _jobs_of(contact: Contact, source: str) -> list[Job]:
    """Its positions, the one that is shown among them."""
    jobs = list(contact.jobs)
    shown = _shown_job(contact, source)
    if any(shown[:3]) and not _is_among(shown, jobs):
        jobs.append(shown)
    return jobs


def _shown_job(contact: Contact, source: str) -> Job:
    return Job(contact.organisation, contact.department, contact.title, source=source)


def _is_named(job: Job, ours: Contact) -> bool:
    """Whether a position only names an organisation that is shown, or that another source has told a position
    at, perhaps in other words.
    """
    if job.title or job.department or job.started or job.ended or not job.is_current:
        return False
    told = (one.organisation for one in ours.jobs if one.source != job.source)
    return alike.firm_key(job.organisation) in map(alike.firm_key, (ours.organisation, *told))


def _is_among(job: Job, jobs: Sequence[Job]) -> bool:
    return any(_same_place(job, one) for one in jobs)


def _same_place(one: Job, other: Job) -> bool:
    """Whether two positions are one, as far as both say."""
    pairs = (
        (alike.firm_key(one.organisation), alike.firm_key(other.organisation)),
        (alike.plain(one.title), alike.plain(other.title)),
    )
    return all(a == b for a, b in pairs)


def _is_other(ours: Contact, theirs: Contact) -> bool:
    return any(getattr(ours, name) != getattr(theirs, name) for name in _SHOWN)


def _over(ours: Contact, theirs: Contact, incoming: list[Job], fresh: list[Job]) -> list[Job]:
    """The positions a source called present and has replaced by a new one. An older export than the
    last one names nothing new and so ends nothing; nor does a title without an employer.
    """
    over = []
    for source in {job.source for job in fresh if job.is_current and job.source and job.organisation}:
        if source in _OF_ANY_BOOK and not _is_same_card(ours, theirs, source):
            continue
        still = {alike.job_key(job, "") for job in incoming if job.source == source and job.is_current}
        over += [
            job for job in ours.jobs
            if job.source == source and job.is_current and alike.job_key(job, "") not in still
        ]  # fmt: skip
    return over


def _is_same_card(ours: Contact, theirs: Contact, source: str) -> bool:
    shared = set(ours.source_ids).intersection(theirs.source_ids)
    return any(one.source == source and not is_counted(one) for one in shared)


def _joined(ours: tuple[Job, ...], incoming: list[Job], over: list[Job]) -> tuple[Job, ...]:
    jobs = [job._replace(is_current=False) if job in over else job for job in ours]
    for job in incoming:
        key = alike.job_key(job, "")
        place = next(
            (n for n, one in enumerate(jobs) if alike.job_key(one, "") == key and _fits(one, job)), -1
        )
        if place < 0:
            jobs.append(job)
        else:
            jobs[place] = alike.join_job(jobs[place], job)
    return tuple(jobs)


def _fits(one: Job, other: Job) -> bool:
    """Whether both can be the same time at one place: nobody says otherwise."""
    return not (one.started and other.started and one.started != other.started)


def _follower(ours: Contact, over: list[Job], fresh: list[Job]) -> Job | None:
    """The new position to show, when the one shown came from the source that has replaced it."""
    shown = _shown_job(ours, "")
    for old in over:
        if _same_place(old, shown):
            return next((job for job in fresh if job.source == old.source and job.is_current), None)
    return None


def _fills(ours: Contact, theirs: Contact) -> bool:
    """Whether theirs says the same as is shown and more (a title, say) that is not over."""
    pairs = [(getattr(ours, name), getattr(theirs, name)) for name in _SHOWN]
    alike_or_empty = all(not a or not b or alike.plain(a) == alike.plain(b) for a, b in pairs)
    is_over = _is_among(_shown_job(theirs, ""), [job for job in ours.jobs if not job.is_current])
    return alike_or_empty and not is_over and any(b and not a for a, b in pairs)


def _conflicts(ours: Contact, theirs: Contact) -> list[FieldConflict]:
    same_form = {"organisation": alike.firm_key, "title": alike.plain}
    return [
        FieldConflict(name, getattr(ours, name), getattr(theirs, name))
        for name, form in same_form.items()
        if getattr(theirs, name) and form(getattr(ours, name)) != form(getattr(theirs, name))
    ]


def _without_echo(changes: dict[str, Any], ours: Contact, theirs: Contact) -> dict[str, Any]:
    """A position that only repeats what is shown, from a contact that lists none, is none of its own."""
    if not ours.jobs and not theirs.jobs and len(changes.get("jobs", ())) == 1:
        (job,) = changes["jobs"]
        shown = {name: changes.get(name, getattr(ours, name)) for name in _SHOWN}
        if _same_place(job, Job(**shown)) and alike.plain(job.department) == alike.plain(shown["department"]):
            del changes["jobs"]
    return changes
