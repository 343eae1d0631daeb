"""The sheets on the desk: all pages of a document to scroll through and zoom into."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from netdesk.reports.painter import Pages
from netdesk.window.kit.accessible_role import AccessibleRole
from netdesk.window.kit.look import theme
from netdesk.window.printing.page_images import PageImages

MARGIN = 16
GAP = 24
_WORTH_A_PAIR = 0.85
"""Pages are shown so much smaller if two of them fit beside each other then."""
STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0)


class PageView(QAbstractScrollArea):
    """Pages side by side where there is room, else below each other. A zoom of 1 is the size on paper.

    Pages are painted one at a time between events, first those in sight. With no zoom of its own the view
    shows whole pages.
    """

    accessible_role: AccessibleRole = "Document"

    zoomed = Signal(float)
    page_shown = Signal(int)
    """The page in the middle of the view, from 0; -1 without pages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._images = PageImages()
        self._chosen_zoom: float | None = None
        self._zoom = 1.0
        self._shown_page = -1
        self._painting = QTimer(self)
        self._painting.setSingleShot(True)
        self._painting.setInterval(0)
        self._painting.timeout.connect(self._paint_next)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setAccessibleName(self.tr("Pages"))
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_pages(self, pages: Pages | None, *, has_colour: bool = True) -> None:
        """Show these pages, None for an empty desk. The place in the document stays."""
        self._pages = pages
        self._images.show(pages, has_colour=has_colour)
        self._arrange()

    def page_count(self) -> int:
        return len(self._pages) if self._pages else 0

    def zoom(self) -> float:
        """The zoom in use, chosen or fitting."""
        return self._zoom

    def set_zoom(self, zoom: float | None) -> None:
        """Zoom to a share of the size on paper; None shows whole pages."""
        self._chosen_zoom = zoom if zoom is None else min(max(zoom, STEPS[0]), STEPS[-1])
        self._arrange()

    def zoom_by(self, direction: int) -> None:
        """Go to the next step of zoom, in (1) or out (-1)."""
        if direction > 0:
            self.set_zoom(next((step for step in STEPS if step > self._zoom + 0.01), STEPS[-1]))
        else:
            self.set_zoom(next((step for step in reversed(STEPS) if step < self._zoom - 0.01), STEPS[0]))

    def show_page(self, number: int) -> None:
        """Scroll so that this page is at the top, or the nearest one there is."""
        if not self.page_count():
            return
        number = min(max(number, 0), self.page_count() - 1)
        self.verticalScrollBar().setValue(round(self._box(number).top()) - MARGIN)

    def shown_page(self) -> int:
        """The page in the middle of the view, from 0; -1 without pages."""
        return self._shown_page

    # --- Qt -----------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), now.colour("desk"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in self._visible():
            box = self._in_view(number)
            painter.setPen(QPen(now.colour("hairlineStrong"), 1))
            painter.setBrush(Qt.GlobalColor.white)
            painter.drawRect(box.adjusted(-1, -1, 0, 0))
            found = self._images.found(number)
            if found is not None:
                painter.drawPixmap(box, found[1])
            if found is None or found[0] != self._scale():
                self._painting.start()
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self._zoom_at(event.position().toPoint(), 1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns = self._columns()
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(1)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_by(-1)
        elif event.key() == Qt.Key.Key_F:
            self.set_zoom(None)
        elif event.key() == Qt.Key.Key_PageDown:
            self.show_page(self._shown_page + columns)
        elif event.key() == Qt.Key.Key_PageUp:
            self.show_page(self._shown_page - columns)
        elif event.key() == Qt.Key.Key_Home:
            self.show_page(0)
        elif event.key() == Qt.Key.Key_End:
            self.show_page(self.page_count() - 1)
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: object) -> None:
        self._painting.stop()

    # --- Where pages are ----------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self._zoom = self._fitting_zoom() if self._chosen_zoom is None else self._chosen_zoom
        whole = self._box(self.page_count() - 1) if self.page_count() else QRect()
        bar, view = self.verticalScrollBar(), self.viewport().size()
        bar.setPageStep(view.height())
        bar.setSingleStep(40)
        bar.setRange(0, max(whole.bottom() + MARGIN - view.height(), 0))
        across = self.horizontalScrollBar()
        across.setPageStep(view.width())
        across.setSingleStep(40)
        across.setRange(0, max(self._row_width() - view.width(), 0))
        self.zoomed.emit(self._zoom)
        self._on_scrolled()

    def _fitting_zoom(self) -> float:
        if self._pages is None:
            return 1.0
        view = self.viewport().size()
        sheet = self._pages.sheet
        high = (view.height() - 2 * MARGIN) / sheet.height
        wide = (view.width() - 2 * MARGIN) / sheet.width
        pair = (view.width() - 2 * MARGIN - GAP) / (2 * sheet.width)
        if self.page_count() > 1 and pair >= _WORTH_A_PAIR * high:
            wide = pair
        return min(max(min(high, wide), STEPS[0]), STEPS[-1])

    def _page_size(self) -> tuple[int, int]:
        assert self._pages is not None
        return round(self._pages.sheet.width * self._zoom), round(self._pages.sheet.height * self._zoom)

    def _columns(self) -> int:
        if self._pages is None:
            return 1
        fitting = (self.viewport().width() - 2 * MARGIN + GAP) // (self._page_size()[0] + GAP)
        return min(max(fitting, 1), max(self.page_count(), 1))

    def _row_width(self) -> int:
        if self._pages is None:
            return 0
        columns = self._columns()
        return columns * self._page_size()[0] + (columns - 1) * GAP + 2 * MARGIN

    def _box(self, number: int) -> QRect:
        """Where a page is on the whole desk."""
        width, height = self._page_size()
        row, column = divmod(number, self._columns())
        left = max((self.viewport().width() - self._row_width()) // 2, 0) + MARGIN
        return QRect(left + column * (width + GAP), MARGIN + row * (height + GAP), width, height)

    def _in_view(self, number: int) -> QRect:
        return self._box(number).translated(
            -self.horizontalScrollBar().value(), -self.verticalScrollBar().value()
        )

    def _visible(self) -> Iterator[int]:
        """The pages in sight. Only rows near the top are looked at, however many pages there are."""
        if not self.page_count():
            return
        row_height = self._page_size()[1] + GAP
        columns = self._columns()
        first = max(self.verticalScrollBar().value() - MARGIN, 0) // row_height * columns
        rows = self.viewport().height() // row_height + 2
        for number in range(first, min(first + rows * columns, self.page_count())):
            if self._in_view(number).intersects(self.viewport().rect()):
                yield number

    # --- Pictures -----------------------------------------------------------------------------------------

    def _scale(self) -> float:
        return self._zoom * self.devicePixelRatioF()

    def _paint_next(self) -> None:
        """Paint one page in sight that is missing or was painted for another zoom."""
        for number in self._visible():
            found = self._images.found(number)
            if found is None or found[0] != self._scale():
                self._images.paint(number, self._scale())
                self.viewport().update(self._in_view(number))
                self._painting.start()
                return

    def _zoom_at(self, point: QPoint, direction: int) -> None:
        """Zoom so that what is under the pointer stays there."""
        old = self._zoom
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        held = (bars[0].value() + point.x(), bars[1].value() + point.y())
        self.zoom_by(direction)
        bars[0].setValue(round(held[0] * self._zoom / old) - point.x())
        bars[1].setValue(round(held[1] * self._zoom / old) - point.y())

    def _on_scrolled(self) -> None:
        middle = QRectF(self.viewport().rect()).center().y()
        shown = [number for number in self._visible() if self._in_view(number).bottom() >= middle]
        number = shown[0] if shown else self.page_count() - 1
        if number != self._shown_page:
            self._shown_page = number
            self.page_shown.emit(number)
        self.viewport().update()
