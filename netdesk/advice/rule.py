"""What a kind of advice is: a search among everybody, and the wording for one person."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from netdesk.advice.person import Person
from netdesk.advice.recompute import Ints
from netdesk.advice.search import Search
from netdesk.domain.suggestion import Suggestion, SuggestionKind


class Rule(NamedTuple):
    """A kind of advice. `title`: its name in lists; `claims`: the claims of the principles it serves;
    `is_upkeep`: it asks for contact without a cause of the day, so that a "not now" holds for all such
    kinds together; `rests_on_history`: it follows from the exchanges so far, so that it is settled with
    whatever was done about this person since the last of them.

    `candidates`: rows of the people it may be about; `suggest`: the suggestion for one of them, None when
    a closer look speaks against it.
    """

    kind: SuggestionKind
    title: str
    claims: tuple[str, ...]
    is_upkeep: bool
    rests_on_history: bool
    candidates: Callable[[Search], Ints]
    suggest: Callable[[Person], Suggestion | None]
