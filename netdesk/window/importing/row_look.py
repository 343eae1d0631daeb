"""What is seen of a planned row, and in which columns."""

from __future__ import annotations

from typing import NamedTuple

OUTCOME, PERSON, CHANNELS, REASON, CERTAIN = range(5)


class RowLook(NamedTuple):
    """All that is seen of a row. `is_ticked` None: it cannot be ticked; `detail`: what it adds."""

    outcome: str
    is_ticked: bool | None
    title: str
    subtitle: str
    channels: tuple[str, ...]
    reason: str
    detail: str
    certainty: str
