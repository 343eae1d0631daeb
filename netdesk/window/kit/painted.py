"""A widget for any painter of the kit: give it a size and what to paint."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from netdesk.window.kit.accessible_role import AccessibleRole
from netdesk.window.kit.look import theme
from netdesk.window.kit.theme import Theme

Paint = Callable[[QPainter, QRect, Theme], None]


class Painted(QWidget):
    """Paints itself by a function; ``name`` says the same to who cannot see it.

    A width of 0 takes what the layout gives; a size that follows the text is a function, too. ``paint`` gets
    the whole rectangle and the theme.
    """

    accessible_role: AccessibleRole = "Graphic"

    def __init__(
        self, size: QSize | Callable[[], QSize], paint: Paint, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._paint = paint
        self.setAccessibleName(name)
        across = QSizePolicy.Policy.Fixed if self.sizeHint().width() else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def show_instead(self, paint: Paint, name: str) -> None:
        """Paint something else from now on."""
        self._paint = paint
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return self._size() if callable(self._size) else self._size

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint(painter, self.rect(), theme())
        painter.end()
