"""Whether a text that was copied or dragged says who people are: cards, a table, a list of names."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import BinaryIO

_LONGEST = 4 * 1024**2


class _PastedText:
    """A text as a source of one file; see `importers.reader`."""

    name = "pasted"

    def __init__(self, data: bytes) -> None:
        self.data = data

    @property
    def path(self) -> Path:
        return Path(self.name)

    @property
    def size(self) -> int:
        return len(self.data)

    @property
    def members(self) -> tuple[_PastedText, ...]:
        return (self,)

    def open(self) -> BinaryIO:
        return BytesIO(self.data)


def is_worth_a_look(text: str) -> bool:
    """Whether the text could say who people are, at a glance: one line without several addresses or cells
    does not.
    """
    bare = text.strip()
    return len(text) <= _LONGEST and ("\n" in bare or "\t" in bare or text.count("@") > 1)


def has_people(text: str) -> bool:
    """Whether the text is a card, a calendar, a table or a list of people. Imports the readers that may know
    it, so that it is asked in the background.
    """
    if not is_worth_a_look(text):
        return False
    upper = text.upper()
    if "BEGIN:VCARD" in upper or "BEGIN:VCALENDAR" in upper:
        return True
    from netdesk.importers.tables import ldif, name_list, reader

    pasted = _PastedText(text.encode("utf-8", "replace"))
    return any(one.recognise(pasted) for one in (name_list.READER, ldif.READER, *reader.READERS))
