"""What tests of cards read with: the items, the contacts and the problems in some bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from netdesk.domain.contact import Contact
from netdesk.domain.draft import ContactDraft, Item, Problem
from netdesk.importers.vcard.reader import READER


@dataclass(frozen=True)
class BytesMember:
    """A file of a source that stands in memory; `open_as` instead of its bytes, if given."""

    name: str
    data: bytes
    open_as: Callable[[], BinaryIO] | None = None

    @property
    def size(self) -> int:
        return len(self.data)

    def open(self) -> BinaryIO:
        return self.open_as() if self.open_as else BytesIO(self.data)


@dataclass(frozen=True)
class BytesSource:
    """A source in memory."""

    members: tuple[BytesMember, ...]
    path: Path = Path("drop")


def file(data: bytes, name: str = "kontakte.vcf") -> BytesSource:
    return BytesSource((BytesMember(name, data),))


def read_all(data: bytes | str) -> list[Item]:
    if isinstance(data, str):
        data = data.encode()
    return list(READER.read(file(data), lambda done, total: None))


def contacts(data: bytes | str) -> list[Contact]:
    return [item.contact for item in read_all(data) if isinstance(item, ContactDraft)]


def only_contact(data: bytes | str) -> Contact:
    (contact,) = contacts(data)
    return contact


def problems(data: bytes | str) -> list[Problem]:
    return [item for item in read_all(data) if isinstance(item, Problem)]


def card(*lines: str, version: str = "3.0") -> str:
    """A card of these lines."""
    head = ("BEGIN:VCARD", *([f"VERSION:{version}"] if version else []))
    return "".join(f"{line}\r\n" for line in (*head, *lines, "END:VCARD"))
