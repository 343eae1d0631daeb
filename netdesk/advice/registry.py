"""All rules there are: every module in `advice.rules` with a `RULE` is one, nothing else names them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

from netdesk.advice import rules as rules_room
from netdesk.advice.rule import Rule
from netdesk.domain.suggestion import SuggestionKind


@lru_cache(maxsize=1)
def rules() -> Mapping[SuggestionKind, Rule]:
    """Kind -> rule, in order of the kinds' names."""
    names = sorted(module.name for module in iter_modules(rules_room.__path__))
    found = [import_module(f"{rules_room.__name__}.{name}").RULE for name in names]
    return {rule.kind: rule for rule in sorted(found, key=lambda rule: rule.kind)}


def upkeep_kinds() -> frozenset[str]:
    """Kinds that ask for contact without a cause of the day."""
    return frozenset(rule.kind for rule in rules().values() if rule.is_upkeep)
