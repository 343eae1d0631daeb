"""Asks which of the e-mail addresses in mailboxes and calendars are the owner's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from netdesk.window.importing.owner_dialog import Candidate, OwnerDialog
from netdesk.window.phrase_text import counts_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from netdesk.domain.importing import OwnAddress


class OwnAddressesDialog(OwnerDialog):
    """The likely ones are ticked; the others stand below by how many mails or events they are in."""

    def __init__(self, addresses: Sequence[OwnAddress], parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("OwnAddressesDialog", "Which addresses are yours?"),
            translate(
                "OwnAddressesDialog",
                "The files do not say whose they are. Tick your own addresses, those of former times too, so "
                "that NetDesk knows what you sent and what you received. It asks only once.",
            ),
            [Candidate(one.email, _about(one), one.is_likely) for one in addresses],
            parent,
        )


def _about(one: OwnAddress) -> str:
    """Ida Muster · in 120 of the mails looked at."""
    words = QCoreApplication.translate("OwnAddressesDialog", "in {count} of the mails looked at")
    return " · ".join(filter(None, (one.name, counts_text((one.mails, words, words)))))
