"""Saving what is seen of the graph as an image."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImageWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from netdesk.desk.written_file import write_bytes
from netdesk.domain.error import KnownError
from netdesk.window.graph.words import say

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.window.graph.canvas import Canvas


def ask_and_save(desk: Desk, canvas: Canvas, parent: QWidget) -> None:
    """Ask for a file and save what is seen."""
    title, kinds = say("Export image"), say("Images (*.png)")
    name, _kind = QFileDialog.getSaveFileName(parent, title, "network.png", kinds)
    if name:
        save_image(desk, canvas, Path(name))


def save_image(desk: Desk, canvas: Canvas, path: Path) -> None:
    """Save what is seen at twice its size; says whether it worked."""
    if path.suffix.lower() != ".png":
        path = path.with_name(f"{path.name}.png")
    buffer = QBuffer()
    QImageWriter(buffer, b"png").write(canvas.image())
    try:
        write_bytes(path, [bytes(buffer.data().data())])
    except KnownError as error:
        desk.failed.emit(error.sentence)
        return
    desk.intents.message.emit(say("Saved {name}.").format(name=path.name))
