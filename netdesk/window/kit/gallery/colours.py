"""The gallery's panels of colours."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGridLayout

from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.community import community_path
from netdesk.window.kit.paint.text import paint_text
from netdesk.window.kit.painted import Painted
from netdesk.window.kit.panel import Panel
from netdesk.window.kit.theme import ColourRole, Theme

_SURFACES: tuple[ColourRole, ...] = (
    "window", "surface", "surfaceAlt", "sunken", "selection",
    "hairline", "controlBorder", "text", "textSecondary", "textTertiary",
    "accent", "accentSoft", "positive", "caution", "danger",
)  # fmt: skip
_SWATCH = 18


def surfaces_panel() -> Panel:
    return _swatches("Surfaces and text", [(role, theme().colour(role)) for role in _SURFACES], 5)


def channels_panel() -> Panel:
    channels = theme().channels.values()
    return _swatches("Channels", [(channel.key, channel.tile) for channel in channels], 6)


def circles_panel() -> Panel:
    return _swatches("Circles", [(key, circle.colour) for key, circle in theme().circles.items()], 5)


def communities_panel() -> Panel:
    panel = Panel("Communities, colour and shape")
    grid = QGridLayout()
    for place, community in enumerate(theme().communities):
        grid.addWidget(_Swatch(community.shape, community.colour, community.shape), 0, place)
    panel.body.addLayout(grid)
    return panel


def _swatches(title: str, colours: Sequence[tuple[str, QColor]], columns: int) -> Panel:
    panel = Panel(title)
    grid = QGridLayout()
    grid.setSpacing(8)
    for place, (name, colour) in enumerate(colours):
        grid.addWidget(_Swatch(name, colour), place // columns, place % columns)
    panel.body.addLayout(grid)
    return panel


class _Swatch(Painted):
    def __init__(self, name: str, colour: QColor, shape: str = "") -> None:
        self._colour = colour
        self._name = name
        self._shape = shape
        now = theme()
        super().__init__(QSize(0, _SWATCH + 2 * now.line("caption")), self._draw, f"{name} {colour.name()}")

    def _draw(self, painter: QPainter, rect: QRect, now: Theme) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.colour("hairline"), 1))
        painter.setBrush(self._colour)
        if self._shape:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPath(community_path(self._shape, QPointF(10, _SWATCH / 2), 7))
        else:
            painter.drawRoundedRect(QRectF(0.5, 0.5, rect.width() - 1, _SWATCH - 1), 3, 3)
        line = now.line("caption")
        grey = now.colour("textSecondary")
        name = QRect(0, _SWATCH, rect.width(), line)
        paint_text(painter, name, self._name, now, role="caption", colour=grey)
        value = name.translated(0, line)
        paint_text(painter, value, self._colour.name().upper(), now, role="caption", colour=grey)
