"""The people and their ties, painted in steps short enough to let the window answer in between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from netdesk.window.graph.alike import places_alike
from netdesk.window.graph.camera import Camera
from netdesk.window.graph.people import (
    BRIDGE_LINE,
    People,
    community_colour,
    me_radius,
    person_colour,
    shape_of,
)
from netdesk.window.kit.paint.community import community_path
from netdesk.window.kit.paint.pixmap import picture, ratio_of
from netdesk.window.kit.theme import Theme

TIES_AT_ONCE = 600
DOTS_AT_ONCE = 2_000
_SHARPEST = 8_000
"""Above so many ties on the canvas they are drawn without smoothing: there the eye sees a haze."""
_ME_SHARE = 0.8
"""How high the word in the owner's circle is at most, of its radius."""


class _Look(NamedTuple):
    """Everything a dot's picture depends on."""

    shape: str
    rgba: int
    radius: float
    is_dormant: bool
    is_bridge: bool
    is_faint: bool


def paint_ties(
    painter: QPainter, camera: Camera, people: People, theme: Theme, emphasis: NDArray[np.bool_] | None
) -> Iterator[None]:
    """Ties as thin translucent lines: in the colour of the community they lie in, grey between two."""
    # Without a clip Qt draws translucent lines forty times slower.
    painter.setClipRect(QRectF(0, 0, camera.width, camera.height))
    network, plan = people.arrangement.network, people.arrangement
    first, second = network.first[people.edges], network.second[people.edges]
    across, down = np.ascontiguousarray(camera.on_canvas(people.points).T)
    ends = across[first], down[first], across[second], down[second]
    yield
    seen = _is_seen(ends[0], ends[2], camera.width) & _is_seen(ends[1], ends[3], camera.height)
    group = np.where(plan.community[first] == plan.community[second], plan.community[first], -1)
    if emphasis is not None:
        group = np.where(emphasis[first] & emphasis[second], group, -2)
    yield
    ties = np.flatnonzero(seen)
    group = group[ties]
    groups = places_alike(group)
    yield
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(ties) <= _SHARPEST)
    dense = min(1.0, (4_000 / max(len(ties), 1)) ** 0.35)
    for own in groups:
        painter.setPen(QPen(_tie_colour(people, int(group[own[0]]), dense, theme), 1))
        for start in range(0, len(own), TIES_AT_ONCE):
            _draw_lines(painter, ends, ties[own[start : start + TIES_AT_ONCE]])
            yield
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _is_seen(begin: NDArray[np.float64], end: NDArray[np.float64], length: float) -> NDArray[np.bool_]:
    """Whether what runs from `begin` to `end` touches 0 to `length`."""
    return np.asarray((np.maximum(begin, end) >= 0) & (np.minimum(begin, end) <= length))


def _tie_colour(people: People, number: int, dense: float, theme: Theme) -> QColor:
    is_plain = people.drawn.colour != "community" or number < 0
    if is_plain:
        colour = QColor(theme.colour("chartAxis"))
    else:
        colour = QColor(community_colour(number, theme))
    share = theme.opacity("edgeInside" if number >= 0 else "edgeFaded" if number == -2 else "edgeAcross")
    if number == -1:
        share *= 0.55
    colour.setAlphaF(max(share * dense, 0.03))
    return colour


def _draw_lines(painter: QPainter, ends: Sequence[NDArray[np.float64]], ties: NDArray[np.int64]) -> None:
    """`ends`: x and y of the begin and of the end of all ties."""
    array = PrimitiveArray(QLineF, 4)
    array.resize(len(ties))
    fields = array.ndarray()
    for column, along in enumerate(ends):
        fields[:, column] = along[ties]
    painter.drawLines(*array.drawargs())


def paint_dots(
    painter: QPainter, camera: Camera, people: People, theme: Theme, emphasis: NDArray[np.bool_] | None
) -> Iterator[None]:
    """Everybody as the shape of their community; dormant ones outlined, bridges with a second outline."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    pixels = camera.on_canvas(people.points)
    reach = 30
    inside = people.is_shown & (pixels >= -reach).all(axis=1)
    inside &= (pixels <= np.array([camera.width + reach, camera.height + reach])).all(axis=1)
    radius = np.round(people.radius * camera.magnification * 2) / 2
    rows = np.flatnonzero(inside)
    codes = _looks(people, radius, emphasis)[rows]
    kinds = [rows[places] for places in places_alike(codes)]
    # Large ones last, so that nobody near the middle is covered.
    for own in sorted(kinds, key=lambda one: float(radius[one[0]])):
        pixmap = _sprite(_look_of(people, int(own[0]), radius, emphasis, theme), theme, ratio_of(painter))
        for start in range(0, len(own), DOTS_AT_ONCE):
            _draw_sprites(painter, pixels[own[start : start + DOTS_AT_ONCE]], pixmap)
            yield
    _paint_initials(painter, people, pixels, radius, inside, theme, emphasis)
    paint_me(painter, camera, theme)


def _looks(
    people: People, radius: NDArray[np.float64], emphasis: NDArray[np.bool_] | None
) -> NDArray[np.int64]:
    """A number per person, the same for those who look the same."""
    plan, drawn = people.arrangement, people.drawn
    colour = np.zeros(len(plan.ids), np.int64)
    if drawn.colour == "circle":
        colour = plan.circle
    elif drawn.colour == "state":
        states = {state: place for place, state in enumerate(sorted({str(one.state) for one in plan.nodes}))}
        colour = np.array([states[str(one.state)] for one in plan.nodes], np.int64)
    faint = np.zeros(len(plan.ids), np.bool_) if emphasis is None else ~emphasis
    code = (plan.community + 1) * 256 + colour
    code = code * 256 + (radius * 2).astype(np.int64)
    return np.asarray(code * 8 + people.is_dormant * 4 + plan.is_bridge * 2 + faint, np.int64)


def _look_of(
    people: People,
    row: int,
    radius: NDArray[np.float64],
    emphasis: NDArray[np.bool_] | None,
    theme: Theme,
) -> _Look:
    plan = people.arrangement
    return _Look(
        shape_of(int(plan.community[row]), theme), person_colour(people, row, theme).rgba(),
        float(radius[row]), bool(people.is_dormant[row]),
        bool(people.drawn.has_bridges and plan.is_bridge[row]), emphasis is not None and not emphasis[row],
    )  # fmt: skip


def _draw_sprites(painter: QPainter, middles: NDArray[np.float64], pixmap: QPixmap) -> None:
    ratio = pixmap.devicePixelRatio()
    array = PrimitiveArray(QPainter.PixmapFragment, 10)
    array.resize(len(middles))
    fields = array.ndarray()
    fields[:, :2] = middles
    fields[:, 2:] = (0, 0, pixmap.width(), pixmap.height(), 1 / ratio, 1 / ratio, 0, 1)
    first, count = array.drawargs()
    painter.drawPixmapFragments(first, count, pixmap)


def _sprite(key: _Look, theme: Theme, ratio: float) -> QPixmap:
    shape, rgba, radius, is_dormant, is_bridge, is_faint = key
    side = int(radius * 2.7) + 10
    colour = QColor.fromRgba(rgba)

    def draw(painter: QPainter) -> None:
        middle = QPointF(side / 2, side / 2)
        if is_faint:
            painter.setOpacity(0.22)
        elif is_dormant:
            painter.setOpacity(theme.opacity("dormantNode" if radius >= 4 else "dormantSmallNode"))
        if is_bridge:
            painter.setPen(QPen(theme.colour("text"), 1.25))
            painter.setBrush(theme.colour("surface"))
            painter.drawPath(community_path(shape, middle, radius + BRIDGE_LINE))
        pen = QPen(colour, 1.2 if radius >= 4 else 1.0)
        if is_dormant and radius >= 4:
            pen.setDashPattern([1.8, 1.8])
        painter.setPen(pen if is_dormant else QPen(theme.colour("surface"), 1 if radius >= 4 else 0.5))
        painter.setBrush(theme.colour("surface") if is_dormant else colour)
        painter.drawPath(community_path(shape, middle, radius))

    return picture(theme, ("graph-dot", key), (side, side), ratio, draw)


def _paint_initials(
    painter: QPainter,
    people: People,
    pixels: NDArray[np.float64],
    radius: NDArray[np.float64],
    inside: NDArray[np.bool_],
    theme: Theme,
    emphasis: NDArray[np.bool_] | None,
) -> None:
    font = QFont(theme.font("captionStrong"))
    for row in np.flatnonzero(inside & (radius >= 9.0)).tolist():
        if emphasis is not None and not emphasis[row]:
            continue
        size = float(radius[row])
        font.setPixelSize(max(round(size * 0.82), 7))
        painter.setFont(font)
        is_hollow = bool(people.is_dormant[row])
        painter.setPen(theme.colour("text") if is_hollow else theme.colour("surface"))
        x, y = pixels[row].tolist()
        box = QRectF(x - size * 1.4, y - size, size * 2.8, size * 2)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, people.arrangement.nodes[row].initials)


def paint_me(painter: QPainter, camera: Camera, theme: Theme) -> None:
    """The owner, in the middle."""
    radius = me_radius(camera)
    painter.setPen(QPen(theme.colour("accent"), 3))
    painter.setBrush(theme.colour("surface"))
    painter.drawEllipse(QPointF(camera.x, camera.y), radius, radius)
    font = QFont(theme.font("smallStrong"))
    font.setPixelSize(min(font.pixelSize(), round(radius * _ME_SHARE)))  # larger text stays in the circle
    painter.setFont(font)
    painter.setPen(theme.colour("text"))
    box = QRectF(camera.x - radius, camera.y - radius, 2 * radius, 2 * radius)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, QCoreApplication.translate("GraphPaint", "Me"))
