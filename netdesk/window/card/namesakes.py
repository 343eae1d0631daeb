"""A hint while a name is typed: somebody of that name may be there already."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from netdesk.domain.person_name import fold
from netdesk.window.card.card_words import say
from netdesk.window.kit.label import Label

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk

_LETTERS = 4
_MOST = 3


class Namesakes(Label):
    """Hidden until somebody is found; a press on a name selects that contact behind the dialog."""

    def __init__(self, desk: Desk, own_id: int) -> None:
        super().__init__("", "small", "textSecondary", wraps=True)
        self._desk = desk
        self._own_id = own_id
        self.linkActivated.connect(lambda link: desk.intents.card_wanted.emit(int(link)))
        self.hide()

    def look(self, name: str) -> None:
        """Look for people who are called so."""
        found = self._found(name) if len(name.strip()) >= _LETTERS else []
        links = ", ".join(
            f'<a href="{contact_id}">{escape(words)}</a>' for contact_id, words in found[:_MOST]
        )
        self.setText(say("Perhaps already there: {people}.").format(people=links) if found else "")
        self.setVisible(bool(found))

    def _found(self, name: str) -> list[tuple[int, str]]:
        words = fold(name).split()
        return [
            (contact_id, f"{shown} ({detail})" if detail else shown)
            for contact_id, shown, detail in self._desk.people.suggest_names(name, _MOST + 1)
            if contact_id != self._own_id
            and all(any(part.startswith(word) for part in fold(shown).split()) for word in words)
        ]
