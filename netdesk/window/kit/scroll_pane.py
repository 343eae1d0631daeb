"""A pane that scrolls up and down: a detail pane, a side panel, a page of a dialog."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from netdesk.window.kit.look import look, theme


class ScrollPane(QScrollArea):
    """What ``setWidget`` puts into it is as wide as the pane; that takes the keyboard, not the pane.

    The scroll bar lies over the padding at its right, so that nothing moves when it comes or goes.

    ``narrowest`` is its least width at the usual text size; it grows with the text.
    """

    def __init__(self, parent: QWidget | None = None, *, narrowest: int = 0) -> None:
        super().__init__(parent)
        self._narrowest = narrowest
        self._overlap = 0
        self._is_laying = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if narrowest:
            self._fit()
            look().changed.connect(self._fit)

    def _fit(self) -> None:
        self.setMinimumWidth(theme().grown(self._narrowest))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._is_laying:
            self._is_laying = True
            self._lay_bar_over(self._bar_width())
            # A page that was just made wider may do without the bar: then it has no padding to lie over.
            if self._overlap and not self._bar_width():
                self._lay_bar_over(0)
            self._is_laying = False

    def _lay_bar_over(self, overlap: int) -> None:
        if overlap != self._overlap:
            self._overlap = overlap
            self.setViewportMargins(0, 0, -overlap, 0)

    def _bar_width(self) -> int:
        """How wide the scroll bar is, 0 where it is not needed."""
        bar = self.verticalScrollBar()
        if not bar.isVisibleTo(self):
            return 0
        box = bar.parentWidget()
        assert box is not None
        box.raise_()
        return bar.sizeHint().width()
