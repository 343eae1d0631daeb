"""What an edit of where somebody works makes of their positions: corrected, or left for another employer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from netdesk.domain.command import Command, EditContact, LogInteraction, Together
from netdesk.domain.contact import Contact, Interaction, Job
from netdesk.domain.moment import Moment
from netdesk.importers.alike import firm_key, plain
from netdesk.importers.near_words import NearWords

_SHOWN = ("organisation", "department", "title")


def edit_of(before: Contact, after: Contact, today: date) -> Command:
    """The edit that makes `after` of `before`; who changed the employer gets a note that says so."""
    edit = EditContact(after)
    if not has_moved(before, after):
        return edit
    note = Interaction(
        "", Moment.on(today), "other", "", "note", (before.uid,),
        subject=_say("Moved to {after} from {before}").format(
            before=before.organisation, after=after.organisation
        ),
    )  # fmt: skip
    return Together((edit, LogInteraction(note)))


def has_moved(before: Contact, after: Contact) -> bool:
    """Whether a person works for somebody else now, and no more for whom they did."""
    left = firm_key(before.organisation)
    still = any(job.is_current and firm_key(job.organisation) == left for job in after.jobs)
    return not still and _is_other_employer(before, after)


def with_positions(before: Contact, after: Contact, today: date) -> Contact:
    """`after` with its present position as it is shown. Of another employer it is a new one, and the one
    before is over since this month; otherwise it is the same, put right. Where no positions are listed a
    correction lists none; what was written of the positions themselves counts as it stands.
    """
    shown = _shown(after)
    if after.jobs != before.jobs or shown == _shown(before):
        return after
    old = _present(before)
    if any(job.is_current and job is not old and _is_place_of(job, shown) for job in after.jobs):
        return after
    if _is_other_employer(before, after):
        return replace(after, jobs=(shown, *_with_former(after.jobs, old or _shown(before), today)))
    if old is None:
        return after
    if before.organisation and not after.organisation:
        return replace(after, jobs=_with_former(after.jobs, old, today))
    corrected = _corrected(old, _shown(before), shown)
    return replace(after, jobs=tuple(corrected if job is old else job for job in after.jobs))


def _with_former(jobs: tuple[Job, ...], left: Job, today: date) -> tuple[Job, ...]:
    """The positions with one that is over: in its place, or last where it was not listed."""
    over = left._replace(is_current=False, ended=left.ended or f"{today:%Y-%m}")
    return tuple(over if job is left else job for job in jobs) if left in jobs else (*jobs, over)


def _corrected(listed: Job, before: Job, after: Job) -> Job:
    """The position with what was written otherwise; it is the owner's word from then on."""
    pairs = ((name, getattr(before, name), getattr(after, name)) for name in _SHOWN)
    return listed._replace(source="", **{name: now for name, then, now in pairs if now != then})


def _shown(contact: Contact) -> Job:
    return Job(*(getattr(contact, name) for name in _SHOWN))


def _present(contact: Contact) -> Job | None:
    """The position that is shown beside the name, as it is listed."""
    shown = _shown(contact)
    listed = [job for job in contact.jobs if job.is_current]
    same = (job for job in listed if _is_place_of(job, shown))
    at_the_firm = (job for job in listed if firm_key(job.organisation) == firm_key(shown.organisation))
    return next(same, next(at_the_firm, None))


def _is_place_of(job: Job, shown: Job) -> bool:
    is_same_title = plain(job.title) == plain(shown.title)
    return is_same_title and firm_key(job.organisation) == firm_key(shown.organisation)


def _is_other_employer(before: Contact, after: Contact) -> bool:
    """Whether two names are shown of two employers: neither says more of the other, nor is it a slip."""
    keys = firm_key(before.organisation), firm_key(after.organisation)
    old, new = (set(key.split()) for key in keys)
    is_same_run = keys[0].replace(" ", "") == keys[1].replace(" ", "")
    if not old or not new or old <= new or new <= old or is_same_run:
        return False
    near = NearWords(old - new)
    slips = [any(one.how == "slip" for one in near.near(word)) for word in new - old]
    return after.kind == "person" and not all(slips)


def _say(text: str) -> str:
    return QCoreApplication.translate("ChangeOfWork", text)
