"""The whole list of suggestions, best first, and the same after an edit for those it touched.

candidates = find_candidates(search)
people = {…}   # PersonFacts of people_to_ask(candidates, previous, touched), from the store
advice = advise(candidates, people, context, previous)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from typing import NamedTuple

from netdesk.advice.context import Context
from netdesk.advice.decisions import Cause, is_away
from netdesk.advice.facts import PersonFacts
from netdesk.advice.history import Pause
from netdesk.advice.owed import is_owed
from netdesk.advice.person import Person
from netdesk.advice.reading_table import network_pauses
from netdesk.advice.registry import rules, upkeep_kinds
from netdesk.advice.search import Search
from netdesk.domain.moment import date_of_day
from netdesk.domain.reading import NO_DAY
from netdesk.domain.stand_in import is_closed_account
from netdesk.domain.suggestion import Suggestion, SuggestionKind
from netdesk.settings import Settings

PEOPLE_PER_STEP = 8
Candidates = Mapping[int, tuple[SuggestionKind, ...]]
"""Contact id -> the kinds of advice that may be about this person."""


class Advice(NamedTuple):
    """`suggestions`: the whole list, best first, at most one per person; `candidates`: what it was made
    from, for the next time; `owed`: contacts to whom a reply is owed, whatever else is suggested first.
    """

    suggestions: tuple[Suggestion, ...] = ()
    candidates: Candidates = {}
    owed: frozenset[int] = frozenset()


NO_ADVICE = Advice()


def context_of(search: Search) -> Context:
    """What holds for every person of this search."""
    facts = search.facts
    pauses = network_pauses(facts.ties, search.settings)
    return Context(search.today, facts.ladder, search.settings, facts.habits, pauses, search.home_community)


def find_candidates(search: Search) -> Candidates:
    """All people some rule may have something to say about, found by a search over columns. Upkeep is not for
    those one will talk to in the coming days anyway.
    """
    found: dict[int, tuple[SuggestionKind, ...]] = {}
    wanted = {kind: rule for kind, rule in rules().items() if search.settings.is_suggested(kind)}
    is_planned = search.mask_of(search.facts.planned)
    for kind, rule in wanted.items():
        rows = rule.candidates(search)
        if rule.is_upkeep:
            rows = rows[~is_planned[rows]]
        for contact_id in search.readings.contact_id[rows].tolist():
            found[contact_id] = (*found.get(contact_id, ()), kind)
    return found


def is_cut(candidates: Candidates, settings: Settings) -> bool:
    """Whether of some kind as many people qualified as are considered, so that others may be left out."""
    counts = Counter(kind for kinds in candidates.values() for kind in kinds)
    return max(counts.values(), default=0) >= settings.candidates_per_kind


def people_to_ask(candidates: Candidates, previous: Advice, touched: Collection[int]) -> list[int]:
    """Whose facts are needed: candidates that an edit touched, and those for whom other kinds of advice
    came up or fell away. With an empty `previous` these are all candidates.
    """
    changed = {one for one, kinds in candidates.items() if previous.candidates.get(one) != kinds}
    return sorted(changed | (candidates.keys() & set(touched)))


def advise(
    candidates: Candidates,
    people: Mapping[int, PersonFacts],
    context: Context,
    previous: Advice = NO_ADVICE,
    pause: Pause = lambda: None,
) -> Advice:
    """The list for these candidates. Whoever is not in `people` keeps the suggestion of `previous`.
    `pause` is called after every PEOPLE_PER_STEP people (about 1.5 ms of wording).
    """
    kept = [
        one for one in previous.suggestions if one.contact_id in candidates and one.contact_id not in people
    ]
    owed = {one for one in previous.owed if one in candidates and one not in people}
    made: list[Suggestion] = []
    for number, (contact_id, facts) in enumerate(people.items(), 1):
        found = suggestions_about(facts, candidates.get(contact_id, ()), context)
        made.extend(found[:1])
        owed |= {contact_id} if is_owed(found) else set()
        if number % PEOPLE_PER_STEP == 0:
            pause()
    ordered = sorted((*kept, *made), key=lambda one: (-one.score, one.contact_name, one.contact_id))
    return Advice(tuple(ordered), candidates, frozenset(owed))


def suggestions_about(
    facts: PersonFacts, kinds: Collection[SuggestionKind], context: Context
) -> list[Suggestion]:
    """What could be suggested about one person, best first, but for what was decided before. Upkeep is for
    people: nobody is asked to stay in touch with a mere number; about a closed account there is nothing.
    """
    if is_closed_account(facts.contact):
        return []
    person = Person(facts, context)
    away = upkeep_kinds() if person.is_a_mere_number else frozenset()
    found = [
        one
        for kind in kinds
        if kind not in away
        and (one := rules()[kind].suggest(person)) is not None
        and not is_away(cause_of(one, facts), facts.decisions, context.today, context.settings)
    ]
    return sorted(found, key=lambda one: -one.score)


def cause_of(suggestion: Suggestion, facts: PersonFacts) -> Cause:
    """What decisions on a suggestion about this person refer to."""
    rule = rules()[suggestion.kind]
    related = upkeep_kinds() if rule.is_upkeep else frozenset((rule.kind,))
    last_day = facts.figures.last_day if facts.figures.contact_days else facts.figures.connected_day
    settled_before = date_of_day(last_day) if rule.rests_on_history and last_day != NO_DAY else None
    return Cause(suggestion.key, suggestion.kind, related, settled_before)
