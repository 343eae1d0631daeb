"""The head of a mail: its fields as text, whatever a program wrote into them."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.importers.mail.encoded_words import decoded_words

LONGEST_HEAD = 1 << 16
_NAMES = (
    "from to cc bcc sender subject date message-id in-reply-to references delivered-to x-original-to "
    "envelope-to reply-to x-original-from x-gm-thrid list-id list-post list-unsubscribe precedence "
    "auto-submitted x-gmail-labels x-mozilla-status received content-type "
    "content-transfer-encoding content-disposition"
)
_FIELDS = {name.encode(): name for name in _NAMES.split(" ")}
_ENDS = (b"\n\n", b"\n\r\n")
_BLANKS = (b" ", b"\t")
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
    ends = ((data.find(mark, 0, LONGEST_HEAD), len(mark)) for mark in _ENDS)
    end, size = min((one for one in ends if one[0] >= 0), default=(min(len(data), LONGEST_HEAD), len(data)))
    return Head(_fields(data[:end])), data[end + size :]


def _fields(head: bytes) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    name, value = "", b""
    for line in (*head.split(b"\n"), b""):
        if line[:1] in _BLANKS:
            value += b" " + line.strip()
            continue
        if name:
            fields.setdefault(name, []).append(_text(value))
        key, colon, value = line.partition(b":")
        name = _FIELDS.get(key.strip().lower(), "") if colon else ""
    return fields


def _text(value: bytes) -> str:
    try:
        text = value.decode("utf-8")
    except UnicodeDecodeError:
        text = value.decode("cp1252", "replace")
    return text.replace("\0", "").strip()
