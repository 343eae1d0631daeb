"""A3, A4: where every other channel failed, one more personal channel worked."""

from __future__ import annotations

from typing import Final

from netdesk.advice.answer import waiting_days
from netdesk.advice.benefit import benefit, fading, importance
from netdesk.advice.evidence import answers_line, lines
from netdesk.advice.person import Person
from netdesk.advice.recompute import Ints
from netdesk.advice.rule import Rule
from netdesk.advice.search import Search
from netdesk.advice.suggestion import by_channel, suggestion
from netdesk.advice.wording import counted
from netdesk.domain.moment import date_of_day
from netdesk.domain.phrase import Days, phrase
from netdesk.domain.suggestion import Evidence, Suggestion

KIND: Final = "change-channel"
HALF_DAYS = 60
"""Its timeliness halves in this time after the waiting time."""
_WRITE = {"email": "Write to {name} by e-mail instead", "letter": "Send {name} a letter instead"}
_NO_WAY = "other"
"""What was logged without a channel names none to change to."""


def candidates(search: Search) -> Ints:
    """An opening of mine that nobody answered within the waiting time, the most recent first."""
    ties = search.facts.ties
    age = search.age(ties["last_day"])
    waits = (ties["waiting_openings"] > 0) & (age > search.settings.waiting_days)
    return search.best(waits, -age)


def suggest(person: Person) -> Suggestion | None:
    """Another known channel, if an answer is likelier there than to a second try on the same one; not for
    what was said in a group, where silence is no refusal of one of them.
    """
    figures, context = person.figures, person.context
    settings, tried = context.settings, figures.waiting_out_channel_id
    age = person.age(figures.last_day)
    limit = waiting_days(person.channel(tried), settings)
    if age <= limit or _was_said_in_a_group(person):
        return None
    ladder = context.ladder
    untried = [one for one in person.known if not _was_tried(person, one) and ladder.key(one) != _NO_WAY]
    best = person.likeliest(untried)
    if best is None or person.chance(best) <= person.chance(tried) * settings.second_try:
        return None
    channel = ladder.key(best)
    contact = person.contact
    return suggestion(
        KIND,
        person,
        channel=channel,
        score=benefit(
            settings.change_channel_worth,
            person.chance(best),
            importance(contact.circle, contact.closeness, person.reading.strength),
            fading(age - limit, HALF_DAYS),
        ),
        headline=by_channel(
            channel,
            person.name,
            call="Call {name} rather than write again",
            meet="See {name} in person rather than write again",
            write=_WRITE.get(channel, "Write to {name} on {other} instead"),
            other=ladder.name(best),
        ),
        reason=phrase(
            "{channel} unanswered for {age}",
            channel=ladder.name(tried),
            age=Days(person.age(figures.waiting_out_day)),
        ),
        evidence=lines(_silent_line(person), answers_line(person, best), _second_try_line(person, limit)),
        occasion=str(date_of_day(figures.waiting_out_day)),
    )


def _was_said_in_a_group(person: Person) -> bool:
    last = person.facts.last_out
    return last is not None and bool(last.thread) and len(last.participants) > 1


def _was_tried(person: Person, channel_id: int) -> bool:
    """Whether the owner wrote there since the wait began. Where they answered or talked on the day on which
    it began, that was before it.
    """
    channel, since = person.channel(channel_id), person.figures.waiting_out_day
    if channel is None or channel.last_out_day < since:
        return False
    return channel.last_in_day < since or channel_id == person.figures.waiting_out_channel_id


def _silent_line(person: Person) -> Evidence:
    figures, ladder = person.figures, person.context.ladder
    names = [
        ladder.name(one.channel_id)
        for one in person.facts.channels
        if one.sent and _was_tried(person, one.channel_id)
    ]
    words = counted(
        figures.waiting_out,
        "{channels}: 1 message, on {since}, no answer.",
        "{channels}: {n} messages since {since}, no answer.",
        channels=", ".join(names) or ladder.name(figures.waiting_out_channel_id),
        since=date_of_day(figures.waiting_out_day),
    )
    return Evidence(words, "mail-question-mark")


def _second_try_line(person: Person, limit: int) -> Evidence:
    settings = person.context.settings
    if limit > settings.waiting_days:
        return Evidence(phrase("19 of 20 of their answers come within {n} days.", n=limit), "clock")
    share = round(100 * settings.second_try)
    words = (
        "Most answers come within {n} days; a second try on the same channel gets about {share} % as many."
    )
    return Evidence(phrase(words, n=limit, share=share), "clock")


RULE = Rule(KIND, "Change channel", ("A3", "A4"), True, True, candidates, suggest)
