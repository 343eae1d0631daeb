"""What of Outlook is in a form of its own, and what to do instead."""

from __future__ import annotations

from netdesk.domain.error import KnownError
from netdesk.importers.reader import Source
from netdesk.importers.streaming import stream

_MESSAGE = (
    "It is a message in Outlook's own form, which NetDesk does not read; save it as .eml and drop that."
)
_STORE = (
    "It is a mailbox in Outlook's own form, which NetDesk does not read; export it as mbox with another mail "
    "program and drop that."
)
_COMPOUND_FILE = bytes.fromhex("D0CF11E0A1B11AE1")
_PROPERTIES = "__properties_version1.0".encode("utf-16-le")
_MAILBOX = b"!BDN"
_LOOKED_INTO = 1 << 20


def outlooks_own(source: Source) -> str:
    """The sentence on what to do instead, "" when a source is no such file."""
    if len(source.members) != 1:
        return ""
    member = source.members[0]
    is_message = member.name.casefold().endswith(".msg")
    try:
        with stream(member) as file:
            head = file.read(len(_COMPOUND_FILE))
            if head == _COMPOUND_FILE and not is_message:
                is_message = _PROPERTIES in file.read(_LOOKED_INTO)
    except KnownError:
        return ""
    if head.startswith(_MAILBOX):
        return _STORE
    return _MESSAGE if is_message and head == _COMPOUND_FILE else ""
