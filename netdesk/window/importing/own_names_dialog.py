"""Asks under which of the names in chats the owner writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from netdesk.window.importing.owner_dialog import Candidate, OwnerDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from netdesk.domain.own_name import OwnName

_CONTEXT = "OwnNamesDialog"


class OwnNamesDialog(OwnerDialog):
    """The only name that stands in all chats is ticked; the others stand below by how much they wrote."""

    def __init__(self, names: Sequence[OwnName], parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate(_CONTEXT, "Which of these names is yours?"),
            translate(
                _CONTEXT,
                "A chat of a group does not say from whose phone it comes. Tick the name you write under, so "
                "that NetDesk knows what you wrote and what the others wrote. It asks only once.",
            ),
            [Candidate(one.name, _about(one), one.is_likely) for one in names],
            parent,
        )


def _about(one: OwnName) -> str:
    """12 messages · in 3 chats."""
    translate = QCoreApplication.translate
    messages = "%n message" if one.messages == 1 else "%n messages"
    chats = translate(_CONTEXT, "in %n chats", "", one.chats) if one.chats > 1 else ""
    return " · ".join(filter(None, (translate(_CONTEXT, messages, "", one.messages), chats)))
