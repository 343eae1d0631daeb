"""Whether a text that was copied or dragged says who people are: cards, a table, a list of names."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from netdesk.domain.error import KnownError

_LONGEST = 4 * 1024**2


@dataclass(frozen=True, slots=True)
class _PastedText:
    """A text as a source of one file; see `importers.reader`."""

    data: bytes
    name: str = "pasted"

    @property
    def path(self) -> Path:
        return Path(self.name)

    @property
    def size(self) -> int:
        return len(self.data)

    @property
    def members(self) -> tuple[_PastedText, ...]:
        return (self,)

    def open(self) -> BinaryIO:
        return BytesIO(self.data)


def has_people(text: str) -> bool:
    """Whether a reader knows what the text is; one line alone is none."""
    if len(text) > _LONGEST or "\n" not in text.strip():
        return False
    from netdesk.importers.registry import recognise

    try:
        return recognise(_PastedText(text.encode("utf-8", "replace"))) is not None
    except KnownError:
        return False
