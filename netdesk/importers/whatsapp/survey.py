"""What a whole chat tells before a message of it can be understood: dates, people, whether it is a group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from netdesk.importers.direction_marks import MARKS
from netdesk.importers.whatsapp.day_order import DayOrder
from netdesk.importers.whatsapp.line import Shape, start_of
from netdesk.importers.whatsapp.notices import YOU, Notice, is_marked, notice_of
from netdesk.importers.whatsapp.said import said

_QUOTES = frozenset('"“”„«»')


def split_author(rest: str) -> tuple[str, str]:
    """(author, text) of an entry; the author "" for a notice.

    A notice may hold a colon, too, in the name of a group: `Ida created group "Plan: B"`.
    """
    first = rest.partition("\n")[0]
    author, colon, text = rest.partition(": ") if ": " in first else _without_text(rest)
    if not colon or (not _QUOTES.isdisjoint(author) and notice_of(rest) is not None):
        return "", rest
    return author.strip(f"{MARKS} "), text


def _without_text(rest: str) -> tuple[str, str, str]:
    """The parts of an entry whose text is empty or begins in the next line."""
    first, _, text = rest.partition("\n")
    author = first.removesuffix(":")
    return author, first[len(author) :], text


def spoken(author: str, text: str) -> Notice | None:
    """The notice in a text that stands behind a name, as newer phones write it: with a mark before it."""
    return notice_of(text) if not author or is_marked(text) else None


@dataclass(slots=True)
class Survey:
    """`days`: the order of day and month; `authors`: how many messages each wrote; `you`: names under which
    only the owner's own phone writes; `first_events`: what the first notice about each says, came or went;
    `title`: the group's last name, "" when no notice tells; `first_notice`: who stands before the first
    notice, which is the chat's name on newer phones; `has_group_notice`: it is a chat of several people.
    """

    days: DayOrder
    authors: Counter[str] = field(default_factory=Counter)
    you: set[str] = field(default_factory=set)
    first_events: dict[str, str] = field(default_factory=dict)
    title: str = ""
    first_notice: str = ""
    has_group_notice: bool = False
    lines: int = 0

    def hear(self, rest: str) -> None:
        """The first line of an entry."""
        self.lines += 1
        author, text = split_author(rest)
        notice = spoken(author, text)
        if notice is None:
            if author:
                self.authors[author] += 1
                if is_marked(text) or len(text) < 60:
                    self._hear_owner(author, text)
            return
        self.first_notice = self.first_notice or author
        self.has_group_notice = self.has_group_notice or notice.is_of_group
        self.title = notice.group or self.title
        for name in notice.people:
            if name.casefold() not in YOU:
                self.first_events.setdefault(name, notice.kind)

    def _hear_owner(self, author: str, text: str) -> None:
        if author.casefold() in YOU or said(text).is_by_you:
            self.you.add(author)

    @property
    def first_members(self) -> list[str]:
        """Who was in the group when the chat begins: everybody whose coming it does not tell."""
        return [
            name
            for name in dict.fromkeys((*self.authors, *self.first_events))
            if self.first_events.get(name) != "joined"
        ]


def survey(lines: Iterable[str]) -> tuple[Shape, Survey] | None:
    """The fashion of the dates that most lines have, and what the chat in that fashion tells; None when no
    line begins with a date.
    """
    found: dict[Shape, Survey] = {}
    for line in lines:
        start = start_of(line)
        if start is None:
            continue
        one = found.get(start.shape)
        if one is None:
            one = found[start.shape] = Survey(DayOrder(start.shape.is_12_hours, start.shape.mark))
        one.days.hear(start.numbers)
        one.hear(start.rest)
    return max(found.items(), key=lambda pair: pair[1].lines) if found else None
