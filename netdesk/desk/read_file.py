"""Readings and suggestions of a network file that stays as it is, counted anew from its history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from netdesk.desk.facts import Asked, FactKeeper
from netdesk.desk.readings import Readings
from netdesk.domain.reading import Reading
from netdesk.domain.suggestion import Suggestion
from netdesk.settings import DECLARATIONS, Settings
from netdesk.store import listing, records
from netdesk.store.network_file import Gate, reading


class NamedReading(NamedTuple):
    """A reading with whom it is of."""

    uid: str
    name: str
    reading: Reading


def readings_of(network: Path, today: date) -> list[NamedReading]:
    """The readings of all people on `today`, warmest first. Raises KnownError."""
    asked, names = _ask(network, today)
    rows = [asked.readings.at(place) for place in range(len(asked.readings))]
    found = [NamedReading(*names[row.contact_id], row) for row in rows]
    return sorted(found, key=lambda one: (-one.reading.warmth, one.name, one.uid))


def suggestions_of(network: Path, today: date) -> tuple[Suggestion, ...]:
    """All suggestions on `today`, best first. Raises KnownError."""
    asked, _names = _ask(network, today)
    return asked.advice.suggestions


def _ask(network: Path, today: date) -> tuple[Asked, dict[int, tuple[str, str]]]:
    with reading(network) as connection:
        settings = Settings.from_stored(records.stored_settings(connection))
        # A script wants the whole list, however long the search takes.
        most = DECLARATIONS["candidates_per_kind"].maximum
        settings = replace(settings, candidates_per_kind=int(most or settings.candidates_per_kind))
        table = Readings(settings, Gate(), is_new=True)
        table.read_anew(connection, today)
        asked = FactKeeper().ask(connection, table, today, settings, None)
        return asked, listing.uids_and_names(connection)
