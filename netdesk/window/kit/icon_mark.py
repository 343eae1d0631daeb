"""An icon that stands beside words and does nothing."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.icon import paint_icon
from netdesk.window.kit.painted import Painted
from netdesk.window.kit.theme import ColourRole, SizeName, Theme


class IconMark(Painted):
    """A Lucide icon of a size of the theme, which grows with the text; ``name`` where it says something."""

    def __init__(
        self,
        icon_name: str,
        colour: ColourRole = "textSecondary",
        size: SizeName = "iconMedium",
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._icon_name = icon_name
        self._colour: ColourRole = colour
        self._side: SizeName = size
        super().__init__(self._extent, self._paint_icon, name, parent)

    def _extent(self) -> QSize:
        side = theme().size(self._side)
        return QSize(side, side)

    def _paint_icon(self, painter: QPainter, rect: QRect, now: Theme) -> None:
        paint_icon(painter, rect, self._icon_name, now.colour(self._colour))
