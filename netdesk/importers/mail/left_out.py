"""What is left out of mailboxes: mostly newsletters by the thousand, which are counted and told together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from netdesk.domain.draft import Item, Problem


@dataclass(slots=True)
class LeftOut:
    """Keeps back the problems of single mails until all have been read."""

    _first: dict[str, Problem] = field(default_factory=dict)
    _counts: Counter[str] = field(default_factory=Counter)

    def rest(self, items: Iterable[Item]) -> Iterator[Item]:
        """The items without those that tell of a mail which was left out."""
        for item in items:
            if isinstance(item, Problem) and item.is_skip:
                self._first.setdefault(item.reason, item)
                self._counts[item.reason] += 1
            else:
                yield item

    def problems(self, name: str) -> Iterator[Problem]:
        """One for every reason; that of a single mail names it, all others the source."""
        for reason, problem in self._first.items():
            count = self._counts[reason]
            yield problem if count == 1 else Problem(f"{name}: {count:,} mails", reason, stands_for=count)
