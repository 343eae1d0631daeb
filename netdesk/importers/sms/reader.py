"""How a backup of SMS Backup & Restore is recognised and read: files of messages and files of calls."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from netdesk.domain.contact import Contact
from netdesk.domain.draft import InteractionDraft, Item, Problem
from netdesk.domain.error import KnownError
from netdesk.importers.decoding import wide_encoding
from netdesk.importers.left_out import left_out
from netdesk.importers.reader import Member, Progress, Reader, Source, without_owner
from netdesk.importers.sms.calls import call_item
from netdesk.importers.sms.picture_messages import PictureMessages
from netdesk.importers.sms.records import Record, records
from netdesk.importers.sms.texts import text_item
from netdesk.importers.streaming import first_bytes, stream
from netdesk.importers.told_together import ToldTogether

TEXTS, CALLS = "sms", "phone"
"""The keys of the readers and of whatever was imported, which are the channels that it went over."""
_ROOTS = {"smses": TEXTS, "calls": CALLS}
_HEAD_BYTES = 64 * 1024
_REPLACED = "\ufffd"
_TAG = re.compile(r"<([A-Za-z][\w.-]*)")


def recognise_texts(source: Source) -> int:
    """How surely this is a backup of messages, or a zip with backups of messages or calls."""
    if len(source.members) == 1:
        return 95 if _kind_of(source.members[0]) == TEXTS else 0
    return 80 if any(map(_kind_of, _xml_files(source))) else 0


def recognise_calls(source: Source) -> int:
    """How surely this is a backup of calls."""
    return 95 if len(source.members) == 1 and _kind_of(source.members[0]) == CALLS else 0


def read_for(source: Source, progress: Progress, owner: Contact) -> Iterator[Item]:
    """A draft for every message and call, or why there is none; the owner's numbers tell who in a group
    message is the owner.
    """
    # Also those whose beginning is damaged.
    members = _xml_files(source) or list(source.members)
    total = sum(member.size for member in members)
    done = 0

    def tell(count: int) -> None:
        nonlocal done
        done += count
        progress(min(done, total), total)

    pictures = PictureMessages([phone.value for phone in owner.phones])
    for member in members:
        told = ToldTogether()
        yield from told.few(_items(member, tell, pictures))
        yield from told.rest()
    yield from left_out(source, {member.name for member in members})


def _items(member: Member, tell: Callable[[int], None], pictures: PictureMessages) -> Iterator[Item]:
    count = unclear = 0
    try:
        with stream(member) as file:
            for record in records(file, tell):
                count += 1
                item = _item(record, f"{member.name} entry {record.number}", pictures)
                unclear += isinstance(item, InteractionDraft) and _REPLACED in item.interaction.text
                yield item
    except KnownError as error:
        yield Problem(member.name, error.sentence, is_skip=not count, breaks_off=True)
        return
    if not count:
        yield Problem(member.name, "There is no message and no call in this file.")
    if unclear:
        yield Problem(member.name, f"Some letters in {unclear} of its texts cannot be read.", is_skip=False)


def _item(record: Record, where: str, pictures: PictureMessages) -> Item:
    if record.root is None:
        return Problem(where, "The entry is broken and could not be read.")
    if record.root.tag == "sms":
        return text_item(record.root, where, TEXTS)
    if record.root.tag == "mms":
        return pictures.item(record, where, TEXTS)
    return call_item(record.root, where, CALLS)


def _xml_files(source: Source) -> list[Member]:
    return [member for member in source.members if PurePosixPath(member.name).suffix.casefold() == ".xml"]


def _kind_of(member: Member) -> str:
    """The key of the reader for a file, "" when it is no backup."""
    head = first_bytes(member, _HEAD_BYTES)
    return _ROOTS.get(_root(head.decode(wide_encoding(head) or "latin-1", "replace")), "")


def _root(text: str) -> str:
    """The first element of an XML text, behind a declaration and comments; "" when there is none."""
    place = text.find("<")
    while place >= 0:
        if found := _TAG.match(text, place):
            return found[1]
        is_comment = text.startswith("<!--", place)
        place = text.find("-->" if is_comment else "<", place + 1)
        if is_comment and place >= 0:
            place = text.find("<", place)
    return ""


READER = Reader(TEXTS, "SMS Backup & Restore", recognise_texts, without_owner(read_for), read_for)
"""The reader of backups of texts from Android phones, and of zips of all backups."""
CALL_READER = Reader(CALLS, "SMS Backup & Restore calls", recognise_calls, without_owner(read_for), read_for)
"""The reader of backups of calls."""
