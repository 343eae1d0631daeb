"""Asks a person which of several addresses or names in dropped files are their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from netdesk.window.kit.button import ButtonKind
from netdesk.window.kit.dialog import Dialog
from netdesk.window.kit.label import ElidedLabel
from netdesk.window.kit.plain_entry import plain_entry

_MARGINS = (24, 4, 24, 16)
_NARROWEST = 520


class Candidate(NamedTuple):
    """Something that may be the owner's, what is known of it, and whether that speaks for it."""

    text: str
    about: str
    is_likely: bool


class OwnerDialog(Dialog):
    """`said` tells what is ticked. Closing it without an answer leaves it to what the files tell."""

    said = Signal(tuple)

    def __init__(
        self, title: str, explanation: str, candidates: Sequence[Candidate], parent: QWidget | None
    ) -> None:
        super().__init__(title, explanation, parent)
        self.setMinimumWidth(_NARROWEST)
        self._texts = [one.text for one in candidates]
        self.boxes: list[QCheckBox] = []
        self.set_body(self._body(candidates))
        leave = self.add_button(self.tr("I cannot say"))
        leave.clicked.connect(self.reject)
        self.use_button = self.add_button("", ButtonKind.PRIMARY)
        self.use_button.clicked.connect(self._tell)
        self._refresh()

    def ticked(self) -> tuple[str, ...]:
        """The addresses or names that are ticked."""
        return tuple(text for text, box in zip(self._texts, self.boxes, strict=True) if box.isChecked())

    def _body(self, candidates: Sequence[Candidate]) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(*_MARGINS)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, one in enumerate(candidates):
            box = QCheckBox(plain_entry(one.text))
            box.setChecked(one.is_likely)
            box.setAccessibleDescription(one.about)
            box.toggled.connect(self._refresh)
            self.boxes.append(box)
            grid.addWidget(box, row, 0)
            grid.addWidget(ElidedLabel(one.about, "small", "textSecondary"), row, 1)
        grid.setRowStretch(len(candidates), 1)
        return body

    def _refresh(self) -> None:
        count = len(self.ticked())
        self.use_button.setEnabled(count > 0)
        self.use_button.setText(self.tr("These are mine") if count > 1 else self.tr("This is mine"))
        self.use_button.updateGeometry()

    def _tell(self) -> None:
        ticked = self.ticked()
        self.accept()
        self.said.emit(ticked)
