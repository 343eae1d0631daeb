"""B13: who writes, stays. Messages of theirs that wait for the owner's answer."""

from __future__ import annotations

from typing import Final

from netdesk.advice.answer import own_delay_days
from netdesk.advice.benefit import benefit, fading, importance
from netdesk.advice.closing_words import merely_closes
from netdesk.advice.evidence import history_line, lines
from netdesk.advice.owed import waits
from netdesk.advice.person import Person
from netdesk.advice.recompute import Ints
from netdesk.advice.rule import Rule
from netdesk.advice.search import Search
from netdesk.advice.suggestion import BY_VOICE, suggestion
from netdesk.advice.wording import bold, counted, quoted
from netdesk.domain.moment import date_of_day
from netdesk.domain.phrase import Days, Phrase, phrase
from netdesk.domain.reading import NO_DAY
from netdesk.domain.suggestion import Evidence, Suggestion

KIND: Final = "answer"
FRESH_DAYS, HALF_DAYS = 14, 14
"""An answer is as timely as can be for two weeks, then half as timely after each further two weeks."""
REPLY_TIMELINESS, REPLY_HALF_DAYS = 0.5, 7
"""Where their message asks nothing, and answered the owner's or went to others, too, less is owed: it sinks
in the list, and leaves it after the setting `closing_reply_days`.
"""
CLOSING_TIMELINESS = 0.05
"""What merely closes a talk that the owner began stands behind whatever else there is."""
_CALLS = frozenset({"missed-call", "voicemail"})


def candidates(search: Search) -> Ints:
    """Their message is the last one and at least two days old, the most recent first."""
    return search.best(waits(search), -search.age(search.facts.ties["last_day"]))


def suggest(person: Person) -> Suggestion | None:
    """Answer on the same channel, once the message is older than three days or the usual delay."""
    figures, settings = person.figures, person.context.settings
    age = person.age(figures.last_day)
    usual = own_delay_days(person.channel(figures.waiting_in_channel_id), settings)
    timeliness = _timeliness(person, age)
    if age <= min(settings.reply_days, usual or settings.reply_days) or not timeliness:
        return None
    channel = person.context.ladder.key(figures.waiting_in_channel_id)
    if person.is_banned(channel):
        return None
    reading, contact = person.reading, person.contact
    return suggestion(
        KIND,
        person,
        channel=channel,
        score=benefit(
            settings.answer_worth,
            1.0,
            importance(contact.circle, contact.closeness, reading.strength),
            timeliness,
        ),
        headline=_headline(person, channel),
        reason=_reason(age, usual),
        evidence=lines(_message_line(person), _usual_line(person, usual), history_line(person)),
        occasion=str(date_of_day(figures.last_day)),
    )


def _timeliness(person: Person, age: int) -> float:
    settings, figures, message = person.context.settings, person.figures, person.facts.last_in
    text = "" if message is None else message.text
    mine = max((one.last_out_day for one in person.facts.channels), default=NO_DAY)
    is_reply = figures.last_day - mine <= settings.waiting_days
    is_for_others_too = message is not None and len(message.participants) > 1
    if "?" in text or not (is_reply or is_for_others_too):
        return fading(age - FRESH_DAYS, HALF_DAYS)
    if age > settings.closing_reply_days:
        return 0.0
    worth = CLOSING_TIMELINESS if is_reply and merely_closes(text, person.name) else REPLY_TIMELINESS
    return worth * fading(age - settings.reply_days, REPLY_HALF_DAYS)


def _headline(person: Person, channel: str) -> Phrase:
    message = person.facts.last_in
    name = bold(person.name)
    if channel in BY_VOICE or _is_call(person):
        return phrase("Call {name} back", name=name)
    if message is not None and message.subject.strip():
        return phrase("Reply to {name}: {subject}", name=name, subject=quoted(message.subject))
    return phrase("Reply to {name}", name=name)


def _is_call(person: Person) -> bool:
    return person.facts.last_in is not None and person.facts.last_in.kind in _CALLS


def _reason(age: int, usual: int | None) -> Phrase:
    if usual is not None and usual < age:
        return phrase("{age} open, you usually take {usual}", age=Days(age), usual=Days(usual))
    return phrase("{age} open", age=Days(age))


def _message_line(person: Person) -> Evidence:
    message, day = person.facts.last_in, date_of_day(person.figures.last_day)
    channel = person.context.ladder.name(person.figures.waiting_in_channel_id)
    text = quoted(message.text or message.subject) if message is not None else ""
    if _is_call(person):
        words = phrase("{channel}: they rang on {day} and did not reach you.", channel=channel, day=day)
    elif text:
        words = phrase("{channel}, {day}: “{text}”", channel=channel, day=day, text=text)
    elif person.figures.waiting_in_day != person.figures.last_day:
        first = date_of_day(person.figures.waiting_in_day)
        words = phrase(
            "{channel}: from them on {first}, and again on {day}.", channel=channel, first=first, day=day
        )
    else:
        words = phrase("{channel}: the last message is theirs, {day}.", channel=channel, day=day)
    return Evidence(words, "mail-question-mark")


def _usual_line(person: Person, usual: int | None) -> Evidence | None:
    if usual is None:
        return None
    channel = person.context.ladder.name(person.figures.waiting_in_channel_id)
    words = counted(
        usual,
        "{channel}: you usually answer them within 1 day (median).",
        "{channel}: you usually answer them within {n} days (median).",
        channel=channel,
    )
    return Evidence(words, "clock")


RULE = Rule(KIND, "Reply owed", ("B13",), False, True, candidates, suggest)
