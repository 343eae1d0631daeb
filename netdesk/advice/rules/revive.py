"""B21: the energy once invested comes alive again. Dormant ties, those first that can bring most news."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from netdesk.advice.benefit import benefit, novelty
from netdesk.advice.evidence import answers_line, lines
from netdesk.advice.facts import NO_COMMUNITY
from netdesk.advice.job_change import new_job
from netdesk.advice.person import Person
from netdesk.advice.reading_table import DORMANT
from netdesk.advice.recompute import Ints
from netdesk.advice.rule import Rule
from netdesk.advice.search import Search
from netdesk.advice.strength_line import best_time
from netdesk.advice.suggestion import by_channel, suggestion
from netdesk.advice.wording import counted
from netdesk.domain.moment import date_of_day
from netdesk.domain.phrase import Days, Phrase, phrase
from netdesk.domain.suggestion import Evidence, Suggestion

KIND: Final = "revive"
TIMELINESS = 0.5
"""The same after any silence: the chance of an answer hardly depends on its length."""
FROM_AFAR = 4
"""The highest rung on which one reaches somebody without a meeting, which has to be arranged somewhere."""
NEWS_DAYS = 365
"""So long a position taken up during the silence is a thing to ask about."""


def candidates(search: Search) -> Ints:
    """Dormant for at least 180 days, by answer chance × novelty; none is too long ago."""
    readings, people = search.readings, search.facts.people
    is_dormant = (readings.state == DORMANT) & (readings.quiet_days >= search.settings.revive_days)
    home = search.home_community
    is_home = (people.community == home) & (home != NO_COMMUNITY)
    news = novelty(people.shared_contacts, people.is_own_organisation, is_home)
    return search.best(is_dormant, readings.answer_chance * news)


def suggest(person: Person) -> Suggestion | None:
    """Pick up the thread on the most personal rung that ever worked, short of a meeting."""
    channel_id = _channel(person)
    if channel_id is None:
        return None
    context, figures, facts = person.context, person.figures, person.facts
    channel = context.ladder.key(channel_id)
    silent_since = max(date_of_day(figures.last_day), context.today - timedelta(days=NEWS_DAYS))
    job = new_job(person.contact, silent_since, context.today)
    is_home = facts.community == context.home_community != NO_COMMUNITY
    return suggestion(
        KIND,
        person,
        channel=channel,
        score=benefit(
            context.settings.revive_worth,
            person.reading.answer_chance,
            novelty(facts.shared_contacts, facts.is_own_organisation, is_home),
            TIMELINESS,
        ),
        headline=_headline(person, channel, is_new_job=job is not None),
        reason=_reason(person),
        evidence=lines(
            _invested_line(person),
            None if job is None else Evidence(job, "briefcase"),
            answers_line(person, channel_id),
            _novelty_line(person),
        ),
        occasion=str(date_of_day(figures.last_day)),
    )


def _channel(person: Person) -> int | None:
    worked = person.most_personal(FROM_AFAR)
    if worked is not None:
        return worked
    from_afar = [one for one in person.known if person.context.ladder.rung(one) <= FROM_AFAR]
    return person.likeliest(from_afar or person.known)


def _headline(person: Person, channel: str, *, is_new_job: bool) -> Phrase:
    if is_new_job:
        return by_channel(
            channel, person.name,
            call="Call {name}: there is a new position to ask about",
            meet="Arrange to see {name}: there is a new position to ask about",
            write="Write to {name}: there is a new position to ask about",
        )  # fmt: skip
    return by_channel(
        channel, person.name,
        call="Call {name} and pick up the thread",
        meet="Arrange to see {name} and pick up the thread",
        write="Write to {name} and pick up the thread",
    )  # fmt: skip


def _reason(person: Person) -> Phrase:
    best, _year = _best(person)
    return phrase("dormant {age}, once {best}", age=Days(person.reading.quiet_days), best=best)


def _best(person: Person) -> tuple[int, int]:
    """The highest strength ever and its year."""
    found = best_time(person.facts.contact_days, person.figures.connected_day, person.context.settings)
    assert found is not None  # whoever is dormant has had contact
    return round(found[0]), date_of_day(found[1]).year


def _invested_line(person: Person) -> Evidence:
    """What was once invested [B21]."""
    figures = person.figures
    best, year = _best(person)
    template = (
        "{n} contact-days with {talks} talks; strength {best} in {year}, last contact {last}."
        if figures.talks > 1
        else "{n} contact-days; strength {best} in {year}, last contact {last}."
    )
    return Evidence(
        phrase(
            template,
            n=figures.contact_days,
            talks=figures.talks,
            best=best,
            year=str(year),
            last=date_of_day(figures.last_day),
        ),
        "history",
    )


def _novelty_line(person: Person) -> Evidence:
    shared = person.facts.shared_contacts
    words = counted(
        shared,
        "1 shared contact: nearly everything they hear is new to you.",
        "{n} shared contacts: the fewer, the more of what they hear is new to you."
        if shared
        else "No shared contact: what they hear is new to you.",
    )
    return Evidence(words, "users-round")


RULE = Rule(KIND, "Revive a dormant tie", ("B21",), True, True, candidates, suggest)
