"""Where mails stand in what was dropped: files of many, files of one, folders of a Maildir."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from netdesk.importers.mail.mbox import RawMail, mbox_mails
from netdesk.importers.reader import Member, Source
from netdesk.importers.streaming import first_bytes, stream

_HEAD_BYTES = 4096
_BESIDE_MORE = 50
"""How sure it is that this is mail where most files are none: too little for a folder to be a mailbox."""
_MAILDIR_FILE = re.compile(r"\d{6,}\.[^/]*?(?:[:!;]2,[A-Za-z]*)?$")
_MAILDIR_FLAGS = re.compile(r"[:!;]2,[A-Za-z]*$")
_MAILDIR_FOLDERS = frozenset({"cur", "new"})
_SINGLE = frozenset({".eml", ".emlx"})
_MANY = frozenset({".mbox", ".mbx", ".mbs"})
_NO_MAIL = frozenset(
    {".msf", ".dat", ".html", ".json", ".csv", ".vcf", ".ics", ".xml", ".txt", ".js", ".plist"}
)
_FIRST_FIELD = re.compile(rb"(?:[!-9;-~]{1,76}:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
_TELLING = re.compile(
    rb"^(?:(from|return-path|received|delivered-to|sender)|(date|message-id|subject|mime-version|to)):",
    re.IGNORECASE | re.MULTILINE,
)
_FOLDED_NAME = re.compile(r"\.(?:mbox|mbx|mbs|sbd|eml|emlx)$", re.IGNORECASE)
_OWN_NAMES = frozenset({"mbox", "cur", "new", "tmp"})


class Box(NamedTuple):
    """A file with mails. `place`: the mail folder it stands for, "" when its path does not tell."""

    member: Member
    is_mbox: bool
    place: str

    def mails(self, most: int, tell: Callable[[int], None]) -> Iterator[RawMail]:
        """Its mails, of each the first `most` bytes. Raises KnownError, in the middle, too."""
        with stream(self.member) as file:
            if self.is_mbox:
                yield from mbox_mails(file, most, tell)
                return
            data = file.read(most)
            file.read(1)  # half a mail would be taken for a whole one: where it is cut off, this says so
            tell(self.member.size)
        if self.member.name.casefold().endswith(".emlx"):
            data = data.partition(b"\n")[2]
        yield RawMail(1, b"", data)


def boxes(source: Source) -> list[Box]:
    """All files of a source that hold mails."""
    is_alone = len(source.members) == 1
    return [box for member in source.members if (box := _box(member, is_alone=is_alone))]


def certainty(source: Source) -> int:
    """How surely a source is mail: a file by its content; of a zip or a folder, how many of its files are."""
    members = source.members
    if len(members) == 1:
        return 90 if _box(members[0], is_alone=True) else 0
    names = {member.name for member in members}
    mails = sum(_is_named_mail(member.name, names) for member in members)
    beside = sum(
        PurePosixPath(name).suffix in (".msf", ".dat") or "table_of_contents" in name for name in names
    )
    if not mails:
        return 0
    if 2 * mails >= len(members) - beside:
        return 85
    return _BESIDE_MORE


def _is_named_mail(name: str, names: set[str]) -> bool:
    path = PurePosixPath(name)
    suffix = path.suffix.casefold()
    if suffix in _SINGLE or suffix in _MANY or path.name == "mbox" or f"{name}.msf" in names:
        return True
    return _is_of_maildir(path)


def _is_of_maildir(path: PurePosixPath) -> bool:
    """Whether a Maildir names files like this one; those that were seen bear flags wherever they stand."""
    is_named = bool(_MAILDIR_FILE.match(path.name))
    return is_named and (path.parent.name in _MAILDIR_FOLDERS or bool(_MAILDIR_FLAGS.search(path.name)))


def _box(member: Member, *, is_alone: bool) -> Box | None:
    """The box in a file, None when it is none; which of many files are mails is told by name first."""
    path = PurePosixPath(member.name)
    suffix = path.suffix.casefold()
    if not is_alone and (suffix in _NO_MAIL or path.parent.name == "tmp"):
        return None
    if _is_of_maildir(path):
        return Box(member, is_mbox=False, place=place_of(member.name))
    head = first_bytes(member, _HEAD_BYTES).removeprefix(b"\xef\xbb\xbf")
    if head.startswith(b"From ") and _is_head(head.partition(b"\n")[2]):
        return Box(member, is_mbox=True, place=place_of(member.name))
    if suffix == ".emlx":
        head = head.partition(b"\n")[2]
    return Box(member, is_mbox=False, place=place_of(member.name)) if _is_head(head) else None


def _is_head(head: bytes) -> bool:
    fields = _FIRST_FIELD.match(head.lstrip(b"\r\n>"))
    if fields is None:
        return False
    found = _TELLING.findall(fields[0])
    return any(one for one, _ in found) and any(other for _, other in found)


def place_of(name: str) -> str:
    """The mail folder a file stands for: `Sent` of `Sent.mbox/mbox`, `.Sent/cur/1700000000.x`, `Mail/Sent`;
    "" when its path does not tell.
    """
    for part in reversed(PurePosixPath(name).parts):
        plain = _FOLDED_NAME.sub("", part).lstrip(".")
        is_one_mail = PurePosixPath(part).suffix.casefold() in _SINGLE or _MAILDIR_FILE.match(plain)
        if plain not in _OWN_NAMES and not is_one_mail:
            return plain.rpartition(".")[2] if part.startswith(".") else plain
    return ""
