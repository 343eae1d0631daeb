"""Builders of invented Telegram exports, of an account and of a single chat."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from netdesk.domain.contact import Contact
from netdesk.domain.draft import ContactDraft, InteractionDraft, Item, Problem
from netdesk.importers.source import open_source
from netdesk.importers.telegram.reader import READER

ME, IDA, BO, ZOE, GONE, STAR = (
    1_000_000_001,
    2_000_000_002,
    3_000_000_003,
    4_000_000_004,
    5_000_000_005,
    6_000_000_006,
)
NAMES = {ME: "Kim Own", IDA: "Ida Muster", BO: "Bo", ZOE: "Zoë Beispiel", GONE: None, STAR: "Some Star"}
OWNER = {
    "user_id": ME,
    "first_name": "Kim",
    "last_name": "Own",
    "phone_number": "+49 30 0000001",
    "username": "@kim_own",
    "bio": "",
}


def message(number: int, sender: int, text: Any = "Hello", hour: int = 12, **more: Any) -> dict[str, Any]:
    """A message on 1 May 2024, Berlin time."""
    return {
        "id": number,
        "type": "message",
        "date": f"2024-05-01T{hour:02}:20:30",
        "date_unixtime": str(1714558830 + (hour - 12) * 3600),
        "from": NAMES[sender],
        "from_id": f"user{sender}",
        "text": text,
        "text_entities": [],
    } | more


def service(number: int, actor: int, action: str, hour: int = 12, **more: Any) -> dict[str, Any]:
    values = message(number, actor, "", hour)
    del values["from"], values["from_id"]
    return (
        values
        | {"type": "service", "actor": NAMES[actor], "actor_id": f"user{actor}", "action": action}
        | more
    )


def chat(kind: str, number: int, name: str | None, *messages: dict[str, Any]) -> dict[str, Any]:
    named = {} if name is None and kind == "saved_messages" else {"name": name}
    return named | {"type": kind, "id": number, "messages": list(messages)}


def contact(number: int, given: str, family: str = "", phone: str = "", **more: Any) -> dict[str, Any]:
    return {
        "user_id": number,
        "first_name": given,
        "last_name": family,
        "phone_number": phone,
        "date": "2024-01-03T10:00:00",
        "date_unixtime": "1704276000",
    } | more


def account(
    *chats: dict[str, Any],
    contacts: Iterable[dict[str, Any]] = (),
    left: Iterable[dict[str, Any]] = (),
    **more: Any,
) -> dict[str, Any]:
    return {
        "about": "Here is the data you requested.",
        "personal_information": OWNER,
        "contacts": {"about": "Your contacts.", "list": list(contacts)},
        "frequent_contacts": {"about": "Often.", "list": []},
        "chats": {"about": "This page lists all chats.", "list": list(chats)},
        "left_chats": {"about": "Left.", "list": list(left)},
    } | more


IDA_CHAT = chat(
    "personal_chat",
    IDA,
    "Ida Muster",
    message(7, IDA, ["see ", {"type": "link", "text": "x.example"}]),
    message(8, ME, "Thanks"),
)
FAMILY = chat(
    "private_group",
    77,
    "Family",
    service(1, IDA, "create_group", 8, title="Family", members=["Kim Own", "Bo"]),
    message(2, IDA, "Hello all", 9),
    message(3, BO, "Hello", 10),
    service(4, IDA, "invite_members", 11, members=["Zoë Beispiel", None]),
    message(5, ME, "Welcome", 12),
    message(6, ZOE, "Thank you", 13),
    service(7, IDA, "remove_members", 14, members=["Bo"]),
    message(8, ME, "Who is left?", 15),
)


def written(data: Any, indent: int | None = 1) -> bytes:
    """As Telegram writes it: indented by one blank."""
    return data if isinstance(data, bytes) else json.dumps(data, indent=indent, ensure_ascii=False).encode()


def export(folder: Path, data: Any, name: str = "result.json") -> Path:
    path = folder / name
    path.write_bytes(written(data))
    return path


def read(path: Path, owner: Contact | None = None) -> list[Item]:
    assert READER.read_for is not None
    return list(READER.read_for(open_source(path), lambda _done, _total: None, owner or Contact()))


def read_data(folder: Path, data: Any, owner: Contact | None = None) -> list[Item]:
    return read(export(folder, data), owner)


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
