"""Asks under which of the names in chats the owner writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from netdesk.window.importing.owner_dialog import Candidate, OwnerDialog
from netdesk.window.phrase_text import counted_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from netdesk.domain.own_name import OwnName


class OwnNamesDialog(OwnerDialog):
    """The only name that stands in all chats is ticked; the others stand below by how much they wrote."""

    def __init__(self, names: Sequence[OwnName], parent: QWidget | None = None) -> None:
        super().__init__(
            _say("Which names are yours?"),
            _say(
                "A chat of a group does not say from whose phone or account it comes. Tick every name "
                "you write under, so that NetDesk knows what you wrote and what the others wrote. It asks "
                "only once.",
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
    messages = counted_text(one.messages, _say("1 message"), _say("{count} messages"))
    chats = counted_text(one.chats, "", _say("in {count} chats"))
    return " · ".join(filter(None, (messages, chats)))


def _say(text: str) -> str:
    return QCoreApplication.translate("OwnNamesDialog", text)
