"""Asks once whose mail was dropped, and keeps the answer while files are added to a preview."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from netdesk.window.importing.own_addresses_dialog import OwnAddressesDialog

if TYPE_CHECKING:
    from netdesk.desk.import_session import ImportSession
    from netdesk.domain.importing import OwnAddress


class OwnerQuestion:
    """What is said holds until the preview is gone; written with the import, it is never asked again."""

    def __init__(self, view: QWidget) -> None:
        self._view = view
        self._said: tuple[str, ...] | None = None
        self._session: ImportSession | None = None
        self.dialog: OwnAddressesDialog | None = None

    def follow(self, session: ImportSession) -> None:
        """Answer for `session` what was said before, or ask it when it wants to know."""
        self._close()
        self._session = session
        session.addresses_wanted.connect(partial(self._ask, session))

    def forget(self) -> None:
        """Begin anew: the preview is gone."""
        self._close()
        self._said = None

    def _ask(self, session: ImportSession, addresses: list[OwnAddress]) -> None:
        if session is not self._session or self.dialog is not None:
            return
        if self._said is not None:
            session.use_addresses(self._said)
            return
        dialog = self.dialog = OwnAddressesDialog(addresses, self._view.window())
        dialog.said.connect(partial(self._answer, session))
        dialog.rejected.connect(partial(self._answer, session, ()))
        dialog.open()

    def _answer(self, session: ImportSession, emails: tuple[str, ...]) -> None:
        self.dialog = None
        if session is self._session:
            self._said = emails
            session.use_addresses(emails)

    def _close(self) -> None:
        dialog, self.dialog = self.dialog, None
        self._session = None
        if dialog is not None:
            dialog.reject()
