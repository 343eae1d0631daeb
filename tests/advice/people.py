"""Builders for the tests of advice: histories by day, people with them, a network of such people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import numpy as np

from netdesk.advice.advise import NO_ADVICE, Advice, advise, context_of, find_candidates, people_to_ask
from netdesk.advice.facts import (
    NO_COMMUNITY,
    NetworkFacts,
    PeopleColumns,
    PersonFacts,
    PlannedTalk,
    month_days_ahead,
)
from netdesk.advice.figures import figures_of
from netdesk.advice.habits import NO_HABITS, Habits
from netdesk.advice.ladder import Ladder
from netdesk.advice.reading_table import network_pauses, readings
from netdesk.advice.recompute import compute_ties
from netdesk.advice.search import Search
from netdesk.domain.channel import CHANNELS
from netdesk.domain.contact import Contact, Interaction, Job, Labelled, Presence
from netdesk.domain.moment import day_of_date
from netdesk.domain.network import OPEN_REQUEST_STATES, Decision, Request
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.reading import BOTH, IN, NO_DAY, OUT, TALK, Event
from netdesk.domain.suggestion import Suggestion
from netdesk.settings import DEFAULT, Settings
from tests.advice.columns import history_of_events

TODAY = date(2026, 11, 18)
DAY = day_of_date(TODAY)
LADDER = Ladder(dict(enumerate(CHANNELS, 1)))
ID = LADDER.ids
NOON = 12 * 3600


def event(days_ago: int, sense: int, channel: str = "email", second: int = NOON) -> Event:
    """An event so many days before TODAY, at noon unless said otherwise."""
    day = DAY - days_ago
    return Event(day, day * 86_400 + second, sense, ID[channel])


def wrote(days_ago: int, channel: str = "email", second: int = NOON) -> Event:
    return event(days_ago, OUT, channel, second)


def heard(days_ago: int, channel: str = "email", second: int = NOON + 3600) -> Event:
    return event(days_ago, IN, channel, second)


def called(days_ago: int, second: int = NOON) -> Event:
    return event(days_ago, OUT | TALK, "phone", second)


def met(days_ago: int) -> Event:
    return event(days_ago, BOTH | TALK, "in-person")


def exchange(days_ago: int, channel: str = "email") -> list[Event]:
    """A message of mine and their answer an hour later."""
    return [wrote(days_ago, channel), heard(days_ago, channel)]


def exchanges(days_ago: Iterable[int], channel: str = "email") -> list[Event]:
    return [one for days in days_ago for one in exchange(days, channel)]


@dataclass
class Somebody:
    """A person to be. `connected`: days ago, None when never."""

    contact: Contact
    events: Sequence[Event] = ()
    connected: int | None = None
    requests: tuple[Request, ...] = ()
    decisions: tuple[Decision, ...] = ()
    shared_contacts: int = 0
    community: int = NO_COMMUNITY
    is_own_organisation: bool = False
    last_in: Interaction | None = None
    last_out: Interaction | None = None

    @property
    def connected_day(self) -> int:
        return NO_DAY if self.connected is None else DAY - self.connected

    def facts(self, today: date = TODAY, settings: Settings = DEFAULT) -> PersonFacts:
        day = day_of_date(today)
        figures, channels = figures_of(
            self.contact.id, self.events, self.connected_day, day, LADDER.rungs, settings
        )
        days = tuple(sorted({one.day for one in self.events if one.day <= day}))
        return PersonFacts(
            self.contact, figures, tuple(channels), days, self.last_in, self.last_out, self.requests,
            self.decisions,
            self.shared_contacts, self.community, self.is_own_organisation, self.planned(day, settings),
        )  # fmt: skip

    def planned(self, day: int, settings: Settings) -> PlannedTalk | None:
        coming = (one for one in self.events if day < one.day <= day + settings.keep_warm_least_days)
        return next((PlannedTalk(one.day, one.channel_id) for one in coming if one.sense & TALK), None)


def somebody(
    name: str, events: Sequence[Event] = (), *, number: int = 2, connected: int | None = None, **known: Any
) -> Somebody:
    """A person with a name, a history and whatever else is `known` (fields of Contact or of Somebody)."""
    own = {key: known.pop(key) for key in list(known) if key in Somebody.__dataclass_fields__}
    contact = Contact(uid=name.casefold().replace(" ", "-"), id=number, formatted_name=name, **known)
    ordered = sorted(events, key=lambda one: (one.second, one.sense, one.channel_id))
    return Somebody(contact, ordered, connected, **own)


def phone(number: str = "+49 30 0000123") -> tuple[Labelled, ...]:
    return (Labelled(number, "work"),)


def email(address: str = "somebody@example.org") -> tuple[Labelled, ...]:
    return (Labelled(address),)


def on(*channels: str) -> tuple[Presence, ...]:
    return tuple(Presence(channel, state="connected") for channel in channels)


@dataclass
class Network:
    """People whose list of suggestions is asked for; `ask` again after a change."""

    people: list[Somebody]
    today: date = TODAY
    settings: Settings = DEFAULT
    habits: Habits = NO_HABITS
    asked: list[int] = field(default_factory=list)

    def search(self) -> Search:
        people = sorted(self.people, key=lambda one: one.contact.id)
        day = day_of_date(self.today)
        ids = np.array([one.contact.id for one in people], np.int32)
        ties = compute_ties(
            history_of_events({one.contact.id: one.events for one in people}),
            ids,
            np.array([one.connected_day for one in people], np.int32),
            day,
            LADDER.rungs,
            self.settings,
        )
        columns = PeopleColumns(
            circle=np.array([one.contact.circle or 0 for one in people], np.int32),
            rhythm_days=np.array([one.contact.rhythm_days or 0 for one in people], np.int32),
            is_family=np.array([one.contact.closeness == "family" for one in people], np.bool_),
            shared_contacts=np.array([one.shared_contacts for one in people], np.int32),
            community=np.array([one.community for one in people], np.int32),
            is_own_organisation=np.array([one.is_own_organisation for one in people], np.bool_),
        )
        facts = NetworkFacts(
            ties, columns, LADDER, self.habits,
            frozenset(one.contact.id for one in people if _has_open_request(one)),
            frozenset(one.contact.id for one in people if self._has_occasion(one)),
            frozenset(one.contact.id for one in people if one.contact.jobs or one.contact.days),
            {one.contact.id: talk for one in people if (talk := one.planned(day, self.settings)) is not None},
        )  # fmt: skip
        read = readings(ties, columns.circle, day, self.settings, network_pauses(ties, self.settings))
        return Search(facts, read, self.today, self.settings)

    def _has_occasion(self, one: Somebody) -> bool:
        ahead = month_days_ahead(self.today, self.settings.occasion_days)
        texts = [*(str(PartialDate.parse(day.text)) for day in one.contact.days), one.contact.met]
        return any(text[-5:] in ahead for text in texts)

    def ask(self, previous: Advice = NO_ADVICE, touched: Iterable[int] = ()) -> Advice:
        search = self.search()
        candidates = find_candidates(search)
        self.asked = people_to_ask(candidates, previous, set(touched))
        by_id = {one.contact.id: one for one in self.people}
        people = {number: by_id[number].facts(self.today, self.settings) for number in self.asked}
        return advise(candidates, people, context_of(search), previous)


def advice_for(*people: Somebody, today: date = TODAY, settings: Settings = DEFAULT) -> list[Suggestion]:
    """The list for these people, best first."""
    numbered = [replace(one, contact=replace(one.contact, id=number)) for number, one in enumerate(people, 2)]
    return list(Network(numbered, today, settings).ask().suggestions)


def words(suggestion: Suggestion) -> list[str]:
    """Everything a suggestion says, as English."""
    return [str(suggestion.headline), str(suggestion.reason), *(str(one.text) for one in suggestion.evidence)]


def job(title: str, started: str, organisation: str = "Beispiel Werke") -> Job:
    return Job(organisation, "", title, started)


def channels_of(facts: PersonFacts) -> Mapping[str, Any]:
    return {LADDER.key(one.channel_id): one for one in facts.channels}


def _has_open_request(one: Somebody) -> bool:
    return any(each.direction == "in" and each.state in OPEN_REQUEST_STATES for each in one.requests)
