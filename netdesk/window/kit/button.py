"""Buttons: primary, secondary, soft, link, plain and danger, 28 pixels high or 24; and one of an icon."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.icon import paint_icon
from netdesk.window.kit.paint.key_hint import key_hint_width, paint_key_hint
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.plain_tip import plain_tip
from netdesk.window.kit.theme import ColourRole, Theme, TypeRole

_PADDING = 12
_PADDING_SMALL = 10
_GAP = 6


class ButtonKind(StrEnum):
    """How much a button asks for attention; at most one PRIMARY in a pane. PLAIN is grey text alone."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    SOFT = "soft"
    LINK = "link"
    PLAIN = "plain"
    DANGER = "danger"


class _Colours(NamedTuple):
    ground: ColourRole | None
    hovered: ColourRole
    pressed: ColourRole
    text: ColourRole
    border: ColourRole | None = None


_COLOURS = {
    ButtonKind.PRIMARY: _Colours("accent", "accentHover", "accentPressed", "onAccent"),
    ButtonKind.SECONDARY: _Colours("surface", "hover", "sunken", "text", "hairlineStrong"),
    ButtonKind.SOFT: _Colours("accentSoft", "selection", "selection", "accent"),
    ButtonKind.LINK: _Colours(None, "accentSoft", "selection", "accent"),
    ButtonKind.PLAIN: _Colours(None, "hover", "sunken", "textSecondary"),
    ButtonKind.DANGER: _Colours("danger", "danger", "danger", "onAccent"),
}


class Button(QPushButton):
    """A button with a verb; ``icon_name`` is a Lucide name, ``key_hint`` a shortcut shown at its end.
    ``is_flush``: a link without ground around it, so that it stands in line with texts and fields.
    """

    def __init__(
        self,
        text: str,
        kind: ButtonKind = ButtonKind.SECONDARY,
        *,
        icon_name: str = "",
        key_hint: str = "",
        is_small: bool = False,
        is_flush: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind = kind
        self._icon_name = icon_name
        self._key_hint = key_hint
        self._is_small = is_small
        self._is_flush = is_flush
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def kind(self) -> ButtonKind:
        return self._kind

    def set_kind(self, kind: ButtonKind) -> None:
        self._kind = kind
        self.update()

    def set_icon_name(self, name: str) -> None:
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        now = theme()
        width = max(2 * self._padding() + self._content_width(now), now.size("hitMin"))
        return QSize(width, now.size("controlSmall" if self._is_small else "control"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        colours = _COLOURS[self._kind]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, now, colours)
        self._paint_content(painter, now, now.colour(colours.text if self.isEnabled() else "textDisabled"))
        painter.end()

    def _paint_ground(self, painter: QPainter, now: Theme, colours: _Colours) -> None:
        ground, border = self._ground(colours), colours.border
        if not self.isEnabled() and colours.ground is not None:
            ground, border = "surface", "hairlineStrong"
        if ground is None and border is None:
            return
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if border is not None:
            painter.setPen(QPen(now.colour(border), 1))
            box = box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(now.colour(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, now.radius("control"), now.radius("control"))

    def _ground(self, colours: _Colours) -> ColourRole | None:
        if self._is_flush or not self.isEnabled():
            return None
        if self.isDown():
            return colours.pressed
        if self.isChecked():
            return "selection"
        return colours.hovered if self.underMouse() else colours.ground

    def _paint_content(self, painter: QPainter, now: Theme, colour: QColor) -> None:
        rest = self.width() - self._content_width(now)
        left = rest if self._is_flush else rest / 2
        height = self.height()
        if self._icon_name:
            side = self._icon_side(now)
            paint_icon(painter, QRectF(left, (height - side) / 2, side, side), self._icon_name, colour)
            left += side + (_GAP if self.text() else 0)
        if self.text():
            width = text_width(self._shown_text(), now, self._role())
            words = QRectF(left, 0, width, height)
            paint_text(painter, words, self._shown_text(), now, role=self._role(), colour=colour)
            if self._is_flush and self.isEnabled() and self.underMouse():
                below = (height + now.metrics(self._role()).height()) // 2
                painter.fillRect(QRectF(left, below, width, 1), colour)
            left += width + _GAP
        if self._key_hint:
            paint_key_hint(painter, QPointF(left, height / 2), self._key_hint, now)

    def _content_width(self, now: Theme) -> int:
        width = self._icon_side(now) if self._icon_name else 0
        if self.text():
            width += text_width(self._shown_text(), now, self._role()) + (_GAP if self._icon_name else 0)
        if self._key_hint:
            width += key_hint_width(self._key_hint, now) + _GAP
        return width

    def _shown_text(self) -> str:
        """The text without its mnemonic's mark."""
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _icon_side(self, now: Theme) -> int:
        return now.size("iconSmall" if self._is_small else "iconMedium")

    def _padding(self) -> int:
        if self._is_flush:
            return 0
        return _PADDING_SMALL if self._is_small else _PADDING

    def _role(self) -> TypeRole:
        return "smallStrong" if self._is_small else "bodyStrong"


class IconButton(Button):
    """A square button with only an icon. Its name is its tooltip and what a screen reader says."""

    def __init__(
        self,
        icon_name: str,
        name: str,
        *,
        has_border: bool = True,
        is_small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        kind = ButtonKind.SECONDARY if has_border else ButtonKind.PLAIN
        super().__init__("", kind, icon_name=icon_name, is_small=is_small, parent=parent)
        self.setToolTip(plain_tip(name))
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        side = theme().size("controlSmall" if self._is_small else "control")
        return QSize(side, side)


def icon_inset() -> int:
    """So many pixels of ground lie at either side of the icon of a small button."""
    return (theme().size("controlSmall") - theme().size("iconSmall")) // 2
