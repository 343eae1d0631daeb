"""Ids, profiles, e-mail addresses and telephone numbers of many people as columns."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from netdesk.domain.importing import KnownPerson
from netdesk.importers.features import FEATURES, emails_of
from netdesk.importers.linkage.joins import Places
from netdesk.importers.phone_number import comparable_phone


class AddressColumn(NamedTuple):
    """Addresses of one kind, comparable: `person`, whose it is (a place); `value`; `number`: equal for equal
    values, and for others hardly ever.
    """

    person: Places
    value: list[Hashable]
    number: NDArray[np.int64]


def address_columns(people: Sequence[KnownPerson], region: str) -> dict[str, AddressColumn]:
    """A column of each kind, in the order of the people."""
    return {
        "uid": _column(people, [_uids(person) for person in people]),
        "source id": _column(people, [person.source_ids for person in people]),
        "profiles": _column(people, [_profiles(person.urls) if person.urls else () for person in people]),
        "emails": _column(people, [person.emails for person in people], _emails),
        "phones": _column(
            people,
            [person.phones for person in people],
            lambda phones: [comparable_phone(phone, region) for phone in phones],
        ),
    }


_profiles = FEATURES["profiles"].values


def _uids(person: KnownPerson) -> tuple[str, ...]:
    if not person.source_ids:
        return (person.uid,)
    return (person.uid, *(one.value for one in person.source_ids if one.source == "vcard"))


def _column(
    people: Sequence[KnownPerson],
    said: Sequence[Iterable[Hashable]],
    make: Callable[[list[str]], Sequence[Hashable]] | None = None,
) -> AddressColumn:
    groups = [tuple(group) for group in said]
    sizes = np.fromiter(map(len, groups), np.int64, len(people))
    person = np.repeat(np.arange(len(people)), sizes)
    values: Sequence[Hashable] = list(chain.from_iterable(groups))
    if make is not None:
        values = make([str(value) for value in values])
    chosen = [place for place, value in enumerate(values) if value != ""]
    kept = [values[place] for place in chosen]
    return AddressColumn(person[chosen], kept, np.fromiter(map(hash, kept), np.int64, len(kept)))


def _emails(texts: list[str]) -> list[Hashable]:
    """Each address in lower case; "" for one that is none, or that of a role."""
    return [next(iter(emails_of((text,))), "") for text in texts]
