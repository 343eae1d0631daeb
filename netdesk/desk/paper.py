"""What a document about people is made from: their cards, with everybody named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Protocol

from netdesk.advice.strength import AT_COLD, AT_WARM
from netdesk.desk.person_behind import Named, person_behind
from netdesk.desk.rows import ChannelLine, ContactCard
from netdesk.domain.channel import Channel
from netdesk.domain.contact import ME, TALK_KINDS, Contact, Tie
from netdesk.domain.error import KnownError
from netdesk.domain.moment import Moment
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.suggestion import Suggestion
from netdesk.domain.tie_sides import other_of
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


class Advised(Protocol):
    """Suggestions as of some moment."""

    @property
    def suggestions(self) -> Sequence[Suggestion]:
        """All of them, best first."""
        ...


class Source(Named, Protocol):
    """Where the facts come from: the desk, or a file that is only read."""

    @property
    def today(self) -> date:
        """The day everything is read on."""
        ...

    def contact(self, contact_id: int, /) -> Contact | None:
        """A contact with all details."""
        ...

    def card(self, contact_id: int, /) -> ContactCard | None:
        """Everything the card of a contact shows."""
        ...

    def records(self, kind: str, contact_id: int | None = None, /) -> list[Any]:
        """All records of a kind, or those about one contact."""
        ...

    @property
    def advice(self) -> Advised | None:
        """What is suggested at present, None when nobody has looked yet."""
        ...

    def channels(self) -> tuple[Channel, ...]:
        """All channels."""
        ...


def paper_facts(source: Source, contact_ids: Sequence[int]) -> DocumentFacts:
    """The facts for a document about these contacts, in this order.

    Nothing is left out here: what may be on paper, `netdesk.reports.disclosure` decides. Raises KnownError
    when one of the contacts is gone.
    """
    owner = source.contact(ME)
    return DocumentFacts(
        people=tuple(_person(source, contact_id) for contact_id in contact_ids),
        printed=Moment.of(_now_on(source.today)),
        strong_from=AT_WARM,
        weak_from=AT_COLD,
        owner="" if owner is None else owner.formatted_name,
        channels=source.channels(),
    )


def _now_on(today: date) -> datetime:
    """The local time of day, on the desk's own day."""
    return datetime.combine(today, datetime.now().astimezone().time())


def _person(source: Source, contact_id: int) -> PersonFacts:
    card = source.card(contact_id)
    if card is None:
        raise KnownError(f"There is no contact with the number {contact_id} in this network.")
    contact = card.contact
    gave, asked = _balance(source, contact_id)
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
        ties=tuple(_tie(source, contact, tie) for tie in card.ties),
        common=tuple(Companion(name, relation) for _id, name, relation in card.common),
        requests=card.requests,
        groups=card.groups,
        offers=tuple(_offers(source, contact_id)),
        meeting=_meeting(source, card),
        known_since=_known_since(card),
        introduced_by=person_behind(source, contact.introduced_by),
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


def _tie(source: Source, contact: Contact, tie: Tie) -> TieFacts:
    other, relation = other_of(tie, contact.uid)
    return TieFacts(person_behind(source, other), relation, tie.strength, tie.since)


def _balance(source: Source, contact_id: int) -> tuple[int, int]:
    """The owner's gives and asks of the last 12 months; those without a date count."""
    first = (source.today - timedelta(days=_LEDGER_DAYS)).isoformat()
    sides = [
        line.side for line in source.records("ledger", contact_id) if not line.date or line.date >= first
    ]
    return sides.count("give"), sides.count("ask")


def _offers(source: Source, contact_id: int) -> Iterator[OfferFacts]:
    """What is planned, what is to be thought of, and what the suggestions name."""
    for plan in source.records("plan", contact_id):
        if not plan.is_done:
            yield OfferFacts(plan.kind, plan.text, plan.due)
    for reminder in source.records("reminder", contact_id):
        if not reminder.is_done:
            yield OfferFacts("remind", reminder.text, reminder.due)
    for suggestion in source.advice.suggestions if source.advice else ():
        if suggestion.contact_id == contact_id and suggestion.kind in _OFFERING:
            yield OfferFacts("", str(suggestion.headline).replace("**", ""))


def _meeting(source: Source, card: ContactCard) -> MeetingFacts | None:
    """The next occasion that the contact comes to, or the talk that is planned before it."""
    today = source.today.isoformat()
    coming = [
        (occasion.start, MeetingFacts(Moment.parse(occasion.start), occasion.place, title=occasion.title))
        for occasion in source.records("occasion")
        if card.contact.uid in occasion.participants and occasion.start >= today
    ]
    coming += [
        (str(talk.moment), MeetingFacts(talk.moment, title=talk.subject))
        for talk in card.planned
        if talk.kind in TALK_KINDS
    ]
    return min(coming, key=lambda one: one[0])[1] if coming else None


def _known_since(card: ContactCard) -> str:
    """The earliest date that connects the two: of the first contact, of meeting, of a channel."""
    contact = card.contact
    texts = [contact.met, *(one.since for one in contact.presences)]
    texts += [day.text for day in contact.days if day.label == "met"]
    if card.first_contact is not None:
        texts.append(str(card.first_contact))
    known = [one for text in texts if (one := PartialDate.parse(text)) and one.year is not None]
    return str(min(known, key=lambda one: (one.year or 0, one.month or 1, one.day or 1))) if known else ""
