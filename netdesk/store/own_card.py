"""Whether a contact may be the owner, whom address books and mailboxes know as somebody of their own."""

from __future__ import annotations

from netdesk.store.driver import Connection
from netdesk.store.row_references import is_spoken_of

_SAID_OF_ANYBODY = ("apart", "decision", "member")
_EXCHANGES = ("interaction", "participant")
_BY_HAND = (
    "SELECT 1 FROM participant p JOIN interaction i ON i.id=p.interaction_id "
    "WHERE p.contact_id=?1 AND i.source_id='' UNION ALL "
    "SELECT 1 FROM interaction WHERE author_id=?1 AND source_id='' LIMIT 1"
)


def is_own_card(connection: Connection, contact_id: int) -> bool:
    """Whether a contact is a mere card, as the owner has one in address books: nothing speaks of them but
    what was decided about them, and lists of members.
    """
    return not is_spoken_of(connection, contact_id, but_for=_SAID_OF_ANYBODY)


def may_be_owner(connection: Connection, contact_id: int) -> bool:
    """Whether a contact is a mere card, or another account of the owner's: nothing else speaks of them but
    exchanges that a source told. Whoever logs one by hand has talked to somebody.
    """
    if is_spoken_of(connection, contact_id, but_for=(*_SAID_OF_ANYBODY, *_EXCHANGES)):
        return False
    return connection.execute(_BY_HAND, (contact_id,)).fetchone() is None
