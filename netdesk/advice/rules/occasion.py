"""B11: small gifts and good wishes help. Birthdays, anniversaries, new jobs, the day of the first meeting."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from netdesk.advice.benefit import benefit, importance
from netdesk.advice.evidence import history_line, lines
from netdesk.advice.job_change import latest_start, new_job
from netdesk.advice.person import Person
from netdesk.advice.recompute import Ints
from netdesk.advice.rule import Rule
from netdesk.advice.search import Search
from netdesk.advice.suggestion import suggestion
from netdesk.advice.wording import bold, counted
from netdesk.domain.contact import Day
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.phrase import Phrase, phrase
from netdesk.domain.suggestion import Evidence, Suggestion

KIND: Final = "occasion"
PHONE = "phone"
HIGHEST_RUNG, IMPERSONAL_RUNG = 4, 2
"""Wishes go up to the phone; to somebody one never talked to, no higher than where one is connected."""
LEAST_TIMELINESS = 0.5
DORMANT_GAIN = 0.6
"""An occasion is the best opening to a dormant tie [B21]."""
_WEIGHTS = {"birthday": 1.0, "anniversary": 0.8, "job": 0.7, "met": 0.4}
_OTHER_WEIGHT = 0.5
_TITLES = {
    "birthday": ("Birthday: {day}.", "Birthday: {day}, turns {years}."),
    "met": ("The day you met: {day}.", "The day you met: {day}, {years} years ago."),
    "anniversary": ("Anniversary: {day}.", "Anniversary: {day}, {years} years."),
}


class _Cause(NamedTuple):
    """`label` birthday, anniversary, met, job or own words; `day` when; `since`: the year it began."""

    label: str
    day: date
    since: int | None = None

    def weight(self) -> float:
        return _WEIGHTS.get(self.label, _OTHER_WEIGHT)


def candidates(search: Search) -> Ints:
    """People with a day of the year ahead, or a new job."""
    contact_ids = search.facts.occasions | search.facts.new_jobs
    return search.best(search.mask_of(contact_ids), search.readings.warmth)


def suggest(person: Person) -> Suggestion | None:
    """The most telling occasion within the days ahead, on a personal rung."""
    cause = max(_causes(person), key=lambda one: _timeliness(person, one) * one.weight(), default=None)
    channel_id = _channel(person)
    if cause is None or channel_id is None:
        return None
    context = person.context
    is_today = cause.day == context.today
    when = phrase("today") if is_today or cause.label == "job" else phrase("{day}", day=cause.day)
    return suggestion(
        KIND,
        person,
        channel=context.ladder.key(channel_id),
        score=benefit(
            context.settings.occasion_worth * cause.weight(),
            person.chance(channel_id),
            _gain(person),
            _timeliness(person, cause),
        ),
        headline=_headline(person, cause),
        reason=_reason(person, cause),
        evidence=lines(_cause_line(person, cause), history_line(person), _way_line(person)),
        occasion=f"{cause.label}:{cause.day.isoformat()}",
        moment=None if cause.label == "job" else when,
    )


def _causes(person: Person) -> list[_Cause]:
    context, contact = person.context, person.contact
    last = context.today + timedelta(days=context.settings.occasion_days)
    days = [*contact.days, *([Day("met", contact.met)] if contact.met else [])]
    found: list[_Cause] = []
    for one in days:
        if one.label == "job":
            continue  # since when, and nothing that comes round
        known = PartialDate.parse(one.text)
        coming = known.next_after(context.today) if known else None
        if known and coming and coming <= last and (known.year is None or known.year < coming.year):
            found.append(_Cause(one.label, coming, known.year))
    job = latest_start(contact, context.today)
    if job is not None and context.today - job.day <= timedelta(days=context.settings.new_job_days):
        found.append(_Cause("job", job.day))
    return found


def _gain(person: Person) -> float:
    contact, reading = person.contact, person.reading
    gain = importance(contact.circle, contact.closeness, reading.strength)
    return max(gain, DORMANT_GAIN) if reading.state == "dormant" else gain


def _timeliness(person: Person, cause: _Cause) -> float:
    """1 on the day, falling to 0.5 at the edge of the days looked at."""
    context = person.context
    away = abs((cause.day - context.today).days)
    window = context.settings.new_job_days if cause.label == "job" else context.settings.occasion_days
    return 1 - (1 - LEAST_TIMELINESS) * min(away / window, 1)


def _channel(person: Person) -> int | None:
    """The most personal channel that ever worked, up to the phone; without one, the highest known rung that
    is not too personal for the tie; where no way is known, the phone, whose number can be found.
    """
    worked = person.most_personal(HIGHEST_RUNG)
    if worked is not None:
        return worked
    ladder = person.context.ladder
    is_near = person.contact.closeness in ("family", "friend") or person.reading.state != "contact-only"
    highest = HIGHEST_RUNG if is_near else IMPERSONAL_RUNG
    if person.known:
        fitting = (one for one in person.known if ladder.rung(one) <= highest)
        return next(fitting, person.likeliest(person.known))
    return None if person.is_banned(PHONE) else ladder.ids.get(PHONE)


def _way_line(person: Person) -> Evidence | None:
    return None if person.known else Evidence(phrase("No way to reach them is noted yet."), "phone")


def _headline(person: Person, cause: _Cause) -> Phrase:
    name, is_today = bold(person.name), cause.day == person.context.today
    years = cause.day.year - cause.since if cause.since else 0
    if cause.label == "birthday":
        template = "Wish {name} a happy birthday today" if is_today else "Wish {name} a happy birthday, {day}"
    elif cause.label == "job":
        template = "Congratulate {name} on the new position"
    elif cause.label == "met":
        template = "Greet {name}: you met {years} years ago" if years else "Greet {name}: the day you met"
    elif cause.label == "anniversary":
        template = "Congratulate {name} on the anniversary"
    else:
        template = "Think of {name}: {label}"
    return phrase(template, name=name, day=cause.day, years=years, label=cause.label)


def _reason(person: Person, cause: _Cause) -> Phrase:
    days = (cause.day - person.context.today).days
    if cause.label == "job":
        start = latest_start(person.contact, person.context.today)
        if start is not None and start.text != cause.day:
            return phrase("new position since {start}", start=start.text)
        many = "new position for {n} days" if days else "new position as of today"
        return counted(-days, "new position for 1 day", many)
    if cause.label == "birthday":
        return counted(days, "birthday tomorrow", "birthday in {n} days" if days else "birthday today")
    return counted(days, "tomorrow", "in {n} days" if days else "today")


def _cause_line(person: Person, cause: _Cause) -> Evidence | None:
    if cause.label == "job":
        job = new_job(person.contact, cause.day - timedelta(days=1), person.context.today)
        return None if job is None else Evidence(job, "briefcase")
    known = _TITLES.get(cause.label, ("{label}: {day}.", "{label}: {day}, {years} years."))
    years = cause.day.year - cause.since if cause.since else 0
    words = phrase(known[1] if years else known[0], label=cause.label, day=cause.day, years=years)
    return Evidence(words, "cake" if cause.label == "birthday" else "calendar-days")


RULE = Rule(KIND, "Occasion", ("B11",), False, False, candidates, suggest)
