"""Which formats NetDesk reads, and which of them a source is in."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import NamedTuple

from netdesk.domain.error import KnownError
from netdesk.importers.reader import Reader, Source

UNKNOWN = "Not a contact source NetDesk knows"
"""What a person is told of a source that no reader recognises."""

_ENOUGH = 35
_ENOUGH_FOR_FOLDER = 60


class Format(NamedTuple):
    """`reader`: `module:name` of its reader, imported when first asked; `is_archive`: an export of many
    files that belong together, so that a folder can be one; `depth`: how many levels of folders inside
    it have to be looked into to know it.
    """

    reader: str
    is_archive: bool = False
    depth: int = 0


FORMATS = (
    Format("netdesk.importers.vcard.reader:READER"),
    Format("netdesk.importers.linkedin.reader:READER", is_archive=True),
    Format("netdesk.importers.x.reader:READER", is_archive=True, depth=1),
    Format("netdesk.importers.instagram.reader:READER", is_archive=True, depth=4),
    Format("netdesk.importers.facebook.reader:READER", is_archive=True, depth=4),
    Format("netdesk.importers.telegram.reader:READER", is_archive=True),
    Format("netdesk.importers.signal.reader:READER", is_archive=True, depth=1),
    Format("netdesk.importers.document:READER"),
    Format("netdesk.importers.sms.reader:CALL_READER"),
    Format("netdesk.importers.mail.reader:READER", is_archive=True, depth=1),
    Format("netdesk.importers.whatsapp.reader:READER", is_archive=True),
    Format("netdesk.importers.calendar.reader:READER"),
    Format("netdesk.importers.tables.reader:OWN"),
    Format("netdesk.importers.tables.reader:GOOGLE"),
    Format("netdesk.importers.tables.reader:OUTLOOK"),
    Format("netdesk.importers.tables.reader:THUNDERBIRD"),
    Format("netdesk.importers.tables.reader:EVOLUTION"),
    Format("netdesk.importers.tables.reader:XING"),
    Format("netdesk.importers.tables.reader:READER"),
    Format("netdesk.importers.tables.ldif:READER"),
    Format("netdesk.importers.tables.name_list:READER"),
    Format("netdesk.importers.sms.reader:READER"),
)
"""Every format NetDesk reads. A new one is one line here."""


def readers() -> tuple[Reader, ...]:
    """The readers of all formats."""
    return tuple(_reader(form.reader) for form in FORMATS)


def recognise(source: Source) -> Reader | None:
    """The reader that is surest the source is its own; None for something NetDesk does not know.

    It is the content that counts, not the name. Raises KnownError when no reader recognises the source
    and it could not be read.
    """
    return _surest(source, FORMATS)


def archive_depths() -> tuple[int, ...]:
    """How deep one has to look into a folder to know the exports there are, the least first."""
    return tuple(sorted({form.depth for form in FORMATS if form.is_archive}))


def archive_reader(source: Source, depth: int) -> Reader | None:
    """The reader of which the source, a folder and `depth` levels inside it, is one export of many files, of
    those that are known by looking that deep; None when it is none, or holds much else. Raises OSError.
    """
    formats = tuple(form for form in FORMATS if form.is_archive and form.depth == depth)
    try:
        return _surest(source, formats, _ENOUGH_FOR_FOLDER)
    except KnownError:
        return None


def is_of_many_files(reader: Reader) -> bool:
    """Whether what a reader reads is an export of many files that belong together."""
    return any(form.is_archive and _reader(form.reader) is reader for form in FORMATS)


def _surest(source: Source, formats: tuple[Format, ...], enough: int = _ENOUGH) -> Reader | None:
    best, found = enough - 1, None
    unread: KnownError | None = None
    for reader in (_reader(form.reader) for form in formats):
        try:
            certainty = reader.recognise(source)
        except KnownError as error:
            unread = error
            continue
        if certainty > best:
            best, found = certainty, reader
    if found is None and unread is not None:
        raise unread
    return found


@cache
def _reader(address: str) -> Reader:
    module, _, name = address.partition(":")
    reader = getattr(import_module(module), name)
    if not isinstance(reader, Reader):
        raise TypeError(f"{address} is not a reader")
    return reader
