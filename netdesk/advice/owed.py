"""To whom a reply is owed: the one answer for the smart list and for the suggestions [B13]."""

from __future__ import annotations

from collections.abc import Mapping, Set

from netdesk.advice.search import Mask, Search
from netdesk.domain.reading import NO_DAY
from netdesk.domain.suggestion import Suggestion, SuggestionKind

LEAST_DAYS = 2
"""A younger message never waits, however quickly the owner usually answers."""


def waits(search: Search, least_days: int = LEAST_DAYS) -> Mask:
    """Whose message is the last one, at least so many days old, and not too old to be answered."""
    ties = search.facts.ties
    age = search.age(ties["last_day"])
    waiting: Mask = (ties["waiting_in_day"] != NO_DAY) & (age >= least_days)
    return waiting & (age <= search.settings.reply_horizon_days)


def replies_owed(
    search: Search, looked_at: Mapping[int, tuple[SuggestionKind, ...]], owed: Set[int]
) -> frozenset[int]:
    """Ids of those to whom a reply is owed: of those who were `looked_at` for it the ones who turned out to
    be `owed` one; of all others, who are too many or whose kind is switched off, whoever waits long enough.
    """
    waiting = waits(search, search.settings.reply_days + 1)
    late = search.facts.contact_ids[waiting].tolist()
    return frozenset(owed) | {one for one in late if "answer" not in looked_at.get(one, ())}


def is_owed(found: list[Suggestion]) -> bool:
    """Whether a reply is among what could be suggested about somebody, whatever comes first."""
    return any(one.kind == "answer" for one in found)
