"""Where the window says what happened: over its foot, so that nothing moves when it comes or goes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMainWindow

from netdesk.window.kit.banner import Banner, BannerTone
from netdesk.window.kit.look import look

_ABOVE_AND_BELOW = 2


class FootBanner(Banner):
    """Covers the status bar, which asks nothing of anybody; of the page only what a sentence of several lines
    needs.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window, is_below=True)
        self._window = window
        self._row.setContentsMargins(16, _ABOVE_AND_BELOW, 8, _ABOVE_AND_BELOW)
        window.installEventFilter(self)
        look().changed.connect(self._place)

    def tell(self, text: str, tone: BannerTone = "neutral", *, verb: str = "", for_ms: int = 0) -> None:
        super().tell(text, tone, verb=verb, for_ms=for_ms)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        if self.isHidden():
            return
        room = self._window.rect()
        needed = self._row.totalHeightForWidth(room.width())
        height = max(needed, self._window.statusBar().height())
        self.setGeometry(0, room.height() - height, room.width(), height)
        self.raise_()
