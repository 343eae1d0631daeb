"""What a chat of a Telegram export is: a talk between two, a group, a crowd, or nothing among people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from netdesk.importers.group_talk import is_crowd
from netdesk.importers.json_values import text_of
from netdesk.importers.membership import Membership
from netdesk.importers.remarks import UNKNOWN_CHAT
from netdesk.importers.telegram.dates import telegram_moment
from netdesk.importers.telegram.export import Chat
from netdesk.importers.telegram.people import People, is_person, sender_of

_NOT_AMONG_PEOPLE = {
    "saved_messages": "notes to yourself",
    "bot_chat": "messages of a bot",
    "replies": "replies, which stand in their chats, too",
    "verification_codes": "codes to log in with",
    "private_channel": "posts in a channel, where nobody writes to you",
    "public_channel": "posts in a channel, where nobody writes to you",
}
_CHANNELS = frozenset({"private_channel", "public_channel"})
_PUBLIC = "public_supergroup"
_GROUPS = frozenset({"private_group", "private_supergroup", _PUBLIC})
_TELEGRAM_ITSELF = "777000"
_PERSONAL = "personal_chat"
_COMES = frozenset({"join_group_by_link", "join_group_by_request"})
_CREATED, _REMOVED = "create_group", "remove_members"
_NAMES_MEMBERS = frozenset({_CREATED, _REMOVED, "invite_members"})


@dataclass(slots=True)
class Talk:
    """A chat and its people, as a look through the whole file shows. `last_ms`: when each of them wrote
    last; `named_moves`: who came and left, by name, which is all the file says of them.
    """

    chat: Chat
    members: Membership = field(default_factory=Membership)
    senders: Counter[str] = field(default_factory=Counter)
    last_ms: dict[str, int] = field(default_factory=dict)
    named_moves: list[tuple[int, str, bool]] = field(default_factory=list)

    @property
    def is_personal(self) -> bool:
        """Whether it is a talk between two."""
        return self.chat.kind == _PERSONAL

    @property
    def is_group(self) -> bool:
        """Whether several people can write in it."""
        return self.chat.kind in _GROUPS

    @property
    def is_channel(self) -> bool:
        """Whether one side writes and all others read."""
        return self.chat.kind in _CHANNELS

    @property
    def partner(self) -> str:
        """The other one in a talk between two."""
        return f"user{self.chat.number}" if self.chat.number else ""

    @property
    def no_talk(self) -> str:
        """What its messages are instead of exchanges, in a few words; "" for a chat among people."""
        if self.is_personal and self.chat.number == _TELEGRAM_ITSELF:
            return "notices of Telegram"
        if self.is_personal or self.is_group:
            return ""
        return _NOT_AMONG_PEOPLE.get(self.chat.kind, UNKNOWN_CHAT)

    def others_at(self, ms: int, owner: str) -> list[str]:
        """Everybody but the owner who is in it at a time."""
        return [who for who in self.members.members_at(ms) if who != owner]

    def is_crowd_at(self, ms: int, owner: str) -> bool:
        """Whether it is too large then, or too public, for its messages to be contact with each other."""
        if not self.is_group or self.chat.kind == _PUBLIC:
            return self.is_group
        # One of them may be the owner; a large group is not gone through for every message.
        at_least = self.members.count_at(ms) - 1
        return is_crowd(at_least) or is_crowd(len(self.others_at(ms, owner)))

    def take(self, values: Mapping[str, Any], people: People) -> None:
        """Takes in who sent a message, or who came and left."""
        is_service = text_of(values, "type") == "service"
        role = "actor" if is_service else "from"
        sender = sender_of(values, role)
        if not is_person(sender):
            return
        people.note(sender, text_of(values, role))
        if not is_service:
            self.senders[sender] += 1
            self.members.add((sender,))
        if self.is_group:
            moment = telegram_moment(values)
            ms = moment.ms if moment else 0
            if is_service:
                self._take_service(values, sender, ms)
            else:
                self.last_ms[sender] = max(ms, self.last_ms.get(sender, 0))

    def settle(self, people: People, numbers: Mapping[str, str]) -> None:
        """Once all names are known: who came and left, whom the file only names. `numbers`: of everybody
        with a name of their own.
        """
        if self.is_personal and self.partner:
            self.members.add((self.partner,))
            people.note(self.partner, self.chat.name)
        for ms, name, has_come in self.named_moves:
            if number := numbers.get(name):
                self.members.move(ms, (number,), has_come=has_come)

    def _take_service(self, values: Mapping[str, Any], actor: str, ms: int) -> None:
        action = text_of(values, "action")
        if action in _COMES:
            self.members.move(ms, (actor,), has_come=True)
        elif action in _NAMES_MEMBERS:
            if action == _CREATED:
                self.members.add((actor,))
            found = values.get("members")
            names = [name for name in found if isinstance(name, str)] if isinstance(found, list) else []
            self.named_moves += [(ms, name, action != _REMOVED) for name in names]
