"""What is missing of a source as a whole, such as the end of an archive whose download broke off."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from netdesk.domain.draft import Problem
from netdesk.importers.reader import Source


@runtime_checkable
class _Lossy(Protocol):
    @property
    def loss(self) -> Problem | None: ...


def missing_part(source: Source) -> list[Problem]:
    """What is to be said of it, nothing for a source that is whole."""
    loss = source.loss if isinstance(source, _Lossy) else None
    return [] if loss is None else [loss]
