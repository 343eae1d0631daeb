"""Asks under which of the names in chats the owner writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from netdesk.window.importing.owner_dialog import Candidate, OwnerDialog

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
            [Candidate(one.name, _about(one), one.is_likely) for one in _each_once(names)],
            parent,
        )


def _each_once(names: Sequence[OwnName]) -> Iterable[OwnName]:
    """A name of chats of several programs is asked about once."""
    found: dict[str, OwnName] = {}
    for one in names:
        before = found.get(one.name)
        found[one.name] = one if before is None else _together(before, one)
    return found.values()


def _together(one: OwnName, other: OwnName) -> OwnName:
    chats, messages = one.chats + other.chats, one.messages + other.messages
    return one._replace(chats=chats, messages=messages, is_likely=one.is_likely or other.is_likely)


def _about(one: OwnName) -> str:
    """12 messages · in 3 chats."""
    translate = QCoreApplication.translate
    if one.messages == 1:
        messages = translate("OwnNamesDialog", "1 message")
    else:
        messages = translate("OwnNamesDialog", "%n messages", "", one.messages)
    chats = translate("OwnNamesDialog", "in %n chats", "", one.chats) if one.chats > 1 else ""
    return " · ".join(filter(None, (messages, chats)))
