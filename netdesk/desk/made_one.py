"""Which of several contacts stays when they are made one, and what it has then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from netdesk.domain.contact import ME, MERGED, Contact, SourceId
from netdesk.importers.merging import merge


class _HasId(Protocol):
    @property
    def id(self) -> int: ...


P = TypeVar("P", bound=_HasId)


def in_order(people: Iterable[P], exchanges: Mapping[int, int]) -> list[P]:
    """Who stays first: the owner, else with more exchanges (by id) than the others, or older."""
    return sorted(people, key=lambda one: (one.id != ME, -exchanges.get(one.id, 0), one.id))


def made_one(
    stays: Contact, gone: Sequence[Contact], region: str, theirs: frozenset[str] = frozenset()
) -> Contact:
    """`stays` with all that the others have. `theirs`: fields of which their value is shown."""
    for one in gone:
        # Exports written before the merging still know them by this uid.
        known = replace(one, source_ids=(*one.source_ids, SourceId(MERGED, one.uid)))
        stays = merge(stays, known, "", region=region, shown=theirs).contact
    return stays
