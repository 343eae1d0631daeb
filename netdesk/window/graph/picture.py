"""The picture of the network: moved as a whole while the hand moves, drawn anew once it rests; a large one
in short steps, so that the window answers in between.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPainter, QPixmap

from netdesk.desk.arrangement import Way
from netdesk.window.graph.camera import Camera
from netdesk.window.graph.carry import Carry, paint_carry
from netdesk.window.graph.paint_community_names import paint_community_names
from netdesk.window.graph.paint_labels import paint_labels
from netdesk.window.graph.paint_marks import paint_selection, paint_ways, rows_of_ways, way_boxes
from netdesk.window.graph.paint_people import paint_dots, paint_ties
from netdesk.window.graph.paint_rings import paint_badges, paint_rings
from netdesk.window.graph.people import People
from netdesk.window.kit.look import theme
from netdesk.window.kit.theme import Theme

SMALL = 6_000
"""Ties and twice the people of a network that is drawn in one go; larger ones are drawn in slices."""
SLICE_S = 0.004
REST_MS = 60
MARGIN = 160
"""Pixels drawn beyond the canvas, so that a pan does not bare its edge at once."""


class Picture(pyqtgraph.GraphicsObject):
    """Fills the view box. `camera` tells the canvas' present camera; places are those of the people."""

    def __init__(self, camera: Any) -> None:
        super().__init__()
        self._camera = camera
        self._people: People | None = None
        self._emphasis: NDArray[np.bool_] | None = None
        self.selected: list[int] = []
        self.ways: list[Way] = []
        self.chosen_way = 0
        self.carry: Carry | None = None
        self.corners: Callable[[], Sequence[QRectF]] = tuple
        """Where the canvas is covered; names keep clear of it. Ask for a new picture when that changes."""
        self._is_old = False
        self._kept: tuple[QPixmap, Camera] | None = None
        self._steps: Iterator[None] | None = None
        self._next: tuple[QPixmap, QPainter, Camera] | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.forget)
        self._tick = QTimer(self, interval=0)
        self._tick.timeout.connect(self._go_on)

    def show_people(self, people: People, emphasis: NDArray[np.bool_] | None) -> None:
        """Draw these from now on; with `emphasis` all others are faint."""
        self._people, self._emphasis = people, emphasis
        self.forget()

    def forget(self) -> None:
        """Draw everything anew: the people, the theme or the labels changed."""
        self._stop()
        self._is_old = True
        self.update()

    @property
    def is_small(self) -> bool:
        """Whether the picture is drawn in one go."""
        return self._people is None or len(self._people.edges) + 2 * len(self._people.points) <= SMALL

    @property
    def is_drawing(self) -> bool:
        """Whether a large picture is being drawn in steps."""
        return self._steps is not None

    @property
    def is_everywhere(self) -> bool:
        """Whether the picture that is kept reaches over all of the canvas."""
        if self._kept is None:
            return False
        camera: Camera = self._camera()
        # A pixel more: the edge of a picture that is drawn larger or smaller is blurred.
        return _place_of(self._kept[1], camera).contains(QRectF(-1, -1, camera.width + 2, camera.height + 2))

    def boundingRect(self) -> QRectF:
        return QRectF(-1e6, -1e6, 2e6, 2e6)

    def paint(self, painter: QPainter, *_args: object) -> None:
        if self._people is None:
            return
        camera: Camera = self._camera()
        painter.save()
        painter.resetTransform()
        painter.setClipRect(QRectF(0, 0, camera.width, camera.height))
        if self._is_old and self._steps is None:
            self._begin()
        if self._kept is not None:
            self._paint_kept(painter, camera, *self._kept)
        paint_ways(painter, camera, self._people, self.ways, self.chosen_way, theme())
        paint_selection(painter, camera, self._people, self.selected, theme())
        if self.carry is not None:
            paint_carry(painter, camera, self._people, self.carry, theme())
        painter.restore()

    def _paint_kept(self, painter: QPainter, camera: Camera, pixmap: QPixmap, at: Camera) -> None:
        place = _place_of(at, camera)
        is_moved = max(abs(at.x - MARGIN - camera.x), abs(at.y - MARGIN - camera.y)) > 1e-6
        if abs(camera.scale / at.scale - 1.0) < 1e-9:
            painter.drawPixmap(round(place.x()), round(place.y()), pixmap)
        else:
            is_moved = True
            painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()))
        if is_moved and self._steps is None:
            self._rest.start()

    def steps(
        self,
        painter: QPainter,
        camera: Camera,
        people: People,
        theme_: Theme,
        emphasis: NDArray[np.bool_] | None = None,
        covered: Sequence[QRectF] = (),
    ) -> Iterator[None]:
        """Paint everything below the marks, with the names of who is marked, none where it is `covered`."""
        named = list(dict.fromkeys([*self.selected[:12], *rows_of_ways(self.ways, self.chosen_way)]))
        marks = way_boxes(camera, people, self.ways, self.chosen_way)
        return picture_steps(painter, camera, people, theme_, emphasis, named, marks, covered)

    # --- Drawing ------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._stop()
        camera: Camera = self._camera()
        if self._people is None or camera.width <= 0:
            return
        wide, view = camera.wider(MARGIN), self.getViewWidget()
        ratio = view.devicePixelRatioF() if view is not None else 1.0
        pixmap = QPixmap(round(wide.width * ratio), round(wide.height * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(theme().colour("surface"))
        painter = QPainter(pixmap)
        self._next = (pixmap, painter, wide)
        covered = [box.translated(MARGIN, MARGIN) for box in self.corners()]
        self._steps = self.steps(painter, wide, self._people, theme(), self._emphasis, covered)
        if self.is_small:
            for _ in self._steps:
                pass
            self._finish()
        else:
            self._tick.start()

    def _go_on(self) -> None:
        if self._steps is None:
            self._tick.stop()
            return
        until = time.perf_counter() + SLICE_S
        for _ in self._steps:
            if time.perf_counter() > until:
                return
        self._finish()
        self.update()

    def _finish(self) -> None:
        if self._next is None:
            return
        pixmap, painter, camera = self._next
        painter.end()
        self._kept, self._is_old = (pixmap, camera), False
        self._stop()

    def _stop(self) -> None:
        self._tick.stop()
        if self._next is not None and self._next[1].isActive():
            self._next[1].end()
        self._steps, self._next = None, None


def _place_of(at: Camera, camera: Camera) -> QRectF:
    """Where what was drawn by one camera is seen by another."""
    factor = camera.scale / at.scale
    x, y = camera.x - at.x * factor, camera.y - at.y * factor
    return QRectF(x, y, at.width * factor, at.height * factor)


def picture_steps(
    painter: QPainter,
    camera: Camera,
    people: People,
    theme_: Theme,
    emphasis: NDArray[np.bool_] | None,
    named: Sequence[int],
    marks: Sequence[QRectF] = (),
    covered: Sequence[QRectF] = (),
) -> Iterator[None]:
    """Paint everything but the marks, from the back to the front; every step takes a few ms at most. `named`:
    rows with their full names, beside the `marks` that come over them; `covered`: where nobody can read.
    """
    if people.drawn.layout == "circles":
        paint_rings(painter, camera, people, theme_)
    yield
    yield from paint_ties(painter, camera, people, theme_, emphasis)
    yield from paint_dots(painter, camera, people, theme_, emphasis)
    yield
    taken = paint_badges(painter, camera, people, theme_) if people.drawn.layout == "circles" else []
    taken += covered
    yield from paint_community_names(painter, camera, people, theme_, taken)
    yield from paint_labels(painter, camera, people, theme_, [*taken, *marks], named, emphasis)
    yield
