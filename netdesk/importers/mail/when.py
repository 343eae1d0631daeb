"""When a mail was written: by its own date, or, where that cannot be, by the last server or the mailbox."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from netdesk.domain.moment import Moment
from netdesk.importers.mail.head import Head

_FIRST_YEAR, _LAST_YEAR = 1982, 2037
"""Clocks of computers that were never set say 1970 or 1980, broken ones 2038 and later."""


def moment_of(head: Head, envelope: bytes = b"") -> Moment | None:
    """The moment of a mail; None when nothing in it tells. `envelope`: of the mailbox file."""
    received = head.get("received").rpartition(";")[2]
    stamp = envelope.decode("ascii", "replace").partition(" ")[2]
    for text in (head.get("date"), received, stamp):
        when = _instant(text) if text else None
        if when is not None and _FIRST_YEAR <= when.year <= _LAST_YEAR:
            return Moment.of(when)
    return None


def _instant(text: str) -> datetime | None:
    try:
        when = parsedate_to_datetime(text)
        return when if when.utcoffset() is not None else when.replace(tzinfo=UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
