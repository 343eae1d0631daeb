"""A hint while a contact is typed in: the same person may be there already."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from netdesk.desk.lookalikes import PROBABLY, Lookalikes
from netdesk.domain.contact import Contact
from netdesk.domain.person_name import fold
from netdesk.window.card.card_words import say
from netdesk.window.kit.label import Label

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk

_LETTERS = 4
_MOST = 3


class Namesakes(Label):
    """Hidden until somebody is found; Open shows that contact behind the dialog."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("", "small", "textSecondary", wraps=True)
        self._desk = desk
        self._contact = Contact()
        self._lookalikes = Lookalikes(desk)
        self._lookalikes.ready.connect(self._look_again)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(lambda link: desk.intents.card_wanted.emit(int(link)))
        self.hide()

    def look(self, contact: Contact) -> None:
        """Look for the one who is being typed in: by all that is known, or else by names that begin so or
        are nearly the same.
        """
        self._contact = contact
        text = self._probably(contact) or self._perhaps(contact)
        self.setText(text)
        self.setVisible(bool(text))

    def _look_again(self) -> None:
        self.look(self._contact)

    def _probably(self, contact: Contact) -> str:
        found = self._alike(contact, PROBABLY)
        return say("Probably already there: {people}.").format(people=_links(found)) if found else ""

    def _perhaps(self, contact: Contact) -> str:
        name = " ".join(filter(None, (contact.given_name, contact.family_name)))
        if len(name.strip()) < _LETTERS:
            return ""
        words = fold(name).split()
        found = [
            (contact_id, shown, detail)
            for contact_id, shown, detail in self._desk.people.suggest_names(name, _MOST + 1)
            if contact_id != contact.id
            and all(any(part.startswith(word) for part in fold(shown).split()) for word in words)
        ]  # fmt: skip
        found = found or self._alike(contact, 1)
        return say("Perhaps already there: {people}.").format(people=_links(found)) if found else ""

    def _alike(self, contact: Contact, least: int) -> list[tuple[int, str, str]]:
        alike = self._lookalikes.of(contact, _MOST, least)
        return [(one.id, self._desk.name_of(one.id), one.reason) for one in alike]


def _links(people: list[tuple[int, str, str]]) -> str:
    """Names with what is known beside them, and a way to each."""
    return ", ".join(
        f'{escape(f"{name} ({detail})" if detail else name)} <a href="{contact_id}">{say("Open")}</a>'
        for contact_id, name, detail in people[:_MOST]
    )
