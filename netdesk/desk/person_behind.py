"""Whom a text means that holds a uid, or a name where nobody of the network is meant."""

from __future__ import annotations

from typing import Protocol

from netdesk.domain.contact import ME, ME_UID


class Named(Protocol):
    """The desk, or a file that is only read."""

    def id_of(self, uid: str, /) -> int | None:
        """The id of the contact with this uid."""
        ...

    def name_of(self, contact_id: int, /) -> str:
        """A contact's name, "" when it is gone."""
        ...


def person_behind(source: Named, uid: str) -> str:
    """The name behind a uid; a text that is none stays as it is."""
    contact_id = ME if uid == ME_UID else source.id_of(uid) if uid else None
    return uid if contact_id is None else source.name_of(contact_id) or uid
