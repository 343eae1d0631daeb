"""A white picture to paint on, and what can be asked of it afterwards."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter


class Canvas:
    """``painter`` paints on it; ``at`` and ``count`` look at whole pixels of the device."""

    def __init__(self, width: int, height: int, ratio: float = 1.0) -> None:
        self.image = QImage(
            round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied
        )
        self.image.setDevicePixelRatio(ratio)
        self.image.fill(Qt.GlobalColor.white)
        self.painter = QPainter(self.image)

    def at(self, x: int, y: int) -> str:
        return self.image.pixelColor(x, y).name()

    def count(self, colour: QColor, within: QRect | None = None) -> int:
        box = within or self.image.rect()
        return sum(
            self.image.pixelColor(x, y) == colour
            for x in range(box.left(), box.right() + 1)
            for y in range(box.top(), box.bottom() + 1)
        )

    def is_blank(self) -> bool:
        return self.count(QColor(Qt.GlobalColor.white)) == self.image.width() * self.image.height()

    def close(self) -> None:
        if self.painter.isActive():
            self.painter.end()
