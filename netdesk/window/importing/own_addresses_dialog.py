"""Asks which of the e-mail addresses in a mailbox are the owner's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from netdesk.window.kit.button import ButtonKind
from netdesk.window.kit.dialog import Dialog
from netdesk.window.kit.label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netdesk.domain.importing import OwnAddress

_MARGINS = (24, 4, 24, 16)
_NARROWEST = 520


class OwnAddressesDialog(Dialog):
    """`said` tells the addresses that are ticked. Closing it without an answer leaves it to the mails."""

    said = Signal(tuple)

    def __init__(self, addresses: Sequence[OwnAddress], parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Which of these addresses are yours?"),
            self.tr(
                "No mail says whose mailbox it is in. Tick your own addresses, those of former times too, so "
                "that NetDesk knows what you sent and what you received. It asks only once."
            ),
            parent,
        )
        self.setMinimumWidth(_NARROWEST)
        self._emails = [one.email for one in addresses]
        self.boxes: list[QCheckBox] = []
        self.set_body(self._body(addresses))
        leave = self.add_button(self.tr("I cannot say"))
        leave.clicked.connect(self.reject)
        self.use_button = self.add_button(self.tr("These are mine"), ButtonKind.PRIMARY)
        self.use_button.clicked.connect(self._tell)
        self._refresh()

    def emails(self) -> tuple[str, ...]:
        """The addresses that are ticked."""
        return tuple(email for email, box in zip(self._emails, self.boxes, strict=True) if box.isChecked())

    def _body(self, addresses: Sequence[OwnAddress]) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(*_MARGINS)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, one in enumerate(addresses):
            box = QCheckBox(one.email)
            box.setChecked(one.is_likely)
            box.setAccessibleDescription(self._about(one))
            box.toggled.connect(self._refresh)
            self.boxes.append(box)
            grid.addWidget(box, row, 0)
            grid.addWidget(ElidedLabel(self._about(one), "small", "textSecondary"), row, 1)
        grid.setRowStretch(len(addresses), 1)
        return body

    def _about(self, one: OwnAddress) -> str:
        """Ida Muster · in 120 of the mails looked at."""
        count = self.tr("in %n of the mails looked at", "", one.mails) if one.mails else ""
        return " · ".join(filter(None, (one.name, count)))

    def _refresh(self) -> None:
        self.use_button.setEnabled(bool(self.emails()))

    def _tell(self) -> None:
        emails = self.emails()
        self.accept()
        self.said.emit(emails)
