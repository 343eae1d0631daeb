"""What a document about people is made from: their cards, with everybody named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from netdesk.desk.desk import Desk
from netdesk.desk.rows import ChannelLine
from netdesk.domain.contact import ME, ME_UID, Contact, Tie
from netdesk.domain.error import KnownError
from netdesk.domain.moment import Moment
from netdesk.domain.partial_date import PartialDate
from netdesk.reports.facts import (
    Companion,
    DocumentFacts,
    MeetingFacts,
    OfferFacts,
    PersonFacts,
    RungFacts,
    TieFacts,
)

_OFFERING = frozenset({"pass-on", "introduce", "give-first", "raise-in-person"})
"""Suggestions that name something to give or to raise at the next contact."""
_LEDGER_DAYS = 365


def paper_facts(desk: Desk, contact_ids: Sequence[int], printed: Moment | None = None) -> DocumentFacts:
    """The facts for a document about these contacts, in this order; `printed` is now unless given.

    Nothing is left out here: what may be on paper, `netdesk.reports.disclosure` decides. Raises KnownError
    when one of the contacts is gone.
    """
    owner = desk.contact(ME)
    return DocumentFacts(
        people=tuple(_person(desk, contact_id) for contact_id in contact_ids),
        printed=printed or Moment.of(_now_on(desk.today)),
        owner="" if owner is None else owner.formatted_name,
        channels=desk.channels(),
    )


def _now_on(today: date) -> datetime:
    """The local time of day, on the desk's own day."""
    return datetime.combine(today, datetime.now().astimezone().time())


def _person(desk: Desk, contact_id: int) -> PersonFacts:
    card = desk.card(contact_id)
    if card is None:
        raise KnownError(f"There is no contact with the number {contact_id} in this network.")
    contact = card.contact
    gave, asked = _balance(desk, contact_id)
    return PersonFacts(
        contact=contact,
        reading=card.reading,
        line=card.line,
        forecast=card.forecast,
        marks=card.marks,
        change=card.change,
        ladder=tuple(_rung(line) for line in card.ladder),
        latest=card.latest,
        interaction_count=card.interaction_count,
        gave=gave,
        asked=asked,
        ties=tuple(_tie(desk, contact, tie) for tie in card.ties),
        common=tuple(Companion(name, relation) for _id, name, relation in card.common),
        requests=card.requests,
        groups=card.groups,
        offers=tuple(_offers(desk, contact_id)),
        meeting=_meeting(desk, contact),
        known_since=_known_since(contact),
        introduced_by=_name_of(desk, contact.introduced_by),
    )


def _rung(line: ChannelLine) -> RungFacts:
    return RungFacts(
        channel=line.channel,
        name=line.name,
        rung=line.rung,
        state=line.state,
        opened=line.opened,
        answered=line.answered,
        share=line.share,
        delay_s=line.delay_s,
        best_time=line.best_time,
        handle=line.handle,
        url=line.url,
        since=line.since,
        is_best=line.is_best,
    )


def _tie(desk: Desk, contact: Contact, tie: Tie) -> TieFacts:
    if tie.first == contact.uid:
        other, relation = tie.second, tie.relation
    else:
        other, relation = tie.first, tie.reverse or tie.relation
    return TieFacts(_name_of(desk, other), relation, tie.strength, tie.since)


def _balance(desk: Desk, contact_id: int) -> tuple[int, int]:
    """The owner's gives and asks of the last 12 months; those without a date count."""
    first = (desk.today - timedelta(days=_LEDGER_DAYS)).isoformat()
    sides = [line.side for line in desk.records("ledger", contact_id) if not line.date or line.date >= first]
    return sides.count("give"), sides.count("ask")


def _offers(desk: Desk, contact_id: int) -> Iterator[OfferFacts]:
    """What is planned, what is to be thought of, and what the suggestions name."""
    for plan in desk.records("plan", contact_id):
        if not plan.is_done:
            yield OfferFacts(plan.kind, plan.text, plan.due)
    for reminder in desk.records("reminder", contact_id):
        if not reminder.is_done:
            yield OfferFacts("remind", reminder.text, reminder.due)
    for suggestion in desk.advice.suggestions if desk.advice else ():
        if suggestion.contact_id == contact_id and suggestion.kind in _OFFERING:
            yield OfferFacts("", str(suggestion.headline).replace("**", ""))


def _meeting(desk: Desk, contact: Contact) -> MeetingFacts | None:
    """The next occasion that the contact comes to."""
    today = desk.today.isoformat()
    coming = [
        occasion
        for occasion in desk.records("occasion")
        if contact.uid in occasion.participants and occasion.start >= today
    ]
    if not coming:
        return None
    following = min(coming, key=lambda occasion: occasion.start)
    place = ", ".join(part for part in (following.title, following.place) if part)
    return MeetingFacts(Moment.parse(following.start), place)


def _known_since(contact: Contact) -> str:
    """The earliest date that connects the two."""
    texts = (contact.met, *(one.since for one in contact.presences))
    met = (day.text for day in contact.days if day.label == "met")
    known = [one for text in (*texts, *met) if (one := PartialDate.parse(text)) and one.year is not None]
    return str(min(known, key=lambda one: (one.year or 0, one.month or 1, one.day or 1))) if known else ""


def _name_of(desk: Desk, uid: str) -> str:
    """The name behind a uid; a text that is none stays as it is."""
    contact_id = ME if uid == ME_UID else desk.id_of(uid) if uid else None
    return uid if contact_id is None else desk.name_of(contact_id) or uid
