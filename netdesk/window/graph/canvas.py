"""Where the network is drawn: wheel zooms, drag pans, a click selects, arrows go from person to person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import QEasingCurve, QEvent, QPoint, QPointF, QRect, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QImage, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QToolTip, QWidget

from netdesk.window.graph.camera import Camera
from netdesk.window.graph.carry import Carry, carry_at
from netdesk.window.graph.paint_marks import paint_selection, paint_ways
from netdesk.window.graph.people import People
from netdesk.window.graph.picture import Picture
from netdesk.window.kit.accessible_role import AccessibleRole
from netdesk.window.kit.focus_ring import ring_by_keyboard
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.paint.text import text_width
from netdesk.window.kit.plain_key import ENTER
from netdesk.window.kit.plain_tip import plain_tip
from netdesk.window.kit.viewport import cover_viewport, keep_keyboard

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_NEAR = 11.0
_IMAGE_SCALE = 2
"""Pixels of a saved picture for each on the screen."""
_ZOOM_STEP = 1.3
_WIDEST_NAME, _ROOM_BESIDE, _AIR_ABOVE = 180, 24, 8
"""Pixels for the name of a community at most; left beside it, and above and below it."""
_ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0), Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0), Qt.Key.Key_Down: (0.0, 1.0),
}  # fmt: skip


class _Box(pyqtgraph.ViewBox):
    """Pans by the left button, unless `carries` takes the drag, and zooms by the wheel; tells clicks."""

    def __init__(self, clicked: Callable[[Any], None], carries: Callable[[Any], bool]) -> None:
        super().__init__(lockAspect=True, invertY=True, enableMenu=False, defaultPadding=0)
        self._clicked, self._carries = clicked, carries
        self.disableAutoRange()

    def mouseClickEvent(self, event: Any) -> None:
        self._clicked(event)
        event.accept()

    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        if self._carries(event):
            event.accept()
        elif event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            super().mouseDragEvent(event, axis)
        else:
            event.ignore()


class Canvas(pyqtgraph.GraphicsView):
    """Shows People; rows are those of the arrangement."""

    accessible_role: AccessibleRole = "Chart"

    picked = Signal(int, object)
    """A row was clicked (-1: the ground), with these keyboard modifiers."""
    opened = Signal(int)
    carried = Signal(int, int)
    """A row was carried to a circle (5, 15, 50, 150, 0)."""
    menu_wanted = Signal(int, QPoint)
    moved = Signal()
    """Another part of the network is seen."""
    resized = Signal()

    def __init__(self, tell: Callable[[int], str], parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self._tell = tell
        self._people: People | None = None
        self._extent = QRectF(-300, -300, 600, 600)
        self._is_fitted = True
        self._names: Sequence[str] = ()
        self._room_beside = _ROOM_BESIDE
        """Pixels left at both sides for the names of communities."""
        self._carried_row = -1
        self.box = _Box(self._on_clicked, self._on_dragged)
        self.setCentralItem(self.box)
        self.picture = Picture(self.camera)
        self.box.addItem(self.picture, ignoreBounds=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportUpdateMode(self.ViewportUpdateMode.FullViewportUpdate)
        keep_keyboard(self)
        cover_viewport(self)
        self._motion = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._on_motion)
        self._ends: tuple[People, NDArray[np.float64], NDArray[np.bool_] | None] | None = None
        self.box.sigRangeChanged.connect(self._on_range)
        look().changed.connect(self._dress)
        self._dress()

    # --- What is shown ------------------------------------------------------------------------------------

    def show_people(
        self, people: People, emphasis: NDArray[np.bool_] | None, *, extent: QRectF, is_moving: bool = False
    ) -> None:
        """Show these; `is_moving`: let them walk from where they are drawn now (another layout)."""
        before, self._extent = self._people, extent
        self._motion.stop()
        duration = theme().motion_ms("graphLayout")
        self._people = people
        if (
            is_moving
            and before is not None
            and duration
            and self.picture.is_small
            and len(before.points) == len(people.points)
        ):
            self._ends = (people, before.points, emphasis)
            self._motion.setDuration(duration)
            self._motion.start()
        else:
            self.picture.show_people(people, emphasis)
        if self._is_fitted or is_moving:
            self.fit()

    def camera(self) -> Camera:
        """Where people are seen now."""
        # The box works its transform out when it is painted.
        self.box.prepareForPaint()
        transform = self.box.childGroup.sceneTransform()
        return Camera(
            transform.m11(), transform.dx(), transform.dy(),
            self.viewport().width(), self.viewport().height(), self._fit_scale(),
        )  # fmt: skip

    def leave_room(self, names: Sequence[str]) -> None:
        """Leave room beside the network for these names of communities."""
        self._names = names
        widths = [text_width(name, theme(), "smallStrong") for name in names]
        self._room_beside = min(max(widths, default=0), theme().grown(_WIDEST_NAME)) + _ROOM_BESIDE

    def refresh(self) -> None:
        """Paint anew: the selection or the ways changed."""
        self.picture.forget()

    # --- Moving about -------------------------------------------------------------------------------------

    def fit(self) -> None:
        """Show everybody."""
        width, height = max(self.viewport().width(), 1), max(self.viewport().height(), 1)
        scale = self._fit_scale()
        across, down = width / scale / 2, height / scale / 2
        middle = self._extent.center()
        self.box.setRange(QRectF(middle.x() - across, middle.y() - down, 2 * across, 2 * down), padding=0)
        self._is_fitted = True

    def zoom(self, steps: int) -> None:
        """Larger for 1, smaller for -1, about the middle."""
        factor = _ZOOM_STEP**-steps
        self.box.scaleBy((factor, factor))

    def centre_on(self, point: tuple[float, float]) -> None:
        """Put a place into the middle."""
        view = self.box.viewRect()
        self.box.translateBy(x=point[0] - view.center().x(), y=point[1] - view.center().y())

    def reveal(self, row: int) -> None:
        """Move so far that a person is seen."""
        if self._people is None:
            return
        x, y = self._people.points[row].tolist()
        view = self.box.viewRect()
        if not view.adjusted(*(side * view.width() * 0.04 for side in (1, 1, -1, -1))).contains(x, y):
            self.centre_on((x, y))

    def row_at(self, position: QPointF) -> int:
        """Who is at a pixel of the canvas, -1 for nobody."""
        people = self._people
        if people is None or not people.is_shown.any():
            return -1
        camera = self.camera()
        apart = camera.on_canvas(people.points) - np.array([position.x(), position.y()])
        far = np.hypot(apart[:, 0], apart[:, 1]) - np.maximum(people.radius * camera.magnification, 0)
        far[~people.is_shown] = np.inf
        row = int(far.argmin())
        return row if far[row] <= _NEAR - 5 else -1

    def neighbour(self, row: int, way: tuple[float, float]) -> int:
        """The nearest person in a direction from somebody (-1: from the owner), -1 for none."""
        people = self._people
        if people is None:
            return -1
        here = people.points[row] if row >= 0 else np.zeros(2)
        apart = people.points - here
        along = apart @ np.array(way)
        aside = np.abs(apart @ np.array([-way[1], way[0]]))
        cost = np.hypot(apart[:, 0], apart[:, 1]) + 2 * aside
        cost[~people.is_shown | (along <= 1e-6) | (aside > along * 1.8)] = np.inf
        if row >= 0:
            cost[row] = np.inf
        best = int(cost.argmin()) if len(cost) else -1
        return best if best >= 0 and np.isfinite(cost[best]) else -1

    def image(self) -> QImage:
        """What is seen, as an image of twice as many pixels."""
        camera, now = self.camera(), theme()
        width, height = camera.width * _IMAGE_SCALE, camera.height * _IMAGE_SCALE
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_IMAGE_SCALE)
        image.fill(now.colour("surface"))
        if self._people is not None:
            painter = QPainter(image)
            for _ in self.picture.steps(painter, camera, self._people, now):
                pass
            paint_ways(painter, camera, self._people, self.picture.ways, self.picture.chosen_way, now)
            paint_selection(painter, camera, self._people, self.picture.selected, now)
            painter.end()
        return image

    # --- Events -------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        current = self.picture.selected[-1] if self.picture.selected else -1
        if key in _ARROWS:
            row = self.neighbour(current, _ARROWS[Qt.Key(key)])
            if row >= 0:
                self.picked.emit(row, event.modifiers())
                self.reveal(row)
        elif key in ENTER and current >= 0:
            self.opened.emit(current)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(1)
        elif key == Qt.Key.Key_Minus:
            self.zoom(-1)
        elif key == Qt.Key.Key_F and not event.modifiers():
            self.fit()
        elif key == Qt.Key.Key_Escape and self.picture.carry is not None:
            self._carry_to(None)
        elif key == Qt.Key.Key_Escape:
            self.picked.emit(-1, Qt.KeyboardModifier.NoModifier)
        elif key == Qt.Key.Key_Menu and current >= 0 and self._people is not None:
            x, y = self.camera().on_canvas(self._people.points[current]).tolist()
            self.menu_wanted.emit(current, self.viewport().mapToGlobal(QPoint(round(x), round(y))))
        else:
            event.ignore()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self.row_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tip(self._tell(row)) if row >= 0 else "", self)
            return True
        return bool(super().viewportEvent(event))

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        # Where the picture will be painted over it, the ground would be for nothing.
        if not self.picture.is_everywhere:
            super().drawBackground(painter, rect)

    def resizeEvent(self, event: QResizeEvent) -> None:
        was_fitted = getattr(self, "_is_fitted", False)
        super().resizeEvent(event)
        if was_fitted and hasattr(self, "picture"):
            self.picture.forget()
            self.fit()
        self.resized.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        ring_by_keyboard(self, event)
        super().focusInEvent(event)

    def _on_clicked(self, event: Any) -> None:
        place = QPointF(self.mapFromScene(event.scenePos()))
        row = self.row_at(place)
        if event.button() == Qt.MouseButton.RightButton:
            if row >= 0:
                self.menu_wanted.emit(row, event.screenPos().toPoint())
        elif event.double() and row >= 0:
            self.opened.emit(row)
        elif event.button() == Qt.MouseButton.LeftButton and not event.double():
            self.picked.emit(row, event.modifiers())

    def _on_dragged(self, event: Any) -> bool:
        """Whether the drag carries somebody, rather than panning."""
        people = self._people
        if event.isStart():
            self._carried_row = self._row_to_carry(event)
        if self._carried_row < 0 or people is None:
            return False
        if self.picture.carry is None and not event.isStart():
            return True  # given up by Esc: the hand moves nothing until it lets go
        place = QPointF(self.mapFromScene(event.scenePos()))
        carry = carry_at(people, self.camera(), self._carried_row, place)
        self._carry_to(None if event.isFinish() else carry)
        if event.isFinish() and carry.target is not None:
            self.carried.emit(carry.row, carry.target.circle)
        return True

    def _row_to_carry(self, event: Any) -> int:
        is_in_circles = self._people is not None and self._people.drawn.layout == "circles"
        if event.button() != Qt.MouseButton.LeftButton or not is_in_circles:
            return -1
        return self.row_at(QPointF(self.mapFromScene(event.buttonDownScenePos())))

    def _carry_to(self, carry: Carry | None) -> None:
        self.picture.carry = carry
        self.picture.update()

    def _on_range(self, *_args: object) -> None:
        self._is_fitted = False
        self.moved.emit()

    def _on_motion(self, share: float) -> None:
        if self._ends is None:
            return
        people, begin, emphasis = self._ends
        if share >= 1.0:
            self._ends = None
            self.picture.show_people(people, emphasis)
        else:
            between = begin + (people.points - begin) * share
            self.picture.show_people(people._replace(points=between), emphasis)

    def _fit_scale(self) -> float:
        width, height = self.viewport().width(), self.viewport().height()
        across = max(width - 2 * self._room_beside, width / 2) / 2
        above = 2 * theme().line("small") + _AIR_ABOVE
        down = max(height - 2 * above, height / 2) / 2
        wide, high = max(self._extent.width() / 2, 1.0), max(self._extent.height() / 2, 1.0)
        return float(max(min(across / wide, down / high), 1e-6))

    def _dress(self) -> None:
        self.setBackgroundBrush(theme().colour("surface"))
        self.leave_room(self._names)
        self.picture.forget()
        if self._is_fitted:
            self.fit()
