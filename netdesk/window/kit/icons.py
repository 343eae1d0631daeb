"""Lucide icons as QIcon, in the grey of the theme in use."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap

from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.icon import icon_pixmap, paint_icon


def icon(name: str) -> QIcon:
    """Return a Lucide icon; it follows a change of theme by itself."""
    return QIcon(_ThemedIcon(name))


class _ThemedIcon(QIconEngine):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def clone(self) -> QIconEngine:
        return _ThemedIcon(self._name)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        paint_icon(painter, QRectF(rect), self._name, _colour(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:
        side = min(size.width(), size.height())
        return icon_pixmap(self._name, _colour(mode), side, scale)

    def actualSize(self, size: QSize, _mode: QIcon.Mode, _state: QIcon.State) -> QSize:
        side = min(size.width(), size.height())
        return QSize(side, side)


def _colour(mode: QIcon.Mode) -> QColor:
    return theme().colour("textDisabled" if mode is QIcon.Mode.Disabled else "textSecondary")
