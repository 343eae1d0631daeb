"""What the rules of advice are given: the file's records, put together for the contacts they ask about.

Everything here runs in a background thread, or for a script; `reader` is inside one transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from netdesk.advice.advise import NO_ADVICE, Advice, advise, context_of, find_candidates, people_to_ask
from netdesk.advice.context import Context
from netdesk.advice.facts import NetworkFacts, PeopleColumns, PersonFacts, month_days_ahead
from netdesk.advice.ladder import Ladder
from netdesk.advice.owed import replies_owed
from netdesk.advice.reading_table import ReadingTable, network_pauses, readings
from netdesk.advice.search import Search
from netdesk.desk.event_history import days_of, talks_within
from netdesk.desk.ladder import ladder_of
from netdesk.desk.readings import Readings
from netdesk.desk.tie_communities import TieCommunities
from netdesk.domain.contact import Interaction
from netdesk.domain.moment import day_of_date
from netdesk.domain.network import OPEN_REQUEST_STATES
from netdesk.domain.reading import IN, OUT
from netdesk.settings import Settings
from netdesk.store import fact_columns, interactions, records
from netdesk.store.contact_rows import read_contacts
from netdesk.store.driver import Connection

_BLOCK = 100


class Asked(NamedTuple):
    """The answer of one run: suggestions, everybody's readings, whose birthday is near, the ladder, and to
    whom a reply is owed.
    """

    advice: Advice
    readings: ReadingTable
    birthdays: frozenset[int]
    ladder: Ladder
    owed: frozenset[int]


class FactKeeper:
    """Keeps what is the same between two runs; one per open network."""

    def __init__(self, pause: Callable[[], None] = lambda: None) -> None:
        self._pause = pause
        self._columns: fact_columns.PersonColumns | None = None
        self._degree: NDArray[np.int32] = np.zeros(0, np.int32)
        self._communities = TieCommunities(pause)
        self._community: NDArray[np.int32] = np.zeros(0, np.int32)
        self._advice: Advice = NO_ADVICE
        self._asked: tuple[date, Settings] | None = None
        self._made_with: Context | None = None

    def ask(
        self,
        reader: Connection,
        table: Readings,
        today: date,
        settings: Settings,
        touched: frozenset[int] | None,
        *,
        is_tied_anew: bool = True,
    ) -> Asked:
        """All suggestions, best first: only those about `touched` people are made anew (None: all of them),
        until what is usual in the whole network has moved so far that the others would read otherwise.

        `is_tied_anew`: ties between contacts may have changed since the last run, other than by contacts that
        came or went.
        """
        is_all = touched is None or self._asked != (today, settings) or self._columns is None
        if is_all:
            self._asked = (today, settings)
        ids = table.ties["contact_id"]
        self._refresh_columns(reader, ids, None if is_all else touched, is_tied_anew=is_tied_anew)
        people = self._people(reader)
        ladder = ladder_of(reader)
        ahead = month_days_ahead(today, settings.occasion_days)
        day = day_of_date(today)
        planned = talks_within(table.load_history(reader), day + 1, day + settings.keep_warm_least_days)
        facts = NetworkFacts(
            table.ties, people, ladder, table.habits,
            frozenset(fact_columns.with_open_requests(reader, OPEN_REQUEST_STATES, today)),
            frozenset(fact_columns.with_days(reader, ahead)) | self._met_on(ahead),
            frozenset(fact_columns.with_new_jobs(reader, today - timedelta(days=settings.new_job_days))),
            planned,
        )  # fmt: skip
        prior = network_pauses(table.ties, settings)
        read = readings(table.ties, people.circle, day, settings, prior)
        search = Search(facts, read, today, settings)
        firms = self._organisations()
        looked_at = find_candidates(search)
        candidates = {one: kinds for one, kinds in looked_at.items() if one not in firms}
        context = context_of(search)
        is_anew = is_all or self._advice is NO_ADVICE or self._made_with is None
        if is_anew or context.has_drifted(self._made_with or context):
            self._advice, self._made_with = NO_ADVICE, context
        ask = people_to_ask(candidates, self._advice, touched or ())
        found = self._person_facts(reader, table, ask, facts, day)
        self._advice = advise(candidates, found, context, self._advice, self._pause)
        birthdays = fact_columns.with_days(reader, month_days_ahead(today, 14), "birthday")
        owed = replies_owed(search, looked_at, self._advice.owed)
        return Asked(self._advice, read, frozenset(birthdays), ladder, owed - firms)

    def _refresh_columns(
        self,
        reader: Connection,
        ids: NDArray[np.int32],
        touched: Collection[int] | None,
        *,
        is_tied_anew: bool,
    ) -> None:
        old = self._columns
        if old is None or touched is None or not np.array_equal(old.ids, ids):
            self._columns = fact_columns.person_columns(reader, ids, self._pause)
            self._degree = fact_columns.degrees(reader, ids)
            is_tied_anew = True
        elif touched:
            self._columns = fact_columns.renewed(reader, old, touched)
            if is_tied_anew:
                self._degree = self._degree.copy()
                for contact_id in touched:
                    self._degree[ids == contact_id] = fact_columns.degree_of(reader, contact_id)
        if is_tied_anew:
            community = self._communities.of(reader, ids)
            if not np.array_equal(community, self._community):
                self._advice, self._community = NO_ADVICE, community

    def _met_on(self, month_days: Sequence[str]) -> frozenset[int]:
        """Those met on one of these days of the year."""
        assert self._columns is not None
        wanted = [int(text[:2]) * 100 + int(text[3:]) for text in month_days]
        return frozenset(self._columns.ids[np.isin(self._columns.met_day, wanted)].tolist())

    def _organisations(self) -> frozenset[int]:
        assert self._columns is not None
        return frozenset(self._columns.ids[~self._columns.is_person].tolist())

    def _people(self, reader: Connection) -> PeopleColumns:
        columns = self._columns
        assert columns is not None
        own = fact_columns.own_organisation(reader)
        return replace(
            PeopleColumns.blank(len(columns.ids)),
            circle=columns.circle,
            rhythm_days=columns.rhythm_days,
            is_family=columns.is_family,
            shared_contacts=self._degree,
            community=self._community,
            is_own_organisation=columns.organisation == own if own else np.zeros(len(columns.ids), np.bool_),
        )

    def _person_facts(
        self,
        reader: Connection,
        table: Readings,
        contact_ids: Sequence[int],
        facts: NetworkFacts,
        day: int,
    ) -> dict[int, PersonFacts]:
        found: dict[int, PersonFacts] = {}
        people, history = facts.people, table.load_history(reader)
        for start in range(0, len(contact_ids), _BLOCK):
            block = contact_ids[start : start + _BLOCK]
            uids = {one.uid: one for one in read_contacts(reader, block, has_photos=False)}
            requests = _by_contact(records.read_records(reader, "request", contact_ids=block))
            decisions = _by_contact(records.read_records(reader, "decision", contact_ids=block))
            newest = _newest(reader, block, day)
            for uid, contact in uids.items():
                row = table.ties.row_of(contact.id)
                if row < 0:
                    continue
                found[contact.id] = PersonFacts(
                    contact,
                    table.ties.at(row),
                    tuple(table.channels_of(contact.id)),
                    tuple(days_of(history, contact.id, day)),
                    newest.get((contact.id, IN)),
                    newest.get((contact.id, OUT)),
                    tuple(requests.get(uid, ())),
                    tuple(decisions.get(uid, ())),
                    int(people.shared_contacts[row]),
                    int(people.community[row]),
                    bool(people.is_own_organisation[row]),
                    facts.planned.get(contact.id),
                )
            self._pause()
        return found


def _by_contact(found: Sequence[Any]) -> dict[str, list[Any]]:
    grouped: dict[str, list[Any]] = {}
    for one in found:
        grouped.setdefault(one.contact, []).append(one)
    return grouped


def _newest(reader: Connection, contact_ids: Sequence[int], day: int) -> dict[tuple[int, int], Interaction]:
    """(contact, IN or OUT) -> the newest exchange of that sense up to a day."""
    ids = {
        (contact_id, sense): newest
        for contact_id in contact_ids
        for sense in (IN, OUT)
        if (newest := interactions.newest_of(reader, contact_id, sense, day)) is not None
    }
    read = {one.id: one for one in interactions.read_interactions(reader, list(ids.values()))}
    return {key: read[newest] for key, newest in ids.items() if newest in read}
