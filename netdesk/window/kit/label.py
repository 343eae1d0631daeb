"""Text on a surface: a label in a role of the type scale, and one that is shortened where room is short."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from netdesk.window.kit.accessible_role import AccessibleRole
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.paint.text import Align, paint_text, text_width
from netdesk.window.kit.plain_tip import plain_tip
from netdesk.window.kit.theme import ColourRole, TypeRole

_SHORTEST = 24


class Label(QLabel):
    """A QLabel in a role and colour of the theme, which it follows; for text that wraps or has links.

    Text is shown as it stands. Left to itself Qt reads what looks like HTML as HTML, and opens the pictures
    named in it wherever they lie; who writes links sets ``RichText``.
    """

    def __init__(
        self,
        text: str = "",
        role: TypeRole = "body",
        colour: ColourRole = "text",
        *,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._role: TypeRole = role
        self._colour: ColourRole = colour
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self._dress()
        look().changed.connect(self._dress)

    def set_colour(self, colour: ColourRole) -> None:
        self._colour = colour
        self._dress()

    def showEvent(self, event: QShowEvent) -> None:
        # Qt puts the old palette back on a hidden label some time after the theme has changed.
        self._dress()
        super().showEvent(event)

    def _dress(self) -> None:
        now = theme()
        self.setFont(now.font(self._role))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, now.colour(self._colour))
        self.setPalette(palette)


class ElidedLabel(QWidget):
    """One line of text that gives way: shortened at its end, with the full text in a tooltip only then."""

    accessible_role: AccessibleRole = "StaticText"

    def __init__(
        self,
        text: str = "",
        role: TypeRole = "body",
        colour: ColourRole = "text",
        *,
        align: Align = "left",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._shorter: str | None = None
        self._role: TypeRole = role
        self._colour: ColourRole = colour
        self._align: Align = align
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        return self._text

    def set_text(self, text: str, *, shorter: str | None = None) -> None:
        """Show a text; where it has no room, ``shorter`` in its place if there is one."""
        if (text, shorter) != (self._text, self._shorter):
            self._text, self._shorter = text, shorter
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def set_colour(self, colour: ColourRole) -> None:
        self._colour = colour
        self.update()

    def is_shortened(self) -> bool:
        return text_width(self._text, theme(), self._role) > self.width()

    def sizeHint(self) -> QSize:
        return QSize(text_width(self._text, theme(), self._role), theme().line(self._role))

    def minimumSizeHint(self) -> QSize:
        full = self.sizeHint()
        return QSize(min(full.width(), _SHORTEST), full.height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tip = plain_tip(self._text) if self.is_shortened() else self.toolTip()
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        colour = now.colour(self._colour if self.isEnabled() else "textDisabled")
        text = self._text if self._shorter is None or not self.is_shortened() else self._shorter
        painter = QPainter(self)
        paint_text(painter, self.rect(), text, now, role=self._role, colour=colour, align=self._align)
        painter.end()
