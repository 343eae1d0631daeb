"""What an import would do, row by row, before anything is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from netdesk.domain.contact import Contact
from netdesk.domain.draft import Draft, Problem

Outcome = Literal["new", "merge", "unchanged", "conflict", "skipped"]


class FieldConflict(NamedTuple):
    """Two values for one thing: the network's own and the incoming one."""

    field: str
    ours: str
    theirs: str


class PlannedRow(NamedTuple):
    """One draft and what happens to it. `number`: position in the plan. `outcome` `conflict`: a person has
    to choose; until then it counts as chosen by `default`. `contact_id`: the existing contact it joins, 0
    for none; `joins`: number of the planned row whose new contact it joins, -1 for none.
    `certainty`: 0-100. `reason`, `detail`: why, and what it adds. `adds`: short words of what is added.
    """

    number: int
    file: str
    draft: Draft | Problem
    outcome: Outcome
    contact_id: int = 0
    joins: int = -1
    certainty: int = 100
    title: str = ""
    subtitle: str = ""
    reason: str = ""
    detail: str = ""
    channels: tuple[str, ...] = ()
    conflicts: tuple[FieldConflict, ...] = ()
    merged: Contact | None = None


@dataclass(slots=True)
class FileCount:
    """The account of one file: read = new + merged + unchanged; the rest is skipped with a reason."""

    path: str
    format: str
    read: int = 0
    new: int = 0
    merged: int = 0
    unchanged: int = 0
    skipped: int = 0
    problems: list[Problem] = field(default_factory=list)
