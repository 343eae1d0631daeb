"""Which community the list is narrowed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from netdesk.window.kit.drop_down import Choice, DropDown
from netdesk.window.phrase_text import number_text
from netdesk.window.tie_text import community_text

if TYPE_CHECKING:
    from netdesk.desk.arrangement import Arrangement
    from netdesk.desk.desk import Desk

_ANY = "any"
_MOST = 24


class CommunityFilter(DropDown):
    """The communities of the graph, the largest first; computed when it is opened for the first time."""

    narrowed = Signal(object)
    """The contacts of the community chosen (a frozenset of ids), None for everybody."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, label=self.tr("Community"))
        self._desk = desk
        self._number: int | None = None
        self._is_connected = False
        self.set_choices([self._any(), Choice("", self.tr("Being found …"), is_enabled=False)], _ANY)
        self.pressed.connect(self._on_pressed)
        self.chosen.connect(self._on_chosen)

    def clear(self) -> None:
        """Any community, without telling it."""
        self._number = None
        self.set_current(_ANY)

    def _on_pressed(self) -> None:
        if not self._is_connected:
            self._is_connected = True
            self._desk.arranger.arranged.connect(self._on_arranged)
            self._desk.arranger.watch(lambda: self._number is not None)
            if self._desk.arranger.plan is not None:
                self._on_arranged()
        self._desk.arranger.want()

    def _on_chosen(self, key: str) -> None:
        self._number = None if key == _ANY else int(key)
        self.narrowed.emit(self._people())

    def _on_arranged(self) -> None:
        plan = self._desk.arranger.plan
        if plan is None:
            return
        was_narrow = self._number is not None
        if self._number not in plan.groups:
            self._number = None
        self.set_choices(self._found(plan), _ANY if self._number is None else str(self._number))
        if was_narrow:
            self.narrowed.emit(self._people())

    def _people(self) -> frozenset[int] | None:
        plan = self._desk.arranger.plan
        if plan is None or self._number is None:
            return None
        return frozenset(plan.ids[plan.community == self._number].tolist())

    def _found(self, plan: Arrangement) -> list[Choice]:
        if not plan.groups:
            return [self._any(), Choice("", self.tr("No community was found yet"), is_enabled=False)]
        words = self.tr("{name} ({count})")
        named = [(number, community_text(plan.names[number], number)) for number in plan.groups[:_MOST]]
        return [self._any()] + [
            Choice(
                str(number),
                words.format(name=name, count=number_text(int((plan.community == number).sum()))),
                name,
            )
            for number, name in named
        ]

    def _any(self) -> Choice:
        return Choice(_ANY, self.tr("Any"), self.tr("any"))
