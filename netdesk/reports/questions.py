"""Good questions for a meeting, made of what is known and of nothing else [B10].

Each comes from one record: a fact that was not asked about for its interval, a message of theirs that is
still open, a position that began within half a year, a long silence, somebody whom both know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from netdesk.date_words import month_and_year, short_date
from netdesk.domain.contact import Job
from netdesk.domain.moment import date_of_day
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.reading import NO_DAY
from netdesk.domain.worth_asking import is_due
from netdesk.reports.facts import PersonFacts
from netdesk.reports.sections.exchange_section import topic_of
from netdesk.reports.sections.remember_section import first_clause
from netdesk.reports.words import translate

MOST = 4
_NEW_JOB_DAYS = 183
_LONG_SILENCE_DAYS = 180
_OPEN_DAYS = 60
_LONGEST = 80
_SENTENCE_END = re.compile(r"[;.](?:\s|$)")


def good_questions(person: PersonFacts, today: date) -> tuple[str, ...]:
    """Up to MOST questions, the most personal first; none when nothing gives rise to one."""
    found = dict.fromkeys(
        (*_from_facts(person, today), *_from_open_message(person, today), *_from_jobs(person, today),
         *_from_silence(person), *_from_company(person))
    )  # fmt: skip
    return tuple(found)[:MOST]


def _from_facts(person: PersonFacts, today: date) -> Iterator[str]:
    for fact in person.contact.facts:
        if is_due(fact, today):
            yield translate("Paper", "{fact} – what is new there?").format(
                fact=_beginning(first_clause(fact.text))
            )


def _from_open_message(person: PersonFacts, today: date) -> Iterator[str]:
    """Their message, when it is the last word and lately spoken."""
    newest = person.latest[0] if person.latest else None
    if newest is None or newest.direction != "in" or newest.kind != "message":
        return
    topic, day = topic_of(newest), newest.moment.calendar_date
    if topic and (today - day).days <= _OPEN_DAYS:
        said = translate("Paper", "“{topic}” of {date} – what came of it?")
        yield said.format(topic=_beginning(topic), date=short_date(day, today))


def _from_jobs(person: PersonFacts, today: date) -> Iterator[str]:
    for job in person.contact.jobs:
        began = _start_of(job)
        if began is not None and 0 <= (today - began).days <= _NEW_JOB_DAYS and job.is_current:
            place = job.organisation or job.title
            yield translate("Paper", "How was the start at {organisation}?").format(organisation=place)


def _from_silence(person: PersonFacts) -> Iterator[str]:
    reading = person.reading
    if reading is not None and reading.last_day != NO_DAY and reading.quiet_days >= _LONG_SILENCE_DAYS:
        day = month_and_year(date_of_day(reading.last_day))
        yield translate("Paper", "What has changed since {date}?").format(date=day)


def _from_company(person: PersonFacts) -> Iterator[str]:
    for one in person.common[:1]:
        yield translate("Paper", "How is {name}?").format(name=one.name)


def _start_of(job: Job) -> date | None:
    parsed = PartialDate.parse(job.started)
    if parsed is None or parsed.year is None or parsed.month is None or not (job.organisation or job.title):
        return None
    return date(parsed.year, parsed.month, parsed.day or 1)


def _beginning(text: str) -> str:
    """The first sentence, cut at a word when it is long."""
    plain = " ".join(text.split())
    end = _SENTENCE_END.search(plain)
    first = (plain[: end.start()] if end else plain).rstrip(" .,;:!?–-")
    if len(first) <= _LONGEST:
        return first
    return first[:_LONGEST].rsplit(" ", 1)[0].rstrip(" .,;:–-") + " …"
