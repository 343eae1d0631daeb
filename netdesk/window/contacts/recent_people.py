"""Who came and went since the last reading: the order still lacks the ones and names the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class RecentPeople:
    """Keeps the list right between an edit and the reading that follows it in the background."""

    def __init__(self) -> None:
        self._came: dict[int, None] = {}
        self._went: set[int] = set()

    def note(self, contact_id: int, *, is_there: bool, is_shown: bool) -> bool:
        """Note a contact that was touched; answers whether the list has to take it in or let it go."""
        if not is_there:
            self._came.pop(contact_id, None)
            self._went.add(contact_id)
            return is_shown
        self._went.discard(contact_id)
        if is_shown:
            return False
        self._came[contact_id] = None
        return True

    def forget(self, contact_ids: frozenset[int] | None) -> None:
        """These were read: the order knows of them now. None for all."""
        if contact_ids is None:
            self._came.clear()
            self._went.clear()
            return
        self._went -= contact_ids
        for one in contact_ids:
            self._came.pop(one, None)

    def applied(self, ids: Sequence[int], *, takes_in: bool) -> Sequence[int]:
        """The order without those who went, and with those who came at its top where `takes_in`."""
        came: Iterable[int] = self._came if takes_in else ()
        if not self._went and not came:
            return ids
        known = [one for one in ids if one not in self._went]
        present = set(known) if came else set()
        return [one for one in came if one not in present] + known
