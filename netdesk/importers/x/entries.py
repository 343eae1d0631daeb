"""The entries of a file of an X archive, one by one: `window.YTD.follower.part0 = [ {…}, … ]`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from netdesk.domain.draft import Problem
from netdesk.domain.error import KnownError
from netdesk.importers.json_stream import BrokenJsonError, JsonStream
from netdesk.importers.json_values import text_of
from netdesk.importers.pace import Step
from netdesk.importers.remarks import BROKEN, REPLACED
from netdesk.importers.x.archive import Found

_WRAPPERS_TEXT = "account profile screenNameChange following follower blocking muting contact tweet"
_WRAPPERS = frozenset(_WRAPPERS_TEXT.split())
_ENTRIES_PER_STEP = 128


class Entry(NamedTuple):
    """`where`: file and line; `values`: its properties, without what older archives do not wrap it in."""

    where: str
    values: dict[str, Any]


def entries(found: Found, step: Step) -> Iterator[Entry | Problem]:
    """Every entry of the file, or why there is none; what stands before a broken end is kept."""
    try:
        with found.member.open() as file:
            yield from _entries(found.label, JsonStream(file), step)
    except (BrokenJsonError, KnownError) as error:
        yield Problem(found.label, error.sentence, breaks_off=True)


def _entries(label: str, stream: JsonStream, step: Step) -> Iterator[Entry | Problem]:
    stream.skip_assignment()
    if stream.peek() == "{":
        yield Entry(f"{label} line {stream.line}", stream.value())
        return
    for number, element in enumerate(stream.elements()):
        if number % _ENTRIES_PER_STEP == 0:
            step(stream.position)
        where = f"{label} line {element.line}"
        if isinstance(element.value, dict):
            yield Entry(where, _unwrapped(element.value))
        else:
            yield Problem(where, BROKEN)
    if not stream.is_at_end():
        raise BrokenJsonError(stream.line)
    if stream.has_replacements:
        yield Problem(label, REPLACED, is_skip=False)


def _unwrapped(values: dict[str, Any]) -> dict[str, Any]:
    for name, inner in values.items():
        if name in _WRAPPERS and isinstance(inner, dict) and len(values) == 1:
            return inner
    return values


def id_of(values: dict[str, Any], *names: str) -> str:
    """The number of an account or message, "" when there is none (`-1` stands for unknown)."""
    found = text_of(values, *names)
    return found if found.isdecimal() and found.isascii() and len(found) <= 32 else ""
