"""How many entries an input holds at least, counted without the readers: so many have to be told of.

Only what is beyond doubt is counted, since damage may join, divide and hide entries.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import Any
from xml.etree import ElementTree as ET

from netdesk.domain.document import ARRAYS
from tests.importers.linkedin import exports as linkedin
from tests.importers.tables import sources

Files = Sequence[tuple[str, bytes]]

_CARD = re.compile(rb"^BEGIN:VCARD\r?$", re.MULTILINE)
_RECORD = re.compile(rb"^dn:", re.MULTILINE | re.IGNORECASE)
_EVENT = re.compile(rb"^BEGIN:VEVENT\r\n(?:(?!BEGIN|END)[A-Z][^\r\n]*\r\n)*END:VEVENT\r$", re.MULTILINE)
_MAIL = re.compile(rb"(?<=\n\n)From \S+ \w{3} \w{3} \d\d \d\d:\d\d:\d\d 20\d\d\n(?=From: )")
_CHAT_LINE = re.compile(r"\d\d\.\d\d\.\d\d, \d\d:\d\d - [^:\s]+ [^:\s]+: \w+")
_LINKEDIN = {
    "Connections.csv": linkedin.CONNECTIONS,
    "messages.csv": linkedin.MESSAGES_2023,
    "Invitations.csv": linkedin.INVITATIONS_2023,
}
_HEADERS = {
    "google-csv": (sources.GOOGLE, sources.GOOGLE_LEGACY),
    "outlook-csv": (sources.OUTLOOK, sources.OUTLOOK_DE, sources.OUTLOOK_COM),
    "thunderbird-csv": (sources.THUNDERBIRD, sources.THUNDERBIRD_DE),
    "evolution-csv": (sources.EVOLUTION,),
    "xing-csv": (sources.XING,),
}
_WORD = re.compile(r"\w")


def entries_at_least(key: str, files: Files) -> int:
    """So many entries are beyond doubt, for the reader with this key; 0 when nobody can say."""
    names = [name for name, _ in files]
    count = _FLOORS.get(key)
    if count is None or len(set(names)) < len(names) or any(b"\0" in data for _, data in files):
        return 0
    return count(files)


def _cards(files: Files) -> int:
    """Not those in the AGENT of another."""
    if len(files) > 1 or b"agent" in files[0][1].lower():
        return 0
    return len(_CARD.findall(files[0][1]))


def _records(files: Files) -> int:
    return len(_RECORD.findall(files[0][1]))


def _events(files: Files) -> int:
    return len(_EVENT.findall(files[0][1])) if files[0][1].startswith(b"BEGIN:VCALENDAR\r\n") else 0


def _mails(files: Files) -> int:
    box = b"\n\n" + files[0][1]
    return len(_MAIL.findall(box)) if len(files) == 1 and _MAIL.match(box, 2) else 0


def _chat_lines(files: Files) -> int:
    """Of a file in which nothing but messages stands."""
    lines = files[0][1].decode("utf-8", "replace").splitlines()
    return len(lines) if len(files) == 1 and all(map(_CHAT_LINE.fullmatch, lines)) else 0


def _lines(files: Files) -> int:
    """The first line may be a heading."""
    lines = [line for line in files[0][1].splitlines() if re.search(rb"[a-z]", line)]
    return max(len(lines) - 1, 0)


def _table_rows(headers: Sequence[str]) -> Callable[[Files], int]:
    def count(files: Files) -> int:
        return max((_rows_below(header, files[0][1]) for header in headers), default=0)

    return count


def _linkedin_rows(files: Files) -> int:
    return sum(_rows_below(_LINKEDIN[name], data) for name, data in files if name in _LINKEDIN)


def _rows_below(header: str, data: bytes) -> int:
    """Rows of a table that begins with its header; none when a quotation mark may join lines."""
    if b'"' in data or not data.startswith(header.encode()):
        return 0
    _, *rows = data.decode("utf-8", "replace").splitlines()
    return sum(bool(_WORD.search(row)) for row in rows) if _is_plain(data) else 0


def _is_plain(data: bytes) -> bool:
    """Whether everybody sees the same lines in it."""
    return data.isascii() and not re.search(rb"[\x0b\x0c\x1c-\x1f]", data)


def _conversations(files: Files) -> int:
    talks = (_json(data) for name, data in files if name.endswith("/message_1.json"))
    return sum(len(_list(talk, "messages")) for talk in talks if isinstance(talk, dict))


def _posts(files: Files) -> int:
    """Messages of X: every one in a conversation."""
    found = 0
    for name, data in files:
        if name == "data/direct-messages.js":
            _, _, text = data.partition(b"direct_messages.part0 = ")
            talks = _json(text)
            for talk in talks if isinstance(talks, list) else ():
                found += len(_list(talk, "dmConversation", "messages"))
    return found


def _telegram(files: Files) -> int:
    if len(files) > 1:
        return 0
    whole = _json(files[0][1])
    chats = [*_list(whole, "chats", "list"), *_list(whole, "left_chats", "list"), whole]
    return sum(len(_list(chat, "messages")) for chat in chats)


def _signal(files: Files) -> int:
    if len(files) > 1 or not files[0][1].startswith(b'{"version": '):
        return 0
    frames = (_json(line) for line in files[0][1].split(b"\n"))
    return sum(list(one)[:1] == ["chatItem"] for one in frames if isinstance(one, dict))


def _backup_entries(files: Files) -> int:
    found = 0
    for name, data in files:
        if name.endswith(".xml"):
            try:
                root = ET.fromstring(data)
            except (ET.ParseError, ValueError, LookupError):
                continue
            found += sum(one.tag in ("sms", "mms", "call") for one in root) * (root.tag in ("smses", "calls"))
    return found


def _document_rows(files: Files) -> int:
    whole = _json(files[0][1]) if len(files) == 1 else None
    return sum(len(_list(whole, name)) for name in ARRAYS) if isinstance(whole, dict) else 0


def _json(data: bytes) -> Any:
    try:
        return json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        return None


def _list(value: Any, *names: str) -> list[Any]:
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, list) else []


_FLOORS: dict[str, Callable[[Files], int]] = {
    "vcard": _cards,
    "linkedin": _linkedin_rows,
    "facebook": _conversations,
    "instagram": _conversations,
    "x": _posts,
    "telegram": _telegram,
    "signal": _signal,
    "netdesk-json": _document_rows,
    "phone": _backup_entries,
    "sms": _backup_entries,
    "mail": _mails,
    "whatsapp": _chat_lines,
    "ical": _events,
    "ldif": _records,
    "names": _lines,
    **{key: _table_rows(headers) for key, headers in _HEADERS.items()},
}
