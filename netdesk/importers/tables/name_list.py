"""A plain list of people, one per line: names, or names with addresses, as they are pasted from anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath

from netdesk.domain.contact import Contact, Labelled, SourceId
from netdesk.domain.draft import ContactDraft, Item, Problem
from netdesk.importers.csv_lines import Lines
from netdesk.importers.mail.addresses import mailboxes
from netdesk.importers.name_key import is_legal_form
from netdesk.importers.pace import Pace
from netdesk.importers.reader import Progress, Reader, Source
from netdesk.importers.stable_id import stable_id
from netdesk.importers.tables.content_kind import EMAIL, is_name
from netdesk.importers.tables.header_words import use_of_header
from netdesk.importers.tables.plain_text import is_text
from netdesk.importers.written_name import WrittenName, name_and_more, name_in_one, puts_family_first

KEY = "names"
_BULLET = re.compile(r"^\s*(?:[-–•*·▪‣☐]|\(?\d{1,4}[.)])\s+")
_LONGEST = 200
_MOST_WORDS = 12
_LOOKED_AT = 400
_HEAD_BYTES = 1 << 14
_ENOUGH = 0.8
_FEWEST = 2
_LINES_PER_STEP = 200
_BETWEEN_ADDRESSES = re.compile(r"[\s,;]+")
_ONE_WORD = re.compile(r"[^\W\d_][\w'’-]{1,30}$")


def recognise(source: Source) -> int:
    """How surely this is a list of people; a weak claim, since any short lines can look so."""
    if len(source.members) != 1:
        return 0
    with source.members[0].open() as stream:
        head = stream.read(_HEAD_BYTES)
    found = _first_lines(head)
    recipients = sum(_is_of_recipients(line) for line in found)
    if len(found) + recipients < _FEWEST or not is_text(head) or head.count(b"\t") > len(found):
        return 0
    whole = recipients + sum(_is_person(line) and not _is_of_recipients(line) for line in found)
    single = sum(bool(_ONE_WORD.match(line)) and line[:1].isupper() for line in found)
    return 37 if whole + single >= _ENOUGH * len(found) and 2 * whole >= len(found) else 0


def read(source: Source, progress: Progress) -> Iterator[Item]:
    """A contact for every line, with a place or a firm behind the name in the notes; a problem for those
    that are no name.
    """
    member = source.members[0]
    label, pace = PurePosixPath(member.name).name, Pace(progress, max(1, member.size))
    with member.open() as stream:
        is_family_first = puts_family_first(_first_lines(stream.read(_HEAD_BYTES)))
    with member.open() as stream:
        lines = Lines(stream)
        while text := lines.next():
            if lines.number % _LINES_PER_STEP == 0:
                pace.step(lines.position)
            line = _bare(text)
            if line and not (lines.number == 1 and use_of_header(line)):
                yield from _people(f"{label} line {lines.number}", line, is_family_first=is_family_first)
    pace.finish(member.size)


def _first_lines(head: bytes) -> list[str]:
    lines = Lines(BytesIO(head))
    return [_bare(line) for line in (lines.next() for _ in range(_LOOKED_AT)) if line.strip()]


def _bare(line: str) -> str:
    return " ".join(_BULLET.sub("", line).split()).strip(" ,;\t")


def _is_person(line: str) -> bool:
    if len(line) > _LONGEST or len(line.split()) > _MOST_WORDS:
        return False
    before, comma, _more = line.partition(",")
    return is_name(line.replace(",", "", 1)) or bool(comma and is_name(before)) or bool(mailboxes(line))


def _is_of_recipients(line: str) -> bool:
    """Whether it is a field of recipients: several addresses, with names or without, and nothing else."""
    count = len(mailboxes(line)) if line.count("@") >= _FEWEST else 0
    if count < _FEWEST or line.count("@") != count:
        return False
    is_named = line.count("<") == count and line.endswith(">")
    return is_named or all(map(EMAIL.match, _BETWEEN_ADDRESSES.split(line)))


def _people(where: str, line: str, *, is_family_first: bool) -> Iterator[Item]:
    found = mailboxes(line) if "@" in line else ()
    if found:
        for one in found:
            name = name_in_one(one.name or one.email, is_family_first=is_family_first)
            yield ContactDraft(where, _contact(name, email=one.email))
    elif _is_person(line) or _ONE_WORD.match(line):
        name, more = name_and_more(line, is_family_first=is_family_first)
        yield ContactDraft(where, _contact(name, notes=more))
    else:
        yield Problem(where, "The line is no name.")


def _contact(name: WrittenName, *, email: str = "", notes: str = "") -> Contact:
    firm = "," in name.shown and is_legal_form(name.shown.partition(",")[2])
    return Contact(
        kind="organisation" if firm else "person",
        formatted_name=name.shown,
        given_name=name.given,
        family_name=name.family,
        prefix=name.prefix,
        suffix=name.suffix,
        organisation=name.shown if firm else "",
        notes=notes,
        emails=(Labelled(email, source=KEY),) if email else (),
        source_ids=(SourceId(KEY, stable_id(name.shown, email, *filter(None, (notes,)))),),
    )


READER = Reader(KEY, "List of names", recognise, read)
"""The reader of plain lists of people."""
