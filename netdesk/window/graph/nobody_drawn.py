"""What stands in place of the graph while nobody is drawn: why, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from netdesk.window.kit.empty_state import EmptyState
from netdesk.window.phrase_text import number_text

_PATIENCE_MS = 300
"""Mostly the graph is there by then, and nothing need be said."""


class NobodyDrawn(EmptyState):
    """Its button tells what is wanted, by the reason that is shown."""

    import_wanted = Signal()
    untied_wanted = Signal()
    everybody_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._wanted: SignalInstance | None = None
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._say(self.tr("Reading who is tied to whom …")))
        self._patience.start()
        self.acted.connect(self._on_acted)

    def say_nobody_known(self) -> None:
        """The network is empty."""
        words = self.tr("Once you know people, this shows who knows whom, and the ways from one to another.")
        self._say(words, self.tr("Import contacts"), self.import_wanted)

    def say_nobody_tied(self, count: int) -> None:
        """There are `count` people, without any tie."""
        words = (
            self.tr("The one person in your network has no tie yet.")
            if count == 1
            else self.tr("None of the {count} people in your network has a tie yet.")
        )
        hint = self.tr("Ties come from messages, from circles, and from what cards say or you note on them.")
        self._say(f"{words.format(count=number_text(count))} {hint}", self.tr("Show"), self.untied_wanted)

    def say_nobody_matches(self) -> None:
        """The choices in the bar leave everybody out."""
        self._say(
            self.tr("Nobody matches what is chosen above."), self.tr("Show everybody"), self.everybody_wanted
        )

    def _say(self, sentence: str, verb: str = "", wanted: SignalInstance | None = None) -> None:
        self._patience.stop()
        self._wanted = wanted
        self.set_text(sentence, verb)

    def _on_acted(self) -> None:
        if self._wanted is not None:
            self._wanted.emit()
