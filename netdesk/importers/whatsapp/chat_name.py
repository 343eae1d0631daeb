"""What a chat is called: only the name of its file says so, in the language of the phone."""

from __future__ import annotations

import re
from pathlib import PurePath

_FILE = re.compile(
    r"(?:WhatsApp[ _-]?)?Chat(?:verlauf)?(?:[ _]+(?:with|mit)[ _]+|[ _]*-[ _]*)(?P<name>.+)", re.IGNORECASE
)
_COPY = re.compile(r"\s*\(\d{1,3}\)$")
_ENDINGS = (".txt", ".zip")


def chat_name(*paths: PurePath) -> str:
    """The name of the person or group; "" when no path, the nearest first, tells it.

    >>> chat_name(PurePath("_chat.txt"), PurePath("WhatsApp Chat - Ida Muster (2).zip"))
    'Ida Muster'
    """
    for path in paths:
        for part in reversed(path.parts):
            if found := _FILE.fullmatch(_bare(part)):
                return found["name"].strip()
    return ""


def _bare(name: str) -> str:
    for ending in _ENDINGS:
        if name.casefold().endswith(ending):
            name = name[: -len(ending)]
    return _COPY.sub("", name)
