"""What advice is given: frozen facts about the network as columns, and about single people as records.

The desk fills them from the store. Nothing here refers to a clock or to a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from netdesk.advice.figure_table import TieTable
from netdesk.advice.habits import NO_HABITS, Habits
from netdesk.advice.ladder import Ladder
from netdesk.domain.contact import Contact, Interaction
from netdesk.domain.network import Decision, Request
from netdesk.domain.reading import ChannelFigures, TieFigures

NO_COMMUNITY = -1


class PlannedTalk(NamedTuple):
    """A call or a meeting that is still to come; `day` since 1970."""

    day: int
    channel_id: int


@dataclass(frozen=True)
class PeopleColumns:
    """One entry per contact, in the order of the tie table.

    `circle`: 5, 15, 50, 150 or 0; `rhythm_days`: the owner's wish, 0 for none; `is_family`: closeness is
    family; `shared_contacts`: how many people both know; `community`: number of the community the contact
    belongs to, NO_COMMUNITY when unknown; `is_own_organisation`: works where the owner works.
    """

    circle: NDArray[np.int32]
    rhythm_days: NDArray[np.int32]
    is_family: NDArray[np.bool_]
    shared_contacts: NDArray[np.int32]
    community: NDArray[np.int32]
    is_own_organisation: NDArray[np.bool_]

    @classmethod
    def blank(cls, count: int) -> PeopleColumns:
        """Columns of people of whom nothing is noted."""
        none = np.zeros(count, np.int32)
        never = np.zeros(count, np.bool_)
        return cls(none, none, never, none, np.full(count, NO_COMMUNITY, np.int32), never)


@dataclass(frozen=True)
class NetworkFacts:
    """The whole network for the search of candidates.

    `ties`: every person but the owner, by ascending id. `people`: the same people's own columns.
    `open_requests`: contacts with an open incoming request; `occasions`: contacts with a day of the year
    among `month_days_ahead`; `new_jobs`: contacts with a job begun within `new_job_days`.
    `habits`: answers and hours per channel in the whole network. `planned`: contacts one will talk to within
    `keep_warm_least_days`.
    """

    ties: TieTable
    people: PeopleColumns
    ladder: Ladder
    habits: Habits = NO_HABITS
    open_requests: frozenset[int] = frozenset()
    occasions: frozenset[int] = frozenset()
    new_jobs: frozenset[int] = frozenset()
    planned: Mapping[int, PlannedTalk] = field(default_factory=dict)

    @cached_property
    def contact_ids(self) -> NDArray[np.int32]:
        """Ids of all people, ascending."""
        ids: NDArray[np.int32] = self.ties["contact_id"]
        return ids


@dataclass(frozen=True)
class PersonFacts:
    """One person for the wording of a suggestion.

    `contact` may lack photo and extras. `channels`: figures per channel used. `contact_days`: the days
    with contact, ascending. `last_in`, `last_out`: the newest exchange from them and from the owner, QUIET
    ones left out. `requests`: all, both directions. `decisions`: on suggestions about this person.
    `planned`: the next talk, of those in `NetworkFacts`.
    """

    contact: Contact
    figures: TieFigures
    channels: tuple[ChannelFigures, ...] = ()
    contact_days: tuple[int, ...] = ()
    last_in: Interaction | None = None
    last_out: Interaction | None = None
    requests: tuple[Request, ...] = ()
    decisions: tuple[Decision, ...] = ()
    shared_contacts: int = 0
    community: int = NO_COMMUNITY
    is_own_organisation: bool = False
    planned: PlannedTalk | None = None
    by_channel: dict[int, ChannelFigures] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_channel", {one.channel_id: one for one in self.channels})

    @property
    def contact_id(self) -> int:
        """The contact's id in the network."""
        return self.contact.id


def month_days_ahead(today: date, days: int) -> tuple[str, ...]:
    """The last five letters of the PartialDate texts that come round within `days`, today included:
    ("11-18", "11-19", …). A 29 February counts on 1 March in other years.
    """
    ahead = [today + timedelta(days=shift) for shift in range(days + 1)]
    names = [day.strftime("%m-%d") for day in ahead]
    if "03-01" in names and "02-29" not in names:
        names.append("02-29")
    return tuple(names)
