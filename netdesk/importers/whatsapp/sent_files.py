"""Which files beside a chat were sent in it: a card somebody sent is no address book."""

from __future__ import annotations

import re
from collections.abc import Collection
from unicodedata import normalize

from netdesk.importers.reader import Source
from netdesk.importers.whatsapp.entries import lines_of, readable

_NUMBERED = re.compile(r"\d{8}-.")
"""How iOS names what it exports; the number is that of the message."""


def sent_files(chats: Source, names: Collection[str]) -> set[str]:
    """Those of these file names that were sent: a chat of the source names the file, or its own name says so.

    Reads the chats as far as they can be read, and only when a name does not tell by itself.
    """
    sent = {name for name in names if _NUMBERED.match(name)}
    missing = {normalize("NFC", name): name for name in names if name not in sent}
    for member in chats.members:
        if not missing:
            break
        for line in readable(lines_of(member, lambda _: None), []):
            text = normalize("NFC", line)
            for name in [name for name in missing if name in text]:
                sent.add(missing.pop(name))
    return sent
