"""Builders of invented mails and mailboxes."""

from __future__ import annotations

from pathlib import Path

from netdesk.domain.contact import Contact, Labelled
from netdesk.domain.draft import ContactDraft, InteractionDraft, Item, Problem
from netdesk.importers.mail.reader import read_for
from netdesk.importers.source import open_source

ME = "kim@own.example"
IDA = "Ida Muster <ida@example.org>"
OTTO = "Otto Beispiel <otto@firm.example>"
KIM = Contact(formatted_name="Kim Own", emails=(Labelled(ME),))
DATE = "Mon, 04 Mar 2024 11:20:34 +0100"
ENVELOPE = "From ida@example.org Mon Mar 04 11:20:34 2024"


def mail(body: str = "Hello Kim", **fields: str) -> str:
    """A mail; underscores in names of fields stand for hyphens, an empty value leaves a field out."""
    usual = {
        "From": IDA, "To": f"Kim Own <{ME}>", "Subject": "Plans", "Date": DATE,
        "Message-ID": "<1@example.org>",
    }  # fmt: skip
    given = usual | {name.replace("_", "-"): value for name, value in fields.items()}
    return "".join(f"{name}: {value}\n" for name, value in given.items() if value) + f"\n{body}\n"


def mbox(*mails: str, envelope: str = ENVELOPE, end: str = "\n") -> str:
    return "".join(f"{envelope}\n{one}\n" for one in mails).replace("\n", end)


def written(folder: Path, text: str | bytes, name: str = "Inbox.mbox") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape"))
    return path


def read(path: Path, owner: Contact = KIM) -> list[Item]:
    """What is in a mailbox besides what it says of its owner."""
    return [item for item in read_whole(path, owner) if not (isinstance(item, ContactDraft) and item.is_me)]


def read_whole(path: Path, owner: Contact = KIM) -> list[Item]:
    return list(read_for(open_source(path), lambda _done, _total: None, owner))


def read_mails(folder: Path, *mails: str, owner: Contact = KIM) -> list[Item]:
    return read(written(folder, mbox(*mails)), owner)


def drafts(items: list[Item]) -> list[InteractionDraft]:
    return [item for item in items if isinstance(item, InteractionDraft)]


def contacts(items: list[Item]) -> list[ContactDraft]:
    return [item for item in items if isinstance(item, ContactDraft)]


def reasons(items: list[Item]) -> list[str]:
    return [item.reason for item in items if isinstance(item, Problem)]
