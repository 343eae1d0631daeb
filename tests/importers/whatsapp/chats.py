"""Builders of invented chats in the fashion of many phones."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

from netdesk.domain.contact import Contact
from netdesk.domain.draft import ContactDraft, InteractionDraft, Item, Problem, RecordDraft
from netdesk.importers.source import open_source
from netdesk.importers.whatsapp.reader import read_for

WITH_IDA = "WhatsApp Chat with Ida Muster.txt"
GROUP = "WhatsApp Chat mit Schachclub.txt"
KIM = Contact(formatted_name="Kim Own")


def chat(folder: Path, *lines: str, name: str = WITH_IDA, end: str = "\n") -> Path:
    """A text of these lines."""
    path = folder / name
    path.write_bytes(end.join((*lines, "")).encode())
    return path


def zipped(folder: Path, *lines: str, name: str = "WhatsApp Chat - Ida Muster.zip", **more: str) -> Path:
    """An archive as an iPhone makes it; `more`: texts of other files by name."""
    path = folder / name
    with ZipFile(path, "w") as archive:
        archive.writestr("_chat.txt", "\r\n".join(lines))
        for other, text in more.items():
            archive.writestr(other, text)
    return path


def read(path: Path, owner: Contact = KIM) -> list[Item]:
    """What is in a chat besides what it says of the owner."""
    return [item for item in read_whole(path, owner) if not (isinstance(item, ContactDraft) and item.is_me)]


def read_whole(path: Path, owner: Contact = KIM) -> list[Item]:
    return list(read_for(open_source(path), lambda _done, _total: None, owner))


def drafts(items: list[Item]) -> list[InteractionDraft]:
    return [item for item in items if isinstance(item, InteractionDraft)]


def problems(items: list[Item]) -> list[Problem]:
    return [item for item in items if isinstance(item, Problem)]


def others(items: list[Item]) -> list[Item]:
    return [item for item in items if isinstance(item, ContactDraft | RecordDraft)]


def spoken(items: list[Item]) -> list[tuple[str, str, str]]:
    """(time, who, text) of every message."""
    return [(str(one.interaction.moment), _who(one), one.interaction.text) for one in drafts(items)]


def _who(draft: InteractionDraft) -> str:
    if draft.author is None:
        return "?"
    return "me" if draft.author.is_me else draft.author.name or draft.author.phone
