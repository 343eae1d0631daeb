"""A network that holds nobody yet, for trying out what an import would do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from netdesk.domain.channel import CHANNELS, Channel
from netdesk.domain.contact import ME, ME_UID, Contact, Interaction, Related
from netdesk.domain.importing import ExchangeKey, Keepable, KnownPerson
from netdesk.domain.moment import MomentKind


class EmptyNetwork:
    """The side of a network that is new: its owner without a name, and the built-in channels."""

    def people(self) -> Iterable[KnownPerson]:
        """Nobody."""
        return ()

    def contact(self, contact_id: int) -> Contact:
        """The owner."""
        if contact_id != ME:
            raise KeyError(contact_id)
        return Contact(uid=ME_UID, id=ME)

    def known_exchanges(self, keys: Sequence[ExchangeKey]) -> set[ExchangeKey]:
        """None."""
        return set()

    def exchanges_with(self, contact_ids: Sequence[int], *, is_open: bool) -> Mapping[int, Counter[str]]:
        """Nobody."""
        return {}

    def open_authors(self, keys: Sequence[ExchangeKey]) -> Mapping[ExchangeKey, int]:
        """Nobody."""
        return {}

    def partners(self, keys: Sequence[ExchangeKey]) -> Mapping[ExchangeKey, int]:
        """Nobody."""
        return {}

    def related(self) -> Iterable[tuple[int, Related]]:
        """Nobody."""
        return ()

    def exchanges_of(self, source: str, kind: MomentKind) -> Iterable[Interaction]:
        """None."""
        return ()

    def records(self, kind: type) -> Iterable[Keepable]:
        """None but the channels."""
        return CHANNELS if kind is Channel else ()

    def connected_by(self, source: str) -> Iterable[tuple[int, str]]:
        """Nobody."""
        return ()

    def imported_from(self, source: str) -> Iterable[str]:
        """None."""
        return ()

    def told_before(self, reason: str) -> set[str]:
        """Nothing."""
        return set()

    def uids(self) -> Iterable[str]:
        """None but the owner's."""
        return (ME_UID,)
