"""Who is in a Signal export, and in which of its chats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from netdesk.importers.json_values import list_of, object_of, text_of, whole_of
from netdesk.importers.membership import Membership
from netdesk.importers.signal.content import content_of
from netdesk.importers.signal.frames import Frame
from netdesk.importers.signal.recipients import Recipient, recipient_of, service_key


@dataclass(slots=True)
class Chat:
    """A chat. `members`: keys of the people of a group, the owner left out; `left_out`: why and how many
    of its messages gave nothing.
    """

    where: str
    recipient: Recipient
    members: Membership = field(default_factory=Membership)
    own_last_ms: int = 0
    left_out: Counter[str] = field(default_factory=Counter)


class Roster:
    """`recipients` and `chats` by their numbers in the file; `people` by the keys they have for ever."""

    def __init__(self) -> None:
        self.recipients: dict[str, Recipient] = {}
        self.people: dict[str, Recipient] = {}
        self.chats: dict[str, Chat] = {}
        self._partners: set[str] = set()

    def name(self, aci: str) -> str:
        """The name of an account, of which base64 of its number is given."""
        found = self.people.get(service_key(aci))
        return found.contact.formatted_name if found else "you"

    def is_known(self, key: str) -> bool:
        """Whether the owner has to do with somebody besides being in a group with them."""
        return key in self._partners or (key in self.people and self.people[key].is_named)

    def settle(self) -> None:
        """Once the whole file is known: the members of its groups, as far as it says who they are."""
        for chat in self.chats.values():
            chat.members.add(key for key in chat.recipient.members if key in self.people)

    def take(self, frame: Frame) -> None:
        """Takes in who a line speaks of."""
        values = frame.values
        if frame.kind == "recipient":
            found = recipient_of(values)
            self.recipients[text_of(values, "id")] = found
            if found.key:
                self.people[found.key] = found
        elif frame.kind == "chat":
            recipient = self.recipients.get(text_of(values, "recipientId"))
            if recipient is not None:
                self.chats[text_of(values, "id")] = Chat(frame.where, recipient)
                self._partners.add(recipient.key)
        elif frame.kind == "chatItem" and (known := self.chats.get(text_of(values, "chatId"))):
            self._take_item(values, known)

    def _take_item(self, values: Mapping[str, Any], chat: Chat) -> None:
        author = self.recipients.get(text_of(values, "authorId"))
        ms = whole_of(values, "dateSent") or 0
        if author is not None and author.is_me and content_of(values, str) is not None:
            chat.own_last_ms = max(ms, chat.own_last_ms)
        elif author is not None and author.key and content_of(values, str) is not None:
            chat.members.add((author.key,))
        change = object_of(object_of(values, "updateMessage"), "groupChange")
        for update in list_of(change, "updates"):
            for kind, told in update.items():
                if isinstance(told, dict):
                    self._move(chat, ms, kind, told)

    def _move(self, chat: Chat, ms: int, kind: str, told: Mapping[str, Any]) -> None:
        come = text_of(told, "newMemberAci")
        gone = text_of(told, "removedAci") or (
            text_of(told, "aci") if kind == "groupMemberLeftUpdate" else ""
        )
        for text, has_come in ((come, True), (gone, False)):
            if text and (key := service_key(text)) in self.people:
                chat.members.move(ms, (key,), has_come=has_come)
