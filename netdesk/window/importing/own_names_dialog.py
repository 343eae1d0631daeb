"""Asks under which of the names in chats the owner writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from netdesk.window.importing.owner_dialog import Candidate, OwnerDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from netdesk.domain.own_name import OwnName


class OwnNamesDialog(OwnerDialog):
    """The only name that stands in all chats is ticked; the others stand below by how much they wrote."""

    def __init__(self, names: Sequence[OwnName], parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("OwnNamesDialog", "Which names are yours?"),
            translate(
                "OwnNamesDialog",
                "A chat of a group does not say from whose phone it comes. Tick every name you write under, "
                "so that NetDesk knows what you wrote and what the others wrote. It asks only once.",
            ),
            [Candidate(one.name, _about(one), one.is_likely) for one in names],
            parent,
        )


def _about(one: OwnName) -> str:
    """12 messages · in 3 chats."""
    translate = QCoreApplication.translate
    if one.messages == 1:
        messages = translate("OwnNamesDialog", "1 message")
    else:
        messages = translate("OwnNamesDialog", "%n messages", "", one.messages)
    chats = translate("OwnNamesDialog", "in %n chats", "", one.chats) if one.chats > 1 else ""
    return " · ".join(filter(None, (messages, chats)))
