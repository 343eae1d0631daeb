"""Which tag the people of the list bear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from netdesk.window.kit.drop_down import Choice, DropDown
from netdesk.window.phrase_text import number_text

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk

_ANY = ""
_LONGEST = 16
"""Letters of a tag that stand in the bar."""


class TagFilter(DropDown):
    """All tags with how many people bear each; hidden while nobody bears any and none is chosen."""

    narrowed = Signal(object)
    """The tag chosen, None for any."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, label=self.tr("Tag"))
        self._desk = desk
        self.set_choices([self._any()], _ANY)
        self.pressed.connect(lambda: self.take(self.current()))
        self.chosen.connect(lambda tag: self.narrowed.emit(tag or None))
        self.hide()

    def refresh(self) -> None:
        """See whether there is any tag."""
        self.setVisible(bool(self.current()) or self._desk.has_tags())

    def clear(self) -> None:
        """Any tag, without telling it."""
        self.set_current(_ANY)

    def take(self, chosen: str) -> None:
        """Offer the tags there are now, with this one chosen, without telling it."""
        words, tags = self.tr("{name} ({count})"), self._desk.tags()
        if chosen and chosen not in dict(tags):
            tags = [(chosen, 0), *tags]
        found = [
            Choice(tag, words.format(name=tag, count=number_text(count)), _cut(tag)) for tag, count in tags
        ]
        self.set_choices([self._any(), *found], chosen)

    def _any(self) -> Choice:
        return Choice(_ANY, self.tr("Any"), self.tr("any"))


def _cut(tag: str) -> str:
    return tag if len(tag) <= _LONGEST else f"{tag[: _LONGEST - 1]}…"
