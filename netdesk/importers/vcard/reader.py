"""vCard files: contacts, groups and ties of every program's address book."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import PurePosixPath
from typing import BinaryIO

from netdesk.domain.contact import Contact
from netdesk.domain.draft import ContactDraft, Item, Problem
from netdesk.domain.error import KnownError
from netdesk.importers.decoding import wide_encoding
from netdesk.importers.reader import Member, Progress, Reader, Source
from netdesk.importers.remarks import NOT_OF_A_GROUP
from netdesk.importers.vcard.blocks import Read, blocks
from netdesk.importers.vcard.card import Card, read_card
from netdesk.importers.vcard.cards import MAX_CARD_BYTES, Stray, split_cards
from netdesk.importers.vcard.content_line import Heads
from netdesk.importers.vcard.links import Links

HEAD_BYTES = 64 * 1024
_ENDINGS = {".vcf", ".vcard"}
_BEGIN = re.compile(
    r"(?:^|[\r\n])(?:\ufeff|[ \t])*(?:[\w-]+\.)?BEGIN[ \t]*:[ \t]*VCARD[ \t]*(?=[\r\n]|$)", re.IGNORECASE
)
_GROUP = re.compile(rb"^(?:X-ADDRESSBOOKSERVER-)?KIND[^:\r\n]*:[ \t]*group", re.IGNORECASE | re.MULTILINE)
_CARD = re.compile(rb"^[ \t]*BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE | re.MULTILINE)
_CUT = "The file ends inside this card; what stands before was read."
_LOST = "The file breaks off inside this card, which was left out: half a name or number is a wrong one."
_BREAKS = (OSError, EOFError, zlib.error, zipfile.BadZipFile, KnownError)


def recognise(source: Source) -> int:
    """How surely this is a file of cards, or a folder or zip that holds some. Raises KnownError when the
    only file cannot be read.
    """
    if len(source.members) != 1:
        cards = sum(1 for member in source.members if _is_named_card(member))
        return (90 if cards * 2 >= len(source.members) else 40) if cards else 0
    member = source.members[0]
    with member.open() as stream:
        head = stream.read(HEAD_BYTES)
    named = 30 if _is_named_card(member) else 0
    encoding = wide_encoding(head) or "latin-1"
    found = _BEGIN.search(head.decode(encoding, "replace").replace("\xef\xbb\xbf", "\ufeff"))
    if not found:
        return named
    return 95 if not found.string[: found.start()].strip(" \t\r\n\ufeff") or named else 60


def holds_only_groups(source: Source) -> bool:
    """Whether this is a small file of groups alone, whose people have cards in other files. Raises KnownError
    when it cannot be read.
    """
    if len(source.members) != 1 or source.members[0].size > HEAD_BYTES:
        return False
    with source.members[0].open() as stream:
        text = stream.read(HEAD_BYTES)
    groups = len(_GROUP.findall(text))
    return 0 < groups == len(_CARD.findall(text))


def read(source: Source, progress: Progress) -> Iterator[Item]:
    """A draft for every card of every file, then the groups and the ties between them. Cards that are
    empty or too large, and what is no card, are told as problems; one never costs another.
    """
    members = [member for member in source.members if _is_named_card(member)] or list(source.members)
    total = sum(member.size for member in members)
    done = 0

    def tell(read_bytes: int) -> None:
        nonlocal done
        done += read_bytes
        progress(done, total)

    heads, links = Heads(), Links()
    for member in members:
        try:
            stream = member.open()
        except _BREAKS as error:
            yield Problem(member.name, _sentence(error), breaks_off=True)
            continue
        with stream:
            yield from _cards(stream, member.name, heads, links, tell)
    yield from links.drafts()


def read_text(text: str, where: str) -> Iterator[Item]:
    """The cards in a text that was pasted; `where` names it in drafts and problems."""
    links = Links()
    stream = BytesIO(text.encode("utf-8", "replace"))
    yield from _cards(stream, where, Heads(), links, lambda _: None)
    yield from links.drafts()


def _cards(
    stream: BinaryIO, name: str, heads: Heads, links: Links, tell: Callable[[int], None]
) -> Iterator[Item]:
    broken: list[Problem] = []
    has_cards = False
    for piece in split_cards(blocks(_up_to_break(stream, name, broken, tell))):
        if isinstance(piece, Stray):
            yield _stray_problem(piece, name)
            continue
        has_cards = True
        where = f"{name} card {piece.number} (line {piece.line})"
        if piece.is_too_large:
            size = MAX_CARD_BYTES // (1024 * 1024)
            yield Problem(where, f"The card is larger than {size} MB and was left out.")
            continue
        if piece.is_cut and broken:
            yield Problem(where, _LOST)
            continue
        card = read_card(piece, heads)
        if card.is_thing:
            yield Problem(where, "It is a place or a device, not a person.")
        elif card.contact and card.members is None:
            links.add(where, card, card.contact)
            yield ContactDraft(where, card.contact)
        else:
            yield from _group_or_nothing(where, card, links)
        for remark in card.remarks:
            yield Problem(where, remark, is_skip=False)
        if piece.is_cut:
            yield Problem(where, _CUT, is_skip=False, breaks_off=True)
    yield from broken
    if not (has_cards or broken):
        yield Problem(name, "There is no card in this file.")


def _up_to_break(stream: BinaryIO, name: str, broken: list[Problem], tell: Callable[[int], None]) -> Read:
    """Reads from the stream up to where it ends or cannot be read any more."""

    def read_some(size: int) -> bytes:
        if broken:
            return b""
        try:
            data = stream.read(size)
        except _BREAKS as error:
            broken.append(Problem(name, _sentence(error), is_skip=False, breaks_off=True))
            return b""
        if data:
            tell(len(data))
        return data

    return read_some


def _group_or_nothing(where: str, card: Card, links: Links) -> Iterator[Problem]:
    if card.contact is None:
        yield Problem(where, "The card is empty.")
        return
    links.add_group(where, card, card.contact)
    if _has_more_than_a_group(card.contact):
        yield Problem(where, NOT_OF_A_GROUP, is_skip=False)


def _has_more_than_a_group(contact: Contact) -> bool:
    in_group = Contact(
        uid=contact.uid, kind=contact.kind, formatted_name=contact.formatted_name,
        given_name=contact.given_name, family_name=contact.family_name, notes=contact.notes,
        urls=contact.urls[:1], source_ids=contact.source_ids,
    )  # fmt: skip
    return contact != in_group


def _stray_problem(stray: Stray, name: str) -> Problem:
    lines = (
        "A line outside of the cards was"
        if stray.lines == 1
        else f"{stray.lines} lines outside of the cards were"
    )
    return Problem(f"{name} line {stray.line}", f"{lines} left out.", is_skip=False)


def _is_named_card(member: Member) -> bool:
    return PurePosixPath(member.name).suffix.lower() in _ENDINGS


def _sentence(error: Exception) -> str:
    if isinstance(error, KnownError):
        return error.sentence
    return "The file breaks off here: the rest of it could not be read."


READER = Reader("vcard", "vCard", recognise, read, names_others=holds_only_groups)
