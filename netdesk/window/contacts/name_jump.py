"""Typing in the list jumps to a name."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from netdesk.domain.person_name import fold

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.window.contacts.contact_model import ContactModel

_PAUSE_S = 1.0
_LOOKED_AT = 200


class NameJump:
    """Letters typed without a pause make one beginning; the same letter again goes to the next name."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._typed = ""
        self._at = 0.0

    def typed(self, letters: str, contacts: ContactModel, current: int) -> int:
        """The row to go to after one more letter, -1 to stay."""
        now = time.monotonic()
        self._typed = letters if now - self._at > _PAUSE_S else self._typed + letters
        self._at = now
        is_same_again = len(set(self._typed)) == 1
        beginning = fold(self._typed[:1] if is_same_again else self._typed)
        if not beginning.strip():
            return -1
        rows = sorted(self._rows(beginning, contacts))
        start = current + 1 if is_same_again else current
        return next((row for row in rows if row >= start), rows[0] if rows else -1)

    def _rows(self, beginning: str, contacts: ContactModel) -> set[int]:
        named = self._desk.people.suggest_names(beginning, _LOOKED_AT)
        found = {
            contacts.row_of(contact_id)
            for contact_id, name, _detail in named
            if any(word.startswith(beginning) for word in (fold(name), *fold(name).split()))
        }
        return found - {-1}
