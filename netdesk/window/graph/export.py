"""Saving what is seen of the graph as an image."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, Qt
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
    dialog = QFileDialog(parent, say("Export image"), str(Path.home() / "network.png"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(say("Images (*.png)"))
    dialog.setDefaultSuffix("png")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: save_image(desk, canvas, Path(name)))
    dialog.open()


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
