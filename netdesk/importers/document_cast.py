"""A JSON object -> a record of the domain, lenient and told by the record's own field types.

A value of the wrong type costs that value, never the row: it is reported with its place
(`contacts[3].emails[0].value`), and the field keeps its default.
"""

from __future__ import annotations

import base64
import binascii
import math
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache
from types import UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from netdesk.domain.contact import CIRCLES, ME_UID, Photo
from netdesk.domain.document import PAIRS, property_name
from netdesk.domain.draft import Problem
from netdesk.domain.moment import Moment
from netdesk.importers.document_words import ALIASES, LEAD, PEOPLE, WORDS

LARGEST = 2**53
"""Whole numbers beyond it are not exact in JSON."""
LIMITS: dict[str, tuple[int, int]] = {
    "strength": (0, 100), "duration_s": (0, 10**8), "rung": (1, 9), "rhythm_days": (1, 36_500),
    "interval_days": (1, 36_500), "review_interval_days": (1, 36_500), "post_rhythm_days": (1, 36_500),
}  # fmt: skip
"""The smallest and the largest number that makes sense in a field."""
_TRUE, _FALSE = frozenset(("true", "yes", "1")), frozenset(("false", "no", "0", ""))


class Field(NamedTuple):
    """A field of a record as a document has it: how its value is read, and its value when it is missing."""

    name: str
    kind: Literal["text", "flag", "number", "texts", "pairs", "records", "photo", "moment"]
    default: Any = None
    record: type | None = None
    has_words: bool = False
    """Whether its text has to be understood: a word with other names, or the uid of a person."""


class Cast:
    """Reads the objects of one document. `problems`: what could not be understood so far; `take` them.

    `me`: the uids that mean the owner.
    """

    def __init__(self, me: frozenset[str] = frozenset((ME_UID,))) -> None:
        self.problems: list[Problem] = []
        self.me = me
        self._reported: set[str] = set()

    def take(self) -> list[Problem]:
        """The problems since the last call."""
        problems, self.problems = self.problems, []
        return problems

    def note(self, where: str, reason: str) -> None:
        """Report something that was left out of a row."""
        self.problems.append(Problem(clean(where), clean(reason), is_skip=False))

    def record(self, record: type, value: Any, where: str) -> Any:
        """The record in a JSON object; None, with a note, when it is no object.

        A bare text stands for the record's leading field where that is clear (an e-mail, a tag).
        """
        if isinstance(value, str) and record in LEAD:
            value = {LEAD[record]: value}
        if not isinstance(value, dict):
            self.note(where, f"An object is expected here, not {_kind_of(value)}.")
            return None
        given, unknown = self.sort_out(record, value)
        for name in unknown:
            self.note_unknown(record, where, name)
        return record(**self.fields(record, given, where))

    def sort_out(self, record: type, value: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
        """The known properties under their own names, and the rest, among it what says another thing under
        another name. Empty ones are as good as missing.
        """
        known, aliases = shape(record), ALIASES.get(record, {})
        given = {key: part for key, part in value.items() if key in known and part is not None}
        unknown: dict[str, Any] = {}
        for key, part in value.items() if len(given) < len(value) else ():
            if key in known or part is None:
                continue
            name = _plain_key(key)
            name = name if name in known else aliases.get(name, name)
            if name not in known or given.setdefault(name, part) != part:
                unknown[key] = part
        return given, unknown

    def note_unknown(self, record: type, where: str, name: str) -> None:
        """Report a property nobody knows, once for each kind of record."""
        key = f"{record.__name__}.{name}"
        if key not in self._reported:
            self._reported.add(key)
            self.note(
                where, f"The property “{clean(name)[:60]}” is not known; it was left out here and below."
            )

    def fields(self, record: type, given: Mapping[str, Any], where: str) -> dict[str, Any]:
        """The record's fields from its known properties, defaults for what is missing or wrong."""
        known = shape(record)
        values = {field.name: field.default for field in known.values()}
        for name, value in given.items():
            field = known[name]
            if field.kind == "text" and not field.has_words and isinstance(value, str):
                values[field.name] = clean(value)
                continue
            read = self._value(field, value, f"{where}.{name}")
            if field.has_words and isinstance(read, str):
                read = self._word(record, field, read, f"{where}.{name}")
            if read is not None:
                values[field.name] = read
        return values

    def _word(self, record: type, field: Field, value: str, where: str) -> str | None:
        if field.name in PEOPLE:
            return ME_UID if value in self.me or value.casefold() == ME_UID else value
        understand = WORDS.get((record, field.name))
        if understand is None or not value:
            return value
        word = understand(value)
        if word is None:
            self.note(where, f"“{value[:60]}” is not one of the words that are known here.")
        return word

    def _value(self, field: Field, value: Any, where: str) -> Any:
        read: Callable[[Field, Any, str], Any] = getattr(self, f"_{field.kind}")
        return read(field, value, where)

    def _text(self, _field: Field, value: Any, where: str) -> str | None:
        if isinstance(value, str):
            return clean(value)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return str(value)
        self.note(where, f"A text is expected here, not {_kind_of(value)}.")
        return None

    def _flag(self, _field: Field, value: Any, where: str) -> bool | None:
        word = str(value).strip().casefold()
        if word in _TRUE or word in _FALSE:
            return word in _TRUE
        self.note(where, f"Yes or no is expected here, not {_kind_of(value)}.")
        return None

    def _number(self, field: Field, value: Any, where: str) -> int | None:
        number = _whole(value)
        understand = WORDS.get((Any, field.name))
        if number is None and isinstance(value, str) and understand is not None:
            word = understand(value)
            number = int(word) if word else None
            if word == "":
                return None
        if number is None:
            self.note(where, f"A whole number is expected here, not {_kind_of(value)}.")
        elif field.name == "circle" and number not in CIRCLES:
            if number < CIRCLES[-1]:
                self.note(where, f"{number} is not a circle; they are 5, 15, 50 and 150.")
            return None
        elif not _is_within(number, LIMITS.get(field.name)):
            self.note(where, f"{number:,} is too small or too large here.")
            return None
        return number

    def _texts(self, field: Field, value: Any, where: str) -> tuple[str, ...] | None:
        texts: list[str] = []
        for number, one in enumerate(value if isinstance(value, list) else [value]):
            text = self._text(field, one, f"{where}[{number}]")
            if text and field.name in PEOPLE:
                text = ME_UID if text in self.me or text.casefold() == ME_UID else text
            if text:
                texts.append(text)
        return tuple(texts)

    def _pairs(self, field: Field, value: Any, where: str) -> tuple[tuple[str, str], ...] | None:
        pairs: list[tuple[str, str]] = []
        first, second = PAIRS[(field.record or object, field.name)]
        for number, one in enumerate(value if isinstance(value, list) else [value]):
            at = f"{where}[{number}]"
            if isinstance(one, list) and len(one) == 2:
                one = dict(zip((first, second), one, strict=True))  # noqa: PLW2901
            if not isinstance(one, dict) or first not in one:
                self.note(at, f"An object with “{first}” is expected here, not {_kind_of(one)}.")
                continue
            texts = [self._text(field, one.get(name, ""), f"{at}.{name}") or "" for name in (first, second)]
            if first == "contact" and texts[0] in self.me:
                texts[0] = ME_UID
            pairs.append((texts[0], texts[1]))
        return tuple(pairs)

    def _records(self, field: Field, value: Any, where: str) -> tuple[Any, ...]:
        rows = value if isinstance(value, list) else [value]
        assert field.record is not None
        read = [self.record(field.record, one, f"{where}[{number}]") for number, one in enumerate(rows)]
        return tuple(one for one in read if one is not None)

    def _photo(self, field: Field, value: Any, where: str) -> Photo | None:
        if isinstance(value, str):
            value = {"url": value} if "://" in value[:12] else {"data": value}
        if not isinstance(value, dict):
            self.note(where, f"A picture is expected here, not {_kind_of(value)}.")
            return None
        parts = {name: self._text(field, value.get(name, ""), f"{where}.{name}") or ""
                 for name in ("media_type", "data", "url")}  # fmt: skip
        head, comma, tail = parts["data"].partition(",")
        if head.startswith("data:") and comma:
            parts["media_type"] = parts["media_type"] or head[5:].partition(";")[0]
            parts["data"] = tail
        try:
            data = base64.b64decode("".join(parts["data"].split()), validate=True)
        except (binascii.Error, ValueError):
            self.note(f"{where}.data", "The picture is not valid base64; it was left out.")
            return None
        return Photo(parts["media_type"], data, parts["url"])

    def _moment(self, _field: Field, value: Any, where: str) -> Moment | None:
        moment = Moment.parse(value) if isinstance(value, str) else _moment_of_number(value)
        if moment is None:
            self.note(where, f"“{str(value)[:40]}” is not a date or a time.")
        return moment


@cache
def shape(record: type) -> dict[str, Field]:
    """The properties of a document's object, in the order of the record's fields, without its `id`."""
    hints = get_type_hints(record)
    defaults = getattr(record, "_field_defaults", None)
    if defaults is None:
        defaults = {name: field.default for name, field in record.__dataclass_fields__.items()}  # type: ignore[attr-defined]
    return {
        property_name(record, name): _field(record, name, hint, defaults)
        for name, hint in hints.items()
        if name != "id"
    }


def _field(record: type, name: str, hint: Any, defaults: Mapping[str, Any]) -> Field:
    parts = [part for part in get_args(hint) if part is not type(None)]
    if get_origin(hint) in (Union, UnionType):
        hint, parts = parts[0], list(get_args(parts[0]))
    if hint is Moment:
        return Field(name, "moment")
    if hint is Photo:
        return Field(name, "photo")
    if get_origin(hint) is tuple:
        if (record, name) in PAIRS:
            return Field(name, "pairs", (), record)
        if parts[0] is str:
            return Field(name, "texts", ())
        return Field(name, "records", (), parts[0])
    if hint is bool:
        return Field(name, "flag", defaults.get(name, False))
    if hint is int:
        return Field(name, "number", defaults.get(name))
    return Field(name, "text", defaults.get(name, ""), None, name in PEOPLE or (record, name) in WORDS)


def clean(text: str) -> str:
    """A text without what a database cannot hold: NUL characters and halves of characters."""
    text = text.replace("\0", "")
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _whole(value: Any) -> int | None:
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    if isinstance(value, float) and not (math.isfinite(value) and value == int(value)):
        return None
    return int(value) if abs(value) < LARGEST else None


def _is_within(number: int, limits: tuple[int, int] | None) -> bool:
    return limits is None or limits[0] <= number <= limits[1]


def _moment_of_number(value: Any) -> Moment | None:
    """Seconds or milliseconds since 1970, as many programs write them."""
    number = _whole(value)
    if number is None:
        return None
    ms = number if abs(number) > 10**11 else number * 1000
    try:
        return Moment.of(datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=ms))
    except OverflowError:
        return None


def _kind_of(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "a text", bool: "yes or no", type(None): "nothing"}
    return names.get(type(value), "a number")


@lru_cache(maxsize=4096)
def _plain_key(key: str) -> str:
    """`givenName`, `Given name`, `given-name` → `given_name`."""
    spread = "".join(f"_{letter}" if letter.isupper() and before.islower() else letter
                     for before, letter in zip(" " + key, key, strict=False))  # fmt: skip
    return spread.strip().casefold().replace(" ", "_").replace("-", "_")
