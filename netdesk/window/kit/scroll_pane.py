"""A pane that scrolls up and down: a detail pane, a side panel, a page of a dialog."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from netdesk.window.kit.look import look, theme


class ScrollPane(QScrollArea):
    """What ``setWidget`` puts into it is as wide as the pane; that takes the keyboard, not the pane.

    ``narrowest`` is its least width at the usual text size; it grows with the text.
    """

    def __init__(self, parent: QWidget | None = None, *, narrowest: int = 0) -> None:
        super().__init__(parent)
        self._narrowest = narrowest
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if narrowest:
            self._fit()
            look().changed.connect(self._fit)

    def _fit(self) -> None:
        self.setMinimumWidth(theme().grown(self._narrowest))
