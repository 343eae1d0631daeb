"""Address books in LDIF, as Thunderbird and directories write them: one record per person, lists of them."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import PurePosixPath
from typing import BinaryIO, NamedTuple

from netdesk.domain.contact import Photo, SourceId
from netdesk.domain.draft import ContactDraft, Item, Problem, RecordDraft
from netdesk.domain.network import Group
from netdesk.domain.table_mapping import LEFT_OUT, OWN_FIELD, ColumnUse
from netdesk.importers.csv_lines import Lines
from netdesk.importers.decoding import decode
from netdesk.importers.document_cast import clean
from netdesk.importers.pace import Pace
from netdesk.importers.reader import Progress, Reader, Source
from netdesk.importers.remarks import NOT_OF_A_GROUP, UNREADABLE_PICTURE
from netdesk.importers.tables.contact_row import contact_of_row
from netdesk.importers.tables.noted_row import RowStyle
from netdesk.importers.tables.places import Place

KEY = "ldif"
_LINE = re.compile(r"([A-Za-z][\w.-]*)(?:;[\w.;-]+)?(::?)[ \t]*(.*)$", re.DOTALL)
_HEAD_LINES = 30
_MOST_LINES = 5_000
_RECORDS_PER_STEP = 200
_SILENT = (
    "objectclass modifytimestamp version changetype jpegphoto usercertificate photodata lastmodifieddate"
)
_PHOTO = "jpegphoto"
_MEMBERS = ("member", "uniquemember")
_OF_A_GROUP = frozenset({"cn", "description", *_MEMBERS, *_SILENT.split()})
_USES = {
    "cn": ColumnUse("name"), "displayname": ColumnUse("name"), "givenname": ColumnUse("given_name"),
    "sn": ColumnUse("family_name"), "mail": ColumnUse("email"), "mozillasecondemail": ColumnUse("email"),
    "mozillanickname": ColumnUse("nickname"), "xmozillanickname": ColumnUse("nickname"),
    "telephonenumber": ColumnUse("phone", "work"), "homephone": ColumnUse("phone", "home"),
    "facsimiletelephonenumber": ColumnUse("phone", "fax"), "fax": ColumnUse("phone", "fax"),
    "pager": ColumnUse("phone", "pager"), "mobile": ColumnUse("phone", "mobile"),
    "cellphone": ColumnUse("phone", "mobile"), "street": ColumnUse("street", "work"),
    "streetaddress": ColumnUse("street", "work"), "mozillaworkstreet2": ColumnUse("street", "work"),
    "l": ColumnUse("city", "work"), "st": ColumnUse("region", "work"),
    "postalcode": ColumnUse("postal_code", "work"),
    "c": ColumnUse("country", "work"), "countryname": ColumnUse("country", "work"),
    "postofficebox": ColumnUse("po_box", "work"), "homepostaladdress": ColumnUse("address", "home"),
    "mozillahomestreet": ColumnUse("street", "home"), "mozillahomestreet2": ColumnUse("street", "home"),
    "mozillahomelocalityname": ColumnUse("city", "home"), "mozillahomestate": ColumnUse("region", "home"),
    "mozillahomepostalcode": ColumnUse("postal_code", "home"),
    "mozillahomecountryname": ColumnUse("country", "home"), "o": ColumnUse("organisation"),
    "company": ColumnUse("organisation"), "ou": ColumnUse("department"),
    "department": ColumnUse("department"),
    "title": ColumnUse("title"), "mozillaworkurl": ColumnUse("url", "work"), "workurl": ColumnUse("url",
    "work"),
    "mozillahomeurl": ColumnUse("url", "home"), "homeurl": ColumnUse("url", "home"),
    "labeleduri": ColumnUse("url"),
    "description": ColumnUse("notes"), "notes": ColumnUse("notes"), "birthyear": ColumnUse("birth_year"),
    "birthmonth": ColumnUse("birth_month"), "birthday": ColumnUse("birth_day"),
    "manager": ColumnUse("related", "manager"),
    "nsaimid": ColumnUse("presence", "other"), "mozilla_aimscreenname": ColumnUse("presence", "other"),
    **dict.fromkeys(_SILENT.split(), ColumnUse(LEFT_OUT)),
}  # fmt: skip


_ABOUT_FILE = frozenset({"version", "search", "result"})
_NAMES = {
    f"{word}{place}": f"Custom {place}" for word in ("mozillacustom", "custom") for place in range(1, 5)
}


class Record(NamedTuple):
    """`line`: where it begins; `name`: its dn; `values`: (attribute in small letters, text)."""

    line: int
    name: str
    values: tuple[tuple[str, str], ...]

    def all(self, *attributes: str) -> list[str]:
        """The values of these attributes."""
        return [text for name, text in self.values if name in attributes]


def recognise(source: Source) -> int:
    """How surely this is LDIF."""
    if len(source.members) != 1:
        return 0
    with source.members[0].open() as stream:
        lines = Lines(stream)
        for _ in range(_HEAD_LINES):
            line = lines.next().strip()
            if line and not line.startswith(("#", "version:")):
                return 94 if line[:3].casefold() == "dn:" and "=" in line else 0
    return 0


def read(source: Source, progress: Progress) -> Iterator[Item]:
    """Every record as a contact, a group, or a problem; groups at the end."""
    member = source.members[0]
    label, pace = PurePosixPath(member.name).name, Pace(progress, max(1, member.size))
    groups: list[tuple[str, Record]] = []
    with member.open() as stream:
        for record in _records(stream, pace):
            where = f"{label} line {record.line}"
            if record.all(*_MEMBERS) or _is_group(record):
                groups.append((where, record))
                continue
            yield from _person(where, record)
    for where, record in groups:
        members = tuple(_id(name) for name in record.all(*_MEMBERS))
        name = next(iter(record.all("cn")), record.name)
        text = "\n".join(record.all("description"))
        yield RecordDraft(where, Group(name, text=text, members=members, source=KEY, uid=_id(record.name)))
        if any(attribute not in _OF_A_GROUP for attribute, _ in record.values):
            yield Problem(where, NOT_OF_A_GROUP, is_skip=False)
    pace.finish(member.size)


def _is_group(record: Record) -> bool:
    return any(
        kind.casefold() in ("groupofnames", "groupofuniquenames") for kind in record.all("objectclass")
    )


def _person(where: str, record: Record) -> Iterator[Item]:
    cells = [text for _, text in record.values]
    uses = [_USES.get(name, ColumnUse(OWN_FIELD)) for name, _ in record.values]
    places = [
        Place(at, use, _NAMES.get(record.values[at][0], record.values[at][0]), group=use.label)
        for at, use in enumerate(uses)
        if use.field != LEFT_OUT
    ]
    contact = contact_of_row(cells, places, RowStyle(KEY))
    if contact is None:
        yield Problem(where, "The record names nobody.")
        return
    ids = (SourceId(KEY, _id(record.name)),) if record.name else contact.source_ids
    photo = _photo(record)
    yield ContactDraft(where, replace(contact, source_ids=ids, photo=photo))
    if photo is None and record.all(_PHOTO):
        yield Problem(where, UNREADABLE_PICTURE, is_skip=False)


def _photo(record: Record) -> Photo | None:
    for text in record.all(_PHOTO):
        with suppress(ValueError):
            return Photo("image/jpeg", b64decode(text, validate=True))
    return None


def _id(name: str) -> str:
    """A dn in the form it is compared in."""
    return ",".join(part.strip() for part in name.casefold().split(","))


def _records(stream: BinaryIO, pace: Pace) -> Iterator[Record]:
    lines = Lines(stream)
    begun, values = 1, list[tuple[str, str]]()
    for count, (number, line) in enumerate(_unfolded(lines)):
        if count % _RECORDS_PER_STEP == 0:
            pace.step(lines.position)
        found = _LINE.match(line)
        is_next = found is not None and found[1].casefold() == "dn"
        if (not line or is_next) and values:
            yield from _record(begun, values)
            values = []
        if found and len(values) < _MOST_LINES:
            begun = number if not values else begun
            name, text = found[1].casefold(), found[3]
            values.append((name, text if name == _PHOTO else _value(found[2], text)))
    if values:
        yield from _record(begun, values)


def _record(line: int, values: list[tuple[str, str]]) -> Iterator[Record]:
    """The record in these lines; none where they are about the file or the search it came from."""
    if all(attribute in _ABOUT_FILE for attribute, _ in values):
        return
    name = next((text for attribute, text in values if attribute == "dn"), "")
    yield Record(line, name, tuple((at, text) for at, text in values if at != "dn" and text.strip()))


def _unfolded(lines: Lines) -> Iterator[tuple[int, str]]:
    """(number, line) with the lines that begin with a blank joined to those before; blank lines stay."""
    number, whole = 0, ""
    while line := lines.next():
        line = line.rstrip("\n")
        if line.startswith(" ") and number:
            whole += line[1:]
            continue
        if number and not whole.startswith("#"):
            yield number, whole
        number, whole = lines.number, line
    if number:
        yield number, whole


def _value(colons: str, text: str) -> str:
    if colons == ":":
        return text.strip()
    try:
        return clean(decode(b64decode(text + "=" * (-len(text) % 4))).text)
    except ValueError:
        return text


READER = Reader(KEY, "LDIF address book", recognise, read)
"""The reader of LDIF."""
