"""What may stand on paper [B31, B32]: only what was ticked, private notes never by themselves."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from netdesk.reports.facts import PersonFacts
from netdesk.reports.words import translate


class Topic(StrEnum):
    """What can be left out of a document."""

    STRENGTH = "strength"
    LADDER = "ladder"
    REMEMBER = "remember"
    EXCHANGES = "exchanges"
    OFFERS = "offers"
    PEOPLE = "people"
    ADDRESSES = "addresses"
    PHONES = "phones"
    PRIVATE = "private"

    @property
    def shown_title(self) -> str:
        """Its name beside the box to tick, in the language in use."""
        titles = {
            Topic.STRENGTH: translate("Paper", "Strength curve"),
            Topic.LADDER: translate("Paper", "Channel ladder"),
            Topic.REMEMBER: translate("Paper", "Worth remembering"),
            Topic.EXCHANGES: translate("Paper", "Latest exchanges"),
            Topic.OFFERS: translate("Paper", "Give and ask"),
            Topic.PEOPLE: translate("Paper", "People in common"),
            Topic.ADDRESSES: translate("Paper", "Addresses"),
            Topic.PHONES: translate("Paper", "Phone numbers"),
            Topic.PRIVATE: translate("Paper", "Private notes"),
        }
        return titles[self]


_PHONE_CHANNELS = frozenset({"phone", "sms", "whatsapp", "signal", "telegram", "video"})


def disclosed(person: PersonFacts, ticked: frozenset[Topic]) -> PersonFacts:
    """The person with everything gone that was not ticked; documents are made from nothing else."""
    if Topic.PRIVATE not in ticked:
        person = _without_private(person)
    if Topic.STRENGTH not in ticked:
        person = replace(person, line=(), forecast=(), marks=())
    if Topic.LADDER not in ticked:
        person = replace(person, ladder=())
    if Topic.REMEMBER not in ticked:
        person = replace(person, contact=replace(person.contact, facts=()))
    if Topic.EXCHANGES not in ticked:
        person = replace(person, latest=())
    if Topic.OFFERS not in ticked:
        person = replace(person, offers=(), gave=0, asked=0)
    if Topic.PEOPLE not in ticked:
        person = _without_others(person)
    if Topic.ADDRESSES not in ticked:
        person = replace(person, contact=replace(person.contact, addresses=()))
    if Topic.PHONES not in ticked:
        person = _without_numbers(person)
    return person


def _without_private(person: PersonFacts) -> PersonFacts:
    facts = tuple(fact for fact in person.contact.facts if not fact.is_private)
    return replace(
        person,
        contact=replace(person.contact, notes="", facts=facts),
        latest=tuple(one for one in person.latest if one.kind != "note"),
        requests=tuple(one._replace(relevance=None, sympathy=None) for one in person.requests),
    )


def _without_others(person: PersonFacts) -> PersonFacts:
    """Whom somebody knows is theirs to tell [B32]."""
    contact = replace(person.contact, related=(), introduced_by="")
    return replace(person, contact=contact, ties=(), common=(), introduced_by="")


def _without_numbers(person: PersonFacts) -> PersonFacts:
    ladder = tuple(
        rung._replace(handle="", url="") if rung.channel in _PHONE_CHANNELS else rung
        for rung in person.ladder
    )
    presences = tuple(
        one._replace(handle="", url="") if one.channel in _PHONE_CHANNELS else one
        for one in person.contact.presences
    )
    contact = replace(person.contact, phones=(), presences=presences)
    return replace(person, contact=contact, ladder=ladder)
