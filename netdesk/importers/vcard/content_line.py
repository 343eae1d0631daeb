"""What one line of a card says: `[group.]NAME[;parameters]:value`."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from netdesk.domain.vcard_words import (
    PARAM_CHANNEL,
    PARAM_FOLLOW,
    PARAM_NAME,
    PARAM_SINCE,
    PARAM_SOURCE,
    PARAM_STATE,
    label_of_types,
)
from netdesk.importers.vcard.values import Reading, split_parts, unescaped, unquoted

_NAME = re.compile(r"\s*(?:([\w-]{1,64})\s*\.)?\s*([A-Za-z0-9_/-]{1,100})\s*", re.ASCII)
_PARAMETER = re.compile(r';((?:[^";]++|"[^"]*+(?:"|$))*+)')
_HEAD_WITH_QUOTES = re.compile(r'(?:[^":]++|"[^"]*+")*+:')
_CARET = re.compile(r"\^([n'^])")
_TEXT_OF_CARET = {"n": "\n", "'": '"', "^": "^"}
_ENCODINGS = {
    "QUOTED-PRINTABLE": "qp", "Q": "qp", "BASE64": "b64", "B": "b64", "8BIT": "", "7BIT": "",
}  # fmt: skip
_BARE_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"})
_BARE_VALUES = frozenset({"URL", "INLINE", "CONTENT-ID", "DATE"})
_OF_THE_FILE = frozenset({"VERSION", "PRODID", "REV", "BEGIN", "END", "PROFILE"})
"""What tells how and when the file was made rather than who the person is."""
USED_PARAMETERS = frozenset({"ENCODING", "CHARSET", "VALUE"}) | {
    PARAM_CHANNEL, PARAM_FOLLOW, PARAM_NAME, PARAM_SINCE, PARAM_SOURCE, PARAM_STATE,
}  # fmt: skip
"""What readers need of any property; what else a parameter says may have to be kept."""
_SPEAKS_BY_TYPES = frozenset({"TEL", "EMAIL", "URL", "ADR", "PHOTO"})
_MOST_HEADS = 4096
_LONGEST_CACHED = 160


class Head(NamedTuple):
    """What stands before the value. `name` in capitals, `group` in small letters; `types` as written,
    without PREF; `params`: all others by name in capitals; `encoding`: qp, b64 or ""; `text`: all of it
    word for word; `part`: whether it speaks of the file, is the label of another property, or has a
    value in a code that may run over several lines or be written in a code page of its own; `says_more`:
    whether there may be more in it than readers use.
    """

    group: str
    name: str
    types: tuple[str, ...]
    params: dict[str, str]
    encoding: str
    charset: str
    value_kind: str
    is_preferred: bool
    label: str
    text: str
    part: Literal["", "file", "label", "coded"]
    says_more: bool = False


NO_HEAD = Head("", "", (), {}, "", "", "", False, "", "", "")


class Property:
    """A line of a card, as the handlers of properties are given it; good only until the next one.

    `raw`: the value as it stands; `label`: of its group (X-ABLabel), else of its types; `reading`: what
    holds for the whole card.
    """

    __slots__ = ("head", "label", "raw", "reading")

    def __init__(self, head: Head, raw: str, label: str, reading: Reading) -> None:
        self.head = head
        self.raw = raw
        self.label = label
        self.reading = reading

    @property
    def line(self) -> str:
        """The line, word for word."""
        return f"{self.head.text}:{self.raw}"

    def text(self) -> str:
        """The value as one text."""
        raw = self.raw
        if self.head.encoding == "qp":
            raw = unquoted(raw, self.head.charset, self.reading)
        return unescaped(raw).strip() if "\\" in raw else raw.strip()

    def parts(self) -> list[str]:
        """The value in its parts. An encoded semicolon is text: parts are decoded one by one."""
        if "\\" in self.raw or self.head.encoding == "qp":
            return [unescaped(part).strip() for part in self.raw_parts()]
        return list(map(str.strip, self.raw.split(";")))

    def raw_parts(self) -> list[str]:
        """The parts, decoded but with their backslashes."""
        parts = split_parts(self.raw)
        if self.head.encoding == "qp":
            return [unquoted(part, self.head.charset, self.reading) for part in parts]
        return parts


class Heads:
    """Heads by their text: the same few stand in every card of a file."""

    def __init__(self) -> None:
        self.known: dict[str, Head] = {}

    def get(self, text: str) -> Head | None:
        """The head of this text, None when it is none."""
        head = self.known.get(text)
        if head is None and (head := parse_head(text)) and _is_worth_keeping(text):
            if len(self.known) >= _MOST_HEADS:
                self.known.clear()
            self.known[text] = head
        return head


def _is_worth_keeping(text: str) -> bool:
    """Whether a head will come again. One that ends within quotes may be the start of a longer one, and
    what begins with a blank is mostly none.
    """
    return len(text) <= _LONGEST_CACHED and text.count('"') % 2 == 0 and text[0].isalnum()


def split_line(line: str) -> tuple[str, str]:
    """A line at its first colon outside quotes: head and value. Both empty when there is no colon."""
    text, colon, raw = line.partition(":")
    if text.count('"') % 2 and (found := _HEAD_WITH_QUOTES.match(line)):
        return line[: found.end() - 1], line[found.end() :]
    return (text, raw) if colon else ("", "")


def parse_head(text: str) -> Head | None:
    """The head that `text` (without the colon) is, None when it is none. Bad parameters do no harm."""
    first = text.partition(";")[0]
    found = _NAME.fullmatch(first)
    if not found:
        return None
    name = found[2].upper()
    types: list[str] = []
    params: dict[str, str] = {}
    for parameter in _PARAMETER.findall(text, len(first)):
        _add_parameter(parameter, types, params)
    encoding = _ENCODINGS.get(params.get("ENCODING", "").upper(), "")
    kept = tuple(kind for kind in types if kind.casefold() not in ("pref", "prefer"))
    is_preferred = len(kept) < len(types) or params.get("PREF") == "1"
    return Head(
        group=(found[1] or "").lower(),
        name=name,
        types=kept,
        params=params,
        encoding=encoding,
        charset=params.get("CHARSET", ""),
        value_kind=params.get("VALUE", "").lower(),
        is_preferred=is_preferred,
        label=label_of_types(kept),
        text=text,
        part=_part(name, encoding, params.get("CHARSET", "")),
        says_more=not USED_PARAMETERS.issuperset(params)
        or (bool(types) and name not in _SPEAKS_BY_TYPES)
        or (is_preferred and name == "ADR"),
    )


def _part(name: str, encoding: str, charset: str) -> Literal["", "file", "label", "coded"]:
    if name in _OF_THE_FILE:
        return "file"
    if name == "X-ABLABEL":
        return "label"
    return "coded" if encoding == "qp" or charset.upper() not in ("", "UTF-8") else ""


def _add_parameter(parameter: str, types: list[str], params: dict[str, str]) -> None:
    name, equals, value = parameter.partition("=")
    name, value = name.strip().upper(), value.strip()
    if not equals:
        if name in _BARE_ENCODINGS:
            params["ENCODING"] = name
        elif name in _BARE_VALUES:
            params["VALUE"] = name
        elif name:
            types.append(parameter.strip().strip('"'))
    elif name == "TYPE":
        types += [kind for part in value.replace('"', "").split(",") if (kind := part.strip())]
    else:
        value = _CARET.sub(lambda found: _TEXT_OF_CARET[found[1]], value.replace('"', ""))
        params[name] = f"{params[name]},{value}" if name in params else value
