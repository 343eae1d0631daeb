"""B9, B13: upkeep is what is forgotten most. Ties that cool, and those past the rhythm the owner wants."""

from __future__ import annotations

from typing import Final

import numpy as np

from netdesk.advice.benefit import benefit, importance, saturating
from netdesk.advice.evidence import history_line, lines, pause_line, strength_evidence, usual_pauses
from netdesk.advice.person import Person
from netdesk.advice.reading_table import CONTACT_ONLY, DORMANT
from netdesk.advice.recompute import Ints
from netdesk.advice.rhythm import strict_alert, wished_days
from netdesk.advice.rule import Rule
from netdesk.advice.search import Mask, Search
from netdesk.advice.suggestion import by_channel, suggestion
from netdesk.advice.wording import counted
from netdesk.domain.moment import date_of_day
from netdesk.domain.phrase import Days, Phrase, phrase
from netdesk.domain.suggestion import Evidence, Suggestion

KIND: Final = "keep-warm"
HALF_ALERT = 0.01
"""The alert E at which timeliness is half."""
INNERMOST = 5
"""The circle of people one must not lose, with family."""
LEAST_PAUSES = 2
"""From so many pauses on a tie has some that are usual."""
UNLOGGED_TIMELINESS = 0.3
"""Where nothing is logged, nobody knows how long it has been quiet: whatever has a date comes first."""
_OVERDUE = {
    True: (
        "Your rhythm for this contact is every day; it passed {over} ago.",
        "Your rhythm for this contact is every {n} days; it passed {over} ago.",
    ),
    False: (
        "The rhythm of the circle of {circle} is every day; it passed {over} ago.",
        "The rhythm of the circle of {circle} is every {n} days; it passed {over} ago.",
    ),
}
"""The wish of the owner that passed, by whether it is one for this contact; for one day and for more."""
_WISHED = {
    True: ("Your rhythm for this contact is every day.", "Your rhythm for this contact is every {n} days."),
    False: (
        "The rhythm of the circle of {circle} is every day.",
        "The rhythm of the circle of {circle} is every {n} days.",
    ),
}
_UNLOGGED = "No exchange with them is logged. If there was one, log it, and the rhythm counts from there."


def candidates(search: Search) -> Ints:
    """The top k by E among ties with R >= 1/60 and s >= 14 days that are quiet for at least as long as they
    mostly are, and everybody past the wished rhythm.

    What is dormant for 180 days is left to be revived, what is cold and never was a tie (fewer than four
    contact-days) is left alone. For family and the innermost circle the order takes the strict alert U
    where it is larger.
    """
    readings, settings, people = search.readings, search.settings, search.facts.people
    quiet = readings.quiet_days
    is_dormant = (readings.state == DORMANT) & (quiet >= settings.revive_days)
    is_cooling = (
        (readings.state != CONTACT_ONLY)
        & ((readings.warmth >= settings.cold_below) | (readings.state == DORMANT))
        & (readings.rhythm >= 1 / settings.keep_warm_rhythm_days)
        & (quiet >= settings.keep_warm_least_days)
        & _is_no_usual_pause(search)
    )
    strict = strict_alert(readings.rhythm, readings.silence_z, settings)
    dear = people.is_family | (people.circle == INNERMOST)
    rank = np.where(dear, np.maximum(readings.alert, strict), readings.alert)
    cooling = search.best(is_cooling & ~is_dormant, rank, settings.keep_warm_count)
    wished = search.wished_days
    overdue = search.best((wished > 0) & (quiet > wished) & ~is_dormant, quiet / np.maximum(wished, 1))
    return np.union1d(cooling, overdue)


def _is_no_usual_pause(search: Search) -> Mask:
    """Whose pause is no shorter than their own pauses so far (their geometric mean), where there are two."""
    ties = search.facts.ties
    mean_ln = ties["sum_ln_gap"] / np.maximum(ties["gaps"], 1)
    long_enough: Mask = np.log(np.maximum(search.readings.quiet_days, 1)) >= mean_ln
    return long_enough | (ties["gaps"] < LEAST_PAUSES)


def suggest(person: Person) -> Suggestion | None:
    """Get in touch again on the rung used last."""
    channel_id = _channel(person)
    if channel_id is None:
        return None
    context, contact, reading = person.context, person.contact, person.reading
    channel = context.ladder.key(channel_id)
    wished = wished_days(contact.rhythm_days, contact.circle, context.settings)
    alert = reading.alert
    if contact.closeness == "family" or contact.circle == INNERMOST:
        alert = max(alert, float(strict_alert(reading.rhythm, reading.silence_z, context.settings)))
    timeliness = saturating(alert, HALF_ALERT)
    if wished is not None and reading.quiet_days > wished:
        overdue = saturating(reading.quiet_days, wished)
        timeliness = max(timeliness, overdue if _is_logged(person) else UNLOGGED_TIMELINESS)
    return suggestion(
        KIND,
        person,
        channel=channel,
        score=benefit(
            context.settings.keep_warm_worth,
            person.chance(channel_id),
            importance(contact.circle, contact.closeness, reading.strength),
            timeliness,
        ),
        headline=_headline(person, channel),
        reason=_reason(person, wished),
        evidence=lines(
            _wish_line(person, wished),
            *(
                (pause_line(person), strength_evidence(person), history_line(person))
                if _is_logged(person)
                else (Evidence(phrase(_UNLOGGED), "history"),)
            ),
        ),
        occasion=str(date_of_day(person.figures.last_day)) if _is_logged(person) else "",
    )


def _is_logged(person: Person) -> bool:
    return person.figures.contact_days > 0


def _headline(person: Person, channel: str) -> Phrase:
    if not _is_logged(person):
        return by_channel(
            channel, person.name, call="Call {name}", meet="Arrange to see {name}", write="Write to {name}"
        )
    return by_channel(
        channel,
        person.name,
        call="Call {name} again",
        meet="Arrange to see {name} again",
        write="Write to {name} again",
    )


def _channel(person: Person) -> int | None:
    """The channel used last if it still serves, else one on the same rung, else the likeliest."""
    last, ladder = person.figures.last_channel_id, person.context.ladder
    if last in person.known:
        return last
    same_rung = [one for one in person.known if ladder.rung(one) == ladder.rung(last)]
    return person.likeliest(same_rung or person.known)


def _reason(person: Person, wished: int | None) -> Phrase:
    quiet = Days(person.reading.quiet_days)
    if wished is not None and not _is_logged(person):
        one, many = (
            "nothing logged yet, you want contact every day",
            "nothing logged yet, you want contact every {n} days",
        )
        return counted(wished, one, many)
    if wished is not None and quiet > wished:
        one, many = (
            "{quiet} quiet, you want contact every day",
            "{quiet} quiet, you want contact every {n} days",
        )
        return counted(wished, one, many, quiet=quiet)
    if (pauses := usual_pauses(person)) is not None:
        usual = max(1, round(pauses.usual_days))
        return counted(
            usual, "{quiet} quiet, usually every day", "{quiet} quiet, usually every {n} days", quiet=quiet
        )
    return phrase("{quiet} quiet", quiet=quiet)


def _wish_line(person: Person, wished: int | None) -> Evidence | None:
    if wished is None or person.reading.quiet_days <= wished:
        return None
    over = Days(person.reading.quiet_days - wished)
    is_own = bool(person.contact.rhythm_days)
    one, many = _OVERDUE[is_own] if _is_logged(person) else _WISHED[is_own]
    return Evidence(counted(wished, one, many, over=over, circle=person.contact.circle), "calendar-days")


RULE = Rule(KIND, "Keep warm", ("B9", "B13"), True, True, candidates, suggest)
