"""Readings and suggestions of a network file that stays as it is, counted anew from its history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from netdesk.advice.reading_table import network_pauses, readings
from netdesk.desk.facts import FactKeeper
from netdesk.desk.readings import counted_anew
from netdesk.domain.moment import day_of_date
from netdesk.domain.reading import Reading
from netdesk.domain.suggestion import Suggestion
from netdesk.settings import DECLARATIONS
from netdesk.store import fact_columns, listing
from netdesk.store.network_file import reading


class NamedReading(NamedTuple):
    """A reading with whom it is of."""

    uid: str
    name: str
    reading: Reading


def readings_of(network: Path, today: date) -> list[NamedReading]:
    """The readings of all people on `today`, warmest first. Raises KnownError."""
    with reading(network) as connection:
        settings, table = counted_anew(connection, today)
        columns = fact_columns.person_columns(connection, table.ties["contact_id"])
        prior = network_pauses(table.ties, settings)
        read = readings(table.ties, columns.circle, day_of_date(today), settings, prior)
        names = listing.uids_and_names(connection)
    rows = [read.at(place) for place in range(len(read))]
    found = [NamedReading(*names[row.contact_id], row) for row in rows]
    return sorted(found, key=lambda one: (-one.reading.warmth, one.name, one.uid))


def suggestions_of(network: Path, today: date) -> tuple[Suggestion, ...]:
    """All suggestions on `today`, best first. Raises KnownError."""
    with reading(network) as connection:
        settings, table = counted_anew(connection, today)
        # A script wants the whole list, however long the search takes.
        most = DECLARATIONS["candidates_per_kind"].maximum
        settings = replace(settings, candidates_per_kind=int(most or settings.candidates_per_kind))
        return FactKeeper().ask(connection, table, today, settings, None).advice.suggestions
