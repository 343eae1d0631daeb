"""The chart itself: time axis and lanes in a pyqtgraph view, moved by wheel, drag and keys. Both paint from
the scene and its span: a view box with a range of its own would only follow it.
"""

from __future__ import annotations

from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QEasingCurve, QEvent, QPointF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsView, QToolTip, QWidget

from netdesk.window.kit.accessible_role import AccessibleRole
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.plain_tip import plain_tip
from netdesk.window.kit.viewport import cover_viewport, keep_keyboard
from netdesk.window.timeline.lanes_item import LanesItem
from netdesk.window.timeline.measures import axis_height
from netdesk.window.timeline.scene import Scene
from netdesk.window.timeline.span import Span
from netdesk.window.timeline.time_axis import TimeAxis

_STEP = 120
_ZOOM_PER_STEP = 0.8
_PAN_PER_STEP = 0.1
_DRAG_FROM = 4


class Plot(pg.GraphicsView):
    """`pressed`: a click at (x, y) of the lanes; `double_pressed` the same for a double
    click. Keys are the chart's.
    """

    accessible_role: AccessibleRole = "Chart"

    pressed = Signal(QPointF)
    double_pressed = Signal(QPointF)

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self.state = scene
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setMouseTracking(True)
        keep_keyboard(self)
        cover_viewport(self)
        self._animation = QVariantAnimation(self)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._from, self._to = scene.span, scene.span
        self._drag: tuple[QPointF, Span, int] | None = None
        self._is_dragging = False
        self.words_at: Callable[[QPointF], str] = lambda _place: ""
        """What is said of a place of the lanes; the chart puts its answer here."""
        self._build()
        self._animation.valueChanged.connect(self._on_step)
        self._animation.finished.connect(self._on_step_end)
        scene.span_changed.connect(self.refresh)
        scene.rows_changed.connect(self._take_rows)
        scene.changed.connect(self.refresh)
        look().changed.connect(self._on_look_changed)

    def _build(self) -> None:
        layout = pg.GraphicsLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.box = pg.GraphicsWidget()
        self.box.setFlag(self.box.GraphicsItemFlag.ItemClipsChildrenToShape)
        self.axis = TimeAxis(self.state)
        layout.addItem(self.axis, 0, 0)
        layout.addItem(self.box, 1, 0)
        self.lanes = LanesItem(self.state, self.box)
        self.setCentralItem(layout)

    # --- What is shown ------------------------------------------------------------------------------------

    @property
    def lanes_width(self) -> float:
        """The width of the lanes in pixels."""
        return float(max(self.box.rect().width(), 1.0))

    def second_at(self, x: float) -> float:
        """The moment at a pixel."""
        span = self.state.span
        return span.start + x / self.lanes_width * span.length

    def refresh(self) -> None:
        """Paint anew."""
        self.lanes.update()
        self.axis.update()

    def _take_rows(self) -> None:
        self.state.height = max(int(self.height()) - axis_height(), 0)
        self.refresh()

    def _on_look_changed(self) -> None:
        self.lanes.picture.events.forget()
        self.axis.fit()
        self._take_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "lanes"):
            self._take_rows()
            self.state.set_offset(self.state.offset)

    # --- Moving -------------------------------------------------------------------------------------------

    def go_to(self, span: Span) -> None:
        """Move to a span, within 160 ms, at once with reduced motion."""
        motion = theme().motion_ms("timelineZoom")
        self._animation.stop()
        self._from, self._to = self.state.span, span.within(self.state.whole)
        if not motion or not self.isVisible():
            self.state.set_span(self._to)
            return
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(motion)
        self._animation.start()

    @property
    def goal(self) -> Span:
        """Where a movement under way will end."""
        is_moving = self._animation.state() == QVariantAnimation.State.Running
        return self._to if is_moving else self.state.span

    def finish(self) -> None:
        """End a movement at once."""
        if self._animation.state() == QVariantAnimation.State.Running:
            self._animation.stop()
            self.state.set_span(self._to)

    def _on_step(self, share: float) -> None:
        self.state.set_span(self._from.between(self._to, float(share)))

    def _on_step_end(self) -> None:
        self.state.set_span(self._to)

    # --- Mouse --------------------------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        delta = event.angleDelta()
        steps = (delta.y() or delta.x()) / _STEP
        modifiers = event.modifiers()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            at = self.second_at(event.position().x())
            self.state.set_span(self.state.span.zoomed(_ZOOM_PER_STEP**steps, at))
        elif modifiers & Qt.KeyboardModifier.ShiftModifier or (delta.x() and not delta.y()):
            self.state.set_span(self.state.span.moved(-steps * _PAN_PER_STEP * self.state.span.length))
        else:
            pixels = event.pixelDelta().y()
            self.state.set_offset(self.state.offset - round(pixels or steps * self.state.rows.height))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() == Qt.MouseButton.LeftButton:
            self._animation.stop()
            self._drag = event.position(), self.state.span, self.state.offset
            self._is_dragging = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._drag is None:
            return
        start, span, offset = self._drag
        moved = event.position() - start
        if not self._is_dragging and moved.manhattanLength() < _DRAG_FROM:
            return
        if not self._is_dragging:
            self._is_dragging = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.state.set_span(span.moved(-moved.x() / self.lanes_width * span.length))
        self.state.set_offset(round(offset - moved.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._drag is not None and not self._is_dragging:
            self.pressed.emit(self._in_lanes(event.position()))
        self._drag, self._is_dragging = None, False
        self.viewport().unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.double_pressed.emit(self._in_lanes(event.position()))

    def _in_lanes(self, place: QPointF) -> QPointF:
        return QPointF(place.x(), place.y() - axis_height() + self.state.offset)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The chart answers keys; the view's own scrolling is not wanted.
        event.ignore()

    def viewportEvent(self, event: QEvent) -> bool:
        if self.closed:
            # The viewport is being taken away; the view must not be asked any more.
            return False
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.words_at(self._in_lanes(QPointF(event.pos())))
            if words:
                QToolTip.showText(event.globalPos(), plain_tip(words), self)
            else:
                QToolTip.hideText()
            return True
        return bool(super().viewportEvent(event))
