"""B5, B22-B24: for most people the process ends with a click on "accept". A first step for each of them.

Due from the day of the connection on, as long as there has been no conversation: within 30 days it is most
timely, later it stays in the list further down, since a link does not become a tie by waiting.
"""

from __future__ import annotations

from typing import Final

from netdesk.advice.benefit import NEW_TIE_GAIN, benefit, importance, saturating
from netdesk.advice.evidence import lines
from netdesk.advice.person import Person
from netdesk.advice.reading_table import CONTACT_ONLY
from netdesk.advice.recompute import Ints
from netdesk.advice.rule import Rule
from netdesk.advice.search import Search
from netdesk.advice.suggestion import suggestion
from netdesk.advice.wording import bold, counted, date_of, quoted
from netdesk.domain.moment import date_of_day
from netdesk.domain.network import Request
from netdesk.domain.phrase import Days, Phrase, phrase
from netdesk.domain.reading import NO_DAY
from netdesk.domain.suggestion import Evidence, Suggestion

KIND: Final = "first-step"
PHONE = "phone"


def candidates(search: Search) -> Ints:
    """Connected, no conversation yet, no open request of theirs (then the call comes first), and no message
    of the owner's still within its waiting time; the newest connections first.
    """
    ties, readings = search.facts.ties, search.readings
    connected = ties["connected_day"]
    may_write = (ties["waiting_out"] == 0) | (search.age(ties["last_day"]) > search.settings.waiting_days)
    is_new = (
        (readings.state == CONTACT_ONLY)
        & (connected != NO_DAY)
        & (connected <= search.day)
        & ~search.mask_of(search.facts.open_requests)
    )
    return search.best(is_new & may_write, connected)


def suggest(person: Person) -> Suggestion | None:
    """One rung above the first contact, a call first; none to whom the owner knows anyway."""
    channel_id = _channel(person)
    if channel_id is None or _is_known_well(person):
        return None
    context, contact = person.context, person.contact
    channel = context.ladder.key(channel_id)
    age = person.age(person.figures.connected_day)
    half = context.settings.first_step_days
    return suggestion(
        KIND,
        person,
        channel=channel,
        score=benefit(
            context.settings.first_step_worth,
            person.chance(channel_id),
            max(NEW_TIE_GAIN, importance(contact.circle, contact.closeness, 0.0)),
            1 - saturating(age, half),
        ),
        headline=_headline(person, channel, channel_id),
        reason=_reason(person, age),
        evidence=lines(_connected_line(person), _purpose_line(person), _way_line(person, channel)),
    )


def _is_known_well(person: Person) -> bool:
    """Whether the owner met them, linked nowhere, and placed them: they have talked, whatever is logged."""
    contact = person.contact
    is_placed = contact.circle is not None or bool(contact.closeness)
    return bool(contact.met) and is_placed and not _linked(person)


def _channel(person: Person) -> int | None:
    """The phone, noted or not; where it is not wanted, the lowest known rung above the first contact, else
    the likeliest channel.
    """
    ladder = person.context.ladder
    phone = ladder.ids.get(PHONE)
    if phone is not None and not person.is_banned(PHONE):
        return phone
    first = min((ladder.rung(one) for one in _linked(person)), default=2)
    above = [one for one in person.known if ladder.rung(one) > first]
    return min(above, key=ladder.rung, default=person.likeliest(person.known))


def _linked(person: Person) -> list[int]:
    """The channels on which the connection was made."""
    ids = person.context.ladder.ids
    return [
        ids[one.channel]
        for one in person.contact.presences
        if one.state in ("connected", "mutual") and one.channel in ids
    ]


def _accepted(person: Person) -> Request | None:
    """The accepted request, where nothing else tells since when one is connected."""
    day = date_of_day(person.figures.connected_day)
    found = [one for one in person.facts.requests if one.state == "accepted" and date_of(one.time) == day]
    is_dated = any(one.since for one in person.contact.presences) or person.contact.met
    return found[0] if found and not is_dated else None


def _headline(person: Person, channel: str, channel_id: int) -> Phrase:
    if channel != PHONE:
        name = person.context.ladder.name(channel_id)
        return phrase("Write to {name} on {channel} and offer a talk", name=bold(person.name), channel=name)
    if channel_id in person.known:
        return phrase("Call {name} for a first talk", name=bold(person.name))
    return phrase("Offer {name} a first phone call", name=bold(person.name))


def _reason(person: Person, age: int) -> Phrase:
    """Since when one is connected, and that there was no conversation, though there may be messages."""
    exchanged = person.figures.received + person.figures.sent
    if _accepted(person) is not None:
        return phrase("request accepted, not talked yet")
    if not exchanged:
        still = "connected {age} ago, not talked yet" if age else "connected today, not talked yet"
        return phrase(still, age=Days(age))
    return counted(
        exchanged,
        "connected {age} ago, 1 message but no conversation yet"
        if age
        else "connected today, 1 message but no conversation yet",
        "connected {age} ago, {n} messages but no conversation yet"
        if age
        else "connected today, {n} messages but no conversation yet",
        age=Days(age),
    )


def _connected_line(person: Person) -> Evidence:
    figures = person.figures
    since = date_of_day(figures.connected_day)
    names = [person.context.ladder.name(one) for one in _linked(person)]
    exchanged = figures.received + figures.sent
    words = counted(
        exchanged,
        "{channels}: connected since {since}, 1 message so far.",
        "{channels}: connected since {since}, {n} messages so far, no conversation."
        if exchanged
        else "{channels}: connected since {since}, no message to each other so far.",
        channels=", ".join(names),
        since=since,
    )
    if (request := _accepted(person)) is not None:
        name = person.context.ladder.name(person.context.ladder.ids.get(request.channel, 0))
        words = phrase(
            "{channel}: request of {asked} accepted, no conversation so far.",
            channel=name or request.channel,
            asked=since,
        )
    elif not names:
        words = phrase("Known since {since}, no conversation so far.", since=since)
    return Evidence(words, "history")


def _purpose_line(person: Person) -> Evidence | None:
    """What the owner noted about why, or what the request said."""
    if person.contact.purpose:
        return Evidence(phrase("Your purpose: “{text}”", text=quoted(person.contact.purpose)), "notebook-pen")
    texts = [one.text for one in person.facts.requests if one.text.strip()]
    return Evidence(phrase("The request said: “{text}”", text=quoted(texts[-1])), "inbox") if texts else None


def _way_line(person: Person, channel: str) -> Evidence:
    if channel == PHONE and not person.contact.phones:
        return Evidence(phrase("No number is noted: ask for one where you are connected."), "phone")
    if channel == PHONE:
        number = person.contact.phones[0].value
        return Evidence(phrase("Number noted: {number}.", number=number), "phone")
    return Evidence(phrase("A talk makes a link a tie; so does an exchange on two days."), "message-circle")


RULE = Rule(KIND, "First step", ("B5", "B23"), True, True, candidates, suggest)
