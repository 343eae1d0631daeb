"""How a suggestion is put together: headline by channel, key and moment in one place."""

from __future__ import annotations

from netdesk.advice.person import Person
from netdesk.advice.wording import bold, date_of, quoted
from netdesk.domain.moment import date_of_day
from netdesk.domain.phrase import Phrase, PhraseValue, phrase
from netdesk.domain.suggestion import Evidence, Suggestion, SuggestionKind
from netdesk.domain.worth_asking import is_due

BY_VOICE = frozenset({"phone", "video"})
IN_PERSON = "in-person"
_BEGINS_A_TALK: frozenset[SuggestionKind] = frozenset({"keep-warm", "revive", "occasion"})
_NOTED = "notebook-pen"


def suggestion(
    kind: SuggestionKind,
    person: Person,
    *,
    channel: str,
    score: float,
    headline: Phrase,
    reason: Phrase,
    evidence: tuple[Evidence, ...],
    occasion: str = "",
    moment: Phrase | None = None,
) -> Suggestion:
    """A suggestion about a person. `occasion`: what the advice hangs on, so that it has a key of its own;
    `moment`: None for the best hour on the channel, if there is one. The last line says when one will talk
    anyway, or what there is to ask about where a talk has to begin with something [B10].
    """
    channel_id = person.context.ladder.ids.get(channel)
    last = _planned_line(person) or (_opening_line(person) if kind in _BEGINS_A_TALK else None)
    when = moment
    if when is None and channel_id is not None:
        when = person.moment(channel_id)
    return Suggestion(
        kind=kind,
        contact_id=person.contact.id,
        contact_uid=person.contact.uid,
        contact_name=person.name,
        channel=channel,
        moment=when,
        score=score,
        headline=headline,
        reason=reason,
        evidence=evidence if last is None else (*evidence[:2], last),
        key=f"{kind}:{person.contact.uid}" + (f":{occasion}" if occasion else ""),
    )


def _planned_line(person: Person) -> Evidence | None:
    talk = person.facts.planned
    if talk is None:
        return None
    is_meeting = person.context.ladder.key(talk.channel_id) == IN_PERSON
    words = "A meeting is planned for {day}." if is_meeting else "A call is planned for {day}."
    return Evidence(phrase(words, day=date_of_day(talk.day)), "calendar-clock")


def _opening_line(person: Person) -> Evidence | None:
    """What was noted and not asked about for its interval. Private notes stay on the card: suggestions are
    printed and read by scripts.
    """
    today = person.context.today
    due = (one for one in person.contact.facts if is_due(one, today) and not one.is_private)
    fact = next(due, None)
    if fact is None:
        return None
    template = "Your note of {day}: “{text}”" if date_of(fact.noted) else "Your note: “{text}”"
    words = phrase(template, day=date_of(fact.noted), text=quoted(fact.text))
    return Evidence(words, fact.icon or _NOTED)


def by_channel(channel: str, name: str, *, call: str, meet: str, write: str, **values: PhraseValue) -> Phrase:
    """The template that fits the channel, with the name in bold as `{name}`."""
    template = call if channel in BY_VOICE else meet if channel == IN_PERSON else write
    return phrase(template, name=bold(name), **values)
