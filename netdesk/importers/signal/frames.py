"""The lines of a Signal export, `main.jsonl`: each is one object, named by its only property."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, BinaryIO, NamedTuple

from netdesk.domain.draft import Problem
from netdesk.domain.error import KnownError
from netdesk.importers.json_values import cleaned
from netdesk.importers.pace import Step
from netdesk.importers.reader import Member
from netdesk.importers.remarks import REPLACED
from netdesk.importers.streaming import stream

KEY = "signal"
"""The key of the reader, of the channel, and of whatever was imported from it."""

_LINES_PER_STEP = 128
_LONGEST_LINE = 1 << 24
_BROKEN = "The line is broken."


class Frame(NamedTuple):
    """`kind`: account, recipient, chat, chatItem, …; `where`: file and line; `number`: of the line."""

    where: str
    kind: str
    values: dict[str, Any]


def frames(member: Member, step: Step) -> Iterator[Frame | Problem]:
    """Every line of the export but its first, which says its version, and empty ones."""
    label = PurePosixPath(member.name).name
    try:
        with stream(member) as file:
            yield from _frames(label, file, step)
    except KnownError as error:
        yield Problem(label, error.sentence, breaks_off=True)


def _frames(label: str, file: BinaryIO, step: Step) -> Iterator[Frame | Problem]:
    position = number = 0
    is_damaged = False
    while line := file.readline(_LONGEST_LINE):
        number += 1
        if number % _LINES_PER_STEP == 0:
            step(position)
        position += len(line)
        where = f"{label} line {number}"
        if len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
            position += _pass_line(file)
            yield Problem(where, "The line is too long to be a message.")
        elif line.strip():
            text = line.decode("utf-8", "replace").removeprefix("\ufeff")
            is_damaged = is_damaged or "\ufffd" in text
            if found := _frame(where, text):
                yield found
    if is_damaged:
        yield Problem(label, REPLACED, is_skip=False)


def _pass_line(file: BinaryIO) -> int:
    """Read to the end of the line; gives how many bytes that were."""
    passed = 0
    while part := file.readline(_LONGEST_LINE):
        passed += len(part)
        if part.endswith(b"\n"):
            break
    return passed


def _frame(where: str, text: str) -> Frame | Problem | None:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return Problem(where, _BROKEN)
    if not isinstance(found, dict):
        return Problem(where, _BROKEN)
    if "version" in found or "backupTimeMs" in found:
        return None
    kind, values = next(iter(found.items()), ("", None))
    if not isinstance(values, dict):
        return Problem(where, _BROKEN)
    return Frame(where, kind, cleaned(values) if "\\u" in text or "\0" in text else values)
