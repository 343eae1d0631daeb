"""In which groups on Facebook the owner is, and when the owner last wrote there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from netdesk.domain.draft import Item, Problem, RecordDraft
from netdesk.domain.network import Group
from netdesk.importers.facebook.members import KEY
from netdesk.importers.json_values import list_of, object_of
from netdesk.importers.meta.encoding import repaired, repaired_name
from netdesk.importers.meta.entries import Entry, as_text, entries_of
from netdesk.importers.remarks import counted


@dataclass(slots=True)
class Groups:
    """The groups of all files together: memberships, posts and comments stand in different ones. `names`:
    of those in other parts of the download.
    """

    names: frozenset[str] = frozenset()
    _where: dict[str, str] = field(default_factory=dict)
    _last: dict[str, str] = field(default_factory=dict)
    _homeless: dict[str, int] = field(default_factory=dict)

    def add_memberships(self, value: Any, label: str) -> Iterator[Problem]:
        """Add the groups of a file of memberships; a problem for every entry without a name."""
        for place, entry in enumerate(entries_of(value), start=1):
            if entry.name:
                self._where.setdefault(entry.name, f"{label} entry {place}")
            else:
                yield Problem(f"{label} entry {place}", "The entry names no group.")

    def add_posts(self, value: Any, label: str) -> None:
        """Add the owner's own posts and comments in groups; memberships come first, since a post names
        its group only inside a sentence.
        """
        for place, entry in enumerate(_entries_in(value), start=1):
            name = _commented_in(entry) or self._named_in(repaired(as_text(entry.raw.get("title"))))
            if not name:
                self._homeless[label] = self._homeless.get(label, 0) + 1
                continue
            self._where.setdefault(name, f"{label} entry {place}")
            self._last[name] = max(self._last.get(name, ""), entry.date)

    def items(self) -> Iterator[Item]:
        """All groups, and how many posts name none of them."""
        for name, where in self._where.items():
            group = Group(name, KEY, last_post=self._last.get(name, ""), source=KEY)
            yield RecordDraft(where, group)
        for label, count in self._homeless.items():
            subject = counted(count, "entry names", "entries name")
            yield Problem(label, f"{subject} no group you are in.", stands_for=count)

    def _named_in(self, title: str) -> str:
        known = (*self._where, *self.names)
        return max((name for name in known if name in title), key=len, default="")


def _entries_in(value: Any) -> Iterator[Entry]:
    """The entries of a document: the oldest posts in groups stand one level deeper than others."""
    yield from entries_of(value)
    for one in value.values() if isinstance(value, dict) else ():
        if isinstance(one, dict):
            yield from entries_of(one)


def _commented_in(entry: Entry) -> str:
    comments = (object_of(one, "comment") for one in list_of(entry.raw, "data"))
    names = (repaired_name(as_text(comment.get("group"))) for comment in comments)
    return next(filter(None, names), "")
