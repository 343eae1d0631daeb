"""The head of a mail: its fields as text, whatever a program wrote into them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from netdesk.importers.mail.encoded_words import decoded_words

LONGEST_HEAD = 1 << 16
_NAMES = (
    "from|to|cc|bcc|sender|reply-to|subject|date|message-id|in-reply-to|references|delivered-to|x-original-to"
    "|envelope-to|list-id|list-post|list-unsubscribe|precedence|auto-submitted|x-gmail-labels"
    "|x-mozilla-status|received|content-type|content-transfer-encoding|content-disposition"
)
_FIELD = re.compile(
    rf"^({_NAMES})[ \t]*:[ \t]*([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)".encode(),
    re.IGNORECASE | re.MULTILINE,
)
_FOLD = re.compile(r"\s*[\r\n]+\s*")
_END = re.compile(rb"\r?\n\r?\n")
_NOTHING: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """`fields`: every value of a field by its name in lower case, unfolded, encoded words still encoded."""

    fields: dict[str, list[str]]

    def all(self, name: str) -> tuple[str, ...]:
        """All values of a field."""
        values = self.fields.get(name)
        return tuple(values) if values else _NOTHING

    def get(self, name: str) -> str:
        """The first value of a field, "" for none."""
        values = self.fields.get(name)
        return values[0] if values else ""

    def text(self, name: str) -> str:
        """The first value of a field as a person reads it."""
        return " ".join(decoded_words(self.get(name)).split())

    def has(self, *names: str) -> bool:
        """Whether any of these fields is there."""
        return any(name in self.fields for name in names)


def split_head(data: bytes) -> tuple[Head, bytes]:
    """The head of a mail, or of a part of one, and the body behind it."""
    data = data.lstrip(b"\r\n") if data[:1] in (b"\r", b"\n") else data
    found = _END.search(data, 0, LONGEST_HEAD)
    end, body = (found.start(), found.end()) if found else (min(len(data), LONGEST_HEAD), len(data))
    fields: dict[str, list[str]] = {}
    for field in _FIELD.finditer(data, 0, end):
        fields.setdefault(field[1].decode("ascii").lower(), []).append(_text(field[2]))
    return Head(fields), data[body:]


def _text(value: bytes) -> str:
    try:
        text = value.decode("utf-8")
    except UnicodeDecodeError:
        text = value.decode("cp1252", "replace")
    text = text.replace("\0", "").strip()
    return _FOLD.sub(" ", text) if "\n" in text or "\r" in text else text
