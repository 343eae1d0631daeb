"""A network put together again from what a reader handed over, as an import into an empty one would."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

from netdesk.domain.contact import ME, ME_UID
from netdesk.domain.document import ARRAYS, NetworkDocument
from netdesk.domain.draft import (
    ContactDraft,
    InteractionDraft,
    Item,
    PersonRef,
    Problem,
    RecordDraft,
    RequestDraft,
    TieDraft,
)  # fmt: skip
from netdesk.domain.network import Setting
from netdesk.importers.document import READER
from netdesk.importers.reader import Member


@dataclass(frozen=True)
class TextMember:
    """A file of a source that is only in memory."""

    data: bytes
    name: str = "network.json"

    @property
    def size(self) -> int:
        return len(self.data)

    def open(self) -> BinaryIO:
        return io.BytesIO(self.data)


@dataclass(frozen=True)
class TextSource:
    """Something dropped, made of members in memory."""

    members: tuple[Member, ...]
    path: Path = Path("network.json")


def source_of(document: Any, name: str = "network.json") -> TextSource:
    """A source with one member: bytes as they are, everything else as JSON."""
    data = document if isinstance(document, bytes) else json.dumps(document).encode()
    return TextSource((TextMember(data, name),))


def items_of(document: Any) -> list[Item]:
    """Everything the reader says about a document."""
    return list(READER.read(source_of(document), lambda _read, _total: None))


def problems_of(document: Any) -> list[Problem]:
    return [item for item in items_of(document) if isinstance(item, Problem)]


def drafts_of(document: Any) -> list[Any]:
    return [item for item in items_of(document) if not isinstance(item, Problem)]


def network_of(items: Iterable[Item]) -> NetworkDocument:
    """The network that these drafts describe, in their order."""
    parts: dict[str, list[Any]] = {name: [] for name in (*ARRAYS, "settings")}
    names = {kind: name for name, kind in ARRAYS.items()} | {Setting: "settings"}
    network = NetworkDocument()
    for item in items:
        match item:
            case ContactDraft(is_me=True):
                network = replace(network, me=replace(item.contact, id=ME))
            case ContactDraft():
                parts["contacts"].append(item.contact)
            case InteractionDraft():
                people = tuple(ref.uid for ref in item.people)
                parts["interactions"].append(
                    item.interaction._replace(participants=people, author=_uid(item.author))
                )
            case RequestDraft():
                parts["requests"].append(item.request._replace(contact=item.person.uid))
            case TieDraft():
                tie = item.tie._replace(first=_uid(item.first), second=_uid(item.second))
                parts["ties"].append(tie)
            case RecordDraft():
                parts[names[type(item.record)]].append(item.record)
            case _:
                pass
    whole: dict[str, Any] = {name: tuple(records) for name, records in parts.items()}
    return replace(network, **whole)


def _uid(ref: PersonRef | None) -> str:
    if ref is None:
        return ""
    return ME_UID if ref.is_me else ref.uid
