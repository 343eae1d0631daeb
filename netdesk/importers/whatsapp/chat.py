"""A chat as it is known after a first look through it: its name, its fashion of dates, who is in it when."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from netdesk.domain.draft import OWNER, PersonRef
from netdesk.importers.reader import Member
from netdesk.importers.whatsapp.day_order import Order
from netdesk.importers.whatsapp.line import Shape
from netdesk.importers.whatsapp.notices import YOU, Notice
from netdesk.importers.whatsapp.people import is_same, ref_of
from netdesk.importers.whatsapp.survey import Survey


@dataclass(slots=True)
class Chat:
    """`name`: as its file is called, "" when it does not tell; `own`: names under which the owner writes in
    any chat, none when nobody knows.
    """

    member: Member
    name: str
    shape: Shape
    survey: Survey
    own: Collection[str] = ()
    _present: dict[str, None] = field(default_factory=dict)
    _others_there: list[PersonRef] | None = None
    _refs: dict[str, PersonRef] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # Newer phones put the group's own name before what the group is told.
        for title in (self.name, self.survey.title) if self.survey.has_group_notice else ():
            self.survey.authors.pop(title, None)

    @property
    def order(self) -> Order:
        """The order of day, month and year."""
        return self.survey.days.order

    @property
    def is_group(self) -> bool:
        """Whether it is a chat of more than two."""
        return self.survey.has_group_notice or len(self._others) > (1 if self.is_settled else 2)

    @property
    def title(self) -> str:
        """What a group is called, or who the other one is: the same in every export of the chat."""
        if self.name:
            return self.name
        if self.is_group:
            return self.survey.title or self.survey.first_notice
        return self._others[0] if len(self._others) == 1 else self.survey.first_notice

    @property
    def is_settled(self) -> bool:
        """Whether it is known who the owner is, be it that the owner wrote nothing."""
        return bool(self.own) or all(is_same(author, self.name) for author in self.survey.authors)

    @property
    def _others(self) -> list[str]:
        return [author for author in self.survey.authors if author not in self.own]

    def author(self, name: str) -> PersonRef | None:
        """Who writes under a name. A missed call bears none: in a chat of two it was the other one."""
        if not name and self.is_group:
            return None
        return OWNER if name in self.own else self._ref(name or self.title)

    def direction(self, author: PersonRef | None) -> str:
        """`out` from the owner, `in` to the owner, "" when nobody knows who that is."""
        if author is not None and author.is_me:
            return "out"
        return "in" if self.is_settled else ""

    def is_title(self, name: str) -> bool:
        """Whether the group itself stands before a text, in place of an author."""
        return self.survey.has_group_notice and name in (self.name, self.survey.title)

    def begin(self) -> None:
        """From here on the messages are told in their order."""
        self._present = dict.fromkeys(self.survey.first_members)
        self._others_there = None
        self._refs.clear()

    def hear(self, notice: Notice) -> None:
        """Somebody comes or goes."""
        if notice.people:
            self._others_there = None
        for name in notice.people:
            if notice.kind == "joined":
                self._present[name] = None
            elif notice.kind == "left":
                self._present.pop(name, None)

    def others_at(self, author: str) -> list[PersonRef]:
        """Everybody but the owner who is there while `author` writes."""
        if not self.is_group:
            partner = self._others or [self.title]
            return [self._ref(name) for name in partner if name]
        if author and author not in self._present:
            self._present[author] = None
            self._others_there = None
        if self._others_there is None:
            self._others_there = [self._ref(name) for name in self._present if self._is_other(name)]
        return self._others_there

    def _ref(self, name: str) -> PersonRef:
        """Who is meant. A name of the phone's address book means one person in all chats, a name of
        somebody's own choice in this one.
        """
        known = self._refs.get(name)
        if known is None:
            ref = ref_of(name)
            is_own_choice = bool(ref.name) and name.lstrip().startswith("~")
            known = ref._replace(source_id=f"~{self.title}: {ref.name}") if is_own_choice else ref
            self._refs[name] = known
        return known

    def _is_other(self, name: str) -> bool:
        return name not in self.own and name.casefold() not in YOU and not self.is_title(name)
