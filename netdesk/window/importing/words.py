"""The import preview in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from netdesk.domain.draft import Problem
from netdesk.window.date_text import language

if TYPE_CHECKING:
    from netdesk.domain.importing import FileCount, PlannedRow

OUTCOMES: dict[str, tuple[str, str]] = {
    "conflict": ("Conflict", "git-compare-arrows"),
    "merge": ("Merge", "git-merge"),
    "new": ("New", "user-plus"),
    "unchanged": ("Unchanged", "check"),
    "skipped": ("Skipped", "circle-slash"),
}
"""Outcome → (English word, icon), in the order of the list."""
FORMATS = {
    "vcard": ("vCard address book", "contact-round"),
    "linkedin": ("LinkedIn export", "file-archive"),
    "netdesk-json": ("NetDesk document", "file-json"),
}
_FIELDS = {
    "emails": ("%n e-mail", "%n e-mails"),
    "phones": ("%n number", "%n numbers"),
    "urls": ("%n web address", "%n web addresses"),
    "addresses": ("%n address", "%n addresses"),
    "presences": ("%n channel", "%n channels"),
    "jobs": ("%n position", "%n positions"),
    "tags": ("%n tag", "%n tags"),
    "days": ("%n date", "%n dates"),
    "notes": ("a note", "a note"),
    "photo": ("a picture", "a picture"),
}


def say(text: str) -> str:
    """A text in the context `ImportPreview`."""
    return QCoreApplication.translate("ImportPreview", text)


def number(value: int) -> str:
    """1,284."""
    return language().toString(value)


def outcome_text(outcome: str) -> str:
    """New, Merge, …"""
    return say(OUTCOMES[outcome][0])


def format_text(file: FileCount) -> str:
    """What a file is, or why it was left aside."""
    if file.format:
        return say(FORMATS.get(file.format, (file.format, ""))[0])
    return file.problems[0].reason if file.problems else say("Not a contact source, left aside")


def adds_text(row: PlannedRow, exchanges: dict[str, int]) -> str:
    """adds 1 e-mail, 2 channels, 14 messages; "" when it adds nothing."""
    parts = []
    for field, count in row.adds:
        one, many = _FIELDS.get(field, ("", ""))
        if one:
            parts.append(say(one if count == 1 else many).replace("%n", number(count)))
    messages = sum(exchanges.values())
    if messages:
        parts.append(
            (say("%n exchange") if messages == 1 else say("%n exchanges")).replace("%n", number(messages))
        )
    return say("adds {parts}").format(parts=", ".join(parts)) if parts else ""


def title_of(row: PlannedRow) -> str:
    """The person, or where something was left out."""
    return row.draft.where if isinstance(row.draft, Problem) and not row.title else row.title


def reason_of(row: PlannedRow) -> str:
    """Why, in one sentence."""
    from netdesk.window.phrase_text import phrase_text

    if isinstance(row.draft, Problem):
        return row.draft.reason
    return phrase_text(row.reason)
