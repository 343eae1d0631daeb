"""B24, B25: the first step on a request is a phone call; after it, it is easier to tell who matters."""

from __future__ import annotations

from typing import Final

from netdesk.advice.benefit import NEW_TIE_GAIN, benefit, importance, saturating
from netdesk.advice.evidence import lines
from netdesk.advice.person import Person
from netdesk.advice.reading_table import CONTACT_ONLY
from netdesk.advice.recompute import Ints
from netdesk.advice.rule import Rule
from netdesk.advice.search import Search
from netdesk.advice.state import has_conversation
from netdesk.advice.suggestion import suggestion
from netdesk.advice.wording import bold, counted, date_of, quoted
from netdesk.domain.network import OPEN_REQUEST_STATES, Request
from netdesk.domain.phrase import Phrase, phrase
from netdesk.domain.suggestion import Evidence, Suggestion

KIND: Final = "call-first"
PHONE = "phone"
HALF_DAYS = 30
"""A request is half as timely after this time."""
BOOKED_TIMELINESS = 0.3
"""At most so timely once the call is arranged."""


def candidates(search: Search) -> Ints:
    """People with an open incoming request and without any conversation."""
    is_open = search.mask_of(search.facts.open_requests)
    return search.best(is_open & (search.readings.state == CONTACT_ONLY), -search.readings.contact_id)


def suggest(person: Person) -> Suggestion | None:
    """Call before accepting."""
    request = _open_request(person)
    if (
        request is None
        or person.is_banned(PHONE)
        or has_conversation(person.figures, person.context.settings)
    ):
        return None
    context, contact = person.context, person.contact
    phone = context.ladder.ids.get(PHONE, 0)
    asked = date_of(request.time)
    age = 0 if asked is None else max(0, (context.today - asked).days)
    timeliness = 1 - saturating(age, HALF_DAYS)
    if request.state == "call-booked":
        timeliness = min(timeliness, BOOKED_TIMELINESS)
    return suggestion(
        KIND,
        person,
        channel=PHONE,
        score=benefit(
            context.settings.call_first_worth,
            person.chance(phone),
            max(NEW_TIE_GAIN, importance(contact.circle, contact.closeness, 0.0)),
            timeliness,
        ),
        headline=phrase("Call {name} before accepting the request", name=bold(person.name)),
        reason=_reason(person, request),
        evidence=lines(_request_line(person, request), _shared_line(person), _number_line(person)),
        occasion=request.uid or request.time[:10],
    )


def _open_request(person: Person) -> Request | None:
    """The newest request of theirs that is still open; one that is yet to come is none."""
    today = person.context.today
    found = [
        one
        for one in person.facts.requests
        if one.direction == "in"
        and one.state in OPEN_REQUEST_STATES
        and (date_of(one.time) or today) <= today
    ]
    return max(found, key=lambda one: one.time, default=None)


def _reason(person: Person, request: Request) -> Phrase:
    if request.state == "call-booked":
        return phrase("the call is arranged")
    if request.state == "call-offered":
        return phrase("a call is offered, not arranged yet")
    return counted(
        person.facts.shared_contacts,
        "1 shared contact, not talked yet",
        "{n} shared contacts, not talked yet" if person.facts.shared_contacts else "no shared contact yet",
    )


def _request_line(person: Person, request: Request) -> Evidence:
    ladder = person.context.ladder
    name = ladder.name(ladder.ids.get(request.channel, 0)) or request.channel
    asked, text = date_of(request.time), quoted(request.text)
    if asked is None:
        words = phrase(
            "Request on {channel}: “{text}”" if text else "Open request on {channel}.",
            channel=name,
            text=text,
        )
    elif text:
        words = phrase("Request on {channel}, {asked}: “{text}”", channel=name, asked=asked, text=text)
    else:
        words = phrase("Request on {channel} of {asked}, without a text.", channel=name, asked=asked)
    return Evidence(words, "inbox")


def _shared_line(person: Person) -> Evidence:
    shared = person.facts.shared_contacts
    many = (
        "{n} shared contacts; no conversation so far."
        if shared
        else "No shared contact, no conversation so far."
    )
    return Evidence(counted(shared, "1 shared contact; no conversation so far.", many), "users-round")


def _number_line(person: Person) -> Evidence:
    if person.contact.phones:
        number = person.contact.phones[0].value
        return Evidence(phrase("Number noted: {number}.", number=number), "phone")
    return Evidence(phrase("No number is noted: a reply to the request can ask for one."), "phone")


RULE = Rule(KIND, "Call before accepting", ("B24", "B25"), False, False, candidates, suggest)
