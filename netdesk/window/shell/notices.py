"""What the banner of the window says, and what its button does then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from netdesk.window.kit.banner import Banner, BannerTone

_UNDO_MS = 30_000


class Notices(QObject):
    """One sentence at a time; an edit takes it away."""

    def __init__(self, banner: Banner, undo: Callable[[], object]) -> None:
        super().__init__(banner)
        self._banner, self._undo = banner, undo
        self._act = undo
        banner.acted.connect(self._on_acted)

    def tell_failure(self, sentence: str) -> None:
        """What could not be done."""
        self._banner.tell(sentence, "caution")

    def tell_undoable(self, sentence: str) -> None:
        """What was just done, with Undo beside it."""
        self.offer(sentence, self.tr("Undo"), self._undo, "positive", _UNDO_MS)

    def offer(
        self, sentence: str, verb: str, act: Callable[[], object], tone: BannerTone = "info", for_ms: int = 0
    ) -> None:
        """Say something with a button that does what fits; `for_ms` 0 keeps it until an edit."""
        self._act = act
        self._banner.tell(sentence, tone, verb=verb, for_ms=for_ms)

    def make_room(self) -> None:
        """Take away what would go by itself: the line below has something newer to say."""
        if self._banner.is_passing:
            self._banner.dismiss()

    def _on_acted(self) -> None:
        self._act()
