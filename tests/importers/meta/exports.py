"""Builders of invented downloads of Facebook, Messenger and Instagram, in every generation of their files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from netdesk.domain.contact import Contact
from netdesk.domain.draft import ContactDraft, InteractionDraft, Item, Problem, RequestDraft
from netdesk.importers.registry import recognise
from netdesk.importers.source import open_source

KIM = "Kim Own"
IDA = "Zoë Ida Muster"
BO = "Bo Muster"
ACTIVITY = "your_facebook_activity"
PROFILE = {"profile_v2": {"name": {"full_name": KIM, "first_name": "Kim", "last_name": "Own"}}}
PROFILE_PATH = "personal_information/profile_information/profile_information.json"
T = 1_700_000_000
"""14 November 2023, 22:13:20 UTC."""

Files = Mapping[str, Any]


def written(value: Any) -> bytes:
    """JSON as Meta writes it: every byte of UTF-8 an escape of its own."""
    text = json.dumps(value, ensure_ascii=False).encode().decode("latin-1")
    return re.sub("[\x80-\xff]", lambda byte: f"\\u{ord(byte[0]):04x}", text).encode()


def bytes_of(value: Any) -> bytes:
    """What stands in a file: bytes as they are, texts in UTF-8, all else as Meta's JSON."""
    if isinstance(value, bytes):
        return value
    return value.encode() if isinstance(value, str) else written(value)


def archive(folder: Path, files: Files, name: str = "facebook-kimown-2024-05-01-aBcDeF.zip") -> Path:
    """A zip of these files."""
    path = folder / name
    with ZipFile(path, "w", ZIP_DEFLATED) as packed:
        for member, value in files.items():
            packed.writestr(member, bytes_of(value))
    return path


def unpacked(folder: Path, files: Files, name: str = "facebook-kimown-2024-05-01-aBcDeF") -> Path:
    """A folder with these files."""
    path = folder / name
    for member, value in files.items():
        file = path / member
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(bytes_of(value))
    return path


def read(path: Path, owner: Contact | None = None) -> list[Item]:
    """Everything that its reader makes of a file, folder or zip."""
    source = open_source(path)
    reader = recognise(source)
    assert reader is not None, f"nobody knows {path}"
    if owner is not None:
        assert reader.read_for is not None
        return list(reader.read_for(source, lambda _done, _total: None, owner))
    return list(reader.read(source, lambda _done, _total: None))


def read_files(folder: Path, files: Files, name: str = "facebook-kimown-2024-05-01-aBcDeF.zip") -> list[Item]:
    """Everything that its reader makes of a zip of these files."""
    return read(archive(folder, files, name))


def key_of(path: Path) -> str:
    """The reader that takes a file, folder or zip, "" when none does."""
    reader = recognise(open_source(path))
    return reader.key if reader else ""


def friends(*names: str, key: str = "friends_v2") -> dict[str, Any]:
    """A list of friends, a day between one and the next."""
    return {key: [{"name": name, "timestamp": T + 86_400 * place} for place, name in enumerate(names)]}


def message(sender: str, content: str | None = "ok", ms: int = T * 1000, **more: Any) -> dict[str, Any]:
    """A message of a conversation."""
    told: dict[str, Any] = {"sender_name": sender, "timestamp_ms": ms}
    if content is not None:
        told["content"] = content
    return told | more


def talk(
    *messages: Any,
    people: Iterable[str] = (BO, KIM),
    title: str = BO,
    thread: str = "bomuster_abc123",
    folder: str = "inbox",
) -> dict[str, Any]:
    """A file of a conversation; messages are given oldest first and written newest first."""
    return {
        "participants": [{"name": name} for name in people],
        "messages": list(reversed(messages)),
        "title": title,
        "is_still_participant": True,
        "thread_path": f"{folder}/{thread}",
        "magic_words": [],
    }


def labelled(*values: tuple[str, str | int], timestamp: int = T) -> dict[str, Any]:
    """An entry of the newest generation; numbers are moments."""
    inside = [
        {"label": label, "timestamp_value" if isinstance(value, int) else "value": value}
        for label, value in values
    ]
    return {"timestamp": timestamp, "media": [], "fbid": "1234567890", "label_values": inside}


def account(handle: str, seconds: int = T, style: str = "value") -> dict[str, Any]:
    """An entry of an Instagram list: user name as value, as title, or in the address alone."""
    inside: dict[str, Any] = {"href": f"https://www.instagram.com/{handle}", "timestamp": seconds}
    if style == "value":
        inside["value"] = handle
    if style == "address":
        inside["href"] = f"https://www.instagram.com/_u/{handle}"
    return {"title": handle if style == "title" else "", "media_list_data": [], "string_list_data": [inside]}


def contacts(items: Iterable[Item]) -> list[Contact]:
    """The people drafted, the owner left out."""
    return [item.contact for item in items if isinstance(item, ContactDraft) and not item.is_me]


def exchanges(items: Iterable[Item]) -> list[InteractionDraft]:
    """The exchanges drafted."""
    return [item for item in items if isinstance(item, InteractionDraft)]


def requests(items: Iterable[Item]) -> list[RequestDraft]:
    """The requests drafted."""
    return [item for item in items if isinstance(item, RequestDraft)]


def problems(items: Iterable[Item]) -> list[Problem]:
    """What was not read."""
    return [item for item in items if isinstance(item, Problem)]
