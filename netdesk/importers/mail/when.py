"""When a mail was written: by its own date, or, where that cannot be, by the last server or the mailbox."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from netdesk.domain.moment import Moment
from netdesk.importers.mail.head import Head

_FIRST_YEAR, _LAST_YEAR = 1982, 2037
"""Clocks of computers that were never set say 1970 or 1980, broken ones 2038 and later."""
_UTC_SOMEWHERE = "-0000"
_ZONES = {
    name: timezone(timedelta(hours=hours))
    for hours, names in ((0, "WET"), (1, "CET MET MEZ WEST BST"), (2, "CEST MEST MESZ EET"), (3, "EEST"))
    for name in names.split()
}
"""European zones as programs of old write them, which the standard (RFC 5322) has no words for."""


def moment_of(head: Head, envelope: bytes = b"") -> Moment | None:
    """The moment of a mail; None when nothing in it tells. `envelope`: of the mailbox file."""
    received = head.get("received").rpartition(";")[2]
    stamp = envelope.decode("ascii", "replace").partition(" ")[2]
    # The line before a mail of a mailbox bears the time in UTC, without saying so (RFC 4155).
    for text, is_utc in ((head.get("date"), False), (received, False), (stamp, True)):
        when = _date(text, is_utc=is_utc) if text else None
        if when is not None and _FIRST_YEAR <= when.year <= _LAST_YEAR:
            return Moment.of(when)
    return None


def _date(text: str, *, is_utc: bool) -> datetime | None:
    """The date and time in a text, with its zone if it is said or known (`is_utc`)."""
    try:
        when = parsedate_to_datetime(text)
        if when.utcoffset() is not None:
            return when
        zone = UTC if is_utc or _UTC_SOMEWHERE in text else _ZONES.get(text.rsplit(maxsplit=1)[-1].upper())
        return when.replace(tzinfo=zone)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
