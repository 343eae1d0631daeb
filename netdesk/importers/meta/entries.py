"""The entries of a list in a Meta export, in whichever of its generations it was written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

from netdesk.domain.moment import Moment
from netdesk.importers.json_values import list_of
from netdesk.importers.meta.encoding import repaired, repaired_name

_MILLISECONDS = 100_000_000_000
"""Seconds reach this in the year 5138; a larger number counts thousandths."""
_DEEPEST = 8
_LAST = datetime(9999, 1, 1, tzinfo=UTC).timestamp()


class Entry(NamedTuple):
    """One entry. `name`: of the person or thing, "" when there is none; `moment`: None when there is no
    date; `raw`: as it stands in the file, its texts not mended.
    """

    name: str
    moment: Moment | None
    raw: dict[str, Any]

    @property
    def date(self) -> str:
        """Its calendar date, "" when there is none."""
        return self.moment.calendar_date.isoformat() if self.moment else ""

    @property
    def time(self) -> str:
        """Its moment as text, "" when there is none."""
        return str(self.moment) if self.moment else ""


class Value(NamedTuple):
    """A value with its label, which is in the language of the export."""

    label: str
    text: str = ""
    seconds: Any = None


def entries_of(value: Any) -> Iterator[Entry]:
    """Every entry of every list at the top of a document."""
    for _, raws in lists_of(value):
        yield from map(entry_of, raws)


def lists_of(value: Any) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The lists of objects at the top of a document with the names they have there, "" for a bare one."""
    found = [("", value)] if isinstance(value, list) else list(value.items())
    for key, raws in found:
        if isinstance(raws, list) and (objects := [raw for raw in raws if isinstance(raw, dict)]):
            yield key, objects


def strays_in(value: Any) -> int:
    """How many elements of the lists at the top of a document are no objects, and so no entries."""
    return sum(not isinstance(raw, dict) for raws in _lists(value) for raw in raws)


def has_lists(value: Any) -> bool:
    """Whether a document has any list at the top, be it an empty one."""
    return bool(_lists(value))


def entry_of(raw: dict[str, Any]) -> Entry:
    """An entry, of the newest generation (`label_values`) or any before."""
    name, seconds = raw.get("name"), raw.get("timestamp")
    if "label_values" in raw:
        values = list(labelled_values(raw["label_values"]))
        name = name or next((value.text for value in values if _is_name(value.text)), raw.get("ent_name"))
        seconds = next((value.seconds for value in values if moment_of(value.seconds)), seconds)
    elif not isinstance(name, str):
        name = next((one["name"] for one in list_of(raw, "data") if isinstance(one.get("name"), str)), None)
    return Entry(repaired_name(name) if isinstance(name, str) else "", moment_of(seconds), raw)


def labelled_values(values: Any, depth: int = 0) -> Iterator[Value]:
    """The values of an entry of the newest generation, those nested in `dict` and `vec` among them."""
    for one in values if isinstance(values, list) and depth < _DEEPEST else ():
        if not isinstance(one, dict):
            continue
        label = repaired(as_text(one.get("label")) or as_text(one.get("title")))
        text = as_text(one.get("value")) or as_text(one.get("href"))
        if text or one.get("timestamp_value"):
            yield Value(label, repaired(text), one.get("timestamp_value"))
        yield from labelled_values(one.get("dict"), depth + 1)
        yield from labelled_values(one.get("vec"), depth + 1)


def moment_of(number: Any) -> Moment | None:
    """The instant a number of seconds (or thousandths, where there are that many) since 1970 means."""
    if isinstance(number, bool) or not isinstance(number, (int, float)) or not 0 < number < _LAST * 1000:
        return None
    return Moment(int(number if number >= _MILLISECONDS else number * 1000))


def as_text(value: Any) -> str:
    """`value` if it is a text, "" for everything else."""
    return value if isinstance(value, str) else ""


def text_in(value: Any, name: str) -> str:
    """The text that `value` is, or that the object has under this name; "" for everything else."""
    return as_text(value.get(name) if isinstance(value, dict) else value)


def _is_name(text: str) -> bool:
    return any(map(str.isalpha, text)) and "://" not in text


def _lists(value: Any) -> list[list[Any]]:
    if isinstance(value, list):
        return [value]
    inside = value.values() if isinstance(value, dict) else ()
    return [one for one in inside if isinstance(one, list)]
