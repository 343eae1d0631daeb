"""Pictures of people, decoded no larger than they are shown."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap


def small_picture(data: bytes, side: int) -> QPixmap | None:
    """A picture decoded to at least `side` pixels of its shorter side; None when it is none."""
    image = upright_image(data, side)
    return None if image.isNull() else QPixmap.fromImage(image)


def upright_image(data: bytes, side: int = 0) -> QImage:
    """A picture turned as its camera noted, decoded to at least `side` pixels of its shorter side, 0 for all
    there are; a null one when it is none.
    """
    if not data:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if side and size.isValid() and min(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    return reader.read()
