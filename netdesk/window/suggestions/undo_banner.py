"""What was just decided about a suggestion, with Undo beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netdesk.window.kit.banner import Banner

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.window.suggestions.list import SuggestionList

_SHOWN_MS = 6_000


class UndoBanner(Banner):
    """Speaks for a list of suggestions. It stands below it, so that no row moves when it comes, and an edit
    takes it away.
    """

    def __init__(self, desk: Desk, suggestions: SuggestionList) -> None:
        super().__init__(is_below=True)
        self.acted.connect(desk.undo)
        desk.changed.connect(self.dismiss)
        suggestions.decided.connect(self._tell_decided)

    def _tell_decided(self, sentence: str) -> None:
        self.tell(sentence, verb=self.tr("Undo"), for_ms=_SHOWN_MS)
