"""Below the preview: whether texts of messages are kept, Discard and Import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from netdesk.window.importing.words import import_text, say
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.label import ElidedLabel
from netdesk.window.kit.surface import Surface
from netdesk.window.kit.switch import Switch

if TYPE_CHECKING:
    from netdesk.desk.import_numbers import ImportNumbers


class BottomBar(Surface):
    """`discarded`, `import_wanted`: the two buttons."""

    discarded = Signal()
    import_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("surface", ("top",))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        self._discard = Button(self.tr("Discard"))
        self._discard.clicked.connect(self.discarded)
        self.import_button = Button(say("Import"), ButtonKind.PRIMARY, icon_name="check")
        self.import_button.clicked.connect(self.import_wanted)
        self.import_button.setToolTip(
            QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
        )
        self.no_texts = Switch(self.tr("Leave out message texts"))
        self.no_texts.setToolTip(self.tr("Of each message only when, which way and how long is kept."))
        row.addWidget(self.no_texts)
        promise = ElidedLabel("", "body", "textSecondary", align="right")
        promise.set_text(self.tr("Nothing is written before you import."), shorter="")
        promise.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row.addWidget(promise, 1)
        row.addSpacing(8)
        row.addWidget(self._discard)
        row.addWidget(self.import_button)

    def show_state(self, state: str, numbers: ImportNumbers, *, has_exchanges: bool) -> None:
        """Say what Import would write, and allow what is possible in this state of the session."""
        is_ready = state == "ready"
        self.import_button.setText(say("Import") if state in ("reading", "asking") else import_text(numbers))
        self.import_button.updateGeometry()
        self.import_button.setEnabled(is_ready and not numbers.is_nothing)
        self.no_texts.setVisible(has_exchanges)
        self.no_texts.setEnabled(is_ready)
        self._discard.setEnabled(state in ("reading", "asking", "ready", "failed"))
