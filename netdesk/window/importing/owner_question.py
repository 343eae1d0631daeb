"""Asks once whose mail or chats were dropped, and keeps the answers while files are added to a preview."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtWidgets import QWidget

from netdesk.window.importing.own_addresses_dialog import OwnAddressesDialog
from netdesk.window.importing.own_names_dialog import OwnNamesDialog
from netdesk.window.importing.owner_dialog import OwnerDialog

if TYPE_CHECKING:
    from netdesk.desk.import_session import ImportSession


class _Question(NamedTuple):
    """How it is asked, and to what the answer is told."""

    ask: Callable[[Sequence[Any], QWidget], OwnerDialog]
    tell: Callable[[ImportSession, tuple[str, ...]], None]


_ADDRESSES = _Question(OwnAddressesDialog, lambda session, said: session.use_addresses(said))
_NAMES = _Question(OwnNamesDialog, lambda session, said: session.use_names(said))


class OwnerQuestion:
    """What is said holds until the preview is gone; written with the import, it is never asked again."""

    def __init__(self, view: QWidget) -> None:
        self._view = view
        self._said: dict[_Question, tuple[str, ...]] = {}
        self._session: ImportSession | None = None
        self.dialog: OwnerDialog | None = None

    def follow(self, session: ImportSession) -> None:
        """Answer for `session` what was said before, or ask it when it wants to know."""
        self._close()
        self._session = session
        session.addresses_wanted.connect(partial(self._ask, session, _ADDRESSES))
        session.names_wanted.connect(partial(self._ask, session, _NAMES))

    def forget(self) -> None:
        """Begin anew: the preview is gone."""
        self._close()
        self._said.clear()

    def _ask(self, session: ImportSession, question: _Question, found: Sequence[Any]) -> None:
        if session is not self._session or self.dialog is not None:
            return
        if question in self._said:
            question.tell(session, self._said[question])
            return
        dialog = self.dialog = question.ask(found, self._view.window())
        dialog.said.connect(partial(self._answer, session, question))
        dialog.rejected.connect(partial(self._answer, session, question, ()))
        dialog.open()

    def _answer(self, session: ImportSession, question: _Question, said: tuple[str, ...]) -> None:
        self.dialog = None
        if session is self._session:
            self._said[question] = said
            question.tell(session, said)

    def _close(self) -> None:
        dialog, self.dialog = self.dialog, None
        self._session = None
        if dialog is not None:
            dialog.reject()
