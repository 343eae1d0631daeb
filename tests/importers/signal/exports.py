"""Builders of invented Signal exports."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import UUID
from zipfile import ZipFile

from netdesk.domain.contact import Contact
from netdesk.domain.draft import ContactDraft, InteractionDraft, Item, Problem
from netdesk.importers.signal.reader import READER
from netdesk.importers.source import open_source

IDA, BO, ZOE = (str(UUID(int=number)) for number in (1, 2, 3))
SENT = 1_714_558_830_000
Frame = dict[str, Any]


def aci(key: str) -> str:
    return b64encode(UUID(key).bytes).decode()


HEAD: Frame = {"version": "1", "backupTimeMs": "1715000000000", "mediaRootBackupKey": "AAAA"}
ACCOUNT: Frame = {
    "account": {"profileKey": "AAAA", "givenName": "Kim", "familyName": "Own", "username": "kim.01"}
}
SELF: Frame = {"recipient": {"id": "1", "self": {}}}


def person(number: int, key: str, **more: Any) -> Frame:
    return {"recipient": {"id": str(number), "contact": {"aci": aci(key)} | more}}


def group(number: int, title: str, *members: str) -> Frame:
    snapshot = {
        "title": {"title": title},
        "members": [{"userId": aci(key), "role": "DEFAULT"} for key in members],
    }
    return {"recipient": {"id": str(number), "group": {"masterKey": "c2VjcmV0", "snapshot": snapshot}}}


def chat(number: int, recipient: int) -> Frame:
    return {"chat": {"id": str(number), "recipientId": str(recipient)}}


def item(chat_number: int, author: int, minute: int = 0, text: str | None = "Hello", **more: Any) -> Frame:
    """A message of recipient `author` (1 is the owner); `text` None for what is none."""
    values: Frame = {
        "chatId": str(chat_number),
        "authorId": str(author),
        "dateSent": str(SENT + minute * 60_000),
    }
    values["outgoing" if author == 1 else "incoming"] = {}
    if text is not None:
        values["standardMessage"] = {"text": {"body": text}}
    return {"chatItem": values | more}


def update(chat_number: int, author: int, minute: int, **kind: Any) -> Frame:
    found = item(chat_number, author, minute, None, updateMessage=kind, directionless={})
    found["chatItem"].pop("outgoing", None)
    found["chatItem"].pop("incoming", None)
    return found


PEOPLE: tuple[Frame, ...] = (
    HEAD,
    ACCOUNT,
    SELF,
    person(
        4,
        IDA,
        e164="4930000002",
        profileGivenName="Ida",
        profileFamilyName="M",
        systemGivenName="Ida",
        systemFamilyName="Muster",
    ),
    person(5, BO, profileGivenName="Bo", username="bo.42"),
    person(6, ZOE, profileGivenName="Zoë"),
)
TALK: tuple[Frame, ...] = (*PEOPLE, chat(9, 4), item(9, 4, 0, "Hi Kim"), item(9, 1, 1, "Hi Ida"))


def lines(*frames: Frame | str) -> bytes:
    texts = (one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in frames)
    return "".join(f"{text}\n" for text in texts).encode()


def export(folder: Path, *frames: Frame | str, name: str = "main.jsonl") -> Path:
    path = folder / name
    path.write_bytes(lines(*frames))
    return path


def archive(folder: Path, files: Mapping[str, str | bytes], name: str = "signal.zip") -> Path:
    path = folder / name
    with ZipFile(path, "w") as packed:
        for member, data in files.items():
            packed.writestr(member, data)
    return path


def read(path: Path) -> list[Item]:
    return list(READER.read(open_source(path), lambda _done, _total: None))


def people(items: list[Item]) -> dict[str, Contact]:
    """Everybody but the owner, by name."""
    return {
        one.contact.formatted_name: one.contact
        for one in items
        if isinstance(one, ContactDraft) and not one.is_me
    }


def exchanges(items: list[Item]) -> list[InteractionDraft]:
    return [item for item in items if isinstance(item, InteractionDraft)]


def problems(items: list[Item]) -> list[tuple[str, str]]:
    return [(item.where, item.reason) for item in items if isinstance(item, Problem)]
