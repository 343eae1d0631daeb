"""Builders of invented LinkedIn exports, in every generation of their files."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal
from zipfile import ZIP_DEFLATED, ZipFile

from netdesk.domain.draft import Item, Problem
from netdesk.importers.linkedin.reader import READER
from netdesk.importers.source import open_source

PREAMBLE = 'Notes:\n"When you export your connections, addresses may be missing."\n\n'
OLD_CONNECTIONS = "First Name,Last Name,Email Address,Company,Position,Connected On"
CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
MESSAGES_2018 = "From,To,Date,Subject,Content,Direction,Folder"
MESSAGES_2022 = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER"
MESSAGES_2023 = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,"
    "CONTENT,FOLDER"
)
MESSAGES_2024 = f"{MESSAGES_2023},IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
MESSAGES_2025 = f"{MESSAGES_2023},ATTACHMENTS"
MESSAGES_2026 = f"{MESSAGES_2023},ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
INVITATIONS = "From,To,Sent At,Message,Direction"
INVITATIONS_2023 = f"{INVITATIONS},inviterProfileUrl,inviteeProfileUrl"
CONTACTS = (
    "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,"
    "InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles"
)
PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
    "Twitter Handles,Websites,Instant Messengers"
)
ME = "https://www.linkedin.com/in/kim-own"
IDA = "https://www.linkedin.com/in/ida-muster-1a2b"
OTTO = "https://www.linkedin.com/in/otto-beispiel"


def table(
    header: str, *rows: Sequence[str], delimiter: str = ",", quote_all: bool = False, before: str = ""
) -> str:
    """A CSV text with this header (its columns joined by commas)."""
    out = io.StringIO(newline="")
    quoting: Literal[0, 1] = csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL
    csv.writer(out, delimiter=delimiter, quoting=quoting, lineterminator="\n").writerows(
        [header.split(","), *rows]
    )
    return before + out.getvalue()


def message(
    content: str = "Hello Kim",
    sender: tuple[str, str] = ("Ida Muster", IDA),
    to: tuple[str, str] = ("Kim Own", ME),
    date: str = "2024-05-01 10:20:30 UTC",
    talk: str = "2-abc",
    subject: str = "",
) -> list[str]:
    """A row of the message files since 2023."""
    return [talk, "", *sender, *to, date, subject, content, "INBOX"]


def export(
    folder: Path, files: dict[str, str | bytes], name: str = "Basic_LinkedInDataExport_06-24-2026.zip"
) -> Path:
    """A zip of these files."""
    path = folder / name
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for member, data in files.items():
            archive.writestr(member, data)
    return path


def read(path: Path) -> list[Item]:
    """Everything that the reader makes of a file, folder or zip."""
    return list(READER.read(open_source(path), lambda _done, _total: None))


def read_files(folder: Path, files: dict[str, str | bytes]) -> list[Item]:
    """Everything that the reader makes of a zip of these files."""
    return read(export(folder, files))


def skipped(items: Iterable[Item]) -> list[Problem]:
    """What was left out."""
    return [item for item in items if isinstance(item, Problem) and item.is_skip]
