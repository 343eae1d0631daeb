"""Lines of evidence that several rules give: what is known, with numbers and dates [rule 1]."""

from __future__ import annotations

from datetime import date

from netdesk.advice.answer import share_answered
from netdesk.advice.person import Person
from netdesk.advice.silence import Pauses, pauses_of, share_of_pauses_shorter
from netdesk.advice.strength import AT_COLD, AT_WARM
from netdesk.advice.strength_line import MONTH_DAYS, day_below, strength_line
from netdesk.advice.wording import counted, delay_in_words
from netdesk.domain.moment import date_of_day
from netdesk.domain.phrase import Days, Phrase, phrase
from netdesk.domain.reading import NO_DAY, ChannelFigures
from netdesk.domain.suggestion import Evidence

_LINE_MONTHS = 13
_WORTH_NAMING = 5.0
"""A smaller change of strength is not named."""
_DELAYS = {
    "minutes": "{channel}: answered {answered} of {opened} of your openings, usually within {n} min.",
    "hours": "{channel}: answered {answered} of {opened} of your openings, usually within {n} h.",
    "days": "{channel}: answered {answered} of {opened} of your openings, usually within {n} days.",
}


def history_line(person: Person) -> Evidence:
    """How much contact there was, and when last."""
    figures = person.figures
    if not figures.contact_days:
        return connected_line(person)
    is_today = person.reading.quiet_days == 0
    return Evidence(
        counted(
            figures.contact_days,
            "Contact on 1 day, today." if is_today else "Contact on 1 day, {last}, {ago} ago.",
            "Contact on {n} days since {first}; the last one was today."
            if is_today
            else "Contact on {n} days since {first}; the last one was {last}, {ago} ago.",
            first=date_of_day(figures.first_day),
            last=date_of_day(figures.last_day),
            ago=Days(person.reading.quiet_days),
        ),
        "history",
    )


def connected_line(person: Person) -> Evidence:
    """Since when one is connected, without any exchange."""
    since = person.figures.connected_day
    if since == NO_DAY or since > person.context.day:
        return Evidence(phrase("No exchange between you two is logged so far."))
    return Evidence(
        phrase("Connected since {since}, no exchange between you two logged.", since=date_of_day(since))
    )


def usual_pauses(person: Person) -> Pauses | None:
    """The pauses of this tie, None while there are too few to tell."""
    context = person.context
    if person.figures.gaps < context.settings.few_openings:
        return None
    settings = context.settings
    prior = context.pauses or Pauses(settings.pause_mu, settings.pause_sigma)
    return pauses_of(person.figures, prior, settings)


def pause_line(person: Person) -> Evidence | None:
    """How unusual the present pause is, None while there are too few pauses to tell."""
    pauses = usual_pauses(person)
    if pauses is None:
        return None
    shorter = min(99, int(100 * share_of_pauses_shorter(person.reading.silence_z)))
    is_long = shorter >= 50
    words = counted(
        max(1, round(pauses.usual_days)),
        "Usually every day; {quiet} is longer than {share} % of your pauses."
        if is_long
        else "Usually every day; {quiet} now.",
        "Usually every {n} days; {quiet} is longer than {share} % of your pauses."
        if is_long
        else "Usually every {n} days; {quiet} now.",
        quiet=Days(person.reading.quiet_days),
        share=shorter,
    )
    return Evidence(words, "clock")


def strength_evidence(person: Person) -> Evidence | None:
    """Where the strength came from within a year, and when it passes the next threshold, if it does."""
    context, settings = person.context, person.context.settings
    now = round(person.reading.strength)
    is_warm = person.reading.warmth >= settings.warm_from
    limit, level = (settings.warm_from, AT_WARM) if is_warm else (settings.cold_below, AT_COLD)
    below = day_below(person.figures, context.day, limit, settings)
    words: Phrase | None = None
    if (past := past_peak(person)) is not None:
        words = phrase("Strength {then} → {now} since {since}.", then=past[0], now=now, since=past[1])
    if below is not None:
        then, since = past or (None, None)
        template = (
            "Strength {then} → {now} since {since}; without contact below {level} around {day}."
            if past
            else "Strength {now}; without contact below {level} around {day}."
        )
        words = phrase(template, then=then, now=now, since=since, level=round(level), day=date_of_day(below))
    return None if words is None else Evidence(words, "trending-down")


def past_peak(person: Person) -> tuple[int, date] | None:
    """The highest strength of the last year and when, if it was clearly above today's."""
    context = person.context
    days, connected = person.facts.contact_days, person.figures.connected_day
    if not days:
        return None
    line = strength_line(days, connected, context.day, _LINE_MONTHS, context.settings)
    peak = max(line)
    if peak - line[-1] < _WORTH_NAMING:
        return None
    months_ago = _LINE_MONTHS - 1 - line.index(peak)
    return round(peak), date_of_day(context.day - round(months_ago * MONTH_DAYS))


def answers_line(person: Person, channel_id: int) -> Evidence:
    """How openings on a channel were answered: counts rather than a bare percentage."""
    context = person.context
    name = context.ladder.name(channel_id)
    channel = person.channel(channel_id)
    opened = channel.opened if channel else 0
    if channel is not None and channel.talks and opened < context.settings.few_openings:
        return _talks(channel, name)
    if channel is None or share_answered(opened, channel.answered, context.settings) is None:
        return _expectation(person, channel_id, name, opened)
    if channel.delay_s is None:
        template = "{channel}: answered {answered} of {opened} of your openings."
        return Evidence(
            phrase(template, channel=name, answered=channel.answered, opened=opened), "message-square-reply"
        )
    unit, number = delay_in_words(channel.delay_s)
    words = phrase(_DELAYS[unit], channel=name, answered=channel.answered, opened=opened, n=number)
    return Evidence(words, "message-square-reply")


def _talks(channel: ChannelFigures, name: str) -> Evidence:
    last = date_of_day(max(channel.last_in_day, channel.last_out_day))
    words = counted(
        channel.talks,
        "{channel}: you talked once; the last exchange there was {last}.",
        "{channel}: you talked {n} times; the last exchange there was {last}.",
        channel=name,
        last=last,
    )
    return Evidence(words, "message-circle")


def _expectation(person: Person, channel_id: int, name: str, opened: int) -> Evidence:
    share = round(100 * person.chance(channel_id))
    words = counted(
        opened,
        "{channel}: 1 opening so far, too few to tell; about {share} of 100 such openings are answered.",
        "{channel}: {n} openings so far, too few to tell; about {share} of 100 such openings are answered."
        if opened
        else "{channel}: no opening of yours so far; about {share} of 100 such openings are answered.",
        channel=name,
        share=share,
    )
    return Evidence(words, "message-square-reply")


def lines(*evidence: Evidence | None) -> tuple[Evidence, ...]:
    """Those there are, at most three."""
    return tuple(one for one in evidence if one is not None)[:3]
