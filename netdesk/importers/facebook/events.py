"""To which events the owner was invited on Facebook, which ones the owner held, and the answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from netdesk.domain.draft import Item, Problem, RecordDraft
from netdesk.domain.network import Occasion
from netdesk.importers.meta.encoding import repaired, repaired_name
from netdesk.importers.meta.entries import Entry, as_text, entry_of, lists_of, moment_of

_ANSWERS = {
    "events_joined": "Going", "events_interested": "Interested", "events_declined": "Declined",
    "events_invited": "Invited", "your_events": "Your own event",
}  # fmt: skip
_INVITED = "Invited"


@dataclass(slots=True)
class Events:
    """The events of all files together: an invitation and the answer to it stand in different ones."""

    _found: dict[tuple[str, str], RecordDraft] = field(default_factory=dict)

    def add(self, value: Any, label: str) -> Iterator[Problem]:
        """Add the events of a file; a problem for every one without a name."""
        inside = [one for one in value.values() if isinstance(one, dict)] if isinstance(value, dict) else []
        place = 0
        for document in (value, *inside):
            for key, raws in lists_of(document):
                answer = _ANSWERS.get(key.removesuffix("_v2"), "")
                for entry in map(entry_of, raws):
                    place += 1
                    if entry.name:
                        self._add(_event(entry, answer), f"{label} entry {place}")
                    else:
                        yield Problem(f"{label} entry {place}", "The event has no name.")

    def items(self) -> Iterator[Item]:
        """Every event once."""
        yield from self._found.values()

    def _add(self, event: Occasion, where: str) -> None:
        key = (event.title, event.start)
        before = self._found.get(key)
        if before is None or _says_less(before.record, event):
            self._found[key] = RecordDraft(where, event)


def _says_less(before: Any, event: Occasion) -> bool:
    """Whether an invitation was all that was known, or the place was not."""
    return bool(before.text == _INVITED or (event.place and not before.place))


def _event(entry: Entry, answer: str) -> Occasion:
    start, end = (moment_of(entry.raw.get(f"{edge}_timestamp")) for edge in ("start", "end"))
    description = repaired(as_text(entry.raw.get("description"))).strip()
    return Occasion(
        title=entry.name,
        start=str(start or ""),
        end=str(end or ""),
        place=_place(entry.raw.get("place")),
        text="\n".join(filter(None, (answer, description))),
    )


def _place(place: Any) -> str:
    if not isinstance(place, dict):
        return repaired_name(as_text(place))
    parts = (repaired_name(as_text(place.get(key))) for key in ("name", "address"))
    return ", ".join(dict.fromkeys(filter(None, parts)))
