"""Lucide icons as QIcon, in a colour of the theme in use."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap

from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.icon import icon_pixmap, paint_icon
from netdesk.window.kit.theme import ColourRole


def icon(name: str, role: ColourRole = "textSecondary", *, on_role: ColourRole | None = None) -> QIcon:
    """Return a Lucide icon in a colour of the theme; it follows a change of theme by itself.

    ``on_role`` is its colour when checked or selected. Disabled icons are grey.
    """
    return QIcon(_ThemedIcon(name, role, on_role or role))


class _ThemedIcon(QIconEngine):
    def __init__(self, name: str, role: ColourRole, on_role: ColourRole) -> None:
        super().__init__()
        self._name = name
        self._role: ColourRole = role
        self._on_role: ColourRole = on_role

    def clone(self) -> QIconEngine:
        return _ThemedIcon(self._name, self._role, self._on_role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint_icon(painter, QRectF(rect), self._name, self._colour(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        side = min(size.width(), size.height())
        return icon_pixmap(self._name, self._colour(mode, state), side, scale)

    def actualSize(self, size: QSize, _mode: QIcon.Mode, _state: QIcon.State) -> QSize:
        side = min(size.width(), size.height())
        return QSize(side, side)

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        if mode is QIcon.Mode.Disabled:
            return theme().colour("textDisabled")
        is_on = mode is QIcon.Mode.Selected or state is QIcon.State.On
        return theme().colour(self._on_role if is_on else self._role)
