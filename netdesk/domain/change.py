"""What a step changed, as everybody who shows data is told."""

from __future__ import annotations

from typing import NamedTuple

from netdesk.domain.phrase import Phrase


class Change(NamedTuple):
    """`revision`: number of the step, growing; `label`: its name for the Edit menu; `kinds`: the tables
    touched (contact, interaction, tie, …); `contact_ids`: the contacts touched, None for "any" (an import).
    Derived from the journal, never by hand.
    """

    revision: int
    label: Phrase
    kinds: frozenset[str]
    contact_ids: frozenset[int] | None

    def touches(self, *kinds: str) -> bool:
        """Whether any of these tables was touched."""
        return not self.kinds.isdisjoint(kinds)
