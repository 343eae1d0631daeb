"""Files and contacts dropped anywhere on the window, or pasted into it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData

from netdesk.desk import pasted_text
from netdesk.window.people_drag import has_people

CARD_TYPES = ("text/vcard", "text/x-vcard", "text/directory")
"""What address books drag and copy instead of files."""


def paths_of(data: QMimeData) -> list[Path]:
    """The local files and folders in what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def networks_apart(paths: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """NetDesk's own networks, which are opened, and everything else, which is imported."""
    networks = [path for path in paths if path.suffix.casefold() == ".netdesk" and path.is_file()]
    return networks, [path for path in paths if path not in networks]


def cards_of(data: QMimeData) -> bytes:
    """vCards that are dragged or copied as data; b"" for none."""
    for kind in CARD_TYPES:
        if data.hasFormat(kind):
            raw: QByteArray = data.data(kind)
            return bytes(raw.data())
    return b""


def text_of(data: QMimeData) -> str:
    """A text that is dragged or copied and could be a table or list of people, "" for none."""
    text = data.text() if data.hasText() else ""
    return text if pasted_text.is_worth_a_look(text) else ""


def is_welcome(data: QMimeData) -> bool:
    """Whether a drop would be understood; asked while dragging, so it does not open anything. People of the
    window itself are not to be imported.
    """
    if has_people(data):
        return False
    return any(url.isLocalFile() for url in data.urls()) or bool(cards_of(data) or text_of(data))
