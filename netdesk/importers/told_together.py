"""What a source leaves out by the thousand for one reason (newsletters, services), and what nobody expects
to be read (notices of the program itself): told as one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from netdesk.domain.draft import Item, Problem

SINGLY = 5
"""So many are told one by one, each with its place."""


@dataclass(slots=True)
class ToldTogether:
    """Counts what was left out; beyond a few of a reason it keeps them back until all has been read."""

    _first: dict[str, Problem] = field(default_factory=dict)
    _counts: Counter[str] = field(default_factory=Counter)

    def few(self, items: Iterable[Item]) -> Iterator[Item]:
        """The items, of those left out for one reason only the first few."""
        for item in items:
            if isinstance(item, Problem) and item.is_skip and not item.is_expected:
                self._counts[item.reason] += 1
                if self._counts[item.reason] > SINGLY:
                    self._first.setdefault(item.reason, item)
                    continue
            yield item

    def rest(self) -> Iterator[Problem]:
        """All that was kept back, one problem for every reason."""
        for reason, problem in self._first.items():
            count = self._counts[reason] - SINGLY
            more = f" and {count - 1:,} more" if count > 1 else ""
            yield Problem(problem.where + more, reason, stands_for=count)


def expected_last(items: Iterable[Item], place: str) -> Iterator[Item]:
    """The items; whatever is expected to be left out is told at the end, once for every reason. `place`: the
    name of the source.
    """
    counts: Counter[str] = Counter()
    for item in items:
        if isinstance(item, Problem) and item.is_expected:
            counts[item.reason] += item.stands_for
        else:
            yield item
    for reason, count in counts.items():
        yield Problem(place, reason, stands_for=count, is_expected=True)
