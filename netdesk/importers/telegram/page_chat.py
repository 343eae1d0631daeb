"""A chat on the web pages of a Telegram export: its messages, page after page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from netdesk.domain.contact import Interaction
from netdesk.domain.draft import OWNER, InteractionDraft, Item, PersonRef, Problem, RecordDraft
from netdesk.domain.moment import Moment
from netdesk.domain.network import Group
from netdesk.importers.group_talk import is_crowd, reached
from netdesk.importers.name_key import is_nobody
from netdesk.importers.pace import Pace
from netdesk.importers.reader import Member
from netdesk.importers.remarks import NOTICES, left_out_of, to_yourself, undated
from netdesk.importers.stable_id import stable_id
from netdesk.importers.telegram.content import told
from netdesk.importers.telegram.dates import page_moment
from netdesk.importers.telegram.export import KEY
from netdesk.importers.telegram.message_uid import message_uid
from netdesk.importers.telegram.page import Page, PageMessage

_NAME = re.compile(r"messages(\d*)\.html$", re.IGNORECASE)
_SECONDS = re.compile(r"\((\d{1,7}) seconds?\)")


class _Said(NamedTuple):
    where: str
    message: PageMessage
    sender: str


def page_number(member: Member) -> int:
    """Which page of a chat a member is, from 1; 0 when it is none."""
    found = _NAME.match(PurePosixPath(member.name).name)
    return int(found[1] or 1) if found else 0


class PageChat:
    """A chat on its way to drafts. `senders`: who writes in it, and how much; `title`: its name, which is
    that of the other one in a talk between two.
    """

    def __init__(self, pages: list[Member], pace: Pace) -> None:
        self._pages, self._pace = sorted(pages, key=page_number), pace
        self._begin = ""
        self._last_days: dict[str, str] = {}
        self.title = ""
        self.senders: Counter[str] = Counter()

    def look_through(self) -> None:
        """Takes in who writes in it; to be called first."""
        for said in self._said():
            if isinstance(said, _Said) and said.sender:
                self.senders[said.sender] += 1
                if at := page_moment(said.message.date):
                    day = at.calendar_date.isoformat()
                    self._last_days[said.sender] = max(day, self._last_days.get(said.sender, ""))
                self._begin = self._begin or f"{said.message.number} {said.message.date}"

    def items(self, owner: str) -> Iterator[Item]:
        """Every message, or why there is none, and the group if it is one. `owner`: the name under which the
        owner writes, "" when nobody knows.
        """
        others = [name for name in self.senders if name != owner]
        left_out = 0
        for said in self._said():
            if isinstance(said, Problem):
                yield said
            elif is_crowd(len(others)):
                left_out += 1
            else:
                yield self._item(said, owner, others or [self.title])
        if left_out:
            reason = "messages in a group too large to be contact with anybody"
            yield left_out_of(self._pages[0].name, reason, left_out, chat=self.title)
        if len(others) > 1 and self.title:
            members = tuple(PersonRef(name=name).alias for name in others)
            last_post = self._last_days.get(owner, "")
            group = Group(self.title, KEY, members=members, last_post=last_post, source=KEY)
            yield RecordDraft(self._pages[0].name, group)

    def _said(self) -> Iterator[_Said | Problem]:
        """Every message with its sender: in a row of them only the first one names who it is."""
        sender = ""
        for member in self._pages:
            page = Page(member, self._pace.step)
            for found in page.found():
                self.title = self.title or page.title
                if isinstance(found, Problem):
                    yield found
                elif isinstance(found, PageMessage):
                    where = f"{member.name} line {found.line}"
                    if not found.is_service:
                        sender = found.sender or sender
                        yield _Said(where, found, sender)
                    elif found.number.isdigit():  # others are the days between messages
                        yield left_out_of(where, NOTICES, 1, is_expected=True)
            self._pace.finish(member.size)

    def _item(self, said: _Said, owner: str, others: list[str]) -> Item:
        moment = page_moment(said.message.date)
        if moment is None:
            return Problem(said.where, undated(said.message.date))
        if not said.sender:
            return Problem(said.where, "The page does not say who wrote it.")
        author = OWNER if said.sender == owner else PersonRef(name=said.sender)
        people = reached(author, [PersonRef(name=name) for name in others if name]).people
        if not people:
            return to_yourself(said.where)
        direction = "out" if author.is_me else "in" if owner else ""
        interaction = self._interaction(said.message, moment, direction, is_group=len(others) > 1)
        return InteractionDraft(said.where, interaction, people, author)

    def _interaction(
        self, message: PageMessage, moment: Moment, direction: str, *, is_group: bool
    ) -> Interaction:
        # Chats with closed accounts all have the same name.
        thread = f"{self.title} {self._begin}" if is_nobody(self.title) else self.title
        seconds = _SECONDS.search(message.call)
        kind = "message"
        if message.call:
            kind = "call" if seconds else "missed-call"
        return Interaction(
            uid=message_uid(message.number, moment),
            moment=moment,
            channel=KEY,
            direction=direction,
            kind=kind,
            participants=(),
            subject=self.title if is_group else "",
            text=told(message.text, message.media, message.origin),
            duration_s=int(seconds[1]) if seconds else None,
            thread=thread,
            source=KEY,
            source_id=f"page:{stable_id(thread, message.number, str(moment))}:{message.number}",
        )
